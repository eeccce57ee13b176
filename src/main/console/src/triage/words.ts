/** Moments of a video and states of packs in words. */

export const STATES: Record<string, string> = {
  submitted: 'New',
  'in-triage': 'In triage',
  accepted: 'Accepted',
  'more-asked': 'Waiting for the retailer',
  searched: 'Searched',
  refused: 'Refused',
  closed: 'Closed',
};

export const DECISIONS: Record<string, string> = {
  take: 'Start triage',
  accept: 'Accept',
  'ask-more': 'Ask the retailer for more',
  refuse: 'Refuse',
  close: 'Close',
  reopen: 'Open it again',
};

export const DECIDED: Record<string, string> = {
  take: 'started triage',
  accept: 'accepted it',
  'ask-more': 'asked for more',
  refuse: 'refused it',
  close: 'closed it',
  reopen: 'opened it again',
};

export const REASONS: Record<string, string> = {
  'no-crime': 'It shows no crime',
  'outside-our-area': 'It happened outside our area',
  'not-enough-evidence': 'There is not enough evidence',
  duplicate: 'We have this incident already',
  'suspect-already-known': 'The suspect is known without a search',
  'not-proportionate': 'A search would not be proportionate',
  other: 'Another reason',
};

export const VIOLENCE: Record<string, string> = {none: 'None', threatened: 'Threatened', used: 'Used'};

export const BELIEF: Record<string, string> = {yes: 'Yes', no: 'No', 'not-known': 'Not known'};

export const KINDS: Record<string, string> = {cctv: 'Video', still: 'Still', statement: 'Statement'};

const two = (n: number) => String(n).padStart(2, '0');

/** Hours, minutes, seconds and thousandths after the beginning. */
export function clock(micros: number): string {
  const millis = Math.max(0, Math.round(micros / 1000));
  const seconds = Math.floor(millis / 1000);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(millis % 1000).padStart(3, '0')}`;
}

export const money = (pence: number) => new Intl.NumberFormat('en-GB', {style: 'currency', currency: 'GBP'}).format(pence / 100);

export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}

interface Circumstances {
  violence?: string | null;
  weapon?: string | null;
  under18?: string | null;
  organised?: string | null;
  prolific?: string | null;
}

/** Why a pack is pressing, the most pressing first. */
export function pressing(of: Circumstances): string[] {
  return [
    of.violence === 'used' && 'Violence used',
    of.violence === 'threatened' && 'Violence threatened',
    of.weapon === 'yes' && 'Weapon',
    of.prolific === 'yes' && 'Prolific',
    of.under18 === 'yes' && 'Under 18',
    of.organised === 'yes' && 'Organised',
  ].filter(word => word !== false);
}
