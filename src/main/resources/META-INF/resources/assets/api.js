/** The service's API, as the signed-in user of this browser. */

const ROOT = '/api/v1';

/** What the service refused, as its problem document says it. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `The service answered ${status}`);
    this.status = status;
    this.code = body.code || '';
    this.errors = body.errors || [];
    this.body = body;
  }
}

let signedIn = false;

function toSignIn() {
  const next = encodeURIComponent(location.hash);
  location.assign(`/login.html?next=${next}${signedIn ? '&ended=1' : ''}`);
  return new Promise(() => {});
}

async function answer(response) {
  if (response.status === 401) {
    return toSignIn();
  }
  const type = response.headers.get('Content-Type') || '';
  const body = type.includes('json') ? await response.json() : {};
  if (!response.ok) {
    throw new Problem(response.status, body);
  }
  signedIn = true;
  return body;
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(ROOT + path, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...options,
      headers: {Accept: 'application/json', 'X-Likeness-Request': '1', ...options.headers},
    });
  } catch {
    throw new Problem(0, {detail: 'The service cannot be reached. Check your network and try again.'});
  }
  return answer(response);
}

export const get = path => request(path, {});

/** Sends parts: files and JSON. */
export function post(path, form) {
  return request(path, {method: 'POST', body: form});
}

/** A part of JSON for a form. */
export function jsonPart(value) {
  return new Blob([JSON.stringify(value)], {type: 'application/json'});
}
