/** Which view is shown, and who is signed in. */

import {get} from './api.js';
import {byId} from './dom.js';
import {clear, showProblem} from './errors.js';
import {showList} from './list.js';
import {showResult} from './result.js';
import {prepare} from './search.js';

const VIEWS = ['view-search', 'view-list', 'view-result', 'view-none'];
const SEARCHERS = ['investigator', 'force-system'];

let allowed = false;

function view(id, title) {
  VIEWS.forEach(name => { byId(name).hidden = name !== id; });
  document.title = `${title} - Likeness`;
  window.scrollTo(0, 0);
  return byId(id).querySelector('h1');
}

async function route() {
  const path = location.hash || '#/search';
  if (!path.startsWith('#/')) {
    return;
  }
  clear();
  document.querySelectorAll('.header-nav a').forEach(link =>
    link.toggleAttribute('aria-current', link.getAttribute('href') === path));
  try {
    (await open(path))?.focus();
  } catch (problem) {
    showProblem(problem);
  }
}

async function open(path) {
  if (!allowed) {
    return view('view-none', 'No page');
  }
  const search = /^#\/searches\/([\w-]+)$/.exec(path);
  if (search) {
    view('view-result', 'Candidates');
    return showResult(search[1]);
  }
  if (path === '#/searches') {
    const heading = view('view-list', 'Searches');
    await showList();
    return heading;
  }
  return view('view-search', 'New search');
}

async function signOut() {
  await fetch('/logout', {method: 'POST', credentials: 'same-origin', headers: {'X-Likeness-Request': '1'}});
  location.assign('/login.html');
}

async function start() {
  byId('sign-out').addEventListener('click', signOut);
  try {
    const me = await get('/me');
    byId('user').textContent = `${me.name}, ${me.force}`;
    allowed = me.roles.some(role => SEARCHERS.includes(role));
    if (allowed) {
      await prepare(me);
    }
    window.addEventListener('hashchange', route);
    await route();
  } catch (problem) {
    showProblem(problem);
  }
}

start();
