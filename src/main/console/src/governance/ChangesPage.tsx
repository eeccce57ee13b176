import {Link} from 'wouter';
import {get} from '../api/client';
import type {GovernedChange, SettingInForce} from '../api/types';
import {Await, Page} from '../page/Page';
import {has, useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {Table} from './Table';
import {CHANGE_STATES, KINDS, oneIn, settingOf} from './words';

/** What is in force, and every change that was proposed. */
export function ChangesPage() {
  const {me} = useSession();
  const inForce = useLoaded(signal => get<SettingInForce>('/governed-changes/in-force', signal), []);
  const changes = useLoaded(signal => get<{items: GovernedChange[]}>('/governed-changes', signal), []);
  return (
    <Page title="Model and operating point">
      <Await of={inForce} what="what is in force">{value => <Now value={value} />}</Await>
      <h2 className="govuk-heading-m">Changes</h2>
      {has(me, 'administrator', 'approver') && <p className="govuk-body"><Link className="govuk-link" href="/changes/new">Propose a change</Link></p>}
      <Await of={changes} what="the changes">
        {({items}) => (
          <Table id="changes" label="Changes" head={['Change', 'Proposed', 'To', 'State', 'Decided by', 'In force since']}
            rows={items.map(one => ({key: one.id, cells: [
              <Link key="to" className="govuk-link" href={`/changes/${one.id}`}>{KINDS[one.kind]}</Link>,
              `${moment(one.proposedAt)} by ${one.author}`, settingOf(one), <State key="state" change={one} />,
              one.kind === 'first-installation' ? 'nobody' : one.decidedBy ?? '–', one.inForceAt ? moment(one.inForceAt) : '–']}))} />
        )}
      </Await>
    </Page>
  );
}

function Now({value}: {value: SettingInForce}) {
  const {setting} = value.change;
  return (
    <>
      <p className="govuk-body-l">
        In force: <strong>{setting.model}</strong>, with which <strong>{oneIn(setting.fpir)}</strong> searches of people who are not enrolled may list anybody.
      </p>
      <p className="govuk-body">The model and its operating point are {value.words}.</p>
      {value.change.kind === 'first-installation' && (
        <p className="govuk-inset-text" id="not-approved">
          <strong>Nobody here has approved this.</strong> {value.change.reportId
            ? <>The evidence is <Link className="govuk-link" href={`/reports/${value.change.reportId}`}>the report of the program's maker</Link>.</>
            : 'There is no stored report for it.'} Evaluate with people of your own, with their sex, age and ethnicity, keep that report, and propose the operating point on it: it may be the same one.
        </p>
      )}
      {value.unapproved && <p className="govuk-warning-text"><strong className="govuk-warning-text__text">{value.unapproved}.</strong></p>}
    </>
  );
}

export function State({change}: {change: GovernedChange}) {
  const colour = change.now ? 'green' : change.state === 'proposed' ? 'yellow' : change.state === 'approved' ? 'blue' : 'grey';
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{change.now ? 'In force' : CHANGE_STATES[change.state]}</strong>;
}
