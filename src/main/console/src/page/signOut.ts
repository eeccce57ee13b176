import {forgetDraftsOf} from '../drafts';

/** Leaves for the sign-in page, which leads back to this view. */
export function toSignIn(ended: boolean): void {
  const next = encodeURIComponent(window.location.hash);
  window.location.assign(`/login.html?next=${next}${ended ? '&ended=1' : ''}`);
}

async function endSession(): Promise<void> {
  await fetch('/logout', {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    headers: {'X-Likeness-Request': '1'},
  });
}

/** Ends the session because its user wants so: nothing of theirs stays in this browser. */
export async function signOut(userId: string): Promise<void> {
  await endSession();
  forgetDraftsOf(userId);
  window.location.assign('/login.html');
}

/** Ends the session because nobody seems to be there: drafts stay for the same user. */
export async function signOutIdle(): Promise<void> {
  await endSession().catch(() => undefined);
  toSignIn(true);
}
