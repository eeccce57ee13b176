import {useState} from 'react';
import {Link} from 'wouter';
import {get, Problem} from '../api/client';
import type {ReviewTaskItem} from '../api/types';
import {Select} from '../page/inputs';
import {Await, Page} from '../page/Page';
import {useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {day, due, moment, PRIORITIES, say, STAGES, time} from '../words';
import {HandBack} from './HandBack';
import {MyResults} from './MyResults';
import {PriorityTag} from './PriorityTag';

/** What waits for this reviewer: overdue first, then by priority and due time. */
export function QueuePage() {
  const [priority, setPriority] = useState('');
  const tasks = useLoaded(signal => get<{items: ReviewTaskItem[]}>(`/review-tasks${priority && `?priority=${priority}`}`, signal), [priority]);
  const untrained = tasks.problem instanceof Problem && tasks.problem.code === 'training-not-in-date';
  return (
    <Page title="Reviews that wait">
      {untrained ? <Untrained /> : (
        <>
          <Expiry />
          <Select id="priority" label="Show" empty="All priorities" value={priority} options={PRIORITIES} onChange={setPriority} />
          <Await of={tasks} what="reviews">{({items}) => (items.length ? <Tasks items={items} again={tasks.again} /> : <None filtered={priority !== ''} again={tasks.again} />)}</Await>
          <MyResults />
        </>
      )}
    </Page>
  );
}

function None({filtered, again}: {filtered: boolean; again: () => void}) {
  return (
    <p className="govuk-body">
      {filtered ? 'Nothing of this priority waits' : 'Nothing waits'} for you. Searches that you made, decided or looked at are not offered to you.{' '}
      <button className="link" type="button" onClick={again}>Refresh the list</button>
    </p>
  );
}

function Tasks({items, again}: {items: ReviewTaskItem[]; again: () => void}) {
  const {words} = useSession();
  return (
    <>
      <p className="govuk-body">Overdue reviews come first, then the most urgent. A review that you open is kept for you for a time: nobody else is offered it. <button className="link" type="button" onClick={again}>Refresh the list</button></p>
      <div className="table-scroll" id="tasks" tabIndex={0} role="region" aria-label="Reviews">
        <table className="govuk-table">
          <thead className="govuk-table__head">
            <tr>{['Priority', 'Due', 'Review', 'Offence', 'Searched', ''].map(title => <th key={title} scope="col" className="govuk-table__header">{title || <span className="govuk-visually-hidden">Action</span>}</th>)}</tr>
          </thead>
          <tbody>
            {items.map(task => (
              <tr key={task.searchId}>
                <td className="govuk-table__cell"><PriorityTag priority={task.priority} /></td>
                <td className={`govuk-table__cell${task.overdue ? ' late' : ''}`}>{due(task.dueAt)}</td>
                <td className="govuk-table__cell">{say(STAGES, task.stage)} {task.claimedUntil && <strong className="govuk-tag">Yours until {time(task.claimedUntil)}</strong>}</td>
                <td className="govuk-table__cell">{say(words.offences, task.offence)}</td>
                <td className="govuk-table__cell">{moment(task.createdAt)}</td>
                <td className="govuk-table__cell">
                  <Link className="govuk-link" href={`/reviews/${task.searchId}`}>{task.claimedUntil ? 'Go on' : 'Compare'}<span className="govuk-visually-hidden"> with the search of {moment(task.createdAt)}</span></Link>
                  {task.claimedUntil && <>{' '}<HandBack id={task.searchId} onDone={again} /></>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Untrained() {
  const {me} = useSession();
  return (
    <div className="govuk-inset-text" role="alert">
      <p><strong>Your facial-comparison training is not in date, so you cannot review.</strong></p>
      {me.training.length === 0 && <p>No training is recorded for you.</p>}
      {me.training.map(one => <p key={one.course + one.validUntil}>{one.course}: valid until {day(one.validUntil)}.</p>)}
      <p>Ask an administrator to record your training. This attempt is logged.</p>
    </div>
  );
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

function Expiry() {
  const {me} = useSession();
  const last = me.training.filter(one => one.inDate).map(one => one.validUntil).sort().at(-1);
  return last && Date.parse(last) - Date.now() < MONTH
    ? <p className="govuk-inset-text">Your training is valid until {day(last)}. Renew it in time.</p>
    : null;
}
