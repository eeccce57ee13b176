import {useEffect, useReducer, useRef, type KeyboardEvent} from 'react';
import type {Box} from '../../api/types';
import {MIRROR, place, scaleOf, times, WHOLE, type EyePair} from './geometry';
import {change, keyed, START} from './look';
import {Pane, type Layer} from './Pane';
import {Toolbar} from './Toolbar';
import {useMarking} from './useMarking';
import type {Picture} from './usePictures';

/** A picture with what is known of the face in it, in its own pixels. */
export interface Seen {
  picture: Picture | Error | undefined;
  caption: string;
  face?: Box;
  eyes?: EyePair;
}

interface Props {
  still: Seen;
  candidate: Seen;
  onMarked: (still: EyePair | undefined, candidate: EyePair | undefined) => void;
  onKey: (key: string) => boolean;
}

const FLICKER = 800;
const UNALIGNED = 'Not aligned: mark the eyes of both (key e) before you trust what lies over what.';
const aligned = (still: Seen, candidate: Seen) => still.eyes !== undefined && candidate.eyes !== undefined;

/** The still and a candidate, to be compared in four ways with the same zoom. */
export function Viewer({still, candidate, onMarked, onKey}: Props) {
  const [look, onLook] = useReducer(change, START);
  const region = useRef<HTMLDivElement>(null);
  const placed = {still: placeOf(still), candidate: look.mirror ? times(MIRROR, placeOf(candidate)) : placeOf(candidate)};
  const marking = useMarking(placed, onMarked);
  useFlicker(look.mode === 'flicker' && look.byItself, () => onLook({swapped: !latest.current}));
  const latest = useRef(look.swapped);
  latest.current = look.swapped;

  const mode = marking.side ? 'side' : look.mode;
  const filter = `grayscale(${look.grey ? 1 : 0}) contrast(${look.contrast}) brightness(${look.brightness})`;
  const layers = {
    still: layer(still, placed.still, 'The face in the still', {filter}),
    candidate: layer(candidate, placed.candidate, 'The candidate', {filter}),
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== region.current) {
      return;
    }
    const known = marking.key(event.key, event.shiftKey) || (event.key === 'e' && (marking.start(), true)) || onKey(event.key);
    const what = known ? undefined : keyed(look, event.key);
    if (what) {
      onLook(what);
    }
    if (known || what) {
      event.preventDefault();
    }
  };
  const full = () => {
    const pane = region.current!.querySelector('.pane-window')!.getBoundingClientRect();
    onLook({view: {...look.view, zoom: 1 / (scaleOf(WHOLE, pane) * Math.hypot(placed.still[0], placed.still[1]))}});
  };
  const shared = {view: look.view, grid: look.grid, onLook};
  return (
    <div className="viewer">
      <Toolbar look={look} onLook={onLook} marking={marking.side !== undefined} aligned={still.eyes !== undefined || candidate.eyes !== undefined}
        onMark={() => { marking.start(); region.current!.focus(); }} onUnmark={() => onMarked(undefined, undefined)} onFull={full} />
      <p className="govuk-hint marking-words" role="status">{marking.words || (mode !== 'side' && !aligned(still, candidate) ? UNALIGNED : '')}</p>
      <div className="panes" ref={region} tabIndex={0} role="application" onKeyDown={press}
        aria-label="Pictures to compare. Keys: plus and minus zoom, arrows move, 0 fits, 1 to 4 ways of comparing, space swaps, m mirror, g grey, c contrast, r grid, e mark eyes, n and p candidate, i image">
        {mode === 'side' ? (
          <>
            <Pane caption={still.caption} layers={layers.still} {...shared} cross={marking.side === 'still' ? marking.cross : undefined}
              onPoint={marking.side === 'still' ? at => marking.mark('still', at) : undefined}><State of={still} /></Pane>
            <Pane caption={candidate.caption} layers={layers.candidate} {...shared} cross={marking.side === 'candidate' ? marking.cross : undefined}
              onPoint={marking.side === 'candidate' ? at => marking.mark('candidate', at) : undefined}><State of={candidate} /></Pane>
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

function placeOf({picture, face, eyes}: Seen) {
  return place(picture && !(picture instanceof Error) ? picture : {width: 4, height: 5}, eyes, face);
}

function layer({picture}: Seen, placed: Layer['placed'], alt: string, style: React.CSSProperties): Layer[] {
  return picture && !(picture instanceof Error) ? [{picture, placed, alt, style}] : [];
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
