import {useEffect, useRef, useState} from 'react';
import {call} from '../api/client';

/** A frame as the service sent it to be looked at. */
export interface Frame {
  address: string;
  pts: number;
  micros: number;
  previous?: number;
  next?: number;
}

/** The frame at a presentation time; while the next one comes, the one before stays. */
export function useFrame(root: string, pts: number) {
  const [frame, setFrame] = useState<Frame>();
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(true);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    setBusy(true);
    load(`${root}/video/frame?pts=${pts}`, stop.signal).then(
      next => {
        if (shown.current) {
          URL.revokeObjectURL(shown.current);
        }
        shown.current = next.address;
        setFrame(next);
        setProblem(undefined);
        setBusy(false);
      },
      failure => {
        if (!stop.signal.aborted) {
          setProblem(failure);
          setBusy(false);
        }
      },
    );
    return () => stop.abort();
  }, [root, pts]);
  useEffect(() => () => {
    if (shown.current) {
      URL.revokeObjectURL(shown.current);
    }
  }, []);
  return {frame, problem, busy};
}

async function load(path: string, signal: AbortSignal): Promise<Frame> {
  const response = await call(path, {headers: {Accept: 'image/jpeg'}, signal});
  const number = (name: string) => (response.headers.has(name) ? Number(response.headers.get(name)) : undefined);
  const blob = await response.blob();
  if (signal.aborted) {
    throw new DOMException('too late', 'AbortError');
  }
  const previous = number('Frame-Previous');
  const next = number('Frame-Next');
  return {
    address: URL.createObjectURL(blob),
    pts: number('Frame-Pts') ?? 0,
    micros: number('Frame-Micros') ?? 0,
    ...(previous === undefined ? {} : {previous}),
    ...(next === undefined ? {} : {next}),
  };
}
