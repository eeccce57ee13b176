import type {Assessment, Outcome, ReviewCandidate} from '../api/types';
import type {Wrong} from '../page/form';
import {FEATURES} from '../words';
import type {Mark} from './marks';
import type {EyePair} from './viewer/geometry';

export interface Seen {
  assessment?: Assessment;
  note: string;
}

/** What a reviewer wrote about one candidate. */
export interface Comparison {
  differences: string;
  features: Record<string, Seen>;
  /** Absent until something is drawn. */
  marks?: Mark[];
}

/** What a reviewer has written so far; kept as a draft. */
export interface Worksheet {
  /** By candidate. */
  comparisons: Record<string, Comparison>;
  /** Candidates that were on the screen. */
  looked: string[];
  /** Marked eyes by address of the picture. */
  eyes: Record<string, EyePair>;
  outcome?: Outcome;
  reason: string;
}

export const EMPTY: Worksheet = {comparisons: {}, looked: [], eyes: {}, reason: ''};
export const EMPTY_COMPARISON: Comparison = {differences: '', features: {}};

export const comparisonOf = (sheet: Worksheet, candidate: string) => sheet.comparisons[candidate] ?? EMPTY_COMPARISON;

/** Whether differences were written down, so that a decision may be made (R6). */
export const mayDecide = (comparison: Comparison) => comparison.differences.trim() !== '';

const begun = (comparison: Comparison) => Object.values(comparison.features).some(one => one.assessment || one.note.trim());

/** What is not yet right, in the order of the page. */
export function wrongWith(sheet: Worksheet, candidate: string, all: ReviewCandidate[], nameOf: (id: string) => string): Wrong[] {
  const comparison = comparisonOf(sheet, candidate);
  const wrong: Wrong[] = [];
  if (!mayDecide(comparison)) {
    wrong.push({id: 'differencesSeen', words: 'Write down the differences that you see; say so if there is none'});
  }
  if (sheet.outcome === 'possible-match' || begun(comparison)) {
    const open = Object.keys(FEATURES).filter(name => !comparison.features[name]?.assessment);
    wrong.push(...open.map(name => ({id: `feature-${name}`, words: `${FEATURES[name]![0]}: choose similar, different or not visible`})));
  }
  if (!sheet.outcome) {
    wrong.push({id: 'outcome', words: 'Choose what you find'});
  }
  const unseen = all.filter(one => !sheet.looked.includes(one.id)).map(one => nameOf(one.id));
  if (sheet.outcome === 'not-a-match' && unseen.length) {
    wrong.push({id: '', words: `Look at every candidate before you rule all of them out. Not looked at: ${unseen.map(name => name.replace('Candidate ', '')).join(', ')}`});
  }
  if (!sheet.reason.trim()) {
    wrong.push({id: 'reason', words: 'Say why you find so'});
  }
  return wrong;
}

/** A decision as the service takes it. */
export interface SentDecision {
  outcome?: Outcome;
  reason: string;
  differencesSeen: string;
  candidateId?: string;
  features?: Record<string, Seen>;
  marks?: Mark[];
}

export function toDecision(sheet: Worksheet, candidate: string): SentDecision {
  const comparison = comparisonOf(sheet, candidate);
  const compared = sheet.outcome === 'possible-match' || begun(comparison);
  const marks = comparison.marks ?? [];
  return {
    outcome: sheet.outcome,
    reason: sheet.reason.trim(),
    differencesSeen: comparison.differences.trim(),
    ...(compared || marks.length ? {candidateId: candidate} : {}),
    ...(compared ? {features: comparison.features} : {}),
    ...(marks.length ? {marks} : {}),
  };
}

/** The element of a field that the service complains about. */
export function idOfField(field: string): string {
  const feature = /^features\.(\w+)/.exec(field);
  if (field.startsWith('marks')) {
    return 'marks';
  }
  return feature ? `feature-${feature[1]}` : field === 'candidateId' ? '' : field;
}
