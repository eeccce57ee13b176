import {useState} from 'react';
import type {Point} from '../../api/types';
import {apply, EYES_OF_FRAME, inverse, type EyePair, type Matrix} from './geometry';

export type Side = 'still' | 'candidate';
const ORDER: [Side, keyof EyePair][] = [['still', 'right'], ['still', 'left'], ['candidate', 'right'], ['candidate', 'left']];
const WHERE = {right: 'the eye at the left of the picture', left: 'the eye at the right of the picture'};

/** Two marks on the same place say nothing: the pair is asked for again. */
const near = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < 2;

/** Four eyes, one after the other: by click, or by a cross that the arrow keys move. */
export function useMarking(placed: Record<Side, Matrix>, onMarked: (still: EyePair, candidate: EyePair) => void) {
  const [got, setGot] = useState<Point[]>();
  const [cross, setCross] = useState<Point>(EYES_OF_FRAME.right);
  const [tooNear, setTooNear] = useState(false);
  const turn = got && ORDER[got.length];

  const mark = (side: Side, at: Point) => {
    if (!got || !turn || turn[0] !== side) {
      return;
    }
    const all = [...got, apply(inverse(placed[side]), at)];
    // The cross waits where the next eye is likely to be.
    setCross(EYES_OF_FRAME[ORDER[all.length % ORDER.length]![1]]);
    setTooNear(false);
    if (all.length % 2 === 0 && near(all.at(-1)!, all.at(-2)!)) {
      setGot(all.slice(0, -2));
      setTooNear(true);
      return;
    }
    if (all.length < ORDER.length) {
      setGot(all);
    } else {
      setGot(undefined);
      onMarked({right: all[0]!, left: all[1]!}, {right: all[2]!, left: all[3]!});
    }
  };
  return {
    side: turn?.[0],
    cross: turn ? cross : undefined,
    words: turn ? `${tooNear ? 'Both marks lay on one place: mark this pair again. ' : ''}${turn[0] === 'still' ? 'Still' : 'Candidate'}: mark ${WHERE[turn[1]]}. Click on it, or move the cross by the arrow keys and press Enter. Escape ends.` : '',
    start: () => setGot(before => (before ? undefined : [])),
    stop: () => setGot(undefined),
    mark,
    /** Whether the key was for the marking. */
    key: (key: string, fine: boolean): boolean => {
      const by = fine ? 1 : 8;
      const ways: Record<string, Point> = {ArrowLeft: {x: -by, y: 0}, ArrowRight: {x: by, y: 0}, ArrowUp: {x: 0, y: -by}, ArrowDown: {x: 0, y: by}};
      const way = ways[key];
      if (!turn) {
        return false;
      }
      if (way) {
        setCross(at => ({x: at.x + way.x, y: at.y + way.y}));
      } else if (key === 'Enter') {
        mark(turn[0], cross);
      } else if (key === 'Escape') {
        setGot(undefined);
      }
      return way !== undefined || key === 'Enter' || key === 'Escape';
    },
  };
}
