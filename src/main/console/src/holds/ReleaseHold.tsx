import {useState} from 'react';
import {send} from '../api/client';
import type {LegalHold} from '../api/types';

export function ReleaseHold({hold, onReleased}: {hold: LegalHold; onReleased: () => void}) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState('');
  const about = <span className="govuk-visually-hidden"> on {hold.subjectType} {hold.subjectId}</span>;
  if (!open) {
    return <button className="govuk-button govuk-button--secondary" type="button" onClick={() => setOpen(true)}>Release<span className="govuk-visually-hidden"> the hold</span>{about}</button>;
  }
  const id = `release-${hold.id}`;
  const release = () => send('POST', `/legal-holds/${hold.id}/release`, {reason}).then(onReleased, (problem: Error) => setRefused(problem.message));
  return (
    <form className="inline-form" onSubmit={event => { event.preventDefault(); void release(); }}>
      <label className="govuk-label" htmlFor={id}>Why it is released<span className="govuk-visually-hidden">, the hold</span>{about}</label>
      <input className="govuk-input" id={id} value={reason} dir="auto" onChange={event => setReason(event.target.value)} autoFocus />
      <button className="govuk-button govuk-button--secondary" type="submit">Release</button>
      <button className="link" type="button" onClick={() => setOpen(false)}>Cancel</button>
      {refused && <p className="govuk-error-message" role="alert">{refused}</p>}
    </form>
  );
}
