import type {GovernedChange, ReportRate} from '../api/types';

export const KINDS: Record<string, string> = {
  'first-installation': 'First installation',
  'operating-point': 'Operating point',
  model: 'Model',
  preprocessing: 'Preprocessing',
  'switch-back': 'Switch back',
};

export const CHANGE_STATES: Record<string, string> = {
  proposed: 'Proposed',
  refused: 'Refused',
  approved: 'Approved',
  'in-force': 'Was in force',
  abandoned: 'Given up',
};

/** A rate as people say it. */
export const oneIn = (fpir: number) => `1 in ${Math.round(1 / fpir).toLocaleString('en-GB')}`;

/** What is in force with a change. */
export const settingOf = ({setting}: GovernedChange) => `${setting.model}, ${oneIn(setting.fpir)}`;

/** A rate and how sure it is. */
export const percent = (rate: ReportRate) =>
  rate.trials === 0 ? '–' : `${(rate.value * 100).toFixed(2)} % (${(rate.low * 100).toFixed(2)} to ${(rate.high * 100).toFixed(2)})`;
