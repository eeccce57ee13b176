import {useState} from 'react';
import {send} from '../api/client';
import type {CaseEntry, CaseOutcome} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, Select, TextArea, TextField} from '../page/inputs';
import {EVIDENCE, say, STEPS} from '../words';
import {missing, stepsOf, toRequest, type NewOutcome} from './outcomes';

const MEANING: Record<string, string> = {
  actioned: 'Actioned: somebody acted on it, on independent evidence',
  eliminated: 'Eliminated: the person was ruled out',
  'wrong-lead': 'Wrong lead: it led to the wrong person',
  withdrawn: 'It was never so: take it back',
};

interface Props {
  id: string;
  state: CaseOutcome['state'];
  matched: boolean;
  correcting?: CaseEntry;
  onDone: () => void;
  onCancel: () => void;
}

/** Records an outcome, or puts right one that was wrong. Nothing that was recorded goes away. */
export function OutcomeForm({id, state, matched, correcting, onDone, onCancel}: Props) {
  const [entry, setEntry] = useState<NewOutcome>({step: '', occurredOn: '', reason: '', evidenceKind: '', evidence: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<NewOutcome>) => setEntry(before => ({...before, ...part}));
  const steps = stepsOf(state, matched, correcting !== undefined);
  const options = Object.fromEntries(steps.map(step => [step, MEANING[step] ?? say(STEPS, step)]));
  const submit = async () => {
    const empty = missing(entry);
    setWrong(empty);
    if (empty.length) {
      return;
    }
    try {
      await send<CaseOutcome>('POST', `/searches/${id}/outcomes`, toRequest(entry, correcting?.id));
      onDone();
    } catch (problem) {
      setWrong(wrongs(problem, field => (['step', 'corrects'].includes(field) ? 'step' : field)));
    }
  };
  return (
    <Form id="outcome-form" wrong={wrong} onSubmit={submit}>
      <Radios id="step" legend={correcting ? `What should “${say(STEPS, correcting.step)}” have said?` : 'What became of it?'}
        hint={matched ? undefined : 'The reviewers found no possible match, so nobody can be acted against because of this search.'}
        options={options} value={entry.step} onChange={step => change({step})} />
      {entry.step === 'actioned' && (
        <>
          <Select id="evidenceKind" label="What corroborates it, independently of the face?" empty="Choose" value={entry.evidenceKind} options={EVIDENCE} onChange={evidenceKind => change({evidenceKind})} />
          <TextArea id="evidence" label="The independent evidence" hint="What it is and where it is kept. A likeness is not evidence of identity." rows={3} value={entry.evidence} onChange={evidence => change({evidence})} />
        </>
      )}
      <TextField id="occurredOn" label="On which day?" type="date" width="govuk-input--width-10" value={entry.occurredOn} onChange={occurredOn => change({occurredOn})} />
      <TextArea id="reason" label={correcting ? 'Why is it corrected?' : 'Why?'} rows={3} value={entry.reason} onChange={reason => change({reason})} />
      <div className="actions">
        <button className="govuk-button" type="submit">{correcting ? 'Record the correction' : 'Record'}</button>
        {correcting && <button className="link" type="button" onClick={onCancel}>Cancel</button>}
      </div>
    </Form>
  );
}
