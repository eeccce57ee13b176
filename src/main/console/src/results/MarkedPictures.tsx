import type {Point, ReviewMark, ReviewMarkPlace, SearchAnswer} from '../api/types';
import {drawnOn, placeInWords, SHOWS} from '../review/marks';
import {DrawnMarks} from '../review/viewer/DrawnMarks';
import {FEATURES} from '../words';

/** The width in which marks are drawn, whatever the picture's own. */
const WIDTH = 500;

interface Marked {
  place: ReviewMarkPlace;
  name: string;
  content: string;
  /** Why there is no picture any more. */
  gone?: string;
}

/** Every picture that a reviewer drew on, with the marks over it and told in words. The pictures themselves are unchanged. */
export function MarkedPictures({marks, search}: {marks: ReviewMark[]; search: SearchAnswer}) {
  return (
    <div className="marked-pictures">
      {picturesOf(marks, search).map(picture => <Picture key={picture.content} marks={marks} picture={picture} />)}
    </div>
  );
}

function Picture({marks, picture: {place, name, content, gone}}: {marks: ReviewMark[]; picture: Marked}) {
  const here = (other: ReviewMarkPlace) => other.still === place.still && other.imageId === place.imageId;
  const drawn = drawnOn(marks, here);
  const {x, y, width, height} = around(drawn.flatMap(mark => mark.points), place);
  const scale = WIDTH / width;
  const share = (part: number, of: number) => `${(100 * part) / of}%`;
  return (
    <figure className="marked">
      <div className="marked-picture" style={{aspectRatio: `${width} / ${height}`}}>
        {!gone && <img src={content} loading="lazy" alt={name} style={{width: share(place.width, width), left: share(-x, width), top: share(-y, height)}} />}
        <svg viewBox={`0 0 ${WIDTH} ${height * scale}`}><DrawnMarks marks={drawn} toPane={[scale, 0, 0, scale, -x * scale, -y * scale]} /></svg>
      </div>
      <figcaption>
        <bdi>{name}</bdi>, as the reviewer marked it{gone && `. ${gone}`}
        <ul className="govuk-list">
          {marks.flatMap((mark, i) => mark.places.filter(here).map(one => (
            <li key={i}>{i + 1}. {FEATURES[mark.feature]?.[0]}, {SHOWS[mark.shows].toLowerCase()}: {placeInWords(one)}</li>
          )))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** The part of the picture that all marks lie in, with as much again on each side, so that small faces are seen as well; else the whole. */
function around(points: Point[], {width, height}: ReviewMarkPlace) {
  const xs = points.map(point => point.x);
  const ys = points.map(point => point.y);
  const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const side = Math.max(extent * 3, Math.min(width, height) / 3);
  if (side > Math.min(width, height)) {
    return {x: 0, y: 0, width, height};
  }
  const start = (values: number[], most: number) => Math.min(Math.max((Math.min(...values) + Math.max(...values) - side) / 2, 0), most - side);
  return {x: start(xs, width), y: start(ys, height), width: side, height: side};
}

function picturesOf(marks: ReviewMark[], search: SearchAnswer): Marked[] {
  const named = marks.flatMap(mark => mark.places).flatMap(place => pictureOf(place, search));
  return named.filter((one, i) => named.findIndex(other => other.content === one.content) === i);
}

function pictureOf(place: ReviewMarkPlace, search: SearchAnswer): Marked[] {
  const still = search.stills.find(one => one.index === place.still);
  if (still) {
    return [{place, name: `Still ${still.index + 1}`, content: still.content, gone: search.purged?.words}];
  }
  return search.candidates.flatMap(candidate => candidate.images
    .filter(image => image.id === place.imageId)
    .map(image => ({place, name: `Candidate ${candidate.rank}, ${image.custodyReference}`, content: image.content})));
}
