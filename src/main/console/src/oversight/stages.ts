import type {StatisticsLine} from '../api/types';

/** The stages of a search that everything is counted by, in their order. */
export const STAGES: [keyof StatisticsLine & ('searches' | 'candidateLists' | 'possibleMatches' | 'verified' | 'actioned' | 'wrongLeads'), string, string][] = [
  ['searches', 'Searches', 'all that were made'],
  ['candidateLists', 'Candidate lists', 'searches that listed anybody'],
  ['possibleMatches', 'Possible matches', 'a reviewer found that it may be the same person'],
  ['verified', 'Verified', 'a second reviewer found the same person'],
  ['actioned', 'Action', 'somebody acted, on independent evidence'],
  ['wrongLeads', 'Wrong leads', 'it led to the wrong person'],
];

export const number = (n: number) => n.toLocaleString('en-GB');

/** The share as people say it: never 0 % or 100 % of something that is not. */
export function share(part: number, whole: number): string {
  if (whole === 0) {
    return '–';
  }
  const percent = (part / whole) * 100;
  return percent > 0 && percent < 0.1 ? 'under 0.1 %' : percent < 100 && percent > 99.9 ? 'over 99.9 %' : `${percent.toFixed(1)} %`;
}

/** Lines of one force, or of all together, by month; and the one of all months. */
export function ofForce(lines: StatisticsLine[], force: string | undefined) {
  const own = lines.filter(line => line.force === force);
  return {months: own.filter(line => line.month !== undefined), total: own.find(line => line.month === undefined)};
}

/** Hours as people say them. */
export const hours = (value: number | undefined) => (value === undefined ? '–' : value < 48 ? `${value.toFixed(1)} h` : `${(value / 24).toFixed(1)} days`);
