import type {SignedOut} from '../api/types';
import {forgetDraftsOf} from '../drafts';

const SIGN_IN = '/login.html';

/** Leaves for the sign-in page, which leads back to this view. */
export function toSignIn(ended: boolean): void {
  const next = encodeURIComponent(window.location.hash);
  window.location.assign(`${SIGN_IN}?next=${next}${ended ? '&ended=1' : ''}`);
}

/** Where to go from here: who came by an identity provider is to be signed out there too. */
async function endSession(): Promise<string> {
  const answer = await fetch('/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'X-Likeness-Request': '1'},
  });
  const out: SignedOut = answer.ok ? await answer.json() : {next: SIGN_IN};
  return out.next;
}

/** Ends the session because its user wants so: nothing of theirs stays in this browser. */
export async function signOut(userId: string): Promise<void> {
  const next = await endSession();
  forgetDraftsOf(userId);
  window.location.assign(next);
}

/** Ends the session because nobody seems to be there: drafts stay for the same user. */
export async function signOutIdle(): Promise<void> {
  const next = await endSession().catch(() => SIGN_IN);
  if (next === SIGN_IN) {
    toSignIn(true);
  } else {
    window.location.assign(next);
  }
}
