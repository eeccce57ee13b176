/** The form of a new search: stills, the choice of faces, the case. */

import {jsonPart, post} from './api.js';
import {byId, el} from './dom.js';
import {clear, missing, show, showProblem} from './errors.js';
import {filter, fillFilters} from './filters.js';
import {reference} from './reference.js';
import {stillView} from './still.js';
import {onImages} from './upload.js';

const FIELDS = ['force', 'caseReference', 'offence', 'purpose', 'justification', 'imageSource'];

let analysis = null;
let choices = [];
let asking = 0;

/** Fills the form once. */
export async function prepare(me) {
  const known = await reference();
  options('force', known.forces, me.force);
  options('offence', known.offences);
  options('purpose', known.purposes);
  byId('policy-text').textContent = known.policy.text;
  fillFilters(known);
  document.querySelectorAll('[name=mode]').forEach(radio =>
    radio.addEventListener('change', () => { byId('modeReason-field').hidden = mode() !== 'investigative'; }));
  onImages(analyse);
  byId('search-form').addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
}

function options(id, entries, chosen) {
  const empty = chosen ? [] : [el('option', {value: ''}, 'Choose')];
  byId(id).replaceChildren(...empty, ...Object.entries(entries)
    .map(([value, words]) => el('option', {value, selected: value === chosen}, words)));
}

async function analyse(files) {
  clear();
  const turn = ++asking;
  analysis = null;
  choices = [];
  byId('stills').replaceChildren();
  byId('analysing').textContent = 'Looking for faces \u2026';
  const form = new FormData();
  files.forEach(file => form.append('still', file, file.name || 'pasted'));
  try {
    const found = await post('/analyses', form);
    if (turn === asking) {
      showStills(found);
    }
  } catch (problem) {
    if (turn === asking) {
      byId('analysing').textContent = '';
      showProblem(problem, () => 'still');
    }
  }
}

function showStills(found) {
  analysis = found;
  choices = found.stills.map(() => null);
  byId('stills').replaceChildren(...found.stills.map((still, i) =>
    stillView(found.id, still, choice => { choices[i] = choice; })));
  const faces = found.stills.reduce((sum, still) => sum + still.faces.length, 0);
  byId('analysing').textContent = ['No face found', 'One face found'][faces] || `${faces} faces found`;
}

function wrongChoices() {
  if (!analysis) {
    return [{id: 'still', words: 'Choose an image'}];
  }
  return analysis.stills
    .filter((still, i) => !choices[i])
    .map(still => still.faces.length
      ? {id: `face-${still.index}-0`, words: 'Choose which face is the person'}
      : {id: `eye-${still.index}-right-x`, words: 'Mark both eyes, or use another image'});
}

const mode = () => document.querySelector('[name=mode]:checked').value;

function request() {
  return {
    ...Object.fromEntries(FIELDS.map(name => [name, byId(name).value.trim()])),
    policyAccepted: byId('policyAccepted').checked,
    analysisId: analysis.id,
    stills: analysis.stills.map((still, i) => ({still: still.index, ...choices[i]})),
    mode: mode(),
    ...(mode() === 'investigative' ? {modeReason: byId('modeReason').value.trim()} : {}),
    ...filter(),
  };
}

async function submit() {
  clear();
  const wrong = [...wrongChoices(), ...missing(byId('search-form'))];
  if (wrong.length) {
    show(wrong);
    return;
  }
  byId('submit').disabled = true;
  byId('searching').textContent = 'Searching \u2026';
  const form = new FormData();
  form.append('request', jsonPart(request()));
  try {
    const search = await post('/searches', form);
    reset();
    location.hash = `#/searches/${search.id}`;
  } catch (problem) {
    showProblem(problem, idOf);
  } finally {
    byId('submit').disabled = false;
    byId('searching').textContent = '';
  }
}

/** Nothing of one case may stay in the form for the next. */
function reset() {
  const force = byId('force').value;
  byId('search-form').reset();
  byId('force').value = force;
  byId('modeReason-field').hidden = true;
  byId('stills').replaceChildren();
  byId('analysing').textContent = '';
  analysis = null;
  choices = [];
}

/** The element of a field of the request. */
function idOf(field) {
  const still = /^stills?\[(\d+)\]/.exec(field);
  if (still) {
    return byId(`face-${still[1]}-0`) ? `face-${still[1]}-0` : `eye-${still[1]}-right-x`;
  }
  if (field === 'still' || field === 'analysisId') {
    return 'still';
  }
  return field.replace(/\[\d+\]$/, '').replace('filter.', 'filter-');
}
