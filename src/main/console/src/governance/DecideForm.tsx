import {useState} from 'react';
import {send} from '../api/client';
import type {GovernedChange} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, TextArea} from '../page/inputs';

const ANSWERS = {approve: 'Approve it', refuse: 'Refuse it'};

/** Approves or refuses; against the findings only with a reason that everybody can read. */
export function DecideForm({change, onDone}: {change: GovernedChange; onDone: () => void}) {
  const [decision, setDecision] = useState({answer: '', reason: '', override: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const put = (part: Partial<typeof decision>) => setDecision(before => ({...before, ...part}));
  const overriding = decision.answer === 'approve' && change.findings.length > 0;
  const submit = async () => {
    try {
      await send('POST', `/governed-changes/${change.id}/decision`, {
        approve: decision.answer ? decision.answer === 'approve' : null,
        reason: decision.reason,
        override: (overriding && decision.override.trim()) || null,
      });
      onDone();
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
  };
  return (
    <section aria-labelledby="decide">
      <h2 className="govuk-heading-m" id="decide">Your decision</h2>
      <Form wrong={wrong} onSubmit={submit}>
        <Radios id="approve" legend="What do you decide?" options={ANSWERS} value={decision.answer} onChange={answer => put({answer})} />
        <TextArea id="reason" label="Why" value={decision.reason} onChange={reason => put({reason})} />
        {overriding && <TextArea id="override" label="Why against what the report shows" hint="It stays with the change for ever, and whoever reads the change reads it." value={decision.override} onChange={override => put({override})} />}
        <button className="govuk-button" type="submit">Decide</button>
      </Form>
    </section>
  );
}
