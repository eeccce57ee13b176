import {describe, expect, it} from 'vitest';
import {FEATURES} from '../words';
import {EMPTY, mayDecide, toDecision, wrongWith, type Worksheet} from './worksheet';

const ALL = [{id: 'a', images: []}, {id: 'b', images: []}];
const nameOf = (id: string) => id.toUpperCase();
const every = Object.fromEntries(Object.keys(FEATURES).map(name => [name, {assessment: 'similar' as const, note: ''}]));

const sheet = (part: Partial<Worksheet>): Worksheet => ({...EMPTY, reason: 'because', looked: ['a', 'b'], ...part});

describe('a decision', () => {
  it('cannot be made before differences are written down', () => {
    expect(mayDecide({differences: '  ', features: {}})).toBe(false);
    expect(wrongWith(sheet({outcome: 'inconclusive'}), 'a', ALL, nameOf).map(one => one.id)).toEqual(['differencesSeen']);
  });

  it('of a possible match needs every feature', () => {
    const wrong = wrongWith(sheet({outcome: 'possible-match', comparisons: {a: {differences: 'none', features: {}}}}), 'a', ALL, nameOf);
    expect(wrong).toHaveLength(9);
  });

  it('that rules all out needs a look at all', () => {
    const wrong = wrongWith(sheet({outcome: 'not-a-match', looked: ['a'], comparisons: {a: {differences: 'ears', features: {}}}}), 'a', ALL, nameOf);
    expect(wrong.map(one => one.words)).toEqual([expect.stringContaining('Not looked at: B')]);
  });

  it('names the candidate whose features were compared, and no other', () => {
    const written = sheet({outcome: 'possible-match', comparisons: {a: {differences: 'scar', features: every}, b: {differences: 'x', features: {}}}});
    expect(toDecision(written, 'a')).toEqual({outcome: 'possible-match', reason: 'because', differencesSeen: 'scar', candidateId: 'a', features: every});
    expect(toDecision({...written, outcome: 'not-a-match'}, 'b')).toEqual({outcome: 'not-a-match', reason: 'because', differencesSeen: 'x'});
  });

  it('names the candidate on whom was drawn, without a feature list', () => {
    const marks = [{feature: 'ears', shows: 'difference' as const, places: [{image: 0, shape: 'point' as const, points: [{x: 1, y: 2}]}]}];
    const drawn = sheet({outcome: 'not-a-match', comparisons: {a: {differences: 'ears', features: {}, marks}}});
    expect(wrongWith(drawn, 'a', ALL, nameOf)).toEqual([]);
    expect(toDecision(drawn, 'a')).toEqual({outcome: 'not-a-match', reason: 'because', differencesSeen: 'ears', candidateId: 'a', marks});
  });

  it('does not drop a feature list that was begun', () => {
    const begun = {differences: 'scar', features: {nose: {assessment: 'different' as const, note: ''}}};
    expect(wrongWith(sheet({outcome: 'inconclusive', comparisons: {a: begun}}), 'a', ALL, nameOf)).toHaveLength(8);
  });
});
