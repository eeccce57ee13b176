import {useEffect, useState} from 'react';
import {call, get, Problem} from '../api/client';
import type {FaceScan} from '../api/types';
import {Trouble} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {useProgress} from '../progress/useProgress';
import {clock} from './words';

interface Props {
  root: string;
  fileId: string;
  open: boolean;
  onPick: (pts: number) => void;
}

/** The people in the video by their best frames, once somebody asks for them. */
export function FacesFound({root, fileId, open, onPick}: Props) {
  const scan = useLoaded<FaceScan | undefined>(signal => known(root, signal), [root]);
  const [problem, setProblem] = useState<Error>();
  const told = useProgress('video-faces', fileId);
  const ended = ['done', 'failed'].includes(String(told?.state));
  useEffect(() => {
    if (ended) {
      scan.again();
    }
  }, [ended]);
  const ask = async () => {
    try {
      await call(`${root}/faces`, {method: 'POST'});
      setProblem(undefined);
      scan.again();
    } catch (failure) {
      setProblem(failure as Error);
    }
  };
  const now = scan.value;
  const running = now && ['waiting', 'running'].includes(now.state);
  return (
    <section className="faces-found" aria-labelledby="faces">
      <h2 className="govuk-heading-m" id="faces">People in the video</h2>
      {(problem ?? scan.problem) && <Trouble problem={(problem ?? scan.problem)!} />}
      {!now && !running && <p className="govuk-body">The service can look through the whole video and offer the frames in which each face can be seen best. Nobody is searched for by that.</p>}
      {open && (!now || now.state === 'failed') && <button className="govuk-button govuk-button--secondary" id="find-faces" type="button" onClick={() => void ask()}>Find the faces</button>}
      {now?.state === 'failed' && <p className="govuk-body">The faces could not be found: {now.detail}</p>}
      {running && <p className="busy govuk-body" id="finding" role="status">Looking: {String(told?.looked ?? now.looked)} of about {String(told?.expected ?? now.expected)} frames …</p>}
      {now?.state === 'done' && (now.people.length === 0
        ? <p className="govuk-body" id="nobody">No face can be seen well enough.</p>
        : <ol className="people-found" id="people">{now.people.map(person => <Person key={person.number} root={root} person={person} onPick={onPick} />)}</ol>)}
    </section>
  );
}

function Person({root, person, onPick}: {root: string; person: FaceScan['people'][number]; onPick: (pts: number) => void}) {
  return (
    <li>
      <h3 className="govuk-heading-s">Person {person.number + 1}</h3>
      <ul className="views">
        {person.views.map(view => (
          <li key={view.place}>
            <button type="button" onClick={() => onPick(view.pts)} title={view.warnings.join('. ')}>
              <img src={`/api/v1${root}/faces/${person.number}/views/${view.place}/content`} alt="" />
              <span>{clock(view.micros)}<br />quality {view.quality}</span>
              <span className="govuk-visually-hidden">: show this frame of person {person.number + 1}</span>
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Nobody has asked yet: that is no problem. */
async function known(root: string, signal: AbortSignal): Promise<FaceScan | undefined> {
  try {
    return await get<FaceScan>(`${root}/faces`, signal);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return undefined;
    }
    throw failure;
  }
}
