import {useEffect, useState} from 'react';
import {get} from '../api/client';

interface Page<T> {
  items: T[];
  nextCursor?: string | number;
}

/** A list that comes page by page. */
export function usePages<T>(path: string) {
  const [items, setItems] = useState<T[]>();
  const [cursor, setCursor] = useState<string | number>();
  const [problem, setProblem] = useState<Error>();
  const ask = (after?: string | number) => {
    const address = new URLSearchParams(path.split('?')[1]);
    if (after !== undefined) {
      address.set('cursor', String(after));
    }
    return get<Page<T>>(`${path.split('?')[0]}?${address}`);
  };
  const take = (before: T[], page: Page<T>) => {
    setItems([...before, ...page.items]);
    setCursor(page.nextCursor ?? undefined);
  };
  useEffect(() => {
    let wanted = true;
    setItems(undefined);
    setProblem(undefined);
    ask().then(page => wanted && take([], page), failure => wanted && setProblem(failure));
    return () => {
      wanted = false;
    };
  }, [path]);
  const more = cursor === undefined ? undefined : () => ask(cursor).then(page => take(items ?? [], page), setProblem);
  return {items, problem, more};
}
