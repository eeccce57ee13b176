import {useState} from 'react';
import type {AuditEvent} from '../api/types';
import {Form} from '../page/form';
import {Select, TextField} from '../page/inputs';
import {Busy, Facts, Page, Trouble} from '../page/Page';
import {jsonFile, saveAs} from '../page/saveAs';
import {usePages} from '../page/usePages';
import {second} from '../words';
import {Verify} from './Verify';

const KINDS = {
  collection: 'Collection',
  alteration: 'Alteration',
  consultation: 'Consultation',
  disclosure: 'Disclosure',
  combination: 'Combination',
  erasure: 'Erasure',
};

const EMPTY = {kind: '', action: '', actor: '', subjectId: '', from: '', to: ''};
type Query = typeof EMPTY;

/** Who did what, when and why; reading it is recorded too (A3). */
export function AuditPage() {
  const [written, setWritten] = useState<Query>(EMPTY);
  const [asked, setAsked] = useState<Query>(EMPTY);
  const change = (part: Partial<Query>) => setWritten(before => ({...before, ...part}));
  return (
    <Page title="Audit log">
      <p className="govuk-body">Everything that is done here is recorded, your reading of this log included.</p>
      <Verify />
      <Form id="audit-form" wrong={[]} onSubmit={() => setAsked({...written})}>
        <div className="filters">
          <Select id="kind" label="Kind" empty="All" value={written.kind} options={KINDS} onChange={kind => change({kind})} />
          <TextField id="actor" label="Login of who acted" value={written.actor} onChange={actor => change({actor})} />
          <TextField id="action" label="Action" value={written.action} onChange={action => change({action})} />
          <TextField id="subjectId" label="Id of a search, user or image" value={written.subjectId} onChange={subjectId => change({subjectId})} />
          <TextField id="from" label="From" type="datetime-local" value={written.from} onChange={from => change({from})} />
          <TextField id="to" label="To" type="datetime-local" value={written.to} onChange={to => change({to})} />
        </div>
        <button className="govuk-button" type="submit">Show</button>
      </Form>
      <Events query={asked} />
    </Page>
  );
}

function addressOf(query: Query): string {
  const times = {from: query.from && new Date(query.from).toISOString(), to: query.to && new Date(query.to).toISOString()};
  const used = Object.entries({...query, ...times}).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
  return `/audit/events?${new URLSearchParams(used as [string, string][])}`;
}

function Events({query}: {query: Query}) {
  const {items, problem, more} = usePages<AuditEvent>(addressOf(query));
  if (problem) {
    return <Trouble problem={problem} />;
  }
  if (!items) {
    return <Busy>Loading events …</Busy>;
  }
  return (
    <>
      <div className="actions">
        <span className="govuk-body">{items.length} events shown, the newest first</span>
        <button className="govuk-button govuk-button--secondary" type="button" disabled={items.length === 0}
          onClick={() => saveAs('likeness-audit-events.json', jsonFile(items))}>Save these as JSON</button>
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Events">
        <table className="govuk-table compact" id="events">
          <thead><tr>{['Number', 'When', 'Kind', 'Action', 'Who', 'About', 'More'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
          <tbody>{items.map(event => <Row key={event.sequence} event={event} />)}</tbody>
        </table>
      </div>
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
    </>
  );
}

function Row({event}: {event: AuditEvent}) {
  const cell = 'govuk-table__cell';
  return (
    <tr>
      <td className={cell}>{event.sequence}</td>
      <td className={cell}>{second(event.at)}</td>
      <td className={cell}>{event.kind}</td>
      <td className={cell}>{event.action}</td>
      <td className={cell}><bdi>{event.actor}</bdi> {event.force}</td>
      <td className={`${cell} id`}>{event.subjectType} {event.subjectId}</td>
      <td className={cell}>
        <details>
          <summary>Details<span className="govuk-visually-hidden"> of event {event.sequence}</span></summary>
          <Facts of={[
            ['Justification', event.justification && <bdi key="why">{event.justification}</bdi>],
            ['Recipients', event.recipients?.join('; ')],
            ...Object.entries(event.details ?? {}).map(([name, value]): [string, string] => [name, value]),
            ['Hash', <code key="hash">{event.hash}</code>],
          ]} />
        </details>
      </td>
    </tr>
  );
}
