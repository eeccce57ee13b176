import {useState} from 'react';
import {Link} from 'wouter';
import {get} from '../api/client';
import type {ReferenceEntries, ReferenceEntry} from '../api/types';
import {Await, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {day} from '../words';
import {AddEntry} from './AddEntry';
import {EndEntry} from './EndEntry';

export const LISTS: Record<string, {title: string; one: string; code: string; hint: string}> = {
  purposes: {title: 'Lawful purposes', one: 'purpose', code: 'Code', hint: 'Small letters, digits and hyphens, such as missing-person'},
  offences: {title: 'Offences', one: 'offence', code: 'Code', hint: 'Small letters, digits and hyphens, such as public-order'},
  powers: {title: 'Powers', one: 'power', code: 'Code', hint: 'Lawful powers under which operators search without a case. Small letters, digits and hyphens, such as cannot-say'},
  forces: {title: 'Forces', one: 'force', code: 'Code', hint: '2 to 12 capital letters or digits, such as MET'},
  organisations: {title: 'Organisations', one: 'organisation', code: 'Code', hint: 'Retailers who send evidence. 2 to 12 capital letters or digits, such as CORNER'},
};

/** A list that searches and records choose from. Entries are added and end; none is removed. */
export function ListsPage({list}: {list: string}) {
  const entries = useLoaded(signal => get<ReferenceEntries>(`/reference-lists/${list}`, signal), [list]);
  const [done, setDone] = useState('');
  const changed = (words: string) => {
    setDone(words);
    entries.again();
  };
  return (
    <Page title={LISTS[list]!.title}>
      <nav className="sub-nav" aria-label="Lists">
        {Object.entries(LISTS).map(([name, {title}]) => (
          <Link key={name} className="govuk-link" href={`/lists/${name}`} aria-current={name === list ? 'page' : undefined}>{title}</Link>
        ))}
      </nav>
      <p className="govuk-body">Entries are never removed or reworded: older searches keep the words that they were made with. What is no longer to be chosen ends.</p>
      <div role="status">{done && <p className="govuk-inset-text">{done}</p>}</div>
      <Await of={entries} what="the list">{({items}) => <Entries list={list} items={items} onChange={changed} />}</Await>
      <AddEntry list={list} onAdded={entry => changed(`Added: ${entry.words}.`)} />
    </Page>
  );
}

function Entries({list, items, onChange}: {list: string; items: ReferenceEntry[]; onChange: (words: string) => void}) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={LISTS[list]!.title}>
      <table className="govuk-table compact" id="entries">
        <thead><tr>{['Words', 'Code', 'From', 'Until', 'State', 'End'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
        <tbody>
          {items.map(entry => (
            <tr key={entry.code}>
              <th className="govuk-table__header" scope="row"><bdi>{entry.words}</bdi></th>
              <td className="govuk-table__cell"><code>{entry.code}</code></td>
              <td className="govuk-table__cell">{day(entry.validFrom)}</td>
              <td className="govuk-table__cell">{entry.validUntil ? day(entry.validUntil) : 'No end'}</td>
              <td className="govuk-table__cell"><State entry={entry} /></td>
              <td className="govuk-table__cell"><EndEntry list={list} entry={entry} onDone={onChange} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({entry}: {entry: ReferenceEntry}) {
  return entry.inForce ? <strong className="govuk-tag govuk-tag--green">In force</strong>
    : isOver(entry) ? <strong className="govuk-tag govuk-tag--grey">Ended</strong>
      : <strong className="govuk-tag govuk-tag--yellow">Not yet</strong>;
}

/** Not in force, and it was. */
export const isOver = (entry: ReferenceEntry) => !entry.inForce && entry.validUntil !== undefined && entry.validUntil !== null && entry.validFrom < today();

/** The service's days are those of UTC. */
export const today = () => new Date().toISOString().slice(0, 10);
