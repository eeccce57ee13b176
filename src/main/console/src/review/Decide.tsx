import {useEffect, useState} from 'react';
import type {Outcome, Review, ReviewCandidate, ReviewTask} from '../api/types';
import {Form, type Wrong} from '../page/form';
import {Radios, TextArea} from '../page/inputs';
import {OUTCOMES} from '../words';
import {FeatureList} from './FeatureList';
import {useDeciding} from './useDeciding';
import type {useWorksheet} from './useWorksheet';
import {comparisonOf, mayDecide, toDecision, wrongWith} from './worksheet';

interface Props {
  task: ReviewTask;
  tag: string;
  candidate: ReviewCandidate;
  work: ReturnType<typeof useWorksheet>;
  nameOf: (id: string) => string;
  onDone: (review: Review) => void;
  onGone: () => void;
}

/** Differences first, then the features, and only then the decision (R6). */
export function Decide({task, tag, candidate, work, nameOf, onDone, onGone}: Props) {
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [asked, setAsked] = useState(false);
  const deciding = useDeciding(task, tag, review => { work.done(); onDone(review); }, onGone);
  const {sheet} = work;
  const comparison = comparisonOf(sheet, candidate.id);
  const name = nameOf(candidate.id);
  const open = mayDecide(comparison);
  // What is confirmed is what was checked: a change, or another candidate, asks anew.
  useEffect(() => setAsked(false), [candidate.id, sheet]);

  const ask = () => {
    const found = wrongWith(sheet, candidate.id, task.candidates, nameOf);
    setWrong(found);
    setAsked(found.length === 0);
  };
  const decide = async () => {
    const refused = await deciding.decide(toDecision(sheet, candidate.id));
    setAsked(false);
    setWrong(refused);
  };
  return (
    <div className="worksheet">
      <Form id="decision" wrong={wrong} onSubmit={ask}>
        <h2 className="govuk-heading-m">1. Differences: {name}</h2>
        <TextArea id="differencesSeen" label="Which differences do you see?" rows={3}
          hint="Age, beard, scars, ears, proportions. Say so if you see none. Look for them before you think of a match."
          value={comparison.differences} onChange={differences => work.compare(candidate.id, {differences})} />
        <h2 className="govuk-heading-m">2. Features: {name}</h2>
        <FeatureList names={task.features} seen={comparison.features} onChange={features => work.compare(candidate.id, {features})} />
        <h2 className="govuk-heading-m">3. Decision</h2>
        {open ? (
          <>
            <Radios id="outcome" legend="What do you find?" hint="Not a match: look at every candidate first. Those that you have seen have a tick." options={outcomes(name)} value={sheet.outcome ?? ''} onChange={outcome => work.write({outcome: outcome as Outcome})} />
            <TextArea id="reason" label="Why?" rows={3} value={sheet.reason} onChange={reason => work.write({reason})} />
          </>
        ) : <p className="govuk-inset-text" id="locked">Write down the differences that you see in {name} first.</p>}
        {asked ? (
          <div className="govuk-inset-text" role="alert">
            <p><strong>{sheet.outcome === 'possible-match' ? `Possible match: ${name}` : OUTCOMES[sheet.outcome!]}</strong>. A recorded decision cannot be changed.</p>
            <button className="govuk-button" id="confirm" type="button" disabled={deciding.busy} onClick={decide} autoFocus>Record this decision</button>
            <button className="govuk-button govuk-button--secondary beside" type="button" onClick={() => setAsked(false)}>Go back</button>
          </div>
        ) : <button className="govuk-button" id="decide" type="submit">Decide</button>}
        <p className="govuk-hint" role="status">{work.savedAt ? `Draft kept in this browser at ${work.savedAt.toLocaleTimeString('en-GB')}` : ''}</p>
      </Form>
    </div>
  );
}

const outcomes = (name: string) => ({
  'possible-match': `${OUTCOMES['possible-match']}: ${name}`,
  'not-a-match': 'Not a match: none of the candidates',
  inconclusive: 'Inconclusive',
  'image-unsuitable': 'The still is unsuitable for comparison',
});
