import {createContext, useContext} from 'react';
import type {Me, ReferenceData, Role} from '../api/types';

/** Who is signed in, and what the service knows for everybody. */
export interface Session {
  me: Me;
  /** What may be chosen today. */
  reference: ReferenceData;
  /** Words of all codes, those of old too. */
  words: ReferenceData['former'];
}

/** Old records keep their words. */
export const wordsOf = ({former, forces, purposes, offences, powers}: ReferenceData) => ({
  forces: {...former.forces, ...forces},
  purposes: {...former.purposes, ...purposes},
  offences: {...former.offences, ...offences},
  powers: {...former.powers, ...powers},
});

const Known = createContext<Session | undefined>(undefined);
export const SessionProvider = Known.Provider;

export function useSession(): Session {
  const session = useContext(Known);
  if (!session) {
    throw new Error('useSession must be inside SessionProvider');
  }
  return session;
}

export const has = (me: Me, ...roles: Role[]) => me.roles.some(role => roles.includes(role));
