import {createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode} from 'react';
import {Line, type Facts} from './line';

const Known = createContext<Line | undefined>(undefined);

/** One line to the service for all that is inside. */
export function LineProvider({children}: {children: ReactNode}) {
  const [line] = useState(() => new Line());
  useEffect(() => {
    line.start();
    return () => line.stop();
  }, [line]);
  return <Known.Provider value={line}>{children}</Known.Provider>;
}

function useLine(): Line {
  const line = useContext(Known);
  if (!line) {
    throw new Error('useProgress must be inside LineProvider');
  }
  return line;
}

/** How far a thing is, as far as it was told since the page was opened. */
export function useProgress(topic: string, id: string): Facts | undefined {
  const line = useLine();
  return useSyncExternalStore(line.subscribe, () => line.facts(topic, id));
}

/** Ids of all things of a topic that were told of. */
export function useProgressIds(topic: string): string[] {
  const line = useLine();
  const ids = useSyncExternalStore(line.subscribe, () => line.ids(topic));
  return ids === '' ? [] : ids.split(' ');
}
