import {useState} from 'react';
import {useLocation} from 'wouter';
import {send} from '../api/client';
import type {DeletionApplication} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, TextArea, TextField} from '../page/inputs';
import {Page} from '../page/Page';

export const APPLICANTS: Record<string, string> = {person: 'The person', 'parent-or-guardian': 'A parent or guardian', representative: 'A representative'};

/** The date where the user is, which is not UTC's in a British summer's first hour. */
const today = () => new Date().toLocaleDateString('en-CA');

export function NewApplicationPage() {
  const [, go] = useLocation();
  const [form, setForm] = useState({reference: '', personReference: '', applicant: 'person', receivedOn: today(), grounds: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof form>) => setForm(before => ({...before, ...part}));
  const submit = () => send<DeletionApplication>('POST', '/gallery/deletion-applications', {...form, receivedOn: form.receivedOn || null})
    .then(made => go(`/applications/${made.id}`), problem => setWrong(wrongs(problem, field => field)));
  return (
    <Page title="Record an application for deletion">
      <Form wrong={wrong} onSubmit={() => void submit()}>
        <TextField id="reference" label="Your reference" width="govuk-input--width-20" value={form.reference} onChange={reference => change({reference})} />
        <TextField id="personReference" label="Person" hint="Your force's reference of the person, as in the custody records" width="govuk-input--width-20" value={form.personReference} onChange={personReference => change({personReference})} />
        <Radios id="applicant" legend="Who applies" options={APPLICANTS} value={form.applicant} onChange={applicant => change({applicant})} />
        <TextField id="receivedOn" label="Received" type="date" width="govuk-input--width-10" value={form.receivedOn} onChange={receivedOn => change({receivedOn})} />
        <TextArea id="grounds" label="Grounds" hint="On which it is made, in short. Write no names." value={form.grounds} onChange={grounds => change({grounds})} />
        <button className="govuk-button" type="submit">Record</button>
      </Form>
    </Page>
  );
}
