import {useEffect, useRef} from 'react';
import {getTagged, type Tagged} from '../api/client';
import {useLoaded, type Loaded} from '../page/useLoaded';
import type {Pack, Upload} from './types';

/** A pack with its ETag. While it is read again the old one stays: files that are being sent go on. */
export function usePack(id: string): Loaded<Tagged<Pack>> {
  const loaded = useLoaded<Tagged<Pack>>(signal => getTagged(`/evidence-packs/${id}`, signal), [id]);
  const last = useRef(loaded.value);
  last.current = loaded.value ?? last.current;
  useChecking(last.current?.body.uploads ?? [], loaded.again);
  return {...loaded, value: last.current};
}

/** Asks again while a file that came whole is looked at: once it is kept the pack has another ETag, whichever page of it is open. */
function useChecking(uploads: Upload[], again: () => void) {
  const checking = uploads.some(one => one.state === 'whole');
  useEffect(() => {
    const timer = checking ? window.setTimeout(again, 1500) : 0;
    return () => window.clearTimeout(timer);
  });
}
