/**
 * What a user has written and not yet sent, kept in this browser: text and choices, never images.
 * It survives an ended sign-in and a crash, and is removed when it is sent, when its user signs out, or after a day.
 */

const PREFIX = 'likeness.draft.';
const LIFETIME = 24 * 60 * 60 * 1000;

interface Kept<T> {
  savedAt: number;
  data: T;
}

const keyOf = (user: string, name: string) => `${PREFIX}${user}.${name}`;

export function readDraft<T>(user: string, name: string): T | undefined {
  return parse<T>(keyOf(user, name))?.data;
}

export function keepDraft<T>(user: string, name: string, data: T): void {
  try {
    localStorage.setItem(keyOf(user, name), JSON.stringify({savedAt: Date.now(), data}));
  } catch {
    // Storage is full or forbidden: the page works on without a draft.
  }
}

export function forgetDraft(user: string, name: string): void {
  localStorage.removeItem(keyOf(user, name));
}

export function hasDrafts(user: string): boolean {
  return keys().some(key => key.startsWith(keyOf(user, '')));
}

export function forgetDraftsOf(user: string): void {
  keys().filter(key => key.startsWith(keyOf(user, ''))).forEach(key => localStorage.removeItem(key));
}

export function forgetOldDrafts(): void {
  keys()
    .filter(key => (parse(key)?.savedAt ?? 0) < Date.now() - LIFETIME)
    .forEach(key => localStorage.removeItem(key));
}

/** Calls when another tab of this browser changes the same draft, or removes it because it was sent. */
export function onOtherTab(user: string, name: string, changed: (what: 'changed' | 'sent') => void): () => void {
  const listen = (event: StorageEvent) => event.key === keyOf(user, name) && changed(event.newValue === null ? 'sent' : 'changed');
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

function keys(): string[] {
  return Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
}

function parse<T>(key: string): Kept<T> | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as Kept<T>;
  } catch {
    return undefined;
  }
}
