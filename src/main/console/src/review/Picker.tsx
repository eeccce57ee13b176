import type {KeyboardEvent} from 'react';
import type {ReviewCandidate} from '../api/types';

interface Props {
  candidates: ReviewCandidate[];
  at: number;
  looked: string[];
  nameOf: (id: string) => string;
  onShow: (index: number) => void;
}

const WAYS: Record<string, number> = {ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1};

/** The candidates to choose from: one stop for the Tab key, however many there are; those that were on the screen have a tick. */
export function Picker({candidates, at, looked, nameOf, onShow}: Props) {
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const way = WAYS[event.key];
    if (way) {
      event.preventDefault();
      const next = (at + way + candidates.length) % candidates.length;
      onShow(next);
      event.currentTarget.querySelectorAll('button')[next]!.focus();
    }
  };
  return (
    <div className="picker">
      <button className="tool-button" type="button" onClick={() => onShow(at - 1)}>Previous</button>
      <div className="picker-candidates" role="toolbar" aria-label="Candidates" onKeyDown={press}>
        {candidates.map((one, i) => (
          <button className="tool-button" type="button" key={one.id} tabIndex={i === at ? 0 : -1} aria-current={i === at ? 'true' : undefined} onClick={() => onShow(i)}>
            <span className="govuk-visually-hidden">Candidate </span>{nameOf(one.id).replace('Candidate ', '')}
            {one.score !== undefined && <small> {one.score.toFixed(3)}</small>}
            {looked.includes(one.id) && <><span aria-hidden="true"> ✓</span><span className="govuk-visually-hidden"> looked at</span></>}
          </button>
        ))}
      </div>
      <button className="tool-button" type="button" onClick={() => onShow(at + 1)}>Next</button>
    </div>
  );
}
