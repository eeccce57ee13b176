import {describe, expect, it} from 'vitest';
import {due} from './words';

const now = new Date(2026, 2, 14, 15, 30);
const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).toISOString();

describe('due times in words', () => {
  it('names the day as people do', () => {
    expect(due(at(14, 16), now)).toBe('due today 16:00');
    expect(due(at(15, 1), now)).toBe('due tomorrow 01:00');
    expect(due(at(17, 9), now)).toBe('due Tue 17 Mar 09:00');
  });

  it('says by how much one is overdue', () => {
    expect(due(at(14, 15, 30), now)).toBe('overdue by 1 minute');
    expect(due(at(14, 14, 45), now)).toBe('overdue by 45 minutes');
    expect(due(at(14, 13, 20), now)).toBe('overdue by 2 hours');
    expect(due(at(13, 1), now)).toBe('overdue by 38 hours');
    expect(due(at(11, 15), now)).toBe('overdue by 3 days');
  });
});
