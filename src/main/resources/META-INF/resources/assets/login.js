/** Signs in with a form that answers by a cookie. */

import {byId} from './dom.js';
import {clear, missing, show} from './errors.js';

const WRONG = 'The login or the password is not right';
const form = byId('form');
const asked = new URLSearchParams(location.search);
byId('reason').hidden = !asked.has('ended');
if (asked.has('failed')) {
  show([{id: 'login', words: WRONG}]);
} else {
  byId('login').focus();
}

async function signIn() {
  const response = await fetch('/login', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'X-Likeness-Request': '1'},
    body: new URLSearchParams(new FormData(form)),
    redirect: 'manual',
  });
  return response.status !== 429 && await signedInAs(byId('login').value) ? 'in' : response.status;
}

/** An older sign-in of somebody else must not pass for this one. */
async function signedInAs(login) {
  const answer = await fetch('/api/v1/me', {credentials: 'same-origin', cache: 'no-store'});
  const me = answer.ok ? await answer.json() : {login: ''};
  return me.login.toLowerCase() === login.trim().toLowerCase();
}

/** Only a place on this page: never an address that somebody else wrote. */
function next() {
  const hash = asked.get('next') || '';
  return `/${/^#\/[\w/-]*$/.test(hash) ? hash : ''}`;
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  clear();
  const empty = missing(form);
  if (empty.length) {
    show(empty);
    return;
  }
  try {
    const outcome = await signIn();
    if (outcome === 'in') {
      location.assign(next());
    } else {
      byId('password').value = '';
      show([{id: 'login', words: outcome === 429
        ? 'Too many attempts. Wait, and try again.'
        : WRONG}]);
    }
  } catch {
    show([{id: '', words: 'The service cannot be reached. Check your network and try again.'}]);
  }
});
