import {describe, expect, it} from 'vitest';
import {emptyDetails, idOfField, missing, toRequest} from './details';

const full = {
  ...emptyDetails('MET'),
  caseReference: ' 01/1/26 ',
  offence: 'theft',
  purpose: 'investigate-crime',
  justification: 'why',
  imageSource: 'shop',
  policyAccepted: true,
};

describe('the form of a search', () => {
  it('names everything that is missing in the order of the page', () => {
    expect(missing(emptyDetails('MET')).map(one => one.id)).toEqual(['caseReference', 'offence', 'purpose', 'justification', 'imageSource', 'policyAccepted']);
    expect(missing(full)).toEqual([]);
  });

  it('asks why a list is not cut', () => {
    expect(missing({...full, mode: 'investigative', modeReason: ' '}).map(one => one.id)).toEqual(['modeReason']);
  });

  it('asks why it is urgent, and sends no reason without', () => {
    expect(missing({...full, priority: 'urgent'}).map(one => one.id)).toEqual(['priorityReason']);
    expect(toRequest({...full, priorityReason: 'left over'})).not.toHaveProperty('priorityReason');
    expect(toRequest({...full, priority: 'urgent', priorityReason: ' bail '})).toMatchObject({priority: 'urgent', priorityReason: 'bail'});
  });

  it('sends no filter that was not chosen, and ages as numbers', () => {
    expect(toRequest(full)).not.toHaveProperty('filter');
    const narrowed = toRequest({...full, filter: {...full.filter, forces: ['GMP'], ageFrom: '18', ageTo: 'old'}});
    expect(narrowed).toMatchObject({caseReference: '01/1/26', filter: {forces: ['GMP'], ageFrom: 18, ageTo: 'old'}});
  });

  it('leads each complaint of the service to an element', () => {
    const faces = [2, 0];
    expect(idOfField('still[0]', faces)).toBe('face-0-0');
    expect(idOfField('stills[1].eyes', faces)).toBe('eye-1-right-x');
    expect(idOfField('still[7]', faces)).toBe('still');
    expect(idOfField('analysisId', faces)).toBe('still');
    expect(idOfField('filter.forces[3]', faces)).toBe('filter-forces');
    expect(idOfField('imageSource', faces)).toBe('imageSource');
  });
});
