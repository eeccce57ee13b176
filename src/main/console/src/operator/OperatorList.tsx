import {useEffect, useState} from 'react';
import {picture} from '../api/client';
import type {OperatorAnswer, OperatorCandidate} from '../api/types';
import {Facts} from '../page/Page';
import {count, day, say, SEXES, time} from '../words';

/** Those listed, the most alike first; unreviewed, and without names (R1). */
export function OperatorList({answer, onForget}: {answer: OperatorAnswer; onForget: () => void}) {
  return (
    <div className="phone">
      {answer.candidates.length === 0
        ? <p className="govuk-body">Of {count(answer.galleryPeople, 'person', 'people')} in the gallery nobody is alike enough. That does not mean that the person is not among them.</p>
        : <p className="govuk-body"><strong>Unreviewed.</strong> No trained reviewer has looked at this list. It is no ground for an arrest: find out by other means who the person is.</p>}
      {!answer.complete && <p className="govuk-inset-text">A part of the gallery was missing from this search. Search again later.</p>}
      {answer.warnings.length > 0 && <p className="govuk-inset-text">The photo: {answer.warnings.join('; ')}.</p>}
      <ol className="candidates">{answer.candidates.map(candidate => <Candidate key={candidate.rank} of={candidate} />)}</ol>
      <p className="govuk-body">This list is gone at {time(answer.picturesUntil)}, or before if you leave.</p>
      <button className="govuk-button" type="button" id="forget" onClick={onForget}>Finish and forget</button>
    </div>
  );
}

function Candidate({of}: {of: OperatorCandidate}) {
  const first = of.images[0]!;
  return (
    <li className="officer-candidate">
      <Face content={first.content} rank={of.rank} />
      <Facts of={[
        ['Alike', of.alikeness],
        ['Reference', <bdi key="r">{first.force} {first.custodyReference}</bdi>],
        ['Photographed', `${day(first.captureDate)}, aged ${first.ageAtCapture}`],
        ['Sex', say(SEXES, first.sex)],
      ]} />
    </li>
  );
}

/** The picture lives in this page alone. */
function Face({content, rank}: {content: string; rank: number}) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    let made: string | undefined;
    picture(content, stop.signal).then(
      blob => {
        made = URL.createObjectURL(blob);
        setAddress(made);
      },
      () => {},
    );
    return () => {
      stop.abort();
      if (made) {
        URL.revokeObjectURL(made);
      }
    };
  }, [content]);
  return address ? <img src={address} alt={`Custody image of candidate ${rank}`} /> : <div className="figure-empty">Loading …</div>;
}
