import type {SearchAnswer} from '../api/types';

const WORDS: Record<string, string> = {
  'awaiting-review': 'Nobody has checked this yet.',
  'awaiting-verification': 'The first reviewer has decided; the second, blind verifier has not.',
  'awaiting-arbitration': 'Two reviewers disagree; a third person decides.',
  complete: 'The review is complete. What the reviewers found is in the disclosure.',
};

/** How far the two-person review is (R1). */
export function ReviewState({search}: {search: SearchAnswer}) {
  const complete = search.reviewState === 'complete';
  return (
    <p className="govuk-body">
      <strong className={`govuk-tag ${complete ? 'govuk-tag--green' : 'govuk-tag--yellow'}`}>{complete ? 'Reviewed' : 'Unreviewed'}</strong>{' '}
      {WORDS[search.reviewState]}
      {!complete && ' An identity is disclosed only after a trained reviewer and a second, blind verifier have each decided.'}
    </p>
  );
}
