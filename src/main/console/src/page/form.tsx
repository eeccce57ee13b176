import {createContext, useContext, useEffect, useRef, type ReactNode} from 'react';
import {Problem} from '../api/client';

/** A field that is wrong, by the id of its element; an empty id is about the whole. */
export interface Wrong {
  id: string;
  words: string;
}

const Wrongs = createContext<Wrong[]>([]);

/** What is wrong with the field of this id. */
export const useWrong = (id: string) => useContext(Wrongs).filter(one => one.id === id);

/** Gives the fields inside it their error messages, and shows the summary of them. */
export function Form({wrong, onSubmit, children, id}: {wrong: Wrong[]; onSubmit: () => void; children: ReactNode; id?: string}) {
  return (
    <Wrongs.Provider value={wrong}>
      <ErrorSummary wrong={wrong} />
      <form id={id} noValidate onSubmit={event => { event.preventDefault(); onSubmit(); }}>{children}</form>
    </Wrongs.Provider>
  );
}

export function ErrorSummary({wrong}: {wrong: Wrong[]}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({block: 'start'});
  }, [wrong]);
  if (wrong.length === 0) {
    return null;
  }
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <ul className="govuk-list govuk-error-summary__list">
        {wrong.map(({id, words}) => (
          <li key={id + words}>{id ? <a href={`#${id}`} onClick={event => { event.preventDefault(); go(id); }}>{words}</a> : words}</li>
        ))}
      </ul>
    </div>
  );
}

function go(id: string): void {
  const input = document.getElementById(id);
  input?.closest('details')?.setAttribute('open', '');
  input?.focus();
  (input?.closest('.govuk-form-group') ?? input)?.scrollIntoView({block: 'start'});
}

/** The refusal as fields: those it names go to the element that idOf says. */
export function wrongs(problem: unknown, idOf: (field: string) => string = () => ''): Wrong[] {
  if (problem instanceof Problem && problem.errors.length) {
    const found = problem.errors.map(({field, reason}) => {
      const id = idOf(field);
      const label = id && document.querySelector(`label[for="${CSS.escape(id)}"], [data-label-of="${CSS.escape(id)}"]`)?.textContent;
      return {id, words: `${label ? label.trim().replace(/[?.]$/, '') : field}: ${reason}`};
    });
    return found.sort((a, b) => topOf(a.id) - topOf(b.id));
  }
  return [{id: '', words: problem instanceof Error ? problem.message : String(problem)}];
}

/** Messages stand in the order of the form. */
const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? -Infinity;

export interface FieldProps {
  id: string;
  label: string;
  hint?: string;
}

type Aria = {'aria-describedby'?: string; 'aria-invalid'?: true};

/** Label, hint, error and what they belong to. */
export function Field({id, label, hint, children}: FieldProps & {children: (aria: Aria, wrong: boolean) => ReactNode}) {
  const wrong = useWrong(id);
  const described = [hint && `${id}-hint`, wrong.length && `${id}-error`].filter(Boolean).join(' ');
  const aria: Aria = {...(described && {'aria-describedby': described}), ...(wrong.length && {'aria-invalid': true as const})};
  return (
    <div className={`govuk-form-group${wrong.length ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-!-font-weight-bold" htmlFor={id}>{label}</label>
      {hint && <div className="govuk-hint" id={`${id}-hint`}>{hint}</div>}
      <FieldError id={id} />
      {children(aria, wrong.length > 0)}
    </div>
  );
}

export function FieldError({id}: {id: string}) {
  const wrong = useWrong(id);
  return wrong.length === 0 ? null : (
    <p className="govuk-error-message" id={`${id}-error`}>
      <span className="govuk-visually-hidden">Error: </span>{wrong.map(one => one.words).join('. ')}
    </p>
  );
}
