import {expect, test} from 'vitest';
import type {StatisticsLine} from '../api/types';
import {hours, ofForce, share} from './stages';

test('a share is never rounded to nothing or to all', () => {
  expect(share(1, 10_000)).toBe('under 0.1 %');
  expect(share(9_999, 10_000)).toBe('over 99.9 %');
  expect(share(0, 5)).toBe('0.0 %');
  expect(share(5, 5)).toBe('100.0 %');
  expect(share(0, 0)).toBe('–');
});

test('long times are days', () => {
  expect(hours(4)).toBe('4.0 h');
  expect(hours(72)).toBe('3.0 days');
  expect(hours(undefined)).toBe('–');
});

test('a force has its own lines, and all forces have theirs', () => {
  const lines = [{searches: 1}, {force: 'MET', searches: 2}, {month: '2026-01', searches: 3}] as StatisticsLine[];
  expect(ofForce(lines, undefined).total?.searches).toBe(1);
  expect(ofForce(lines, undefined).months.map(line => line.searches)).toEqual([3]);
  expect(ofForce(lines, 'MET').total?.searches).toBe(2);
});
