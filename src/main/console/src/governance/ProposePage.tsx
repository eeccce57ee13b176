import {useState} from 'react';
import {useLocation} from 'wouter';
import {get, send} from '../api/client';
import type {GovernedChange, StoredReport} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, Select, TextArea, TextField} from '../page/inputs';
import {Await, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {day} from '../words';
import {KINDS} from './words';

const {'operating-point': point, model, preprocessing} = KINDS;
const CHOICES = {'operating-point': point!, model: model!, preprocessing: preprocessing!};

/** Proposes a change on the evidence of a stored report. */
export function ProposePage() {
  const reports = useLoaded(signal => get<{items: StoredReport[]}>('/evaluation-reports', signal), []);
  return (
    <Page title="Propose a change">
      <p className="govuk-body">An approver other than you decides. The report must be of exactly the model and preprocessing that are to be in force.</p>
      <Await of={reports} what="the reports">{({items}) => <ProposalForm reports={items} />}</Await>
    </Page>
  );
}

function ProposalForm({reports}: {reports: StoredReport[]}) {
  const [, go] = useLocation();
  const [change, setChange] = useState({kind: 'operating-point', recogniser: '', detector: '', fpir: '', reportId: '', reason: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const put = (part: Partial<typeof change>) => setChange(before => ({...before, ...part}));
  const ofModel = change.kind !== 'operating-point';
  const submit = async () => {
    try {
      const made = await send<GovernedChange>('POST', '/governed-changes', {
        kind: change.kind,
        recogniser: (ofModel && change.recogniser.trim()) || null,
        detector: (ofModel && change.detector.trim()) || null,
        fpir: change.fpir.trim() ? Number(change.fpir) : null,
        reportId: change.reportId || null,
        reason: change.reason,
      });
      go(`/changes/${made.id}`);
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
  };
  return (
    <Form wrong={wrong} onSubmit={submit}>
      <Radios id="kind" legend="What is to change" options={CHOICES} value={change.kind} onChange={kind => put({kind})} />
      {ofModel && <TextField id="recogniser" label="Recogniser" hint="Its id in the model catalogue; empty: the one in force" width="govuk-input--width-20" value={change.recogniser} onChange={recogniser => put({recogniser})} />}
      {ofModel && <TextField id="detector" label="Detector" hint="Likewise" width="govuk-input--width-20" value={change.detector} onChange={detector => put({detector})} />}
      <TextField id="fpir" label="Operating point (FPIR)" hint="Share of searches of people who are not enrolled that may list anybody, such as 0.01 for 1 in 100; empty: the one in force"
        width="govuk-input--width-10" value={change.fpir} onChange={fpir => put({fpir})} />
      <Select id="reportId" label="Evaluation report" empty="Choose a report" value={change.reportId}
        options={Object.fromEntries(reports.map(one => [one.id, `${one.title} (${one.model}, ${one.preprocessing}, ${day(one.made.slice(0, 10))})`]))}
        onChange={reportId => put({reportId})} />
      <TextArea id="reason" label="Why" value={change.reason} onChange={reason => put({reason})} />
      <button className="govuk-button" type="submit">Propose it</button>
    </Form>
  );
}
