import {useState} from 'react';
import {send} from '../api/client';
import {Form, wrongs, type Wrong} from '../page/form';
import {Select, TextArea, TextField} from '../page/inputs';
import {useSession} from '../page/Session';

const EMPTY = {name: '', purpose: '', justification: '', expiresAt: '', people: ''};

/** One line for each person: the force, and the reference by which it knows them. */
export const peopleOf = (text: string) =>
  text.split('\n').map(line => line.trim()).filter(Boolean).map(line => {
    const [force = '', ...reference] = line.split(/[\s,;]+/);
    return {force, personReference: reference.join(' ')};
  });

export function Propose({onDone}: {onDone: () => void}) {
  const {reference, me} = useSession();
  const [written, setWritten] = useState(EMPTY);
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof EMPTY>) => setWritten(before => ({...before, ...part}));
  const propose = () => {
    const {expiresAt, people, ...rest} = written;
    const request = {...rest, people: peopleOf(people), ...(expiresAt ? {expiresAt: new Date(expiresAt).toISOString()} : {})};
    send('POST', '/watchlists', request).then(() => {
      setWritten(EMPTY);
      setWrong([]);
      onDone();
    }, problem => setWrong(wrongs(problem, field => field.replace(/\[\d+\].*/, ''))));
  };
  return (
    <Form id="propose" wrong={wrong} onSubmit={propose}>
      <TextField id="name" label="Name" width="govuk-input--width-20" value={written.name} onChange={name => change({name})} />
      <Select id="purpose" label="Lawful purpose" empty="Choose" value={written.purpose} options={reference.purposes} onChange={purpose => change({purpose})} />
      <TextArea id="justification" label="Why is it necessary and proportionate?" value={written.justification} onChange={justification => change({justification})} />
      <TextField id="expiresAt" label="Until when?" hint="Then all of it is removed" type="datetime-local" width="govuk-input--width-20" value={written.expiresAt} onChange={expiresAt => change({expiresAt})} />
      <TextArea id="people" label="People" hint={`One line for each: force and person reference, for example ${me.force} P-000123`} rows={6} value={written.people} onChange={people => change({people})} />
      <button className="govuk-button" type="submit">Propose</button>
    </Form>
  );
}
