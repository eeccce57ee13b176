import {useRef} from 'react';
import {getTagged, type Tagged} from '../api/client';
import {useLoaded, type Loaded} from '../page/useLoaded';
import type {Pack} from './types';

/** A pack with its ETag. While it is read again the old one stays: files that are being sent go on. */
export function usePack(id: string): Loaded<Tagged<Pack>> {
  const loaded = useLoaded<Tagged<Pack>>(signal => getTagged(`/evidence-packs/${id}`, signal), [id]);
  const last = useRef(loaded.value);
  last.current = loaded.value ?? last.current;
  return {...loaded, value: last.current};
}
