import {useEffect, useRef, useState} from 'react';
import {sizedPicture} from '../../api/client';

/** A picture that is here, for as long as the view; its size is its own, though it may have been sent smaller. */
export interface Picture {
  address: string;
  width: number;
  height: number;
}

/** Fetches each picture once, since every fetch is recorded; forgets all of them with the view. */
export function usePictures(paths: (string | undefined)[]): Map<string, Picture | Error> {
  const asked = useRef(new Map<string, AbortController>());
  const [here, setHere] = useState(new Map<string, Picture | Error>());
  useEffect(() => {
    for (const path of paths) {
      if (path && !asked.current.has(path)) {
        const stop = new AbortController();
        asked.current.set(path, stop);
        load(path, stop.signal).then(
          value => setHere(before => new Map(before).set(path, value)),
          problem => stop.signal.aborted || setHere(before => new Map(before).set(path, problem)),
        );
      }
    }
  }, [paths.join(' ')]);
  const latest = useRef(here);
  latest.current = here;
  useEffect(() => () => {
    asked.current.forEach(stop => stop.abort());
    asked.current.clear();
    latest.current.forEach(one => one instanceof Error || URL.revokeObjectURL(one.address));
  }, []);
  return here;
}

async function load(path: string, signal: AbortSignal): Promise<Picture> {
  const {blob, width, height} = await sizedPicture(path, signal);
  const address = URL.createObjectURL(blob);
  const image = new Image();
  image.src = address;
  await image.decode();
  return {address, width, height};
}
