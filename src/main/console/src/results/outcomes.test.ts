import {describe, expect, it} from 'vitest';
import {missing, stepsOf, toRequest} from './outcomes';

const charge = {step: 'charged', occurredOn: '2026-03-14', reason: ' why ', evidenceKind: '', evidence: ''};

describe('the form of an outcome', () => {
  it('offers no action without a possible match', () => {
    expect(stepsOf('open', false, false)).toEqual(['no-further-action']);
    expect(stepsOf('closed', false, true)).toEqual(['no-further-action', 'withdrawn']);
  });

  it('offers a charge only after an action', () => {
    expect(stepsOf('open', true, false)).not.toContain('charged');
    expect(stepsOf('actioned', true, false)).toContain('charged');
  });

  it('asks for the independent evidence of an action', () => {
    expect(missing({...charge, step: 'actioned'}).map(one => one.id)).toEqual(['evidenceKind', 'evidence']);
    expect(missing(charge)).toEqual([]);
  });

  it('sends evidence with an action alone, and what a correction takes the place of', () => {
    expect(toRequest({...charge, evidence: 'left over'}, 'x')).toEqual({step: 'charged', occurredOn: '2026-03-14', reason: 'why', corrects: 'x'});
  });
});
