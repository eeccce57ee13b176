import {useState} from 'react';
import {get} from '../api/client';
import type {CaseEntry, CaseOutcome, Review} from '../api/types';
import {Await} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {OutcomeForm} from './OutcomeForm';
import {OutcomeList} from './OutcomeList';

const WORDS: Record<string, string> = {
  open: 'Nothing has been recorded yet. Once it is known, record what became of this search, so that errors are found.',
  actioned: 'Somebody acted on it. Record how it ended.',
  closed: 'This is closed: its outcome is recorded. An entry that is wrong can be corrected.',
};

/** What became of a reviewed search (R7). */
export function Outcome({id}: {id: string}) {
  const known = useLoaded(async signal => ({
    review: await get<Review>(`/searches/${id}/reviews`, signal),
    outcome: await get<CaseOutcome>(`/searches/${id}/outcomes`, signal),
  }), [id]);
  const [correcting, setCorrecting] = useState<CaseEntry>();
  const done = () => {
    setCorrecting(undefined);
    known.again();
  };
  return (
    <section className="no-print outcome" aria-labelledby="outcome">
      <h2 className="govuk-heading-m" id="outcome">What became of it</h2>
      <Await of={known} what="the outcome">
        {({review, outcome}) => (
          <>
            <p className="govuk-body">{WORDS[outcome.state]}</p>
            {outcome.entries.length > 0 && <OutcomeList entries={outcome.entries} onCorrect={setCorrecting} />}
            {(correcting || outcome.state !== 'closed') && (
              <OutcomeForm key={(correcting?.id ?? '') + outcome.entries.length} id={id} state={outcome.state} correcting={correcting}
                matched={review.conclusion?.outcome === 'possible-match'} onDone={done} onCancel={() => setCorrecting(undefined)} />
            )}
          </>
        )}
      </Await>
    </section>
  );
}
