import type {SearchFilter} from '../api/types';
import type {Wrong} from '../page/form';

/** What is written into the form of a search. */
export interface CaseDetails {
  force: string;
  caseReference: string;
  offence: string;
  purpose: string;
  justification: string;
  imageSource: string;
  policyAccepted: boolean;
  mode: string;
  modeReason: string;
  priority: string;
  priorityReason: string;
  filter: FilterDetails;
}

/** Filters as they are written: numbers and days as text. */
export interface FilterDetails {
  forces: string[];
  sexes: string[];
  offenceGroups: string[];
  imageTypes: string[];
  ageFrom: string;
  ageTo: string;
  capturedFrom: string;
  capturedTo: string;
}

export const emptyFilter = (): FilterDetails => ({forces: [], sexes: [], offenceGroups: [], imageTypes: [], ageFrom: '', ageTo: '', capturedFrom: '', capturedTo: ''});

export const emptyDetails = (force = ''): CaseDetails => ({
  force,
  caseReference: '',
  offence: '',
  purpose: '',
  justification: '',
  imageSource: '',
  policyAccepted: false,
  mode: 'operating-point',
  modeReason: '',
  priority: 'routine',
  priorityReason: '',
  filter: emptyFilter(),
});

const REQUIRED: [keyof CaseDetails, string][] = [
  ['caseReference', 'Enter the crime or incident reference'],
  ['offence', 'Choose the offence'],
  ['purpose', 'Choose the lawful purpose'],
  ['justification', 'Say why the search is necessary and proportionate'],
  ['imageSource', 'Say where the image comes from'],
];

/** What is empty and must not be, in the order of the form. */
export function missing(details: CaseDetails): Wrong[] {
  const empty = REQUIRED.filter(([name]) => !String(details[name]).trim()).map(([id, words]) => ({id, words}));
  if (details.mode === 'investigative' && !details.modeReason.trim()) {
    empty.push({id: 'modeReason', words: 'Say why the list must not be cut'});
  }
  if (details.priority !== 'routine' && !details.priorityReason.trim()) {
    empty.push({id: 'priorityReason', words: 'Say why it is urgent'});
  }
  if (!details.policyAccepted) {
    empty.push({id: 'policyAccepted', words: 'Accept the policy, or do not search'});
  }
  return empty;
}

/** The members of a request. */
export function toRequest(details: CaseDetails) {
  const {filter, mode, modeReason, priority, priorityReason, ...rest} = details;
  const texts = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]));
  const chosen = toFilter(filter);
  return {
    ...texts,
    mode,
    priority,
    ...(priority === 'routine' ? {} : {priorityReason: priorityReason.trim()}),
    ...(mode === 'investigative' ? {modeReason: modeReason.trim()} : {}),
    ...(Object.keys(chosen).length ? {filter: chosen} : {}),
  };
}

export function toFilter(filter: FilterDetails): SearchFilter {
  const entries = Object.entries(filter)
    .filter(([, value]) => value.length > 0)
    .map(([name, value]) => [name, name.startsWith('age') && /^\d+$/.test(String(value)) ? Number(value) : value]);
  return Object.fromEntries(entries) as SearchFilter;
}

/** The element of a field that the service complains about. */
export function idOfField(field: string, faces: number[]): string {
  const still = /^stills?\[(\d+)\]/.exec(field);
  if (still) {
    const index = Number(still[1]);
    if (index >= faces.length) {
      return 'still';
    }
    return faces[index] ? `face-${index}-0` : `eye-${index}-right-x`;
  }
  if (field === 'still' || field === 'analysisId') {
    return 'still';
  }
  return field.replace(/\[\d+\]$/, '').replace('filter.', 'filter-');
}
