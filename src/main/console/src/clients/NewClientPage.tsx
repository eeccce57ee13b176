import {useState} from 'react';
import {Link} from 'wouter';
import {send} from '../api/client';
import type {ClientWithSecret} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Checkboxes, Radios, Select, TextField} from '../page/inputs';
import {Page} from '../page/Page';
import {useSession} from '../page/Session';
import {Secret} from './Secret';
import {SCOPES} from './words';

const WAYS = {secret: 'A secret of ours', provider: 'The identity provider, which knows it by this name'};

/** Lets a system in. */
export function NewClientPage() {
  const [made, setMade] = useState<ClientWithSecret>();
  return (
    <Page title="Let a system in">
      {made ? <Made of={made} /> : <Enter onMade={setMade} />}
    </Page>
  );
}

function Made({of}: {of: ClientWithSecret}) {
  return (
    <>
      <p className="govuk-body" role="status">“{of.client.name}” is let in.</p>
      {of.secret && <Secret what="Its secret" of={of.secret} />}
      <p className="govuk-body"><Link className="govuk-link" href={`/clients/${of.client.id}`}>Go on to its page</Link></p>
    </>
  );
}

function Enter({onMade}: {onMade: (made: ClientWithSecret) => void}) {
  const {me, reference} = useSession();
  const [client, setClient] = useState({name: '', force: me.force as string, scopes: ['likeness.read', 'likeness.search'], way: 'secret'});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof client>) => setClient(before => ({...before, ...part}));
  const submit = async () => {
    const {way, ...wanted} = client;
    try {
      onMade(await send<ClientWithSecret>('POST', '/clients', {...wanted, atProvider: way === 'provider'}));
    } catch (problem) {
      setWrong(wrongs(problem, field => field.replace(/\[.*$/, '')));
    }
  };
  return (
    <Form wrong={wrong} onSubmit={submit}>
      <TextField id="name" label="Name (client id)" hint="3 to 64 letters, digits and . _ -, such as met-records. It cannot be changed." width="govuk-input--width-20" value={client.name} onChange={name => change({name})} />
      <Select id="force" label="Force" value={client.force} options={reference.forces} onChange={force => change({force})} />
      <Checkboxes id="scopes" legend="What it may do" options={SCOPES} chosen={client.scopes} onChange={scopes => change({scopes})} />
      <Radios id="atProvider" legend="How it signs in" options={WAYS} value={client.way} onChange={way => change({way})} />
      <button className="govuk-button" type="submit">Let it in</button>
    </Form>
  );
}
