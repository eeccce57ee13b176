import type {ReferenceData, SearchFilter} from '../api/types';
import {IMAGE_TYPES, SEXES, day, say} from '../words';

/** Every filter that was used; nothing if the whole gallery was searched. */
export function filterInWords(filter: SearchFilter, reference: ReferenceData): string {
  const list = (words: Record<string, string>, codes: string[] = []) => codes.map(code => say(words, code)).join(', ');
  const range = (from: unknown, to: unknown) => (from || to ? `${from ?? '…'} to ${to ?? '…'}` : '');
  const parts: [string, string][] = [
    ['forces', list(reference.forces, filter.forces)],
    ['sex', list(SEXES, filter.sexes)],
    ['offence groups', list(reference.offences, filter.offenceGroups)],
    ['images', list(IMAGE_TYPES, filter.imageTypes)],
    ['age', range(filter.ageFrom, filter.ageTo)],
    ['taken', range(filter.capturedFrom && day(filter.capturedFrom), filter.capturedTo && day(filter.capturedTo))],
  ];
  return parts.filter(([, words]) => words).map(([name, words]) => `${name}: ${words}`).join('; ');
}
