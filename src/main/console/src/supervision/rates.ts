import type {ErrorRate} from '../api/types';

export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

export const rateInWords = ({errors, lists, rate}: ErrorRate) =>
  (rate === undefined ? 'None yet' : `${errors} of ${lists}: ${percent(rate)}`);
