import type {Review, SearchAnswer} from '../api/types';
import {Details} from '../page/Page';
import {useProgress} from '../progress/useProgress';
import {OUTCOMES, say} from '../words';
import {DecisionMade} from './DecisionMade';

const WORDS: Record<string, string> = {
  claimed: 'A reviewer is working on it now.',
  'awaiting-review': 'Nobody has checked this yet.',
  'awaiting-verification': 'The first reviewer has decided; the second has not.',
  'awaiting-arbitration': 'Two reviewers disagree; a third person decides.',
};

/** How far the two-person review is (R1), and once it is complete, what it came to. */
export function ReviewState({search, review}: {search: SearchAnswer; review?: Review}) {
  const told = useProgress('search', search.id)?.state;
  return review ? <Complete search={search} review={review} /> : (
    <p className="govuk-body">
      <strong className="govuk-tag govuk-tag--yellow">Unreviewed</strong> <span role="status">{WORDS[told === 'claimed' ? told : search.reviewState]}</span>{' '}
      An identity is disclosed only after two trained reviewers have each decided, the second without seeing what the first decided.
    </p>
  );
}

function Complete({search, review: {conclusion, decisions}}: {search: SearchAnswer; review: Review}) {
  const match = search.candidates.find(one => one.id === conclusion?.candidateId);
  return (
    <>
      <p className="govuk-body">
        <strong className="govuk-tag govuk-tag--green">Reviewed</strong> The reviewers’ conclusion:{' '}
        <strong>{conclusion ? say(OUTCOMES, conclusion.outcome).toLowerCase() : 'none'}{match && `, candidate ${match.rank}`}</strong>.
        Who that is, only the disclosure says.
      </p>
      <Details summary="Decisions, reasons and marks">
        <h2 className="govuk-heading-m">Decisions</h2>
        {decisions.map(decision => <DecisionMade key={decision.stage} decision={decision} search={search} />)}
      </Details>
    </>
  );
}
