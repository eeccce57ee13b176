import type {ReviewCandidate} from '../api/types';

interface Props {
  candidates: ReviewCandidate[];
  at: number;
  looked: string[];
  nameOf: (id: string) => string;
  onShow: (index: number) => void;
}

/** The candidates to choose from: those that were on the screen have a tick. */
export function Picker({candidates, at, looked, nameOf, onShow}: Props) {
  return (
    <nav className="picker" aria-label="Candidates">
      <button className="tool-button" type="button" onClick={() => onShow(at - 1)}>Previous</button>
      <ol>
        {candidates.map((one, i) => (
          <li key={one.id}>
            <button className="tool-button" type="button" aria-current={i === at ? 'true' : undefined} onClick={() => onShow(i)}>
              <span className="govuk-visually-hidden">Candidate </span>{nameOf(one.id).replace('Candidate ', '')}
              {one.score !== undefined && <small> {one.score.toFixed(3)}</small>}
              {looked.includes(one.id) && <><span aria-hidden="true"> ✓</span><span className="govuk-visually-hidden"> looked at</span></>}
            </button>
          </li>
        ))}
      </ol>
      <button className="tool-button" type="button" onClick={() => onShow(at + 1)}>Next</button>
    </nav>
  );
}
