import {expect, test} from 'vitest';
import {peopleOf} from './Propose';

test('people are written line by line', () => {
  expect(peopleOf(' MET P-1\n\nGMP,P-2\nKENT;\tP 3 ')).toEqual([
    {force: 'MET', personReference: 'P-1'},
    {force: 'GMP', personReference: 'P-2'},
    {force: 'KENT', personReference: 'P 3'},
  ]);
});
