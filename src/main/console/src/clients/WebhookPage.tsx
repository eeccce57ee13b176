import {useState} from 'react';
import {Link, useLocation} from 'wouter';
import {act, getTagged, send, type Tagged} from '../api/client';
import type {Webhook, WebhookRedeliveries, WebhookWithSecret} from '../api/types';
import {Await, Facts, Page, Trouble} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {count, moment} from '../words';
import {Deliveries} from './Deliveries';
import {Secret} from './Secret';
import {EVENTS} from './words';

/** One webhook: whether it tells, and what became of its messages. */
export function WebhookPage({id}: {id: string}) {
  const webhook = useLoaded<Tagged<Webhook>>(signal => getTagged(`/webhooks/${id}`, signal), [id]);
  return (
    <Page title="Webhook">
      <Await of={webhook} what="the webhook">{({body, tag}) => <Whole webhook={body} tag={tag} again={webhook.again} />}</Await>
    </Page>
  );
}

function Whole({webhook, tag, again}: {webhook: Webhook; tag: string; again: () => void}) {
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<Error>();
  const [secret, setSecret] = useState('');
  const [done, setDone] = useState('');
  const [, go] = useLocation();
  const path = `/webhooks/${webhook.id}`;
  const then = (what: Promise<string>) => what.then(words => {
    setDone(words);
    setProblem(undefined);
    setTurn(before => before + 1);
  }, setProblem);
  const sendAgain = async () => count((await send<WebhookRedeliveries>('POST', `${path}/redeliveries`, {})).count, 'message is', 'messages are').concat(' sent again.');
  const replace = async () => {
    setSecret((await send<WebhookWithSecret>('POST', `${path}/secrets`, {})).secret);
    return 'There is a new secret. For a while messages are signed with both.';
  };
  const remove = () => {
    if (window.confirm('Remove this webhook with all of its messages?')) {
      act('DELETE', path).then(() => go(`/clients/${webhook.clientId}`), setProblem);
    }
  };
  return (
    <>
      <div role="status">{done && <p className="govuk-inset-text">{done}</p>}</div>
      {problem && <Trouble problem={problem} />}
      {secret && <Secret what="The new secret" of={secret} />}
      <Facts of={[
        ['Address', <bdi className="address">{webhook.url}</bdi>],
        ['System', <Link className="govuk-link" href={`/clients/${webhook.clientId}`}>{webhook.client}, {webhook.force}</Link>],
        ['Tells of', webhook.events.map(event => EVENTS[event] ?? event).join('; ')],
        ['State', webhook.active ? 'Active' : `Switched off${webhook.disabledReason ? `: ${webhook.disabledReason}` : ''}`],
        ['Registered', `${moment(webhook.createdAt)} by ${webhook.createdBy}`],
        ['Secret before', webhook.secretBeforeUntil && `signs as well until ${moment(webhook.secretBeforeUntil)}`],
      ]} />
      <div className="buttons">
        <button className="govuk-button govuk-button--secondary" type="button" onClick={() => then(send('POST', `${path}/tests`, {}).then(() => 'A test message is sent.'))}>Send a test</button>
        <button className="govuk-button govuk-button--secondary" type="button" onClick={() => then(sendAgain())}>Send all again that were given up</button>
        <button className="govuk-button govuk-button--secondary" type="button" onClick={() => then(replace())}>Make a new secret</button>
        <button className="govuk-button govuk-button--secondary" type="button" onClick={() => send('PATCH', path, {active: !webhook.active}, tag).then(again, setProblem)}>{webhook.active ? 'Switch it off' : 'Switch it on'}</button>
        <button className="govuk-button govuk-button--warning" type="button" onClick={remove}>Remove it</button>
      </div>
      <Deliveries path={path} turn={turn} onAgain={id => then(send('POST', `${path}/deliveries/${id}/redelivery`, {}).then(() => 'The message is sent again.'))} />
    </>
  );
}
