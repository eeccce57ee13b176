import type {Choice, FaceFound} from '../api/types';
import {FieldError} from '../page/form';

interface Props {
  still: number;
  faces: FaceFound[];
  choice?: Choice;
  byHand: boolean;
  onChoose: (choice: Choice) => void;
  onByHand: () => void;
}

export const inWords = (face: FaceFound) =>
  `Face ${face.index + 1}: quality ${face.quality.score} of 100, eyes ${Math.round(face.quality.interEyeDistance)} pixels apart`;

/** The faces that were found, as a list to choose from by keyboard. */
export function FaceChoice({still, faces, choice, byHand, onChoose, onByHand}: Props) {
  const name = `face-${still}`;
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset faces">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{faces.length === 1 ? 'One face was found' : 'Which face is the person?'}</legend>
        <FieldError id={`${name}-0`} />
        <div className="govuk-radios govuk-radios--small">
          {faces.map(face => (
            <div key={face.index}>
              <div className="govuk-radios__item">
                <input className="govuk-radios__input" type="radio" name={name} id={`${name}-${face.index}`}
                  checked={choice !== undefined && 'face' in choice && choice.face === face.index} onChange={() => onChoose({face: face.index})} />
                <label className="govuk-label govuk-radios__label" htmlFor={`${name}-${face.index}`}>{inWords(face)}</label>
              </div>
              <Warnings face={face} />
            </div>
          ))}
          <div className="govuk-radios__item">
            <input className="govuk-radios__input" type="radio" name={name} id={`${name}-by-hand`} checked={byHand} onChange={onByHand} />
            <label className="govuk-label govuk-radios__label" htmlFor={`${name}-by-hand`}>The person’s face is not outlined: mark the eyes by hand</label>
          </div>
        </div>
      </fieldset>
    </div>
  );
}

function Warnings({face}: {face: FaceFound}) {
  const warnings = face.quality.warnings ?? [];
  return warnings.length === 0 ? null : (
    <ul className="warnings">{warnings.map(warning => <li key={warning.code}>{warning.words}</li>)}</ul>
  );
}
