import type {Box, Point} from '../../api/types';

/** A mapping x' = a x + c y + e, y' = b x + d y + f, as CSS writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The frame in which both faces are laid over each other: its size, and where the eyes come to lie. */
export const FRAME = {width: 1000, height: 1250};
const RIGHT_EYE: Point = {x: 390, y: 520};
const LEFT_EYE: Point = {x: 610, y: 520};
export const EYES_OF_FRAME: EyePair = {right: RIGHT_EYE, left: LEFT_EYE};
const FACE_CENTRE: Point = {x: 500, y: 600};
const FACE_HEIGHT = 620;

/** Marked eyes of the person: the right one lies left in the picture. */
export interface EyePair {
  right: Point;
  left: Point;
}

/** From pixels of a picture to the frame: by its eyes if they are marked, else by its face, else whole. */
export function place(size: {width: number; height: number}, eyes?: EyePair, face?: Box): Matrix {
  if (eyes) {
    return byEyes(eyes);
  }
  if (face) {
    const scale = FACE_HEIGHT / face.height;
    return [scale, 0, 0, scale, FACE_CENTRE.x - scale * (face.x + face.width / 2), FACE_CENTRE.y - scale * (face.y + face.height / 2)];
  }
  const scale = Math.min(FRAME.width / size.width, FRAME.height / size.height);
  return [scale, 0, 0, scale, (FRAME.width - scale * size.width) / 2, (FRAME.height - scale * size.height) / 2];
}

/** The only turn, scale and shift that brings both eyes to their places. */
function byEyes({right, left}: EyePair): Matrix {
  const from = {x: left.x - right.x, y: left.y - right.y};
  const to = {x: LEFT_EYE.x - RIGHT_EYE.x, y: LEFT_EYE.y - RIGHT_EYE.y};
  const square = from.x ** 2 + from.y ** 2;
  const a = (from.x * to.x + from.y * to.y) / square;
  const b = (from.x * to.y - from.y * to.x) / square;
  return [a, b, -b, a, RIGHT_EYE.x - a * right.x + b * right.y, RIGHT_EYE.y - b * right.x - a * right.y];
}

/** Turns the frame into its mirror image. */
export const MIRROR: Matrix = [-1, 0, 0, 1, FRAME.width, 0];

/** First the second, then the first. */
export function times(p: Matrix, q: Matrix): Matrix {
  return [
    p[0] * q[0] + p[2] * q[1],
    p[1] * q[0] + p[3] * q[1],
    p[0] * q[2] + p[2] * q[3],
    p[1] * q[2] + p[3] * q[3],
    p[0] * q[4] + p[2] * q[5] + p[4],
    p[1] * q[4] + p[3] * q[5] + p[5],
  ];
}

export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

export const apply = ([a, b, c, d, e, f]: Matrix, {x, y}: Point): Point => ({x: a * x + c * y + e, y: b * x + d * y + f});

/** What of the frame is seen: its magnification against the whole, and the place in the middle. */
export interface View {
  zoom: number;
  centre: Point;
}

export const WHOLE: View = {zoom: 1, centre: {x: FRAME.width / 2, y: FRAME.height / 2}};

/** From the frame to the pixels of a pane. */
export function look(view: View, pane: {width: number; height: number}): Matrix {
  const scale = scaleOf(view, pane);
  return [scale, 0, 0, scale, pane.width / 2 - scale * view.centre.x, pane.height / 2 - scale * view.centre.y];
}

/** Pixels of the pane for one unit of the frame. */
export const scaleOf = (view: View, pane: {width: number; height: number}) =>
  view.zoom * Math.min(pane.width / FRAME.width, pane.height / FRAME.height);

/** The view zoomed by a factor about a place of the frame, which stays where it is. */
export function zoomed(view: View, factor: number, about: Point = view.centre): View {
  const zoom = Math.min(Math.max(view.zoom * factor, 0.25), 40);
  const kept = view.zoom / zoom;
  return {zoom, centre: {x: about.x + (view.centre.x - about.x) * kept, y: about.y + (view.centre.y - about.y) * kept}};
}
