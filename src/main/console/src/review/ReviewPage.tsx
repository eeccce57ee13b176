import {useEffect, useState} from 'react';
import {Link} from 'wouter';
import {getTagged, isGone, type Tagged} from '../api/client';
import type {Review, ReviewTask} from '../api/types';
import {forgetDraft} from '../drafts';
import {Await, Page} from '../page/Page';
import {useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {OUTCOMES, say, STAGES} from '../words';
import {Compare} from './Compare';

/** One review task, from the comparison to the recorded decision. */
export function ReviewPage({id}: {id: string}) {
  const task = useLoaded<Tagged<ReviewTask>>(signal => getTagged(`/searches/${id}/reviews/task`, signal), [id]);
  const [done, setDone] = useState<Review>();
  const [gone, setGone] = useState(false);
  if (done) {
    return <Done review={done} />;
  }
  if (gone || isGone(task.problem)) {
    return <Gone id={id} />;
  }
  return (
    <Page key={task.value ? 'task' : 'waiting'} title={task.value ? say(STAGES, task.value.body.stage) : 'Review'} candidates dense>
      {task.problem && <p className="govuk-body"><Link className="govuk-link" href="/reviews">Back to the reviews that wait</Link></p>}
      <Await of={task} what="the review">{({body, tag}) => <Compare task={body} tag={tag} onDone={setDone} onGone={() => setGone(true)} />}</Await>
    </Page>
  );
}

/** A calm end; nothing of what was written about somebody's search stays in the browser. */
function Gone({id}: {id: string}) {
  const {me} = useSession();
  useEffect(() => Object.keys(STAGES).forEach(stage => forgetDraft(me.userId, `review-${id}-${stage}`)), [me.userId, id]);
  return (
    <Page title="There is no such search">
      <p className="govuk-body">It has been erased, or it never was one of your force. No decision was recorded, and no notes about it are kept in this browser.</p>
      <p className="govuk-body"><Link className="govuk-link" href="/reviews">Back to the reviews that wait</Link></p>
    </Page>
  );
}

const NEXT: Record<string, string> = {
  'awaiting-verification': 'A second, blind verifier decides next, without knowing what you decided.',
  'awaiting-arbitration': 'You and the other reviewer disagree. A third person decides.',
};

function Done({review}: {review: Review}) {
  return (
    <Page title="Your decision is recorded" candidates>
      <p className="govuk-body">{review.conclusion ? `The review is complete: ${say(OUTCOMES, review.conclusion.outcome).toLowerCase()}.` : NEXT[review.state]}</p>
      <p className="govuk-body"><Link className="govuk-link" href="/reviews">Next review</Link></p>
    </Page>
  );
}
