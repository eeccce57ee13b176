import type {Point} from '../api/types';

export const SHAPES = {point: 'Point', line: 'Line', ellipse: 'Ellipse'} as const;
export const SHOWS = {similarity: 'Similarity', difference: 'Difference'} as const;
export type Shape = keyof typeof SHAPES;
export type Shows = keyof typeof SHOWS;

/** A picture of the comparison, by its number in the task. */
export type Where = {still: number; image?: undefined} | {image: number; still?: undefined};

/** A shape in one picture, in that picture's own pixels. */
export type Place = Where & {shape: Shape; points: Point[]};

/** What shows one feature; its number is its place in the list, from 1. */
export interface Mark {
  feature: string;
  shows: Shows;
  places: Place[];
}

/** What the next mark will be. */
export interface Pen {
  feature: string;
  shows: Shows;
  shape: Shape;
}

/** A mark as it is seen in one picture; a number of 0 is not written. */
export interface Drawn {
  number: number;
  shows: Shows;
  shape: Shape;
  points: Point[];
}

export const MOST_MARKS = 50;

const isOn = (place: Where, where: Where) => place.still === where.still && place.image === where.image;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** The marks with one more place: of the first mark of that feature that this picture lacks, so that pairs get one number; else of a new one. */
export function draw(marks: Mark[], {feature, shows, shape}: Pen, where: Where, points: Point[]): Mark[] {
  const place: Place = {...where, shape, points: points.map(({x, y}) => ({x: tenth(x), y: tenth(y)}))};
  const open = marks.findIndex(mark => mark.feature === feature && mark.shows === shows && !mark.places.some(one => isOn(one, where)));
  return open < 0
    ? [...marks, {feature, shows, places: [place]}]
    : marks.map((mark, i) => (i === open ? {...mark, places: [...mark.places, place]} : mark));
}

export const without = (marks: Mark[], index: number) => marks.filter((_, i) => i !== index);

/** The places that lie in a picture. */
export function drawnOn<P extends {shape: Shape; points: Point[]}>(marks: {shows: Shows; places: P[]}[], inPicture: (place: P) => boolean): Drawn[] {
  return marks.flatMap(({shows, places}, i) => places.filter(inPicture).map(({shape, points}) => ({number: i + 1, shows, shape, points})));
}

export const drawnAt = (marks: Mark[], where: Where) => drawnOn(marks, place => isOn(place, where));

const spot = ({x, y}: Point) => `${Math.round(x)}, ${Math.round(y)}`;

/** A place for who does not see it. */
export const placeInWords = ({shape, points}: {shape: Shape; points: Point[]}) =>
  `${SHAPES[shape].toLowerCase()} at ${points.map(spot).join(' to ')}`;
