import {describe, expect, it} from 'vitest';
import {WHOLE} from './geometry';
import {change, keyed, START} from './look';

const press = (keys: string[], from = START) => keys.reduce((look, key) => change(look, keyed(look, key) ?? {}), from);

describe('keys of the comparison', () => {
  it('choose each way of comparing', () => {
    expect(['1', '2', '3', '4'].map(key => press([key]).mode)).toEqual(['side', 'flicker', 'curtain', 'overlay']);
  });

  it('zoom, move and go back to the whole', () => {
    const near = press(['+', '+', 'ArrowRight', 'ArrowDown']);
    expect(near.view.zoom).toBeGreaterThan(1.5);
    expect(near.view.centre.x).toBeGreaterThan(WHOLE.centre.x);
    expect(press(['0'], near).view).toEqual(WHOLE);
  });

  it('move the curtain no farther than the edge', () => {
    expect(press(Array(40).fill(']')).share).toBe(1);
    expect(press(Array(40).fill('[')).share).toBe(0);
  });

  it('switch what they switched on off again', () => {
    expect(press(['m', 'g', 'r', ' '])).toMatchObject({mirror: true, grey: true, grid: true, swapped: true});
    expect(press(['m', 'g', 'r', ' ', 'm', 'g', 'r', ' '])).toEqual(START);
  });

  it('leave alone what is not theirs', () => {
    expect(keyed(START, 'x')).toBeUndefined();
    expect(keyed(START, 'Tab')).toBeUndefined();
  });
});
