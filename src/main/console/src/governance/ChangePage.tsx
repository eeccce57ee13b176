import {Link} from 'wouter';
import {get} from '../api/client';
import type {GovernedChange, StoredReport} from '../api/types';
import {Await, Facts, Page} from '../page/Page';
import {has, useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {State} from './ChangesPage';
import {DecideForm} from './DecideForm';
import {Groups} from './Groups';
import {MigrationView} from './MigrationView';
import {KINDS, oneIn} from './words';

/** One change: who proposed what on which evidence, what speaks against it, and who decided. */
export function ChangePage({id}: {id: string}) {
  const change = useLoaded(signal => get<GovernedChange>(`/governed-changes/${id}`, signal), [id]);
  return (
    <Page title="Change of model or operating point">
      <Await of={change} what="the change">{one => <Change change={one} onChange={change.again} />}</Await>
    </Page>
  );
}

function Change({change, onChange}: {change: GovernedChange; onChange: () => void}) {
  const {me} = useSession();
  const {setting} = change;
  return (
    <>
      <Facts of={[
        ['State', <State key="state" change={change} />],
        ['What changes', KINDS[change.kind]],
        ['Model', `${setting.model}, SHA-256 ${setting.modelSha256}`],
        ['Preprocessing', setting.preprocessing],
        ['Operating point', `${oneIn(setting.fpir)} searches of people who are not enrolled may list anybody (FPIR ${setting.fpir})`],
        ['Proposed', `${moment(change.proposedAt)} by ${change.author}`],
        ['Why', <bdi key="why">{change.reason}</bdi>],
        ['Takes back', change.undoes && <Link key="undoes" className="govuk-link" href={`/changes/${change.undoes}`}>change {change.undoes}</Link>],
        ['Decided', change.decidedAt && `${moment(change.decidedAt)} by ${change.decidedBy}`],
        ['Reason of the decision', change.decisionReason && <bdi key="reason">{change.decisionReason}</bdi>],
        ['In force', change.inForceAt && `${moment(change.inForceAt)} by ${change.inForceBy}`],
        ['Failures accepted because', change.acceptance && <bdi key="accepted">{change.acceptance}</bdi>],
      ]} />
      <Findings change={change} />
      {change.state === 'proposed' && has(me, 'approver') && (change.author === me.login
        ? <p className="govuk-inset-text">You proposed this: another approver decides.</p>
        : <DecideForm change={change} onDone={onChange} />)}
      {(change.state === 'approved' || (change.now && (change.kind === 'model' || change.kind === 'preprocessing'))) && <MigrationView change={change} onChange={onChange} />}
      {change.reportId && <Evidence id={change.reportId} />}
    </>
  );
}

function Findings({change: {findings, overrideReason}}: {change: GovernedChange}) {
  if (findings.length === 0) {
    return null;
  }
  return (
    <div className="govuk-inset-text" id="findings">
      <h2 className="govuk-heading-s">What the report shows against it</h2>
      <ul className="govuk-list govuk-list--bullet">{findings.map(({words}) => <li key={words}>{words}</li>)}</ul>
      {overrideReason && <p className="govuk-body"><strong>Approved nonetheless, because:</strong> <bdi>{overrideReason}</bdi></p>}
    </div>
  );
}

function Evidence({id}: {id: string}) {
  const report = useLoaded(signal => get<StoredReport>(`/evaluation-reports/${id}`, signal), [id]);
  return (
    <section aria-labelledby="evidence">
      <h2 className="govuk-heading-m" id="evidence">The evidence</h2>
      <Await of={report} what="the report">
        {one => (
          <>
            <p className="govuk-body"><Link className="govuk-link" href={`/reports/${id}`}><bdi>{one.title}</bdi></Link>, {one.people} people enrolled</p>
            <Groups labels={one.labels ?? []} />
          </>
        )}
      </Await>
    </section>
  );
}
