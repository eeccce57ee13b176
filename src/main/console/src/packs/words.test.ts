import {expect, test} from 'vitest';
import {gapsOf, localOf, nextOf, penceOf, size, stepOf, STEPS} from './words';

test('an amount is read as people write it', () => {
  expect(penceOf('£1,234.5')).toBe(123450);
  expect(penceOf('18.60')).toBe(1860);
  expect(penceOf('18')).toBe(1800);
  expect(penceOf('about 20')).toBeUndefined();
  expect(penceOf('-3')).toBeUndefined();
});

test('a gap leads to the page that fills it', () => {
  expect(stepOf('statement-not-signed')).toBe('statement');
  expect(gapsOf(STEPS[1]!, [{code: 'force-missing', words: ''}, {code: 'cctv-missing', words: ''}])).toHaveLength(1);
});

test('the last page is followed by the check', () => {
  expect(nextOf('incident')).toBe('store');
  expect(nextOf('statement')).toBe('check');
});

test('sizes are short', () => {
  expect(size(200_000_000)).toBe('200.0 MB');
  expect(size(300)).toBe('1 kB');
});

test('a moment goes into the field and back', () => {
  expect(new Date(localOf('2026-11-20T17:05:00Z')).toISOString()).toBe('2026-11-20T17:05:00.000Z');
  expect(localOf()).toBe('');
});
