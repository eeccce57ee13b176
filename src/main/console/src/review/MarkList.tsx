import {FieldError} from '../page/form';
import {FEATURES} from '../words';
import {placeInWords, SHOWS, type Mark} from './marks';

/** Every mark in words, where it can be removed. */
export function MarkList({marks, onRemove}: {marks: Mark[]; onRemove: (index: number) => void}) {
  return (
    <section id="marks" tabIndex={-1} aria-label="Marks drawn">
      <FieldError id="marks" />
      {marks.length > 0 && (
        <ol className="marks-drawn">
          {marks.map((mark, i) => (
            <li key={i}>
              <strong>{FEATURES[mark.feature]?.[0]}</strong>, {SHOWS[mark.shows].toLowerCase()}: {mark.places.map(whereInWords).join('; ')}{' '}
              <button className="link" type="button" onClick={() => onRemove(i)}>Remove<span className="govuk-visually-hidden"> mark {i + 1}</span></button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const whereInWords = (place: Mark['places'][number]) =>
  `${place.still === undefined ? `image ${place.image! + 1} of the candidate` : `still ${place.still + 1}`}, ${placeInWords(place)}`;
