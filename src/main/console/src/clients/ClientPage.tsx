import {useState} from 'react';
import {Link} from 'wouter';
import {getTagged, Problem, send, type Tagged} from '../api/client';
import type {Client, ClientWithSecret} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Checkbox, Checkboxes, TextField} from '../page/inputs';
import {Await, Facts, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {Secret} from './Secret';
import {Webhooks} from './Webhooks';
import {SCOPES} from './words';

/** One system: what it may do, its secrets, and where it is told of what happens. */
export function ClientPage({id}: {id: string}) {
  const client = useLoaded<Tagged<Client>>(signal => getTagged(`/clients/${id}`, signal), [id]);
  const [done, setDone] = useState('');
  const [secret, setSecret] = useState('');
  const changed = (words: string) => {
    setDone(words);
    client.again();
  };
  const replaced = (made: string) => {
    setSecret(made);
    client.again();
  };
  return (
    <Page title={client.value ? `System ${client.value.body.name}` : 'System'}>
      <div role="status">{done && <p className="govuk-inset-text">{done}</p>}</div>
      {secret && <Secret what="The new secret" of={secret} />}
      <Await of={client} what="the system">
        {({body, tag}) => (
          <>
            <Change key={tag} client={body} tag={tag} onSaved={() => changed('Saved.')} />
            {!body.atProvider && <Secrets client={body} onMade={replaced} />}
            <Webhooks client={body} />
          </>
        )}
      </Await>
      <p className="govuk-body"><Link className="govuk-link" href="/clients">All systems</Link></p>
    </Page>
  );
}

function Change({client, tag, onSaved}: {client: Client; tag: string; onSaved: () => void}) {
  const [now, setNow] = useState({scopes: client.scopes as string[], requestsPerMinute: String(client.requestsPerMinute ?? ''), active: client.active});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof now>) => setNow(before => ({...before, ...part}));
  const submit = async () => {
    const wanted = {
      scopes: now.scopes,
      ...(now.active !== client.active && {active: now.active}),
      ...(now.requestsPerMinute && {requestsPerMinute: Number(now.requestsPerMinute)}),
    };
    try {
      await send('PATCH', `/clients/${client.id}`, wanted, tag);
      onSaved();
    } catch (problem) {
      const stale = problem instanceof Problem && problem.status === 412;
      setWrong(stale ? [{id: '', words: 'Somebody else changed this system meanwhile. Open it again.'}] : wrongs(problem, field => field.replace(/\[.*$/, '')));
    }
  };
  return (
    <>
      <Facts of={[['Client id', client.name], ['Force', client.force], ['Signs in by', client.atProvider ? 'Identity provider' : 'A secret of ours'], ['Made', moment(client.createdAt)]]} />
      <Form wrong={wrong} onSubmit={submit}>
        <Checkboxes id="scopes" legend="What it may do" options={SCOPES} chosen={now.scopes} onChange={scopes => change({scopes})} />
        <TextField id="requestsPerMinute" label="Requests a minute" hint="Empty: as many as is usual here." width="govuk-input--width-5" inputMode="numeric"
          value={now.requestsPerMinute} onChange={requestsPerMinute => change({requestsPerMinute})} />
        <div className="govuk-form-group"><Checkbox id="active" label="Is let in (otherwise every token of it ends at once)" checked={now.active} onChange={active => change({active})} /></div>
        <button className="govuk-button" type="submit">Save</button>
      </Form>
    </>
  );
}

function Secrets({client, onMade}: {client: Client; onMade: (secret: string) => void}) {
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [endOthersNow, setEndOthersNow] = useState(false);
  const submit = async () => {
    try {
      onMade((await send<ClientWithSecret>('POST', `/clients/${client.id}/secrets`, {endOthersNow})).secret ?? '');
    } catch (problem) {
      setWrong(wrongs(problem));
    }
  };
  return (
    <section aria-labelledby="secrets">
      <h2 className="govuk-heading-m" id="secrets">Secrets</h2>
      <ul className="govuk-list govuk-list--bullet">
        {client.secrets.map(one => <li key={one.createdAt}>Made {moment(one.createdAt)}{one.endsAt ? `, ends ${moment(one.endsAt)}` : ''}</li>)}
      </ul>
      <Form wrong={wrong} onSubmit={submit}>
        <div className="govuk-form-group">
          <Checkbox id="endOthersNow" label="A secret has leaked: end those before, and all tokens, at once" checked={endOthersNow} onChange={setEndOthersNow} />
        </div>
        <button className="govuk-button govuk-button--secondary" type="submit">Make a new secret</button>
      </Form>
    </section>
  );
}
