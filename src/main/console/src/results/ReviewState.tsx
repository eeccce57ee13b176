import {get} from '../api/client';
import type {Review, SearchAnswer} from '../api/types';
import {Await} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {useProgress} from '../progress/useProgress';
import {OUTCOMES, say} from '../words';

const WORDS: Record<string, string> = {
  claimed: 'A reviewer is working on it now.',
  'awaiting-review': 'Nobody has checked this yet.',
  'awaiting-verification': 'The first reviewer has decided; the second, blind verifier has not.',
  'awaiting-arbitration': 'Two reviewers disagree; a third person decides.',
};

/** How far the two-person review is (R1), and once it is complete, what it came to. */
export function ReviewState({search}: {search: SearchAnswer}) {
  const told = useProgress('search', search.id)?.state;
  return search.reviewState === 'complete' ? <Complete search={search} /> : (
    <p className="govuk-body">
      <strong className="govuk-tag govuk-tag--yellow">Unreviewed</strong> <span role="status">{WORDS[told === 'claimed' ? told : search.reviewState]}</span>{' '}
      An identity is disclosed only after a trained reviewer and a second, blind verifier have each decided.
    </p>
  );
}

function Complete({search}: {search: SearchAnswer}) {
  const review = useLoaded(signal => get<Review>(`/searches/${search.id}/reviews`, signal), [search.id]);
  return (
    <Await of={review} what="the review">
      {({conclusion}) => {
        const match = search.candidates.find(one => one.id === conclusion?.candidateId);
        return (
          <p className="govuk-body">
            <strong className="govuk-tag govuk-tag--green">Reviewed</strong> The reviewers’ conclusion:{' '}
            <strong>{conclusion ? say(OUTCOMES, conclusion.outcome).toLowerCase() : 'none'}{match && `, candidate ${match.rank}`}</strong>.
            Identity, decisions and reasons are in the disclosure.
          </p>
        );
      }}
    </Await>
  );
}
