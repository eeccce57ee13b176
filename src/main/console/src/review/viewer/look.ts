import {WHOLE, zoomed, type View} from './geometry';

export const MODES = {side: 'Side by side', flicker: 'Flicker', curtain: 'Curtain', overlay: 'Overlay'} as const;
export type Mode = keyof typeof MODES;

/** How the two pictures are shown. It changes what is seen and nothing that is recorded. */
export interface Look {
  mode: Mode;
  view: View;
  /** The candidate's picture as in a mirror. */
  mirror: boolean;
  grey: boolean;
  contrast: number;
  brightness: number;
  grid: boolean;
  /** Of the curtain, its place; of the overlay, the candidate's share; 0..1. */
  share: number;
  /** In flicker: whether the candidate is seen. */
  swapped: boolean;
  byItself: boolean;
}

export const START: Look = {
  mode: 'side',
  view: WHOLE,
  mirror: false,
  grey: false,
  contrast: 1,
  brightness: 1,
  grid: false,
  share: 0.5,
  swapped: false,
  byItself: false,
};

export type LookChange = Partial<Look> | {zoom: number; about?: {x: number; y: number}} | {pan: {x: number; y: number}};

export function change(look: Look, what: LookChange): Look {
  if ('zoom' in what) {
    return {...look, view: zoomed(look.view, what.zoom, what.about)};
  }
  if ('pan' in what) {
    const {centre, zoom} = look.view;
    return {...look, view: {zoom, centre: {x: centre.x + what.pan.x, y: centre.y + what.pan.y}}};
  }
  return {...look, ...what};
}

const step = (value: number) => Math.min(1, Math.max(0, Math.round(value * 20) / 20));

/** What a key does to the look; undefined if nothing. */
export function keyed(look: Look, key: string): LookChange | undefined {
  const far = 60 / look.view.zoom;
  const keys: Record<string, LookChange> = {
    '+': {zoom: 1.25},
    '=': {zoom: 1.25},
    '-': {zoom: 0.8},
    '0': {view: WHOLE},
    '1': {mode: 'side'},
    '2': {mode: 'flicker'},
    '3': {mode: 'curtain'},
    '4': {mode: 'overlay'},
    ArrowLeft: {pan: {x: -far, y: 0}},
    ArrowRight: {pan: {x: far, y: 0}},
    ArrowUp: {pan: {x: 0, y: -far}},
    ArrowDown: {pan: {x: 0, y: far}},
    ' ': {swapped: !look.swapped},
    '[': {share: step(look.share - 0.05)},
    ']': {share: step(look.share + 0.05)},
    m: {mirror: !look.mirror},
    g: {grey: !look.grey},
    r: {grid: !look.grid},
    c: {contrast: look.contrast >= 2 ? 1 : look.contrast + 0.25},
  };
  return keys[key];
}
