import {createContext, useContext} from 'react';
import type {Me, ReferenceData, Role} from '../api/types';

/** Who is signed in, and what the service knows for everybody. */
export interface Session {
  me: Me;
  reference: ReferenceData;
}

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
