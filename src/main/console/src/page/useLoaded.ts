import {useCallback, useEffect, useState} from 'react';

/** What is being asked for: nothing yet, an answer, or why there is none. */
export interface Loaded<T> {
  value?: T;
  problem?: Error;
  again: () => void;
}

/** Asks once, and again whenever a dependency changes; an answer that comes too late is dropped. */
export function useLoaded<T>(ask: (signal: AbortSignal) => Promise<T>, dependencies: unknown[]): Loaded<T> {
  const [state, setState] = useState<{value?: T; problem?: Error}>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setState({});
    ask(stop.signal).then(
      value => !stop.signal.aborted && setState({value}),
      problem => !stop.signal.aborted && setState({problem}),
    );
    return () => stop.abort();
  }, [...dependencies, turn]);
  const again = useCallback(() => setTurn(before => before + 1), []);
  return {...state, again};
}
