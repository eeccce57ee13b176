import {useState} from 'react';
import {Link} from 'wouter';
import {get} from '../api/client';
import type {Disclosure} from '../api/types';
import {Form, TextArea, wrongs, type Wrong} from '../page/form';
import {Page} from '../page/Page';
import {Report} from './Report';

/** Who receives what the reviewers found, and why; then the report itself (R1, R8). */
export function DisclosurePage({id}: {id: string}) {
  const [recipients, setRecipients] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [disclosure, setDisclosure] = useState<Disclosure>();
  const disclose = async () => {
    const names = recipients.split('\n').map(name => name.trim()).filter(Boolean);
    const empty = missing(names, reason);
    setWrong(empty);
    if (empty.length) {
      return;
    }
    const query = new URLSearchParams([...names.map(name => ['recipient', name]), ['reason', reason.trim()]]);
    try {
      setDisclosure(await get<Disclosure>(`/searches/${id}/disclosure?${query}`));
    } catch (problem) {
      setWrong(wrongs(problem, field => (field === 'reason' ? 'reason' : 'recipients')));
    }
  };
  if (disclosure) {
    return <Page key="report" title="Disclosure" candidates><Report disclosure={disclosure} /></Page>;
  }
  return (
    <Page key="form" title="Disclose this search" candidates>
      <p className="govuk-body">The identity, all decisions and all candidates leave this service. That is recorded with your name, the recipients and the reason.</p>
      <Form wrong={wrong} onSubmit={disclose}>
        <TextArea id="recipients" label="Who receives it?" hint="One in each line, for example: DC 1234 Marsh, investigating officer" rows={3} value={recipients} onChange={setRecipients} />
        <TextArea id="reason" label="Why do they receive it?" rows={3} value={reason} onChange={setReason} />
        <button className="govuk-button" type="submit">Disclose</button>
        <Link className="govuk-link beside" href={`/searches/${id}`}>Back to the search</Link>
      </Form>
    </Page>
  );
}

function missing(names: string[], reason: string): Wrong[] {
  return [
    ...(names.length ? [] : [{id: 'recipients', words: 'Enter who receives it'}]),
    ...(reason.trim() ? [] : [{id: 'reason', words: 'Say why they receive it'}]),
  ];
}
