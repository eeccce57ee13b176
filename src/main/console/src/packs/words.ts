import type {Gap, Pack} from './types';

export const STATUS: Record<Pack['status'], string> = {
  draft: 'Draft',
  received: 'Received by the police',
  'in-triage': 'In triage',
  'more-asked': 'The police ask for more',
  closed: 'Closed',
};

export const STATUS_COLOUR: Record<Pack['status'], string> = {
  draft: 'govuk-tag--grey',
  received: 'govuk-tag--blue',
  'in-triage': 'govuk-tag--purple',
  'more-asked': 'govuk-tag--yellow',
  closed: 'govuk-tag--grey',
};

export const VIOLENCE: Record<string, string> = {none: 'No', threatened: 'Yes, it was threatened', used: 'Yes, it was used'};
export const BELIEF: Record<string, string> = {yes: 'Yes', no: 'No', 'not-known': 'Not known'};
export const KINDS: Record<string, string> = {cctv: 'CCTV', still: 'Still', statement: 'Statement'};

export interface Step {
  name: string;
  title: string;
  /** Codes of gaps that this step fills. */
  gaps: string[];
}

/** One group of questions for each page. */
export const STEPS: Step[] = [
  {name: 'incident', title: 'What happened', gaps: ['incident-time-missing', 'incident-description-missing']},
  {name: 'store', title: 'The store', gaps: ['store-name-missing', 'store-address-missing', 'force-missing']},
  {name: 'loss', title: 'Goods and value', gaps: ['goods-missing', 'value-missing']},
  {name: 'circumstances', title: 'Violence and the suspect',
    gaps: ['violence-missing', 'weapon-missing', 'under-18-missing', 'organised-missing', 'prolific-missing']},
  {name: 'links', title: 'Your other packs', gaps: []},
  {name: 'files', title: 'CCTV and stills', gaps: ['cctv-missing', 'still-missing', 'uploads-unfinished']},
  {name: 'statement', title: 'Witness statement', gaps: ['statement-missing', 'statement-not-signed']},
];

export const gapsOf = (step: Step, gaps: Gap[]) => gaps.filter(gap => step.gaps.includes(gap.code));

/** The page on which a gap is filled. */
export const stepOf = (code: string) => STEPS.find(step => step.gaps.includes(code))?.name ?? 'incident';

/** The step after this one; the answers are checked in the end. */
export function nextOf(name: string): string {
  const at = STEPS.findIndex(step => step.name === name);
  return STEPS[at + 1]?.name ?? 'check';
}

export const pounds = (pence: number) => (pence / 100).toLocaleString('en-GB', {style: 'currency', currency: 'GBP'});

/** Pence of what somebody wrote; undefined if it is no amount. */
export function penceOf(written: string): number | undefined {
  const plain = written.replace(/[£,\s]/g, '');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
}

export const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(2)} GB`;

/** A moment as a field for date and time wants it, in the reader's time zone. */
export function localOf(iso?: string): string {
  if (!iso) {
    return '';
  }
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
