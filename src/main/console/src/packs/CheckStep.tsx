import {useState} from 'react';
import {Link, useLocation} from 'wouter';
import {call} from '../api/client';
import {ErrorSummary, type Wrong} from '../page/form';
import {useSession} from '../page/Session';
import {PackFacts} from './PackFacts';
import type {StepProps} from './StepPage';
import {stepOf} from './words';
import {wrongsOf} from './useSaving';

/** All answers, what is missing, and the button that sends the pack. */
export function CheckStep({pack, tag}: StepProps) {
  const [, go] = useLocation();
  const {words} = useSession();
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const submit = () => call(`/evidence-packs/${pack.id}/submission`, {method: 'POST', headers: {'If-Match': tag}}).then(() => go(`/packs/${pack.id}`), problem => setWrong(wrongsOf(problem)));
  return (
    <>
      <ErrorSummary wrong={wrong} />
      {pack.gaps.length > 0 && (
        <section className="govuk-inset-text" aria-labelledby="missing-title">
          <h2 className="govuk-heading-m" id="missing-title">Still missing</h2>
          <ul className="govuk-list govuk-list--bullet" id="gaps">
            {pack.gaps.map(gap => <li key={gap.code}><Link className="govuk-link" href={`/packs/${pack.id}/${stepOf(gap.code)}`}>{gap.words}</Link></li>)}
          </ul>
        </section>
      )}
      <PackFacts pack={pack} change />
      {pack.gaps.length === 0 && (
        <>
          <h2 className="govuk-heading-m">Send it to the police</h2>
          <p className="govuk-body">It goes to {words.forces[pack.store.force ?? ''] ?? 'the police'}. Nothing of it can be changed afterwards. You get a receipt with a fingerprint of every file.</p>
          <button className="govuk-button" id="submit" type="button" onClick={submit}>Send the pack</button>
        </>
      )}
    </>
  );
}
