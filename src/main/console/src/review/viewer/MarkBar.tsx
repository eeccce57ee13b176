import {FEATURES} from '../../words';
import {SHAPES, SHOWS, type Pen, type Shape, type Shows} from '../marks';
import {Toggle} from './Toolbar';

/** What the next mark shows, and its shape. */
export function MarkBar({pen, onChoose}: {pen: Pen; onChoose: (part: Partial<Pen>) => void}) {
  return (
    <div className="toolbar" role="group" aria-label="The next mark">
      <label className="slide">Feature
        <select className="govuk-select" value={pen.feature} onChange={event => onChoose({feature: event.target.value})}>
          {Object.entries(FEATURES).map(([code, [words]]) => <option key={code} value={code}>{words}</option>)}
        </select>
      </label>
      <div className="segments" role="group" aria-label="It shows">
        {(Object.keys(SHOWS) as Shows[]).map(shows => <Toggle key={shows} on={pen.shows === shows} onClick={() => onChoose({shows})}>{SHOWS[shows]}</Toggle>)}
      </div>
      <div className="segments" role="group" aria-label="Shape">
        {(Object.keys(SHAPES) as Shape[]).map(shape => <Toggle key={shape} on={pen.shape === shape} onClick={() => onChoose({shape})}>{SHAPES[shape]}</Toggle>)}
      </div>
    </div>
  );
}
