import {useState} from 'react';
import {Link} from 'wouter';
import {file, get} from '../api/client';
import type {Disclosure} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {TextArea} from '../page/inputs';
import {Busy, Page} from '../page/Page';
import {saveAs} from '../page/saveAs';
import {Report} from './Report';

/** Who receives what the reviewers found, and why; then the report itself (R1, R8). */
export function DisclosurePage({id}: {id: string}) {
  const [recipients, setRecipients] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [disclosure, setDisclosure] = useState<Disclosure>();
  const [busy, setBusy] = useState('');
  const [saved, setSaved] = useState('');
  const names = recipients.split('\n').map(name => name.trim()).filter(Boolean);
  const disclose = async (words: string, take: (query: string) => Promise<void>) => {
    const empty = missing(names, reason);
    setWrong(empty);
    if (empty.length || busy) {
      return;
    }
    setBusy(words);
    setSaved('');
    try {
      await take(String(new URLSearchParams([...names.map(name => ['recipient', name]), ['reason', reason.trim()]])));
    } catch (problem) {
      setWrong(wrongs(problem, field => (field === 'reason' ? 'reason' : 'recipients')));
    }
    setBusy('');
  };
  const show = () => disclose('Loading the disclosure …', async query => setDisclosure(await get<Disclosure>(`/searches/${id}/disclosure?${query}`)));
  const save = () => disclose('Making the file …', async query => {
    const name = `likeness-disclosure-${id}.zip`;
    saveAs(name, await file(`/searches/${id}/disclosure/bundle?${query}`, 'application/zip'));
    setSaved(name);
  });
  if (disclosure) {
    return (
      <Page key="report" title="Disclosure" candidates>
        <p className="no-print"><Link className="govuk-link" href={`/searches/${id}`}>Back to the search</Link></p>
        <Report disclosure={disclosure} />
      </Page>
    );
  }
  return (
    <Page key="form" title="Disclose this search" candidates>
      <p className="govuk-body">The identity, all decisions and all candidates leave this service. That is recorded with your name, the recipients and the reason.</p>
      <Form wrong={wrong} onSubmit={show}>
        <TextArea id="recipients" label="Who receives it?" hint="One in each line, for example: DC 1234 Marsh, investigating officer" rows={3} value={recipients} onChange={setRecipients} />
        <TextArea id="reason" label="Why do they receive it?" rows={3} value={reason} onChange={setReason} />
        <div className="actions">
          <button className="govuk-button" type="submit">Show the disclosure</button>
          <button className="govuk-button govuk-button--secondary" type="button" onClick={save}>Save as one file</button>
        </div>
        <p className="govuk-hint">Showing and saving are two disclosures, each recorded. The file is a zip with a report (PDF), the same as data (JSON), all pictures and their checksums. Whoever receives it can check it without this service: likeness disclosure verify FILE.zip</p>
        {busy && <Busy>{busy}</Busy>}
        <div role="status">{saved && <p className="govuk-body">Handed to your browser’s downloads as {saved}.</p>}</div>
        <Link className="govuk-link" href={`/searches/${id}`}>Back to the search</Link>
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
