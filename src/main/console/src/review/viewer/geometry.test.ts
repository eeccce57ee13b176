import {describe, expect, it} from 'vitest';
import {apply, FRAME, inverse, look, MIRROR, place, times, WHOLE, zoomed, type Matrix} from './geometry';

const close = (at: {x: number; y: number}, x: number, y: number) => {
  expect(at.x).toBeCloseTo(x, 6);
  expect(at.y).toBeCloseTo(y, 6);
};

describe('placing a picture in the frame', () => {
  it('brings marked eyes of any two pictures to the same places', () => {
    const one = place({width: 100, height: 100}, {right: {x: 30, y: 40}, left: {x: 62, y: 51}});
    const other = place({width: 4000, height: 3000}, {right: {x: 2110, y: 905}, left: {x: 2710, y: 640}});
    close(apply(one, {x: 30, y: 40}), apply(other, {x: 2110, y: 905}).x, apply(other, {x: 2110, y: 905}).y);
    close(apply(one, {x: 62, y: 51}), apply(other, {x: 2710, y: 640}).x, apply(other, {x: 2710, y: 640}).y);
  });

  it('keeps proportions: a circle stays a circle', () => {
    const [a, b, c, d] = place({width: 9, height: 9}, {right: {x: 1, y: 5}, left: {x: 7, y: 2}});
    expect(a * c + b * d).toBeCloseTo(0, 9);
    expect(a * a + b * b).toBeCloseTo(c * c + d * d, 9);
    expect(a * d - b * c).toBeGreaterThan(0);
  });

  it('shows a picture without marks whole and in the middle', () => {
    const whole = place({width: 400, height: 200});
    close(apply(whole, {x: 200, y: 100}), FRAME.width / 2, FRAME.height / 2);
    close(apply(whole, {x: 0, y: 100}), 0, FRAME.height / 2);
  });
});

describe('matrices', () => {
  it('are undone by their inverse', () => {
    const m: Matrix = [2, 0.5, -0.5, 2, 30, -7];
    close(apply(inverse(m), apply(m, {x: 13, y: 29})), 13, 29);
    close(apply(times(inverse(m), m), {x: -3, y: 8}), -3, 8);
  });

  it('mirrors about the middle of the face', () => {
    close(apply(MIRROR, {x: 390, y: 520}), 610, 520);
    close(apply(times(MIRROR, MIRROR), {x: 12, y: 34}), 12, 34);
  });
});

describe('zoom', () => {
  it('leaves the place under the pointer where it is', () => {
    const pane = {width: 500, height: 600};
    const about = {x: 420, y: 510};
    const before = apply(look(WHOLE, pane), about);
    const after = apply(look(zoomed(WHOLE, 3.7, about), pane), about);
    close(after, before.x, before.y);
  });

  it('has limits', () => {
    expect(zoomed(WHOLE, 1e9).zoom).toBe(40);
    expect(zoomed(WHOLE, 1e-9).zoom).toBe(0.25);
  });
});
