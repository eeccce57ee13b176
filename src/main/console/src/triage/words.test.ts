import {expect, test} from 'vitest';
import {clock, pressing, size} from './words';

test('a moment is told to the thousandth', () => {
  expect(clock(0)).toBe('0:00:00.000');
  expect(clock(3_725_040_000)).toBe('1:02:05.040');
  expect(clock(-5)).toBe('0:00:00.000');
});

test('what is most pressing comes first, and what is not known is not said', () => {
  expect(pressing({organised: 'yes', violence: 'used', under18: 'not-known', prolific: 'no'})).toEqual(['Violence used', 'Organised']);
});

test('sizes are told in the unit that fits', () => {
  expect(size(1)).toBe('1 kB');
  expect(size(209_715_200)).toBe('209.7 MB');
  expect(size(2_000_000_000)).toBe('2.00 GB');
});
