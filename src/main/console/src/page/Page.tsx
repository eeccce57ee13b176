import {useEffect, useRef, type ReactNode} from 'react';
import {useSession} from './Session';

/** A view: its title is the browser's, and a reader of the screen starts at its heading. */
export function Page({title, candidates, dense, children}: {title: string; candidates?: boolean; dense?: boolean; children: ReactNode}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - Likeness`;
  }, [title]);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({preventScroll: true});
  }, []);
  return (
    <div className="sheet">
      {candidates && <Notice />}
      <div className="sheet-body">
        <h1 className={dense ? 'govuk-heading-m dense' : 'govuk-heading-l'} tabIndex={-1} ref={heading}>{title}</h1>
        {children}
      </div>
    </div>
  );
}

/** What must be said wherever candidates are shown (S10). */
export function Notice() {
  const {reference} = useSession();
  return (
    <div className="notice" role="note" aria-label="Intelligence only">
      <strong>{reference.notice}</strong>
    </div>
  );
}

export function Busy({children}: {children: ReactNode}) {
  return <p className="busy govuk-body" role="status">{children}</p>;
}

/** Waiting, a refusal, or what was asked for. */
export function Await<T>({of, what, children}: {of: {value?: T; problem?: Error; again: () => void}; what: string; children: (value: T) => ReactNode}) {
  if (of.problem) {
    return <Trouble problem={of.problem} again={of.again} />;
  }
  return of.value === undefined ? <Busy>Loading {what} …</Busy> : <>{children(of.value)}</>;
}

export function Trouble({problem, again}: {problem: Error; again?: () => void}) {
  return (
    <div className="govuk-error-summary" role="alert">
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <p className="govuk-body">{problem.message}</p>
      {again && <button className="govuk-button govuk-button--secondary" type="button" onClick={again}>Try again</button>}
    </div>
  );
}

/** Terms and their values; those without a value are left out. */
export function Facts({of}: {of: [string, ReactNode][]}) {
  return (
    <dl className="facts">
      {of.filter(([, value]) => value !== undefined && value !== null && value !== '').map(([term, value]) => (
        <div key={term}><dt>{term}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}

export function Details({summary, open, children}: {summary: string; open?: boolean; children: ReactNode}) {
  return (
    <details className="govuk-details" open={open}>
      <summary className="govuk-details__summary"><span className="govuk-details__summary-text">{summary}</span></summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
