import {useState} from 'react';
import type {TakenFrame, TriagePack} from '../api/types';
import {Trouble} from '../page/Page';
import {clock} from './words';
import {useSearchWith} from './useSearchWith';

interface Shown {
  key: string;
  wanted: {fileId: string} | {frameId: string};
  picture: string;
  words: string;
}

/** Stills that were sent and frames that were taken; each can be searched with once the pack is accepted. */
export function TakenFrames({pack, frames}: {pack: TriagePack['pack']; frames: TakenFrame[]}) {
  const search = useSearchWith(pack);
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Error>();
  const shown = all(pack, frames);
  const may = ['accepted', 'searched'].includes(pack.state);
  const go = (one: Shown) => {
    setBusy(one.key);
    setProblem(undefined);
    search(one.wanted, one.words).catch(failure => { setProblem(failure); setBusy(''); });
  };
  if (shown.length === 0) {
    return <p className="govuk-body" id="no-stills">None yet. Pick a moment of a video above.</p>;
  }
  return (
    <>
      {problem && <Trouble problem={problem} />}
      {!may && <p className="govuk-hint" id="accept-first">Accept the pack to search with one of them.</p>}
      <ul className="stills-taken" id="stills">
        {shown.map(one => (
          <li key={one.key}>
            <img src={one.picture} alt={`Picture: ${one.words}`} />
            <p className="govuk-body">{one.words}</p>
            {may && <button className="govuk-button govuk-button--secondary" type="button" disabled={busy !== ''} onClick={() => go(one)}>
              {busy === one.key ? 'Looking for faces …' : 'Search with this still'}<span className="govuk-visually-hidden">: {one.words}</span>
            </button>}
          </li>
        ))}
      </ul>
    </>
  );
}

function all(pack: TriagePack['pack'], frames: TakenFrame[]): Shown[] {
  const root = `/api/v1/evidence-triage/${pack.id}`;
  const nameOf = (fileId: string) => pack.files.find(file => file.id === fileId)?.name ?? 'video';
  return [
    ...pack.files.filter(file => file.kind === 'still').map(file => (
      {key: file.id, wanted: {fileId: file.id}, picture: `${root}/files/${file.id}/picture`, words: `Still ${file.name}`})),
    ...frames.map(frame => (
      {key: frame.id, wanted: {frameId: frame.id}, picture: `${root}/frames/${frame.id}/content`, words: `${nameOf(frame.fileId)} at ${clock(frame.micros)}`})),
  ];
}
