/** Signs in with a form that answers by a cookie. */

import {byId} from './dom.js';
import {clear, missing, show} from './errors.js';

const form = byId('form');
const asked = new URLSearchParams(location.search);
byId('reason').hidden = !asked.has('ended');
byId('login').focus();

async function signIn() {
  const response = await fetch('/login', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'X-Likeness-Request': '1'},
    body: new URLSearchParams(new FormData(form)),
    redirect: 'manual',
  });
  const me = await fetch('/api/v1/me', {credentials: 'same-origin', cache: 'no-store'});
  return {response, signedIn: me.ok};
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
    const {response, signedIn} = await signIn();
    if (signedIn) {
      location.assign(next());
    } else {
      byId('password').value = '';
      show([{id: 'login', words: response.status === 429
        ? 'Too many attempts. Wait, and try again.'
        : 'The login or the password is not right'}]);
    }
  } catch {
    show([{id: '', words: 'The service cannot be reached. Check your network and try again.'}]);
  }
});
