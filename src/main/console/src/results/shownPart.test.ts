import {describe, expect, it} from 'vitest';
import type {Candidate, Review} from '../api/types';
import {ALL, isChosen, shown, valuesIn} from './shownPart';

const image = (force: string, captureDate: string, imageType = 'custody') => ({force, captureDate, imageType}) as Candidate['images'][number];
const ann = {id: 'ann', images: [image('MET', '2019-12-31'), image('GMP', '2024-01-01')]} as Candidate;
const bob = {id: 'bob', images: [image('MET', '2020-06-01', 'other')]} as Candidate;
const review = {decisions: [{candidateId: 'ann'}, {candidateId: 'bob'}], conclusion: {candidateId: 'bob'}} as unknown as Review;

const names = (choice: Partial<typeof ALL>) => [ann, bob].filter(one => shown(one, {...ALL, ...choice}, review)).map(one => one.id);

describe('the shown part of a list', () => {
  it('is all of it until something is chosen', () => {
    expect(isChosen(ALL)).toBe(false);
    expect(names({})).toEqual(['ann', 'bob']);
  });

  it('holds people one of whose images has all that was chosen', () => {
    expect(names({force: 'GMP'})).toEqual(['ann']);
    expect(names({yearFrom: '2020', yearTo: '2020'})).toEqual(['bob']);
    expect(names({force: 'GMP', yearTo: '2020'})).toEqual([]);
    expect(names({imageType: 'other'})).toEqual(['bob']);
  });

  it('tells whom reviewers named', () => {
    expect(names({review: 'match'})).toEqual(['bob']);
    expect(names({review: 'named'})).toEqual(['ann', 'bob']);
    expect(names({review: 'not-named'})).toEqual([]);
  });

  it('offers what occurs', () => {
    expect(valuesIn([ann, bob])).toEqual({forces: ['GMP', 'MET'], years: ['2019', '2020', '2024'], imageTypes: ['custody', 'other']});
  });
});
