import type {ReviewMark, ReviewMarkPlace, SearchAnswer} from '../api/types';
import {drawnOn, placeInWords, SHOWS} from '../review/marks';
import {DrawnMarks} from '../review/viewer/DrawnMarks';
import {FEATURES} from '../words';

/** The width in which marks are drawn, whatever the picture's own. */
const WIDTH = 500;

interface Marked {
  place: ReviewMarkPlace;
  name: string;
  content: string;
}

/** Every picture that a reviewer drew on, with the marks over it and told in words. The pictures themselves are unchanged. */
export function MarkedPictures({marks, search}: {marks: ReviewMark[]; search: SearchAnswer}) {
  return (
    <div className="marked-pictures">
      {picturesOf(marks, search).map(picture => <Picture key={picture.name} marks={marks} picture={picture} />)}
    </div>
  );
}

function Picture({marks, picture: {place, name, content}}: {marks: ReviewMark[]; picture: Marked}) {
  const here = (other: ReviewMarkPlace) => other.still === place.still && other.imageId === place.imageId;
  const scale = WIDTH / place.width;
  return (
    <figure className="marked">
      <div className="marked-picture">
        <img src={content} loading="lazy" alt={name} width={place.width} height={place.height} />
        <svg viewBox={`0 0 ${WIDTH} ${place.height * scale}`}><DrawnMarks marks={drawnOn(marks, here)} toPane={[scale, 0, 0, scale, 0, 0]} /></svg>
      </div>
      <figcaption>
        <bdi>{name}</bdi>, as the reviewer marked it
        <ul className="govuk-list">
          {marks.flatMap((mark, i) => mark.places.filter(here).map(one => (
            <li key={i}>{i + 1}. {FEATURES[mark.feature]?.[0]}, {SHOWS[mark.shows].toLowerCase()}: {placeInWords(one)}</li>
          )))}
        </ul>
      </figcaption>
    </figure>
  );
}

function picturesOf(marks: ReviewMark[], search: SearchAnswer): Marked[] {
  const named = marks.flatMap(mark => mark.places).flatMap(place => pictureOf(place, search));
  return named.filter((one, i) => named.findIndex(other => other.name === one.name) === i);
}

function pictureOf(place: ReviewMarkPlace, search: SearchAnswer): Marked[] {
  const still = search.stills.find(one => one.index === place.still);
  if (still) {
    return [{place, name: `Still ${still.index + 1}`, content: still.content}];
  }
  return search.candidates.flatMap(candidate => candidate.images
    .filter(image => image.id === place.imageId)
    .map(image => ({place, name: `Candidate ${candidate.rank}, ${image.custodyReference}`, content: image.content})));
}
