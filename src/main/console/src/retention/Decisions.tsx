import {useEffect} from 'react';
import {Link} from 'wouter';
import {get} from '../api/client';
import type {RetentionDecision} from '../api/types';
import {Busy, Page, Trouble} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {usePages} from '../page/usePages';
import {count, day, moment} from '../words';

const EVERY = 2000;

/** Decisions about due reviews, and how far each is. */
export function DecisionsPage() {
  const {items, problem, more} = usePages<RetentionDecision>('/gallery/review-decisions');
  return (
    <Page title="Decisions about due reviews">
      <p className="govuk-body"><Link className="govuk-link" href="/retention">Reviews that are due</Link></p>
      {problem && <Trouble problem={problem} />}
      {!items && !problem && <Busy>Loading decisions …</Busy>}
      {items?.length === 0 && <p className="govuk-body">There are none yet.</p>}
      {items?.map(one => <Decision key={one.id} decision={one} />)}
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
    </Page>
  );
}

const title = (one: RetentionDecision) =>
  one.decision === 'delete' ? `Delete ${count(one.images, 'image', 'images')}` : `Keep ${count(one.images, 'image', 'images')} until ${day(one.until!)}`;

function Decision({decision}: {decision: RetentionDecision}) {
  return (
    <section className="lead">
      <h2 className="govuk-heading-s">{title(decision)}</h2>
      <p className="govuk-body"><bdi>{decision.reason}</bdi></p>
      <p className="govuk-body"><Progress first={decision} /></p>
      <p className="govuk-hint">{moment(decision.decidedAt)} by <bdi>{decision.decidedBy}</bdi></p>
    </section>
  );
}

/** What was just decided. */
export function DecisionMade({decision}: {decision: RetentionDecision}) {
  return <div className="govuk-inset-text" id="decided"><strong>{title(decision)}: decided.</strong> <Progress first={decision} /></div>;
}

/** How far it is, asked for until it is done. */
function Progress({first}: {first: RetentionDecision}) {
  const latest = useLoaded(signal => (first.completedAt ? Promise.resolve(first) : get<RetentionDecision>(`/gallery/review-decisions/${first.id}`, signal)), [first.id]);
  const now = latest.value ?? first;
  const goesOn = latest.value !== undefined && !latest.value.completedAt;
  useEffect(() => {
    const timer = goesOn ? window.setTimeout(latest.again, EVERY) : undefined;
    return () => window.clearTimeout(timer);
  }, [goesOn, latest.value]);
  const refused = now.refused > 0 && `, ${now.refused} of them could not be: held, changed or gone in the meantime`;
  return <span>{now.completedAt ? `Done: ${count(now.done, 'image', 'images')}` : `${now.done} of ${now.images} are done; the others follow by themselves`}{refused}.</span>;
}
