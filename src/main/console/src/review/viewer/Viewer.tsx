import {useEffect, useReducer, useRef, type KeyboardEvent} from 'react';
import type {Box, Point} from '../../api/types';
import type {Drawn, Pen} from '../marks';
import {MIRROR, place, scaleOf, times, WHOLE, type EyePair} from './geometry';
import {change, keyed, START} from './look';
import {Pane, type Layer} from './Pane';
import {MarkBar} from './MarkBar';
import {Toolbar} from './Toolbar';
import {useDrawing} from './useDrawing';
import {useMarking, type Side} from './useMarking';
import type {Picture} from './usePictures';

/** A picture with what is known of the face in it, in its own pixels. */
export interface Seen {
  picture: Picture | Error | undefined;
  caption: string;
  face?: Box;
  /** Found at enrolment or analysis, or marked by the reviewer. */
  eyes?: EyePair;
  byHand: boolean;
  marks: Drawn[];
}

interface Props {
  still: Seen;
  candidate: Seen;
  onMarked: (still: EyePair | undefined, candidate: EyePair | undefined) => void;
  onDraw: (side: Side, pen: Pen, points: Point[]) => void;
  onKey: (key: string) => boolean;
}

const FLICKER = 800;

/** What the pictures are laid over each other by. */
function alignment(still: Seen, candidate: Seen): string {
  if (!still.eyes || !candidate.eyes) {
    return 'Not aligned: where the eyes are in the candidate’s image was not kept when it was enrolled. Mark the eyes of both (key e) before you trust what lies over what.';
  }
  return still.byHand && candidate.byHand ? '' : 'Aligned on the eyes that were found automatically. If they lie wrong, mark them (key e).';
}

/** The still and a candidate, to be compared in four ways with the same zoom. */
export function Viewer({still, candidate, onMarked, onDraw, onKey}: Props) {
  const [look, onLook] = useReducer(change, START);
  const region = useRef<HTMLDivElement>(null);
  const placed = {still: placeOf(still), candidate: look.mirror ? times(MIRROR, placeOf(candidate)) : placeOf(candidate)};
  const marking = useMarking(placed, onMarked);
  const drawing = useDrawing(placed, {still: sizeOf(still), candidate: sizeOf(candidate)}, onDraw);
  useFlicker(look.mode === 'flicker' && look.byItself, () => onLook({swapped: !latest.current}));
  const latest = useRef(look.swapped);
  latest.current = look.swapped;

  const mode = marking.side || drawing.on ? 'side' : look.mode;
  const filter = `grayscale(${look.grey ? 1 : 0}) contrast(${look.contrast}) brightness(${look.brightness})`;
  const layers = {
    still: layer(still, placed.still, 'The face in the still', filter, drawing.preview('still')),
    candidate: layer(candidate, placed.candidate, 'The candidate', filter, drawing.preview('candidate')),
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== region.current) {
      return;
    }
    const known = marking.key(event.key, event.shiftKey) || drawing.key(event.key, event.shiftKey) || modes(event.key) || onKey(event.key);
    const what = known ? undefined : keyed(look, event.key);
    if (what) {
      onLook(what);
    }
    if (known || what) {
      event.preventDefault();
    }
  };
  const mark = () => {
    drawing.stop();
    marking.start();
  };
  const pick = () => {
    marking.stop();
    drawing.toggle();
  };
  const modes = (key: string): boolean => {
    const keys: Record<string, () => void> = {e: mark, d: pick};
    keys[key]?.();
    return keys[key] !== undefined;
  };
  const pane = (side: Side) => ({
    cross: marking.side === side ? marking.cross : drawing.crossOn(side),
    onPoint: marking.side === side ? (at: Point) => marking.mark(side, at) : drawing.on ? (at: Point) => drawing.point(side, at) : undefined,
    onDrag: drawing.drags ? (from: Point, to: Point, end: boolean) => (end ? drawing.drop : drawing.drag)(side, from, to) : undefined,
  });
  const full = () => {
    const pane = region.current!.querySelector('.pane-window')!.getBoundingClientRect();
    onLook({view: {...look.view, zoom: 1 / (scaleOf(WHOLE, pane) * Math.hypot(placed.still[0], placed.still[1]))}});
  };
  const shared = {view: look.view, grid: look.grid, onLook};
  return (
    <div className="viewer">
      <Toolbar look={look} onLook={onLook} marking={marking.side !== undefined} byHand={still.byHand || candidate.byHand}
        drawing={drawing.on} onDraw={() => { pick(); region.current!.focus(); }}
        onMark={() => { mark(); region.current!.focus(); }} onUnmark={() => onMarked(undefined, undefined)} onFull={full} />
      <p className="govuk-hint marking-words" role="status">{marking.words || drawing.words || (mode !== 'side' ? alignment(still, candidate) : '')}</p>
      {drawing.on && <MarkBar pen={drawing.pen} onChoose={drawing.choose} />}
      <div className="panes" ref={region} tabIndex={0} role="application" onKeyDown={press}
        aria-label="Pictures to compare. Keys: plus and minus zoom, arrows move, 0 fits, 1 to 4 ways of comparing, space swaps, m mirror, g grey, c contrast, r grid, e mark eyes, d draw marks, n and p candidate, i image">
        {mode === 'side' ? (
          <>
            <Pane caption={still.caption} layers={layers.still} {...shared} {...pane('still')}><State of={still} /></Pane>
            <Pane caption={candidate.caption} layers={layers.candidate} {...shared} {...pane('candidate')}><State of={candidate} /></Pane>
          </>
        ) : (
          <Pane caption={`${still.caption} and ${candidate.caption}`} {...shared}
            layers={[...layers.still, ...layers.candidate.map(one => ({...one, style: {...one.style, ...over(mode, look)}}))]}>
            <State of={still} /><State of={candidate} />
          </Pane>
        )}
      </div>
    </div>
  );
}

function over(mode: 'flicker' | 'curtain' | 'overlay', {share, swapped}: {share: number; swapped: boolean}): React.CSSProperties {
  switch (mode) {
    case 'flicker':
      return {visibility: swapped ? 'visible' : 'hidden'};
    case 'curtain':
      return {clipPath: `inset(0 0 0 ${share * 100}%)`, background: '#505a5f'};
    case 'overlay':
      return {opacity: share};
  }
}

const sizeOf = ({picture}: Seen) => (picture instanceof Error ? undefined : picture);
const placeOf = (seen: Seen) => place(sizeOf(seen) ?? {width: 4, height: 5}, seen.eyes, seen.face);

function layer({picture, marks}: Seen, placed: Layer['placed'], alt: string, filter: string, preview: Drawn[]): Layer[] {
  return picture && !(picture instanceof Error) ? [{picture, placed, alt, filter, marks: [...marks, ...preview]}] : [];
}

function State({of}: {of: Seen}) {
  if (of.picture instanceof Error) {
    return <p className="pane-words" role="alert">{of.picture.message}</p>;
  }
  return of.picture ? null : <p className="pane-words" role="status">Loading …</p>;
}

function useFlicker(on: boolean, swap: () => void) {
  useEffect(() => {
    if (!on) {
      return;
    }
    const timer = window.setInterval(swap, FLICKER);
    return () => window.clearInterval(timer);
  }, [on]);
}
