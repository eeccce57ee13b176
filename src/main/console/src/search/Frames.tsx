import type {Choice, StillFacts} from '../api/types';
import type {Eyes} from './EyeMarks';
import {inWords} from './FaceChoice';
import type {Area} from './StillView';

interface Props {
  still: number;
  facts: StillFacts;
  chosen?: Choice;
  eyes: Eyes;
  area?: Area;
  onChoose?: (face: number) => void;
}

/** What is drawn over a still: the faces with their numbers, marked eyes, and the part that would be kept. */
export function Frames({facts, chosen, eyes, area, onChoose}: Props) {
  const {width, height} = facts.derivative;
  const size = Math.max(height / 28, 12);
  return (
    <>
      {facts.faces.map(face => {
        const mine = chosen && 'face' in chosen && chosen.face === face.index;
        const {x, y} = face.box;
        return (
          <g key={face.index}>
            <rect className="box-under" {...face.box} />
            <rect className={mine ? 'box chosen' : 'box'} {...face.box} onClick={() => onChoose?.(face.index)}>
              <title>{inWords(face)}</title>
            </rect>
            <text className="box-number" x={x + size * 0.2} y={Math.max(y - size * 0.25, size)} fontSize={size} strokeWidth={size / 6}>{face.index + 1}</text>
          </g>
        );
      })}
      {(['right', 'left'] as const).map(eye => eyes[eye] && <circle key={eye} className="eye" r={width / 100} cx={eyes[eye].x} cy={eyes[eye].y} />)}
      {area && <rect className="area" {...area} />}
    </>
  );
}
