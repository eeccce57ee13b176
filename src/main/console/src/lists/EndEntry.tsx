import {useState} from 'react';
import {send} from '../api/client';
import type {ReferenceEntry} from '../api/types';
import {day} from '../words';
import {isOver, today} from './ListsPage';

/** Sets the last day of an entry, or takes back one that has not come. */
export function EndEntry({list, entry, onDone}: {list: string; entry: ReferenceEntry; onDone: (words: string) => void}) {
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState(today());
  const [refused, setRefused] = useState('');
  const end = (validUntil: string | null) =>
    send('PATCH', `/reference-lists/${list}/${entry.code}`, {validUntil}).then(
      () => onDone(validUntil ? `${entry.words}: the last day is ${day(validUntil)}.` : `${entry.words} has no end any longer.`),
      (problem: Error) => setRefused(problem.message));
  const about = <span className="govuk-visually-hidden">: {entry.words}</span>;
  if (isOver(entry)) {
    return null;
  }
  if (!open) {
    return (
      <>
        <button className="link" type="button" onClick={() => setOpen(true)}>{entry.validUntil ? 'Change' : 'End'}{about}</button>
        {entry.validUntil && <>{' '}<button className="link" type="button" onClick={() => void end(null)}>Take back{about}</button></>}
        <Refused words={refused} />
      </>
    );
  }
  const id = `last-${entry.code}`;
  return (
    <form className="inline-form" onSubmit={event => { event.preventDefault(); void end(last); }}>
      <label className="govuk-label" htmlFor={id}>Last day{about}</label>
      <input className="govuk-input govuk-input--width-10" id={id} type="date" value={last} min={today()} onChange={event => setLast(event.target.value)} autoFocus />
      <button className="govuk-button govuk-button--secondary" type="submit">Set the end</button>
      <button className="link" type="button" onClick={() => setOpen(false)}>Cancel</button>
      <Refused words={refused} />
    </form>
  );
}

function Refused({words}: {words: string}) {
  return words ? <p className="govuk-error-message" role="alert">{words}</p> : null;
}
