import type {Edit} from '../api/types';

/** A tool with one number: its range, and the step that it records. */
export interface Tool {
  name: string;
  hint: string;
  min: number;
  max: number;
  by: number;
  start: number;
  edit: (value: number) => Edit;
}

export const TOOLS: Record<string, Tool> = {
  brightness: {name: 'Brightness', hint: 'lighter above 0, darker below', min: -100, max: 100, by: 5, start: 20, edit: amount => ({step: 'brightness', amount})},
  contrast: {name: 'Contrast', hint: 'more above 0, less below', min: -100, max: 100, by: 5, start: 20, edit: amount => ({step: 'contrast', amount})},
  gamma: {name: 'Gamma', hint: 'above 1 lifts the shadows and keeps black and white', min: 0.2, max: 5, by: 0.1, start: 1.4, edit: value => ({step: 'gamma', value})},
  sharpen: {name: 'Sharpen', hint: 'strengthens edges; it adds no detail', min: 0, max: 300, by: 10, start: 50, edit: amount => ({step: 'sharpen', amount})},
  rotate: {name: 'Rotate', hint: 'degrees, clockwise', min: -180, max: 180, by: 1, start: 90, edit: degrees => ({step: 'rotate', degrees})},
};

/** A recorded step in words. */
export function editInWords(edit: Edit): string {
  switch (edit.step) {
    case 'crop':
      return `Crop to ${edit.width} × ${edit.height} pixels from ${edit.x}, ${edit.y}`;
    case 'rotate':
      return `Rotate by ${edit.degrees}°`;
    case 'gamma':
      return `Gamma ${edit.value}`;
    case 'brightness':
    case 'contrast':
    case 'sharpen':
      return `${TOOLS[edit.step]!.name} ${edit.amount > 0 ? '+' : ''}${edit.amount}`;
  }
}
