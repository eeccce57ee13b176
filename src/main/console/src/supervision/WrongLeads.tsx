import {get} from '../api/client';
import type {WrongLead} from '../api/types';
import {Await} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {day, moment} from '../words';

/** Searches that led to the wrong person, by what investigators recorded (R7). */
export function WrongLeads() {
  const leads = useLoaded(signal => get<{items: WrongLead[]}>('/supervision/wrong-leads', signal), []);
  return (
    <section>
      <h2 className="govuk-heading-m" id="wrong-leads">Wrong leads</h2>
      <Await of={leads} what="wrong leads">
        {({items}) => (items.length === 0 ? <p className="govuk-body">None has been recorded.</p> : <>{items.map(one => <Lead key={one.searchId} lead={one} />)}</>)}
      </Await>
    </section>
  );
}

function Lead({lead}: {lead: WrongLead}) {
  return (
    <div className="lead">
      <p className="govuk-body">
        <strong><bdi>{lead.caseReference}</bdi>, {day(lead.occurredOn)}</strong>{' '}
        {lead.actioned && <strong className="govuk-tag govuk-tag--red">Somebody was acted against</strong>}
        <br /><bdi>{lead.reason}</bdi>
      </p>
      <p className="govuk-hint">
        Found a possible match: <bdi>{lead.reviewers.join(', ')}</bdi>. Recorded {moment(lead.recordedAt)} by <bdi>{lead.recordedBy}</bdi>. Search {lead.searchId}
      </p>
    </div>
  );
}
