import {Link, useLocation} from 'wouter';
import {hasDrafts} from '../drafts';
import {Bell} from '../notifications/Bell';
import {has, useSession} from './Session';
import type {Me, Role} from '../api/types';

const PLACES: [string, string, Role[]][] = [
  ['/search', 'New search', ['investigator', 'force-system']],
  ['/searches', 'Searches', ['investigator', 'force-system']],
  ['/evidence', 'Evidence packs', ['investigator']],
  ['/reviews', 'Reviews', ['reviewer']],
  ['/supervision', 'Supervision', ['supervisor']],
  ['/imports', 'Imports', ['gallery-manager']],
  ['/erasures', 'Erasures', ['gallery-manager']],
  ['/retention', 'Retention', ['gallery-manager']],
  ['/applications', 'Applications', ['gallery-manager']],
  ['/duplicates', 'Duplicates', ['gallery-manager']],
  ['/holds', 'Legal holds', ['gallery-manager', 'supervisor']],
  ['/audit', 'Audit log', ['auditor']],
  ['/watchlists', 'Watchlists', ['investigator', 'supervisor', 'auditor']],
  ['/packs', 'Evidence packs', ['retailer']],
  ['/operator', 'Search with a photo', ['operator']],
  ['/statistics', 'Statistics', ['auditor', 'supervisor']],
  ['/users', 'Users', ['administrator']],
  ['/clients', 'Systems', ['administrator']],
  ['/lists', 'Lists', ['administrator']],
  ['/changes', 'Changes', ['approver', 'auditor', 'administrator']],
  ['/reports', 'Reports', ['approver', 'auditor', 'administrator']],
];

/** The places that this user may go to; the first is where they start. */
export const placesOf = (me: Me) => PLACES.filter(([, , roles]) => has(me, ...roles));

export function Header({onSignOut}: {onSignOut: () => void}) {
  const {me} = useSession();
  const [here] = useLocation();
  const signOut = () => {
    if (!hasDrafts(me.userId) || window.confirm('Signing out removes what you have written and not sent. Sign out?')) {
      onSignOut();
    }
  };
  return (
    <header className="header">
      <div className="width header-row">
        <span className="header-name">{me.organisation ? 'Evidence for the police' : 'Likeness'}</span>
        <nav className="header-nav" aria-label="Main">
          {placesOf(me).map(([path, words]) => (
            <Link key={path} href={path} aria-current={here === path ? 'page' : here.startsWith(`${path}/`) ? 'true' : undefined}>{words}</Link>
          ))}
        </nav>
        {!me.organisation && <Bell />}
        <span className="header-user" id="user">{me.name}, {me.organisation?.name ?? me.force}</span>
        <button className="header-button" id="sign-out" type="button" onClick={signOut}>Sign out</button>
      </div>
    </header>
  );
}
