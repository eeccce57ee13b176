import {useState} from 'react';
import {get} from '../api/client';
import type {OpenReview} from '../api/types';
import {Await} from '../page/Page';
import {useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {PriorityForm} from '../review/PriorityForm';
import {PriorityTag} from '../review/PriorityTag';
import {count, due, moment, say, STATES} from '../words';

/** The queue, in the order in which reviewers get it. */
export function OpenReviews() {
  const reviews = useLoaded(signal => get<{items: OpenReview[]}>('/supervision/reviews', signal), []);
  const [changing, setChanging] = useState<string>();
  const done = () => {
    setChanging(undefined);
    reviews.again();
  };
  return (
    <section>
      <h2 className="govuk-heading-m" id="open-reviews">Reviews that wait</h2>
      <Await of={reviews} what="reviews">
        {({items}) => (
          <>
            <p className="govuk-body">{summary(items)} <button className="link" type="button" onClick={reviews.again}>Refresh the list</button></p>
            {items.length > 0 && <Table items={items} changing={changing} onChange={setChanging} onDone={done} />}
          </>
        )}
      </Await>
    </section>
  );
}

function summary(items: OpenReview[]): string {
  const late = items.filter(one => one.overdue).length;
  return items.length === 0 ? 'Nothing waits.' : `${count(items.length, 'review waits', 'reviews wait')}, ${late === 0 ? 'none' : late} overdue.`;
}

interface TableProps {
  items: OpenReview[];
  changing?: string;
  onChange: (id?: string) => void;
  onDone: () => void;
}

function Table({items, changing, onChange, onDone}: TableProps) {
  const {reference} = useSession();
  const cell = 'govuk-table__cell';
  const chosen = items.find(one => one.searchId === changing);
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Reviews that wait">
        <table className="govuk-table" id="open">
          <thead><tr>{['Priority', 'Due', 'State', 'Offence', 'Searched', ''].map(words => <th className="govuk-table__header" scope="col" key={words}>{words || <span className="govuk-visually-hidden">Action</span>}</th>)}</tr></thead>
          <tbody>
            {items.map(one => (
              <tr key={one.searchId}>
                <td className={cell}><PriorityTag priority={one.priority} /></td>
                <td className={`${cell}${one.overdue ? ' late' : ''}`}>{due(one.dueAt)}</td>
                <td className={cell}>{say(STATES, one.state)}{one.claimed && ', being worked on'}</td>
                <td className={cell}>{say(reference.offences, one.offence)}</td>
                <td className={cell}>{moment(one.createdAt)}</td>
                <td className={cell}><button className="link" type="button" onClick={() => onChange(one.searchId)}>Change<span className="govuk-visually-hidden"> the priority of the search of {moment(one.createdAt)}</span></button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen && (
        <section className="govuk-inset-text" aria-label="Change the priority">
          <h3 className="govuk-heading-s">Priority of the search of {moment(chosen.createdAt)}</h3>
          <PriorityForm key={chosen.searchId} id={chosen.searchId} now={chosen.priority} onDone={onDone} onCancel={() => onChange(undefined)} />
        </section>
      )}
    </>
  );
}
