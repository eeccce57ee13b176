/** What narrows a search. */

import {byId, el} from './dom.js';

const SEXES = {female: 'Female', male: 'Male', unknown: 'Unknown'};
const IMAGE_TYPES = {custody: 'Custody', 'voluntary-attendance': 'Voluntary attendance', other: 'Other'};
const LISTS = ['forces', 'sexes', 'offenceGroups', 'imageTypes'];
const NUMBERS = ['ageFrom', 'ageTo'];
const DATES = ['capturedFrom', 'capturedTo'];

/** Fills the lists to choose from. */
export function fillFilters(reference) {
  checks('forces', reference.forces);
  checks('sexes', SEXES);
  checks('offenceGroups', reference.offences);
  checks('imageTypes', IMAGE_TYPES);
}

function checks(name, entries) {
  byId(`filter-${name}`).replaceChildren(...Object.entries(entries).map(([value, words]) =>
    el('label', {class: 'choice'}, el('input', {type: 'checkbox', name: `filter-${name}`, value}), el('span', {}, words))));
}

/** {filter} for a request, or nothing if nothing was chosen. */
export function filter() {
  const chosen = {};
  LISTS.forEach(name => {
    const values = [...document.querySelectorAll(`[name="filter-${name}"]:checked`)].map(input => input.value);
    if (values.length) {
      chosen[name] = values;
    }
  });
  NUMBERS.forEach(name => put(chosen, name, value => (/^\d+$/.test(value) ? Number(value) : value)));
  DATES.forEach(name => put(chosen, name, value => value));
  return Object.keys(chosen).length ? {filter: chosen} : {};
}

function put(chosen, name, convert) {
  const value = byId(`filter-${name}`).value.trim();
  if (value) {
    chosen[name] = convert(value);
  }
}
