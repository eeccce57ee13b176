import type {Wrong} from '../page/form';

/** What is written into the form of a known-answer list. */
export interface NewList {
  mated: string;
  personForce: string;
  personReference: string;
  offence: string;
  imageSource: string;
  justification: string;
  mode: string;
  modeReason: string;
  priority: string;
  priorityReason: string;
}

export const emptyList = (force = ''): NewList => ({
  mated: '',
  personForce: force,
  personReference: '',
  offence: '',
  imageSource: '',
  justification: '',
  mode: 'operating-point',
  modeReason: '',
  priority: 'routine',
  priorityReason: '',
});

/** What is empty and must not be, in the order of the form. */
export function missing(list: NewList, stills: number): Wrong[] {
  const needed: [string, boolean, string][] = [
    ['still', stills > 0, 'Choose an image'],
    ['mated', list.mated !== '', 'Say whether the person is in the gallery'],
    ['personReference', list.mated !== 'yes' || list.personReference.trim() !== '', 'Enter the reference of the person'],
    ['offence', list.offence !== '', 'Choose the offence that reviewers see'],
    ['imageSource', list.imageSource.trim() !== '', 'Say where the still comes from and how the answer is known'],
    ['justification', list.justification.trim() !== '', 'Say why this test is needed'],
    ['modeReason', list.mode !== 'investigative' || list.modeReason.trim() !== '', 'Say why the list is not cut'],
    ['priorityReason', list.priority === 'routine' || list.priorityReason.trim() !== '', 'Say why it is urgent'],
  ];
  return needed.filter(([, there]) => !there).map(([id, , words]) => ({id, words}));
}

/** The members of a request. */
export function toRequest(list: NewList) {
  const mated = list.mated === 'yes';
  return {
    mated,
    ...(mated && {people: [{force: list.personForce, personReference: list.personReference.trim()}]}),
    offence: list.offence,
    imageSource: list.imageSource.trim(),
    justification: list.justification.trim(),
    mode: list.mode,
    ...(list.mode === 'investigative' && {modeReason: list.modeReason.trim()}),
    priority: list.priority,
    ...(list.priority !== 'routine' && {priorityReason: list.priorityReason.trim()}),
  };
}

/** The element of a field that the service complains about. */
export const idOfField = (field: string) =>
  field.startsWith('people') ? (field.endsWith('force') ? 'personForce' : 'personReference') : field.replace(/\[\d+\]$/, '');
