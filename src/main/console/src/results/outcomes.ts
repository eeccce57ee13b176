import type {CaseOutcome, CaseStep} from '../api/types';
import type {Wrong} from '../page/form';

/** What is written into the form of an outcome. */
export interface NewOutcome {
  step: string;
  occurredOn: string;
  reason: string;
  evidenceKind: string;
  evidence: string;
}

/** What can be said next; without a possible match nobody is acted against. */
export function stepsOf(state: CaseOutcome['state'], matched: boolean, correcting: boolean): CaseStep[] {
  if (correcting) {
    return matched ? ['actioned', 'charged', 'eliminated', 'wrong-lead', 'no-further-action', 'withdrawn'] : ['no-further-action', 'withdrawn'];
  }
  if (!matched) {
    return ['no-further-action'];
  }
  return [state === 'open' ? 'actioned' : 'charged', 'eliminated', 'wrong-lead', 'no-further-action'];
}

/** What is empty and must not be, in the order of the form. */
export function missing(entry: NewOutcome): Wrong[] {
  const action = entry.step === 'actioned';
  const needed: [string, boolean, string][] = [
    ['step', entry.step !== '', 'Choose what became of it'],
    ['evidenceKind', !action || entry.evidenceKind !== '', 'Choose what corroborates it'],
    ['evidence', !action || entry.evidence.trim() !== '', 'Write down the independent evidence'],
    ['occurredOn', entry.occurredOn !== '', 'Enter the day'],
    ['reason', entry.reason.trim() !== '', 'Say why'],
  ];
  return needed.filter(([, there]) => !there).map(([id, , words]) => ({id, words}));
}

/** The members of a request. */
export function toRequest({step, occurredOn, reason, evidenceKind, evidence}: NewOutcome, corrects?: string) {
  return {
    step,
    occurredOn,
    reason: reason.trim(),
    ...(step === 'actioned' && {evidenceKind, evidence: evidence.trim()}),
    ...(corrects && {corrects}),
  };
}
