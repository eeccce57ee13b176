import {useState} from 'react';
import {file, send} from '../api/client';
import {Form, type Wrong} from '../page/form';
import {TextArea} from '../page/inputs';
import {Details, Trouble} from '../page/Page';
import {saveAs} from '../page/saveAs';
import {moment} from '../words';
import {Go} from './Go';
import {PackFacts} from './PackFacts';
import {Sender} from './Sender';
import {StatusTag} from './StatusTag';
import type {Pack} from './types';
import {wrongsOf} from './useSaving';

const MEANING: Record<Pack['status'], string> = {
  draft: '',
  received: 'The police have it. They look at packs in the order of how urgent they are.',
  'in-triage': 'The police are looking at it.',
  'more-asked': 'The police need something more from you before they can go on.',
  closed: 'The police have finished with it.',
};

/** What a retailer sees of a pack that was sent: its status, its receipt, and what the police ask. */
export function Submitted({pack, onChange}: {pack: Pack; onChange: () => void}) {
  return (
    <>
      <p className="govuk-body" id="status"><StatusTag status={pack.status} /> {MEANING[pack.status]}</p>
      {pack.submittedAt && <p className="govuk-body">Sent on {moment(pack.submittedAt)}.</p>}
      {pack.status === 'more-asked' && <Answer pack={pack} onChange={onChange} />}
      <Receipt pack={pack} />
      <Asked pack={pack} />
      <Details summary="What you sent"><PackFacts pack={pack} /></Details>
    </>
  );
}

function Receipt({pack}: {pack: Pack}) {
  const [problem, setProblem] = useState<Error>();
  const save = () => file(`/evidence-packs/${pack.id}/receipt/document`, 'application/pdf').then(pdf => saveAs(`receipt-${pack.reference}.pdf`, pdf), setProblem);
  return (
    <>
      {problem && <Trouble problem={problem} />}
      <button className="govuk-button govuk-button--secondary" id="receipt" type="button" onClick={save}>Save the receipt (PDF)</button>
    </>
  );
}

function Asked({pack}: {pack: Pack}) {
  const answered = pack.questions.filter(one => one.answer);
  return answered.length === 0 ? null : (
    <section aria-labelledby="asked-title">
      <h2 className="govuk-heading-m" id="asked-title">What the police asked</h2>
      <ul className="govuk-list">
        {answered.map(one => (
          <li className="lead" key={one.id}>
            <p className="govuk-body"><bdi className="lines">{one.words}</bdi></p>
            <p className="govuk-hint">Asked on {moment(one.askedAt)}. You answered: <bdi className="lines">{one.answer}</bdi></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({pack, onChange}: {pack: Pack; onChange: () => void}) {
  const question = pack.questions.find(one => !one.answer);
  const [answer, setAnswer] = useState('');
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const submit = () => send('POST', `/evidence-packs/${pack.id}/answers`, {answer}).then(onChange, problem => setWrong(wrongsOf(problem)));
  return (
    <section className="lead" aria-labelledby="question-title">
      <h2 className="govuk-heading-m" id="question-title">The police ask</h2>
      <p className="govuk-body" id="question"><bdi className="lines">{question?.words}</bdi></p>
      <Sender pack={pack} kind="cctv" onDone={onChange} />
      <Sender pack={pack} kind="still" onDone={onChange} />
      <Sender pack={pack} kind="statement" onDone={onChange} />
      <Form wrong={wrong} onSubmit={submit}>
        <TextArea id="answer" label="Your answer" hint="Send the files that belong to it first" value={answer} onChange={setAnswer} />
        <Go busy={false} words="Send the answer" />
      </Form>
    </section>
  );
}
