import {useEffect, useState} from 'react';
import {Link, useLocation} from 'wouter';
import {useSession} from '../page/Session';
import {useProgress} from '../progress/useProgress';
import {count} from '../words';

/** How much is not read, and the way there. */
export function Bell() {
  const {me} = useSession();
  const [here] = useLocation();
  const facts = useProgress('notifications', me.userId);
  const unread = Number(facts?.unread ?? 0);
  const [said, setSaid] = useState('');
  const [known, setKnown] = useState<number>();
  useEffect(() => {
    if (facts) {
      // only what comes while somebody is here is said aloud
      setSaid(known !== undefined && unread > known ? 'You have a new notification' : '');
      setKnown(unread);
    }
  }, [facts]);
  return (
    <>
      <Link className="bell" href="/notifications" aria-current={here.startsWith('/notifications') ? 'page' : undefined}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
          <path fill="currentColor" d="M12 2a2 2 0 0 1 2 2v.3A7 7 0 0 1 19 11v5l2 2v1H3v-1l2-2v-5a7 7 0 0 1 5-6.7V4a2 2 0 0 1 2-2zm-2.5 18h5a2.5 2.5 0 0 1-5 0z" />
        </svg>
        <span className="govuk-visually-hidden">Notifications{unread > 0 ? ', ' : ''}</span>
        {unread > 0 && <span className="bell-count" id="unread">{unread > 99 ? '99+' : unread}<span className="govuk-visually-hidden"> unread</span></span>}
      </Link>
      <span className="govuk-visually-hidden" role="status">{said && `${said}. ${count(unread, 'is', 'are')} unread.`}</span>
    </>
  );
}
