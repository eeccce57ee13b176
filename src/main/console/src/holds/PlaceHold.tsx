import {useState} from 'react';
import {send} from '../api/client';
import type {LegalHold} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Select, TextArea, TextField} from '../page/inputs';
import {SUBJECTS} from './HoldsPage';

const EMPTY = {subjectType: 'person', subjectId: '', reason: '', authority: '', until: ''};
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Props {
  type?: string;
  id?: string;
  onPlaced: () => void;
}

/** On a record that may be named. */
export function PlaceHold(props: Props) {
  return (
    <section aria-labelledby="place">
      <h2 className="govuk-heading-m" id="place">Place a hold</h2>
      <HoldForm {...props} />
    </section>
  );
}

/** On this record and no other, if it is fixed; ids of its fields begin with the prefix. */
export function HoldForm({type = 'person', id = '', fixed = false, prefix = '', onPlaced}: Props & {fixed?: boolean; prefix?: string}) {
  const [hold, setHold] = useState({...EMPTY, subjectType: type, subjectId: id});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof EMPTY>) => setHold(before => ({...before, ...part}));
  const submit = async () => {
    const subjectId = hold.subjectId.trim();
    if (!fixed && !ID.test(subjectId)) {
      setWrong([{id: 'subjectId', words: 'Enter the id of the record, as pages and the API show it'}]);
      return;
    }
    await send<LegalHold>('POST', '/legal-holds', {...hold, subjectId, until: hold.until || null}).then(() => {
      setHold(fixed ? {...EMPTY, subjectType: type, subjectId: id} : EMPTY);
      setWrong([]);
      onPlaced();
    }, problem => setWrong(wrongs(problem, field => prefix + field)));
  };
  return (
    <Form wrong={wrong} onSubmit={submit}>
      {!fixed && (
        <>
          <Select id="subjectType" label="On a" options={SUBJECTS} value={hold.subjectType} onChange={subjectType => change({subjectType})} />
          <TextField id="subjectId" label="Id" hint="Of a record of your force" width="govuk-!-width-one-half" value={hold.subjectId} onChange={subjectId => change({subjectId})} />
        </>
      )}
      <TextArea id={`${prefix}reason`} label="Reason" hint="Why it must be kept. Write no names." rows={2} value={hold.reason} onChange={reason => change({reason})} />
      <TextField id={`${prefix}authority`} label="Who demands it" hint="Such as a court and the number of its order" width="govuk-!-width-one-half" value={hold.authority} onChange={authority => change({authority})} />
      <TextField id={`${prefix}until`} label="Last day (optional)" type="date" width="govuk-input--width-10" value={hold.until} onChange={until => change({until})} />
      <button className="govuk-button" type="submit">Place the hold</button>
    </Form>
  );
}
