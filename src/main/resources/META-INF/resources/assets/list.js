/** The searches of the user's force, newest first. */

import {get} from './api.js';
import {byId, el, moment} from './dom.js';
import {reference} from './reference.js';

/** Shows the first page of them. */
export async function showList() {
  const rows = el('tbody');
  const more = el('button', {class: 'button-quiet', type: 'button', hidden: true}, 'Show more');
  const empty = el('p', {hidden: true}, 'There are none yet.');
  byId('list').replaceChildren(
    el('div', {class: 'table-scroll'}, el('table', {class: 'table'},
      el('thead', {}, el('tr', {}, ['Case', 'When', 'By', 'Offence', 'Candidates'].map(words =>
        el('th', {scope: 'col'}, words)))),
      rows)),
    empty, more);
  const {offences} = await reference();
  let cursor = '';
  const load = async () => {
    const page = await get(`/searches${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    rows.append(...page.items.map(search => row(search, offences)));
    empty.hidden = rows.children.length > 0;
    cursor = page.nextCursor || '';
    more.hidden = !cursor;
  };
  more.addEventListener('click', load);
  await load();
}

function row(search, offences) {
  const details = search.details || search;
  return el('tr', {},
    el('td', {}, el('a', {href: `#/searches/${search.id}`}, details.caseReference)),
    el('td', {}, moment(search.createdAt)),
    el('td', {}, search.createdBy),
    el('td', {}, offences[details.offence] || details.offence),
    el('td', {}, String(Array.isArray(search.candidates) ? search.candidates.length : search.candidates)));
}
