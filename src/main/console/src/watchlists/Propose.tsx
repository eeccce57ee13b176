import {useState} from 'react';
import {send} from '../api/client';
import {Form, wrongs, type Wrong} from '../page/form';
import type {WatchlistPreview} from '../api/types';
import {Radios, Select, TextArea, TextField} from '../page/inputs';
import {useSession} from '../page/Session';
import {emptyFilter, toFilter} from '../search/details';
import {ByFilter} from './ByFilter';

const EMPTY = {name: '', purpose: '', justification: '', expiresAt: '', people: ''};
const WAYS = {name: 'By name', filter: 'By what their images are'};

/** One line for each person: the force, and the reference by which it knows them. */
export const peopleOf = (text: string) =>
  text.split('\n').map(line => line.trim()).filter(Boolean).map(line => {
    const [force = '', ...reference] = line.split(/[\s,;]+/);
    return {force, personReference: reference.join(' ')};
  });

/** The element of a field that the service complains about. */
const idOf = (field: string) => (field === 'filter' || field === 'counted' ? 'count-people' : field.replace(/\[\d+\].*/, '').replace('filter.', 'filter-'));

export function Propose({onDone}: {onDone: () => void}) {
  const {reference, me} = useSession();
  const [written, setWritten] = useState(EMPTY);
  const [way, setWay] = useState('name');
  const [filter, setFilter] = useState(emptyFilter());
  const [preview, setPreview] = useState<WatchlistPreview>();
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof EMPTY>) => setWritten(before => ({...before, ...part}));
  const propose = () => {
    const {expiresAt, people, ...rest} = written;
    const chosen = way === 'name' ? {people: peopleOf(people)} : {filter: toFilter(filter), counted: preview?.people ?? null};
    const request = {...rest, ...chosen, ...(expiresAt ? {expiresAt: new Date(expiresAt).toISOString()} : {})};
    send('POST', '/watchlists', request).then(() => {
      setWritten(EMPTY);
      setFilter(emptyFilter());
      setPreview(undefined);
      setWrong([]);
      onDone();
    }, problem => setWrong(wrongs(problem, idOf)));
  };
  return (
    <Form id="propose" wrong={wrong} onSubmit={propose}>
      <TextField id="name" label="Name" width="govuk-input--width-20" value={written.name} onChange={name => change({name})} />
      <Select id="purpose" label="Lawful purpose" empty="Choose" value={written.purpose} options={reference.purposes} onChange={purpose => change({purpose})} />
      <TextArea id="justification" label="Why is it necessary and proportionate?" value={written.justification} onChange={justification => change({justification})} />
      <TextField id="expiresAt" label="Until when?" hint="Then all of it is removed" type="datetime-local" width="govuk-input--width-20" value={written.expiresAt} onChange={expiresAt => change({expiresAt})} />
      <Radios id="way" legend="How are the people chosen?" options={WAYS} value={way} onChange={setWay} />
      {way === 'filter' && <ByFilter filter={filter} preview={preview} onCounted={counted => {
        setPreview(counted);
        setWrong([]);
      }} onChange={changed => {
        setFilter(changed);
        setPreview(undefined);
      }} />}
      {way === 'name' && <TextArea id="people" label="People" hint={`One line for each: force and person reference, for example ${me.force} P-000123`} rows={6} value={written.people} onChange={people => change({people})} />}
      <button className="govuk-button" type="submit">Propose</button>
    </Form>
  );
}
