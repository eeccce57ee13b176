import {Link} from 'wouter';
import {get} from '../api/client';
import type {DeletionApplication} from '../api/types';
import {Await, Facts, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {count, day, moment} from '../words';
import {Answer} from './Answer';
import {Due} from './ApplicationsPage';
import {APPLICANTS} from './NewApplicationPage';

/** One application, what is held of the person, and the answer. */
export function ApplicationPage({id}: {id: string}) {
  const found = useLoaded(signal => get<DeletionApplication>(`/gallery/deletion-applications/${id}`, signal), [id]);
  return <Await of={found} what="the application">{one => <Shown key={one.decision ?? ''} one={one} onAnswered={found.again} />}</Await>;
}

function Shown({one, onAnswered}: {one: DeletionApplication; onAnswered: () => void}) {
  return (
    <Page title={`Application ${one.reference}`}>
      <Facts of={[
        ['Person', <bdi key="person">{one.personReference}</bdi>],
        ['Applicant', APPLICANTS[one.applicant]],
        ['Received', day(one.receivedOn)],
        [one.decision ? 'Answer' : 'Due', <Due key="due" of={one} />],
        ['Grounds', <bdi key="grounds">{one.grounds}</bdi>],
        ['Recorded', <span key="by">{moment(one.recordedAt)} by <bdi>{one.recordedBy}</bdi></span>],
      ]} />
      {one.decision ? <Answered one={one} /> : <Open one={one} onAnswered={onAnswered} />}
    </Page>
  );
}

function Open({one, onAnswered}: {one: DeletionApplication; onAnswered: () => void}) {
  const {subject} = one;
  return (
    <>
      <h2 className="govuk-heading-m">What your force holds</h2>
      <p className="govuk-body">{count(subject.images, 'image', 'images')}: {subject.under18} taken under 18, {subject.unconvicted} without a conviction.</p>
      {subject.presumption.map(words => <p className="govuk-inset-text" key={words}>{words}</p>)}
      {subject.held > 0 && <p className="govuk-body"><strong className="govuk-tag govuk-tag--red">Held</strong> {count(subject.held, 'image is', 'images are')} under a legal hold: it cannot be granted while the hold stands.</p>}
      {subject.personId && <p className="govuk-body"><Link className="govuk-link" href={`/holds/person/${subject.personId}`}>Place a legal hold on this person</Link></p>}
      <Answer one={one} onAnswered={onAnswered} />
    </>
  );
}

function Answered({one}: {one: DeletionApplication}) {
  return (
    <>
      <h2 className="govuk-heading-m">Answer</h2>
      <Facts of={[
        ['Reason', <bdi key="reason">{one.reason}</bdi>],
        ['Answered', <span key="by">{moment(one.decidedAt!)} by <bdi>{one.decidedBy}</bdi></span>],
        ['Images then', String(one.images)],
        ['Erasures', one.erasures.length > 0 && <code key="erasures">{one.erasures.join(', ')}</code>],
      ]} />
      <Link className="govuk-button govuk-button--secondary" href={`/applications/${one.id}/letter`}>Letter to the applicant</Link>
    </>
  );
}
