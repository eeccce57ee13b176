import {useState} from 'react';
import {send} from '../api/client';
import type {LegalHold} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Select, TextArea, TextField} from '../page/inputs';
import {SUBJECTS} from './HoldsPage';

const EMPTY = {subjectType: 'person', subjectId: '', reason: '', authority: '', until: ''};
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function PlaceHold({type = 'person', id = '', onPlaced}: {type?: string; id?: string; onPlaced: () => void}) {
  const [hold, setHold] = useState({...EMPTY, subjectType: type, subjectId: id});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof EMPTY>) => setHold(before => ({...before, ...part}));
  const submit = async () => {
    const subjectId = hold.subjectId.trim();
    if (!ID.test(subjectId)) {
      setWrong([{id: 'subjectId', words: 'Enter the id of the record, as pages and the API show it'}]);
      return;
    }
    await send<LegalHold>('POST', '/legal-holds', {...hold, subjectId, until: hold.until || null}).then(() => {
      setHold(EMPTY);
      setWrong([]);
      onPlaced();
    }, problem => setWrong(wrongs(problem, field => field)));
  };
  return (
    <section aria-labelledby="place">
      <h2 className="govuk-heading-m" id="place">Place a hold</h2>
      <Form wrong={wrong} onSubmit={submit}>
        <Select id="subjectType" label="On a" options={SUBJECTS} value={hold.subjectType} onChange={subjectType => change({subjectType})} />
        <TextField id="subjectId" label="Id" hint="Of a record of your force" width="govuk-!-width-one-half" value={hold.subjectId} onChange={subjectId => change({subjectId})} />
        <TextArea id="reason" label="Reason" hint="Why it must be kept. Write no names." rows={2} value={hold.reason} onChange={reason => change({reason})} />
        <TextField id="authority" label="Who demands it" hint="Such as a court and the number of its order" width="govuk-!-width-one-half" value={hold.authority} onChange={authority => change({authority})} />
        <TextField id="until" label="Last day (optional)" type="date" width="govuk-input--width-10" value={hold.until} onChange={until => change({until})} />
        <button className="govuk-button" type="submit">Place the hold</button>
      </Form>
    </section>
  );
}
