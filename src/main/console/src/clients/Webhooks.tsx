import {useState} from 'react';
import {Link} from 'wouter';
import {get, send} from '../api/client';
import type {Client, Webhook, WebhookList, WebhookWithSecret} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Checkboxes, TextField} from '../page/inputs';
import {Await, Details} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {count} from '../words';
import {Secret} from './Secret';
import {EVENTS} from './words';

/** Where a system is told of what happens to its searches. */
export function Webhooks({client}: {client: Client}) {
  const webhooks = useLoaded(signal => get<WebhookList>('/webhooks', signal), [client.id]);
  const [secret, setSecret] = useState('');
  const made = (of: string) => {
    setSecret(of);
    webhooks.again();
  };
  return (
    <section aria-labelledby="webhooks">
      <h2 className="govuk-heading-m" id="webhooks">Webhooks</h2>
      {secret && <Secret what="The secret that signs its messages" of={secret} />}
      <Await of={webhooks} what="webhooks">
        {({items}) => <Items items={items.filter(one => one.clientId === client.id)} />}
      </Await>
      {client.active && <Details summary="Register a webhook"><Register client={client} onMade={made} /></Details>}
    </section>
  );
}

function Items({items}: {items: Webhook[]}) {
  if (items.length === 0) {
    return <p className="govuk-body">There is none.</p>;
  }
  return (
    <ul className="govuk-list" id="webhook-list">
      {items.map(one => (
        <li className="lead" key={one.id}>
          <p className="govuk-body"><Link className="govuk-link" href={`/webhooks/${one.id}`}><bdi className="address">{one.url}</bdi></Link></p>
          <p className="govuk-hint">
            {one.active ? 'Active' : `Switched off${one.disabledReason ? `: ${one.disabledReason}` : ''}`}; {count(one.pending, 'message waits', 'messages wait')}, {count(one.dead, 'was given up', 'were given up')}.
          </p>
        </li>
      ))}
    </ul>
  );
}

function Register({client, onMade}: {client: Client; onMade: (secret: string) => void}) {
  const [webhook, setWebhook] = useState({url: '', events: Object.keys(EVENTS)});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof webhook>) => setWebhook(before => ({...before, ...part}));
  const submit = async () => {
    try {
      onMade((await send<WebhookWithSecret>('POST', '/webhooks', {...webhook, clientId: client.id})).secret);
      change({url: ''});
      setWrong([]);
    } catch (problem) {
      setWrong(wrongs(problem, field => field.replace(/\[.*$/, '')));
    }
  };
  return (
    <Form wrong={wrong} onSubmit={submit}>
      <TextField id="url" label="Address" hint="Begins with https:// and does not lead to an internal network." value={webhook.url} onChange={url => change({url})} />
      <Checkboxes id="events" legend="Tell of" options={EVENTS} chosen={webhook.events} onChange={events => change({events})} />
      <button className="govuk-button" type="submit">Register</button>
    </Form>
  );
}
