import type {SearchFilter} from '../api/types';
import {IMAGE_TYPES, OFFENCE_GROUPS, SEXES, day, say} from '../words';

/** Every filter that was used; nothing if the whole gallery was searched. */
export function filterInWords(filter: SearchFilter, words: {forces: Record<string, string>}): string {
  const list = (known: Record<string, string>, codes: string[] = []) => codes.map(code => say(known, code)).join(', ');
  const range = (from: unknown, to: unknown) => (from || to ? `${from ?? '…'} to ${to ?? '…'}` : '');
  const parts: [string, string][] = [
    ['only the people of the watchlist', filter.watchlist ? `${filter.watchlist.name} (${filter.watchlist.people})` : ''],
    ['forces', list(words.forces, filter.forces)],
    ['sex', list(SEXES, filter.sexes)],
    ['offence groups', list(OFFENCE_GROUPS, filter.offenceGroups)],
    ['images', list(IMAGE_TYPES, filter.imageTypes)],
    ['age', range(filter.ageFrom, filter.ageTo)],
    ['taken', range(filter.capturedFrom && day(filter.capturedFrom), filter.capturedTo && day(filter.capturedTo))],
  ];
  return parts.filter(([, said]) => said).map(([name, said]) => `${name}: ${said}`).join('; ');
}
