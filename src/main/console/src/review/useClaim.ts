import {useEffect, useState} from 'react';
import {act, Problem} from '../api/client';
import type {ReviewClaim} from '../api/types';

const MINUTE = 60_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Keeps the review for who works on it: the claim is renewed while somebody does, and ends when nobody has for its time. */
export function useClaim(id: string): {until?: string; lost?: string} {
  const [claim, setClaim] = useState<{until?: string; lost?: string}>({});
  useEffect(() => {
    let worked = true;
    const work = () => {
      worked = true;
    };
    const renew = async () => {
      if (!worked) {
        return;
      }
      worked = false;
      try {
        setClaim({until: ((await (await act('PUT', `/searches/${id}/reviews/claim`)).json()) as ReviewClaim).until});
      } catch (problem) {
        // Only a refusal says that it is lost: without a connection nothing is known.
        if (problem instanceof Problem && problem.status >= 400 && problem.status < 500) {
          setClaim({lost: problem.message});
        }
      }
    };
    void renew();
    const timer = window.setInterval(renew, 2 * MINUTE);
    SIGNS.forEach(sign => window.addEventListener(sign, work, {passive: true}));
    return () => {
      window.clearInterval(timer);
      SIGNS.forEach(sign => window.removeEventListener(sign, work));
    };
  }, [id]);
  return claim;
}
