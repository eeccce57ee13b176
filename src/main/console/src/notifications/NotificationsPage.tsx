import {useEffect, useRef, useState} from 'react';
import {Link} from 'wouter';
import {call, jsonPart} from '../api/client';
import type {Notification} from '../api/types';
import {Busy, Page, Trouble} from '../page/Page';
import {usePages} from '../page/usePages';
import {useSession} from '../page/Session';
import {useProgress} from '../progress/useProgress';
import {moment} from '../words';
import {KINDS} from './words';

/** What the user was told, the newest first. */
export function NotificationsPage() {
  const {me} = useSession();
  const unread = useProgress('notifications', me.userId)?.unread;
  const [turn, setTurn] = useState(0);
  return <Told key={turn} unread={unread as number | undefined} again={() => setTurn(turn + 1)} />;
}

function Told({unread, again}: {unread?: number; again: () => void}) {
  const {items, problem, more} = usePages<Notification>('/notifications');
  const [read, setRead] = useState<string[]>([]);
  const [refused, setRefused] = useState<Error>();
  const moreCame = useRise(unread);
  const isNew = (told: Notification) => !told.readAt && !read.includes(told.id);
  const fresh = items?.filter(isNew) ?? [];
  const markRead = (told: Notification) =>
    call(`/notifications/${told.id}/reading`, {method: 'POST'}).then(() => setRead(before => [...before, told.id]), setRefused);
  const markAll = () =>
    call('/notifications/reading', {method: 'POST', body: jsonPart({upTo: items![0]!.id})}).then(() => setRead(items!.map(one => one.id)), setRefused);
  return (
    <Page title="Notifications">
      <div className="actions">
        {fresh.length > 0 && <button className="govuk-button govuk-button--secondary" type="button" onClick={markAll}>Mark all as read</button>}
        <Link className="govuk-link" href="/notifications/preferences">What you are told, and how</Link>
      </div>
      {(problem ?? refused) && <Trouble problem={(problem ?? refused)!} />}
      {!items && !problem && <Busy>Loading notifications …</Busy>}
      {items && moreCame && (
        <p className="govuk-inset-text" role="status">There is something new. <button className="link" type="button" onClick={again}>Show it</button></p>
      )}
      {items?.length === 0 && <p className="govuk-body">There are none. What you are told appears here and at the bell above.</p>}
      <ul className="told" id="told">
        {items?.map(told => <One key={told.id} told={told} isNew={isNew(told)} onRead={() => void markRead(told)} />)}
      </ul>
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
    </Page>
  );
}

/** Whether the number has grown since it was first known. */
function useRise(n?: number): boolean {
  const [rose, setRose] = useState(false);
  const last = useRef(n);
  useEffect(() => {
    if (n !== undefined && last.current !== undefined && n > last.current) {
      setRose(true);
    }
    last.current = n;
  }, [n]);
  return rose;
}

function One({told, isNew, onRead}: {told: Notification; isNew: boolean; onRead: () => void}) {
  const kind = KINDS[told.kind];
  const [path, way] = kind?.to?.(told) ?? [];
  const words = kind?.say(told) ?? told.kind;
  return (
    <li className={isNew ? 'told-new' : undefined}>
      <p className="govuk-body">{isNew && <strong className="govuk-tag">New</strong>} {words}</p>
      <p className="govuk-hint">
        {moment(told.createdAt)}{' '}
        {path && <Link className="govuk-link" href={path} onClick={() => isNew && onRead()}>{way}<span className="govuk-visually-hidden">: {words}</span></Link>}{' '}
        {isNew && <button className="link" type="button" onClick={onRead}>Mark as read<span className="govuk-visually-hidden">: {words}</span></button>}
      </p>
    </li>
  );
}
