import {Link} from 'wouter';
import {get} from '../api/client';
import type {KnownAnswerItem} from '../api/types';
import {Await} from '../page/Page';
import {useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {count, moment, say} from '../words';

/** Lists whose answer is known, put among the work of reviewers (R5). */
export function KnownAnswers() {
  const lists = useLoaded(signal => get<{items: KnownAnswerItem[]}>('/known-answer-lists', signal), []);
  return (
    <section>
      <h2 className="govuk-heading-m" id="known-answers">Known-answer lists</h2>
      <p className="govuk-body">
        Reviewers cannot tell these from real work. They lead to no disclosure and no action, and count as searches nowhere.
        Reviewers who are investigators too get none, since they could look a list up.
      </p>
      <p className="govuk-body"><Link className="govuk-button" href="/supervision/new" role="button">Put a list into the queue</Link></p>
      <Await of={lists} what="known-answer lists">{({items}) => (items.length === 0 ? <p className="govuk-body">There are none yet.</p> : <Table items={items} />)}</Await>
    </section>
  );
}

function Table({items}: {items: KnownAnswerItem[]}) {
  const {reference} = useSession();
  const cell = 'govuk-table__cell';
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Known-answer lists">
      <table className="govuk-table compact" id="lists">
        <thead><tr>{['Put in', 'By', 'Answer', 'Offence shown', 'Candidates', 'Decided'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
        <tbody>
          {items.map(one => (
            <tr key={one.searchId}>
              <td className={cell}>{moment(one.seededAt)}</td>
              <td className={cell}><bdi>{one.seededBy}</bdi></td>
              <td className={cell}>{one.mated ? 'The person is in the list' : 'The person is not in the list'}</td>
              <td className={cell}>{say(reference.offences, one.offence)}</td>
              <td className={cell}>{one.candidates}</td>
              <td className={cell}>{one.complete ? 'Complete' : `${count(one.decisions, 'decision', 'decisions')} so far`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
