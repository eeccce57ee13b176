import {expect, test} from 'vitest';
import {DUE_TODAY, filterOf, queryOf} from './filter';

test('what was not chosen is not asked for', () => {
  expect(queryOf({...DUE_TODAY, under18: 'true'})).toBe('withinDays=0&under18=true');
});

test('a decision is about what the list shows', () => {
  expect(filterOf({withinDays: '30', outcome: 'charged', under18: 'false', held: ''})).toEqual({withinDays: 30, outcome: 'charged', under18: false});
  expect(filterOf(DUE_TODAY, ['a'])).toEqual({withinDays: 0, imageIds: ['a']});
});
