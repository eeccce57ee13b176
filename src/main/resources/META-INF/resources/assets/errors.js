/** The summary of what is wrong, with a link to each field, and the words beside each field. */

import {byId, el} from './dom.js';

/** Takes every message away. */
export function clear() {
  byId('errors').replaceChildren();
  document.querySelectorAll('.wrong').forEach(field => field.classList.remove('wrong'));
  document.querySelectorAll('.wrong-words').forEach(words => words.remove());
  document.querySelectorAll('[aria-invalid]').forEach(input => {
    input.removeAttribute('aria-invalid');
    describe(input, described(input).filter(id => !id.endsWith('-wrong')));
  });
}

/**
 * Shows messages and moves to them.
 *
 * @param problems {id, words} each; an id that is not on the page gets words without a link
 */
export function show(problems) {
  clear();
  const lines = problems.map(({id, words}) => {
    const input = id && byId(id);
    if (!input) {
      return el('li', {}, words);
    }
    mark(input, words);
    return el('li', {}, el('a', {href: `#${id}`, onclick: event => go(event, input)}, words));
  });
  const summary = el('div', {class: 'error-summary', role: 'alert', tabindex: '-1'},
    el('h2', {}, 'There is a problem'), el('ul', {}, lines));
  byId('errors').replaceChildren(summary);
  summary.focus();
  summary.scrollIntoView({block: 'start'});
}

/** Shows a refusal of the service; errors with a field go to the element that idOf says. */
export function showProblem(problem, idOf = () => '') {
  const fields = (problem.errors || []).map(({field, reason}) =>
    ({id: idOf(field), words: sentence(field, reason, idOf(field))}));
  show(fields.length ? fields : [{id: '', words: problem.message}]);
}

/** Fields that are empty and must not be. */
export function missing(form) {
  return [...form.querySelectorAll('[data-required]')]
    .filter(input => (input.type === 'checkbox' ? !input.checked : !input.value.trim()))
    .map(input => ({id: input.id, words: input.dataset.required}));
}

function sentence(field, reason, id) {
  const label = id && document.querySelector(`label[for="${CSS.escape(id)}"]`);
  return label ? `${label.textContent.trim().replace(/[?.]$/, '')}: ${reason}` : `${field}: ${reason}`;
}

function mark(input, words) {
  const field = input.closest('.field, .faces') || input.parentElement;
  field.classList.add('wrong');
  const id = `${input.id}-wrong`;
  const before = input.closest('.drop, .choice') || input;
  before.before(el('p', {class: 'wrong-words', id}, el('span', {class: 'hidden-words'}, 'Error: '), words));
  input.setAttribute('aria-invalid', 'true');
  describe(input, [...described(input), id]);
}

const described = input => (input.getAttribute('aria-describedby') || '').split(' ').filter(Boolean);

function describe(input, ids) {
  if (ids.length) {
    input.setAttribute('aria-describedby', ids.join(' '));
  } else {
    input.removeAttribute('aria-describedby');
  }
}

function go(event, input) {
  event.preventDefault();
  input.closest('details')?.setAttribute('open', '');
  input.focus();
  (input.closest('.field, .faces') || input).scrollIntoView({block: 'start'});
}
