import {useState} from 'react';
import {Link} from 'wouter';
import {get, send} from '../api/client';
import type {NotificationPreferences} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, TextField} from '../page/inputs';
import {Await, Page} from '../page/Page';
import {has, useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {KINDS} from './words';

/** What the user wants to be told, and by which way. */
export function PreferencesPage() {
  const kept = useLoaded(signal => get<NotificationPreferences>('/notifications/preferences', signal), []);
  return (
    <Page title="What you are told, and how">
      <Await of={kept} what="your choice">{value => <Choice kept={value} />}</Await>
      <p className="govuk-body"><Link className="govuk-link" href="/notifications">All notifications</Link></p>
    </Page>
  );
}

const HERE = {here: 'Here', none: 'Not at all'};
const BOTH = {here: 'Here', mail: 'Here and by e-mail', none: 'Not at all'};

function Choice({kept}: {kept: NotificationPreferences}) {
  const {me} = useSession();
  const [muted, setMuted] = useState<string[]>(kept.muted);
  const [mailed, setMailed] = useState<string[]>(kept.mailed);
  const [address, setAddress] = useState(kept.address ?? '');
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [saved, setSaved] = useState('');
  const kinds = kept.kinds.filter(kind => KINDS[kind] && (KINDS[kind].roles.length === 0 ? kept.muted.includes(kind) : has(me, ...KINDS[kind].roles)));
  const choose = (kind: string, way: string) => {
    const others = (list: string[]) => list.filter(one => one !== kind);
    setMuted(before => (way === 'none' ? [...others(before), kind] : others(before)));
    setMailed(before => (way === 'mail' ? [...others(before), kind] : others(before)));
  };
  const save = async () => {
    setSaved('');
    try {
      await send('PUT', '/notifications/preferences', {muted, mailed, address: address.trim() || null});
      setWrong([]);
      setSaved(new Date().toLocaleTimeString('en-GB'));
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
  };
  if (kinds.length === 0) {
    return <p className="govuk-body">Nothing is told to people of your role.</p>;
  }
  return (
    <>
      <div role="status">{saved && <p className="govuk-inset-text">Saved at {saved}. It holds for what happens from now on.</p>}</div>
      <Form wrong={wrong} onSubmit={save}>
        {kinds.map(kind => (
          <Radios key={kind} id={kind} legend={KINDS[kind]!.name} options={kept.mailAvailable ? BOTH : HERE} onChange={way => choose(kind, way)}
            value={muted.includes(kind) ? 'none' : mailed.includes(kind) && kept.mailAvailable ? 'mail' : 'here'} />
        ))}
        {kept.mailAvailable ? (
          <TextField id="address" label="E-mail address" hint="A mail says only that something waits for you, never what." type="email" autoComplete="email"
            width="govuk-input--width-20" value={address} onChange={setAddress} />
        ) : <p className="govuk-hint">This installation sends no e-mail.</p>}
        <button className="govuk-button" type="submit">Save</button>
      </Form>
    </>
  );
}
