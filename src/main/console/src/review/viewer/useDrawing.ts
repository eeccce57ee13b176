import {useState} from 'react';
import type {Point} from '../../api/types';
import {FEATURES} from '../../words';
import {SHOWS, type Drawn, type Pen} from '../marks';
import {apply, FRAME, inverse, type Matrix} from './geometry';
import type {Side} from './useMarking';

const NAMES: Record<Side, string> = {still: 'Still', candidate: 'Candidate'};
const MIDDLE = {x: FRAME.width / 2, y: FRAME.height / 2};
const WAYS: Record<string, Point> = {ArrowLeft: {x: -1, y: 0}, ArrowRight: {x: 1, y: 0}, ArrowUp: {x: 0, y: -1}, ArrowDown: {x: 0, y: 1}};
const ASKS = {point: 'at the spot', line: 'at one end and at the other', ellipse: 'at one corner of the box around it and at the opposite one'};

type Size = {width: number; height: number} | undefined;

/** Marks are set by click or drag, or by a cross that the arrow keys move. All places that it is told are in the frame. */
export function useDrawing(placed: Record<Side, Matrix>, sizes: Record<Side, Size>, onDraw: (side: Side, pen: Pen, points: Point[]) => void) {
  const [on, setOn] = useState(false);
  const [pen, setPen] = useState<Pen>({feature: 'faceShape', shows: 'similarity', shape: 'point'});
  const [side, setSide] = useState<Side>('still');
  const [cross, setCross] = useState<Point>(MIDDLE);
  const [begun, setBegun] = useState<{side: Side; from: Point; to: Point}>();
  const [said, setSaid] = useState('');

  const inside = (of: Side, points: Point[]) =>
    points.every(({x, y}) => x >= 0 && y >= 0 && x <= (sizes[of]?.width ?? 0) && y <= (sizes[of]?.height ?? 0));
  const finish = (of: Side, spots: Point[]) => {
    const points = spots.map(spot => apply(inverse(placed[of]), spot));
    setBegun(undefined);
    if (!inside(of, points)) {
      setSaid('That is outside of the picture. ');
    } else if (points.length > 1 && Math.hypot(points[0]!.x - points[1]!.x, points[0]!.y - points[1]!.y) < 1) {
      setSaid('Both ends lie on one spot. ');
    } else {
      setSaid(`Set on the ${NAMES[of].toLowerCase()}. `);
      onDraw(of, pen, points);
    }
  };
  const point = (of: Side, at: Point) => {
    setSide(of);
    if (pen.shape === 'point') {
      finish(of, [at]);
    } else if (begun?.side === of) {
      finish(of, [begun.from, at]);
    } else {
      setBegun({side: of, from: at, to: at});
    }
  };
  const stop = () => {
    setBegun(undefined);
    setSaid('');
    setOn(false);
  };
  return {
    on,
    pen,
    choose: (part: Partial<Pen>) => {
      setBegun(undefined);
      setPen(before => ({...before, ...part}));
    },
    toggle: () => (on ? stop() : setOn(true)),
    stop,
    point,
    /** Only lines and ellipses are dragged; the picture itself is moved otherwise. */
    drags: on && pen.shape !== 'point',
    drag: (of: Side, from: Point, to: Point) => setBegun({side: of, from, to}),
    drop: (of: Side, from: Point, to: Point) => {
      setSide(of);
      finish(of, [from, to]);
    },
    crossOn: (of: Side) => (on && side === of ? cross : undefined),
    /** What is being drawn, in pixels of its picture. */
    preview: (of: Side): Drawn[] => {
      if (!on || begun?.side !== of) {
        return [];
      }
      return [{number: 0, shows: pen.shows, shape: pen.shape, points: [begun.from, begun.to].map(at => apply(inverse(placed[of]), at))}];
    },
    words: on
      ? `${said}${NAMES[side]}: ${FEATURES[pen.feature]?.[0]}, ${SHOWS[pen.shows].toLowerCase()}. Click or drag, or move the cross by the arrow keys and press Enter ${ASKS[pen.shape]}. S goes to the other picture. Escape ends.`
      : '',
    /** Whether the key was for the drawing. */
    key: (key: string, fine: boolean): boolean => {
      const way = WAYS[key];
      if (!on) {
        return false;
      }
      if (way) {
        const by = fine ? 1 : 8;
        const to = {x: cross.x + way.x * by, y: cross.y + way.y * by};
        setCross(to);
        setBegun(before => before && {...before, to});
        return true;
      }
      const keys: Record<string, () => void> = {
        Enter: () => point(side, cross),
        s: () => {
          setBegun(undefined);
          setSide(side === 'still' ? 'candidate' : 'still');
        },
        Escape: () => (begun ? setBegun(undefined) : stop()),
      };
      keys[key]?.();
      return keys[key] !== undefined;
    },
  };
}
