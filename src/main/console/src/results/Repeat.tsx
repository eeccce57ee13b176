import {useState} from 'react';
import {send} from '../api/client';
import type {Repetition} from '../api/types';
import {moment} from '../words';

/** Makes the same search again and says whether the list would be the same, and if not, why (S7). The frozen list stays. */
export function Repeat({id}: {id: string}) {
  const [said, setSaid] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const repeat = async () => {
    setBusy(true);
    try {
      setSaid(inWords(await send<Repetition>('POST', `/searches/${id}/repetitions`, {})));
    } catch (problem) {
      setSaid([(problem as Error).message]);
    }
    setBusy(false);
  };
  return (
    <>
      <button className="govuk-button govuk-button--secondary no-print" type="button" disabled={busy} onClick={repeat}>{busy ? 'Repeating …' : 'Repeat this search'}</button>
      <div role="status">{said.length > 0 && <div className="govuk-inset-text">{said.map(words => <p key={words}>{words}</p>)}</div>}</div>
    </>
  );
}

function inWords({repeatedAt, same, why, added, missing}: Repetition): string[] {
  return [
    same ? `Repeated ${moment(repeatedAt)}: the list would be the same.` : `Repeated ${moment(repeatedAt)}: the list would differ. ${added} added, ${missing.length} no longer listed.`,
    ...why.map(reason => reason.detail),
  ];
}
