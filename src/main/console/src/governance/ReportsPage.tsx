import {useRef, useState} from 'react';
import {Link} from 'wouter';
import {get, upload} from '../api/client';
import type {StoredReport} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Await, Page} from '../page/Page';
import {has, useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {Table} from './Table';

/** The evaluation reports that are kept as evidence. */
export function ReportsPage() {
  const {me} = useSession();
  const reports = useLoaded(signal => get<{items: StoredReport[]}>('/evaluation-reports', signal), []);
  return (
    <Page title="Evaluation reports">
      <p className="govuk-body">The evidence on which a model or an operating point comes into force. Each is kept as it was made, under the hash of its file.</p>
      <Await of={reports} what="the reports">
        {({items}) => items.length === 0 ? <p className="govuk-inset-text">No report is kept yet.</p> : (
          <Table id="reports" label="Evaluation reports" head={['Report', 'Model', 'Preprocessing', 'Made', 'Kept', 'By']}
            rows={items.map(one => ({key: one.id, cells: [
              <Link key="to" className="govuk-link" href={`/reports/${one.id}`}><bdi>{one.title}</bdi></Link>,
              one.model, one.preprocessing, moment(one.made), moment(one.uploadedAt), <bdi key="by">{one.maker ? 'the maker' : one.uploadedBy}</bdi>]}))} />
        )}
      </Await>
      {has(me, 'administrator', 'approver') && <AddReport onAdded={reports.again} />}
    </Page>
  );
}

function AddReport({onAdded}: {onAdded: () => void}) {
  const file = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [done, setDone] = useState('');
  const submit = async () => {
    const chosen = file.current?.files?.[0];
    if (!chosen) {
      setWrong([{id: 'report', words: 'Choose the file report.json'}]);
      return;
    }
    const form = new FormData();
    form.append('report', chosen);
    try {
      const kept = await upload<StoredReport>('/evaluation-reports', form);
      setWrong([]);
      setDone(`Kept: ${kept.title}, SHA-256 ${kept.sha256}.`);
      onAdded();
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
  };
  return (
    <section aria-labelledby="add">
      <h2 className="govuk-heading-m" id="add">Keep a report</h2>
      <div role="status">{done && <p className="govuk-inset-text wrap">{done}</p>}</div>
      <Form wrong={wrong} onSubmit={submit}>
        <div className="govuk-form-group">
          <label className="govuk-label govuk-!-font-weight-bold" htmlFor="report">The file report.json</label>
          <div className="govuk-hint" id="report-hint">As likeness evaluate wrote it, unchanged</div>
          <input className="govuk-file-upload" id="report" type="file" accept=".json,application/json" ref={file} aria-describedby="report-hint" />
        </div>
        <button className="govuk-button" type="submit">Keep it</button>
      </Form>
    </section>
  );
}
