import {useEffect, useRef, useState} from 'react';
import {Upload as Tus, type DetailedError} from 'tus-js-client';
import type {Pack, Upload} from './types';

const ENDPOINT = '/api/v1/evidence-uploads';
const PART = 8 * 1024 * 1024;
const SECOND = 1000;
/** After a cut it tries again by itself for some minutes; then somebody presses a button. */
const AGAIN = [0, 1, 3, 5, 10, 20, 30, 60, 60, 60].map(seconds => seconds * SECOND);

/** A file that this page sends. */
export interface Sending {
  key: string;
  name: string;
  bytes: number;
  sent: number;
  state: 'sending' | 'waiting' | 'paused' | 'failed' | 'done';
  trouble?: string;
}

/** By which the same file is known again, in any browser, to go on where it was cut. */
export const fingerprintOf = (file: File) => `${file.name} ${file.size} ${file.lastModified}`;

/** Sends files by tus, several one beside the other; each goes on where the service says that it ends. */
export function useSending(pack: Pack, kind: string, onDone: () => void) {
  const [sendings, setSendings] = useState<Sending[]>([]);
  const running = useRef(new Map<string, Tus>());
  const change = (key: string, part: Partial<Sending>) =>
    setSendings(before => before.map(one => (one.key === key ? {...one, ...part} : one)));
  const start = (file: File) => {
    const key = fingerprintOf(file);
    if (running.current.has(key)) {
      return;
    }
    const begun = pack.uploads.find(one => one.state === 'open' && one.purpose === kind && one.fingerprint === key);
    const upload = make(file, key, begun);
    running.current.set(key, upload);
    setSendings(before => [...before.filter(one => one.key !== key), {key, name: file.name, bytes: file.size, sent: begun?.received ?? 0, state: 'sending'}]);
    upload.start();
  };
  const make = (file: File, key: string, begun?: Upload) => new Tus(file, {
    endpoint: ENDPOINT,
    uploadUrl: begun ? `${ENDPOINT}/${begun.id}` : null,
    headers: {'X-Likeness-Request': '1'},
    metadata: {pack: pack.id, kind, filename: file.name, fingerprint: key},
    chunkSize: PART,
    retryDelays: AGAIN,
    storeFingerprintForResuming: false,
    onProgress: sent => {
      // whoever waits for a file is still here
      window.dispatchEvent(new Event('working'));
      change(key, {sent, state: 'sending'});
    },
    onShouldRetry: problem => {
      const status = problem.originalResponse?.getStatus() ?? 0;
      const again = status === 0 || status === 409 || status >= 500;
      if (again) {
        change(key, {state: 'waiting'});
      }
      return again;
    },
    onError: problem => {
      const known = running.current.get(key)?.url;
      running.current.delete(key);
      if (known && statusOf(problem) === 422) {
        // the service keeps it in its list, with the reason
        forget(key);
      } else {
        change(key, {state: 'failed', trouble: words(problem)});
      }
      onDone();
    },
    onSuccess: () => {
      running.current.delete(key);
      setSendings(before => before.filter(one => one.key !== key));
      onDone();
    },
  });
  const forget = (key: string) => setSendings(before => before.filter(one => one.key !== key));
  const pause = (key: string) => void running.current.get(key)?.abort().then(() => change(key, {state: 'paused'}));
  const resume = (key: string) => {
    change(key, {state: 'sending'});
    running.current.get(key)?.start();
  };
  useEffect(() => () => running.current.forEach(upload => void upload.abort()), []);
  return {sendings, start, pause, resume, forget};
}

const statusOf = (problem: Error | DetailedError) => ('originalResponse' in problem ? problem.originalResponse?.getStatus() : undefined);

/** What the service said, or that it cannot be reached. */
function words(problem: Error | DetailedError): string {
  const body = 'originalResponse' in problem ? problem.originalResponse?.getBody() : undefined;
  try {
    const document = JSON.parse(body ?? '') as {detail?: string; title?: string};
    return document.detail ?? document.title ?? 'It was refused';
  } catch {
    return 'The connection was lost. Choose the same file again: it goes on where it ended.';
  }
}
