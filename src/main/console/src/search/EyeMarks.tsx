import type {Point} from '../api/types';
import {FieldError} from '../page/form';

/** The eyes that are marked so far, in pixels of the picture. */
export interface Eyes {
  right?: Point;
  left?: Point;
}

const EYES = [['right', 'Person’s right eye (left in the picture)'], ['left', 'Person’s left eye']] as const;

interface Props {
  still: number;
  found: number;
  size: {width: number; height: number};
  eyes: Eyes;
  onChange: (eyes: Eyes) => void;
}

/** Marking the eyes by hand: by two clicks on the picture, or by numbers. */
export function EyeMarks({still, found, size, eyes, onChange}: Props) {
  const set = (eye: 'right' | 'left', axis: 'x' | 'y', text: string) => {
    const value = Math.max(0, Math.round(Number(text) || 0));
    onChange({...eyes, [eye]: {x: 0, y: 0, ...eyes[eye], [axis]: value}});
  };
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{found ? 'Mark the eyes' : 'No face was found'}</legend>
        <p className="govuk-hint">
          {found ? '' : 'Use a clearer image if there is one. Or mark the eyes: '}
          Click on the eye at the left of the picture, then on the other. Or enter where they are, in pixels from the left and from the top.
        </p>
        <FieldError id={`eye-${still}-right-x`} />
        {EYES.map(([eye, label]) => (
          <div className="pair" key={eye} role="group" aria-label={label}>
            <span className="pair-label">{label}</span>
            {(['x', 'y'] as const).map(axis => (
              <input key={axis} className="govuk-input govuk-input--width-4" type="number" min={0} id={`eye-${still}-${eye}-${axis}`}
                max={(axis === 'x' ? size.width : size.height) - 1} value={eyes[eye]?.[axis] ?? ''}
                aria-label={`${label}, pixels ${axis === 'x' ? 'from the left' : 'from the top'}`} onChange={event => set(eye, axis, event.target.value)} />
            ))}
          </div>
        ))}
      </fieldset>
    </div>
  );
}
