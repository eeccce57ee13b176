import {useState} from 'react';
import type {WebhookDelivery} from '../api/types';
import {Select} from '../page/inputs';
import {Busy, Trouble} from '../page/Page';
import {usePages} from '../page/usePages';
import {second} from '../words';
import {DELIVERED, EVENTS} from './words';

const TAGS: Record<string, string> = {pending: 'govuk-tag--yellow', delivered: 'govuk-tag--green', dead: 'govuk-tag--red'};

/** The last messages of a webhook. */
export function Deliveries({path, turn, onAgain}: {path: string; turn: number; onAgain: (id: string) => void}) {
  const [state, setState] = useState('');
  return (
    <section aria-labelledby="deliveries">
      <h2 className="govuk-heading-m" id="deliveries">Messages</h2>
      <Select id="state" label="Show" empty="All" value={state} options={DELIVERED} onChange={setState} />
      <Table key={`${state} ${turn}`} path={`${path}/deliveries?${new URLSearchParams({limit: '50', ...(state && {state})})}`} onAgain={onAgain} />
    </section>
  );
}

function Table({path, onAgain}: {path: string; onAgain: (id: string) => void}) {
  const {items, problem, more} = usePages<WebhookDelivery>(path);
  if (problem) {
    return <Trouble problem={problem} />;
  }
  if (!items) {
    return <Busy>Loading messages …</Busy>;
  }
  if (items.length === 0) {
    return <p className="govuk-body">There is none.</p>;
  }
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="List of messages">
        <table className="govuk-table compact" id="messages">
          <thead><tr>{['Made', 'Tells of', 'State', 'Attempts', 'Last answer', 'Next attempt', 'Again'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
          <tbody>{items.map(one => <Row key={one.id} of={one} onAgain={onAgain} />)}</tbody>
        </table>
      </div>
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
    </>
  );
}

function Row({of, onAgain}: {of: WebhookDelivery; onAgain: (id: string) => void}) {
  return (
    <tr>
      <td className="govuk-table__cell">{second(of.createdAt)}</td>
      <td className="govuk-table__cell">{EVENTS[of.event] ?? 'A test'}</td>
      <td className="govuk-table__cell"><strong className={`govuk-tag ${TAGS[of.state]}`}>{DELIVERED[of.state]}</strong></td>
      <td className="govuk-table__cell">{of.attempts}</td>
      <td className="govuk-table__cell">{of.lastFailure ?? of.lastStatus ?? 'None yet'}</td>
      <td className="govuk-table__cell">{of.dueAt ? second(of.dueAt) : 'None'}</td>
      <td className="govuk-table__cell">
        <button className="link" type="button" onClick={() => onAgain(of.id)}>Send again<span className="govuk-visually-hidden"> the message of {second(of.createdAt)}</span></button>
      </td>
    </tr>
  );
}
