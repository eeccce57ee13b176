import {createContext, useContext, useEffect, useRef, type ReactNode} from 'react';
import {Problem} from '../api/client';

/** A field that is wrong, by the id of its element; an empty id is about the whole. */
export interface Wrong {
  id: string;
  words: string;
}

const Wrongs = createContext<Wrong[]>([]);

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
    return problem.errors.map(({field, reason}) => {
      const id = idOf(field);
      const label = id && document.querySelector(`label[for="${CSS.escape(id)}"], [data-label-of="${CSS.escape(id)}"]`)?.textContent;
      return {id, words: `${label ? label.trim().replace(/[?.]$/, '') : field}: ${reason}`};
    });
  }
  return [{id: '', words: problem instanceof Error ? problem.message : String(problem)}];
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
}

type Aria = {'aria-describedby'?: string; 'aria-invalid'?: true};

/** Label, hint, error and what they belong to. */
export function Field({id, label, hint, children}: FieldProps & {children: (aria: Aria, wrong: boolean) => ReactNode}) {
  const wrong = useContext(Wrongs).filter(one => one.id === id);
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
  const wrong = useContext(Wrongs).filter(one => one.id === id);
  return wrong.length === 0 ? null : (
    <p className="govuk-error-message" id={`${id}-error`}>
      <span className="govuk-visually-hidden">Error: </span>{wrong.map(one => one.words).join('. ')}
    </p>
  );
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  width?: string;
  type?: string;
  autoComplete?: string;
  inputMode?: 'numeric' | 'text';
}

export function TextField({id, label, hint, value, onChange, width = '', type = 'text', autoComplete = 'off', inputMode}: TextProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(aria, wrong) => (
        <input className={`govuk-input ${width} ${wrong ? 'govuk-input--error' : ''}`} id={id} name={id} type={type} value={value}
          autoComplete={autoComplete} inputMode={inputMode} dir="auto" onChange={event => onChange(event.target.value)} {...aria} />
      )}
    </Field>
  );
}

export function TextArea({id, label, hint, value, onChange, rows = 4}: TextProps & {rows?: number}) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(aria, wrong) => (
        <textarea className={`govuk-textarea ${wrong ? 'govuk-textarea--error' : ''}`} id={id} name={id} rows={rows} value={value}
          autoComplete="off" dir="auto" onChange={event => onChange(event.target.value)} {...aria} />
      )}
    </Field>
  );
}

interface SelectProps extends FieldProps {
  value: string;
  options: Record<string, string>;
  empty?: string;
  onChange: (value: string) => void;
}

export function Select({id, label, hint, value, options, empty, onChange}: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(aria, wrong) => (
        <select className={`govuk-select ${wrong ? 'govuk-select--error' : ''}`} id={id} name={id} value={value}
          onChange={event => onChange(event.target.value)} {...aria}>
          {empty !== undefined && <option value="">{empty}</option>}
          {Object.entries(options).map(([code, words]) => <option key={code} value={code}>{words}</option>)}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  id: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  describedBy?: string;
}

export function Checkbox({id, label, checked, onChange, describedBy}: CheckProps) {
  return (
    <div className="govuk-checkboxes__item">
      <input className="govuk-checkboxes__input" id={id} type="checkbox" checked={checked} aria-describedby={describedBy}
        onChange={event => onChange(event.target.checked)} />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>{label}</label>
    </div>
  );
}

interface ChecksProps {
  id: string;
  legend: string;
  options: Record<string, string>;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Several of a list. */
export function Checkboxes({id, legend, options, chosen, onChange}: ChecksProps) {
  const wrong = useContext(Wrongs).some(one => one.id === id);
  return (
    <div className={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" id={id} tabIndex={-1}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" data-label-of={id}>{legend}</legend>
        <FieldError id={id} />
        <div className="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
          {Object.entries(options).map(([code, words]) => (
            <Checkbox key={code} id={`${id}-${code}`} label={words} checked={chosen.includes(code)}
              onChange={on => onChange(on ? [...chosen, code] : chosen.filter(one => one !== code))} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface RadiosProps {
  id: string;
  legend: string;
  hint?: string;
  options: Record<string, string>;
  value: string;
  onChange: (value: string) => void;
}

/** One of a few. */
export function Radios({id, legend, hint, options, value, onChange}: RadiosProps) {
  const wrong = useContext(Wrongs).some(one => one.id === id);
  return (
    <div className={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" id={id} tabIndex={-1} aria-describedby={hint ? `${id}-hint` : undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" data-label-of={id}>{legend}</legend>
        {hint && <div className="govuk-hint" id={`${id}-hint`}>{hint}</div>}
        <FieldError id={id} />
        <div className="govuk-radios govuk-radios--small">
          {Object.entries(options).map(([code, words]) => (
            <div className="govuk-radios__item" key={code}>
              <input className="govuk-radios__input" type="radio" id={`${id}-${code}`} name={id} value={code} checked={value === code}
                onChange={() => onChange(code)} />
              <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${code}`}>{words}</label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
