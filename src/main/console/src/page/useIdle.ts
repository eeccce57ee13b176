import {useEffect, useState} from 'react';
import {get} from '../api/client';

const MINUTE = 60_000;
const LIMIT = 28 * MINUTE;
const WARNING = 3 * MINUTE;
const STAY = 5 * MINUTE;
/** The last is told by pages that work for somebody who waits, such as by sending a large file. */
const SIGNS = ['keydown', 'pointerdown', 'wheel', 'working'] as const;

/**
 * Watches whether somebody works here. The service ends a session after half an hour without a request; work without requests,
 * such as writing, keeps it by one now and then, and a page that nobody touches is left before.
 *
 * @returns true while the warning must be shown
 */
export function useIdle(leave: () => void): boolean {
  const [warned, setWarned] = useState(false);
  useEffect(() => {
    let seen = Date.now();
    let told = Date.now();
    const alive = () => {
      seen = Date.now();
      setWarned(false);
      if (seen - told > STAY) {
        told = seen;
        get('/me').catch(() => undefined);
      }
    };
    const look = () => {
      const idle = Date.now() - seen;
      setWarned(idle > LIMIT - WARNING);
      if (idle > LIMIT) {
        leave();
      }
    };
    SIGNS.forEach(sign => window.addEventListener(sign, alive, {passive: true}));
    const timer = window.setInterval(look, MINUTE / 4);
    return () => {
      SIGNS.forEach(sign => window.removeEventListener(sign, alive));
      window.clearInterval(timer);
    };
  }, [leave]);
  return warned;
}
