import {useState} from 'react';
import {Problem, send} from '../api/client';
import type {TriagePack} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, Select, TextArea} from '../page/inputs';
import {DECIDED, DECISIONS, REASONS} from './words';

interface Props {
  view: TriagePack;
  tag: string;
  onDecided: (words: string) => void;
  onStale: () => void;
}

/** What is to become of the pack. */
export function Decide({view, tag, onDecided, onStale}: Props) {
  const [now, setNow] = useState({decision: '', reason: '', words: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [stale, setStale] = useState(false);
  if (view.allowed.length === 0) {
    return null;
  }
  const change = (part: Partial<typeof now>) => setNow(before => ({...before, ...part}));
  const asks = now.decision === 'ask-more';
  const refuses = now.decision === 'refuse';
  const submit = async () => {
    if (!now.decision) {
      setWrong([{id: 'decision', words: 'Choose what is to become of the pack'}]);
      return;
    }
    try {
      const body = {decision: now.decision, ...(refuses && now.reason ? {reason: now.reason} : {}), ...((asks || refuses) && now.words ? {words: now.words} : {})};
      await send('POST', `/evidence-triage/${view.pack.id}/decisions`, body, tag);
      onDecided(`You ${DECIDED[now.decision]}.`);
    } catch (problem) {
      setStale(problem instanceof Problem && problem.status === 412);
      setWrong(wrongs(problem, field => field));
    }
  };
  return (
    <section aria-labelledby="decide">
      <h2 className="govuk-heading-m" id="decide">Decide</h2>
      <Form wrong={wrong} onSubmit={submit}>
        <Radios id="decision" legend="What is to become of the pack?" value={now.decision} onChange={decision => change({decision})}
          options={Object.fromEntries(view.allowed.map(code => [code, DECISIONS[code] ?? code]))} />
        {refuses && <Select id="reason" label="Why" value={now.reason} options={REASONS} empty="Choose a reason" onChange={reason => change({reason})} />}
        {(asks || refuses) && (
          <TextArea id="words" label={asks ? 'What is missing' : 'More about it'} value={now.words} onChange={words => change({words})}
            hint={asks ? 'The retailer reads exactly these words. Name nobody, and say nothing of a search.' : 'Needed for another reason. The retailer does not see it.'} />
        )}
        <button className="govuk-button" type="submit">Save the decision</button>
        {stale && <button className="govuk-button govuk-button--secondary beside" type="button" onClick={onStale}>Read the pack again</button>}
      </Form>
    </section>
  );
}
