import {useState} from 'react';
import {Link} from 'wouter';
import {get} from '../api/client';
import type {PossibleDuplicate, PossibleDuplicatePage} from '../api/types';
import {Await, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {usePages} from '../page/usePages';
import {count, day, moment} from '../words';

export const DECISIONS: Record<string, string> = {'same-person': 'One person', 'different-people': 'Different people', 'cannot-tell': 'Cannot be told'};

/** Records of the force that may be of one person. */
export function DuplicatesPage() {
  const [decided, setDecided] = useState(false);
  const checking = useLoaded(signal => get<PossibleDuplicatePage>('/gallery/possible-duplicates?limit=1', signal), []);
  return (
    <Page title="Possible duplicates">
      <p className="govuk-body">Records under different references whose images are so alike that they may show one person. A likeness is no proof: it is a reason to look at fingerprints and files.</p>
      <Await of={checking} what="how far it is">{found => <Checking of={found.checking} />}</Await>
      <button className="link" type="button" onClick={() => setDecided(!decided)}>{decided ? 'Show those that nobody has decided about' : 'Show decided ones'}</button>
      <Found key={String(decided)} decided={decided} />
    </Page>
  );
}

function Checking({of}: {of: PossibleDuplicatePage['checking']}) {
  if (!of.enabled) {
    return <p className="govuk-inset-text" id="off">Images are not compared with each other in this installation. Who runs it can switch that on.</p>;
  }
  return of.waiting > 0 ? <p className="govuk-body" role="status">{count(of.waiting, 'image is', 'images are')} still to be compared.</p> : null;
}

function Found({decided}: {decided: boolean}) {
  const pages = usePages<PossibleDuplicate>(`/gallery/possible-duplicates?decided=${decided}`);
  return (
    <Await of={{value: pages.items, problem: pages.problem, again: () => window.location.reload()}} what="possible duplicates">
      {items => items.length === 0
        ? <p className="govuk-body" id="none">{decided ? 'None has been decided.' : 'None awaits a decision.'}</p>
        : <><Table items={items} />{pages.more && <button className="govuk-button govuk-button--secondary" type="button" onClick={pages.more}>Show more</button>}</>}
    </Await>
  );
}

function Table({items}: {items: PossibleDuplicate[]}) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Possible duplicates">
      <table className="govuk-table compact" id="duplicates">
        <thead><tr>{['People', 'Custody records', 'How alike', 'Found', 'Decision'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
        <tbody>
          {items.map(one => (
            <tr key={one.id}>
              <th className="govuk-table__header" scope="row"><Link className="govuk-link" href={`/duplicates/${one.id}`}><bdi>{one.one.personReference}</bdi> and <bdi>{one.other.personReference}</bdi></Link></th>
              <td className="govuk-table__cell"><bdi>{one.one.custodyReference}</bdi>, {day(one.one.captureDate)}<span className="under"><bdi>{one.other.custodyReference}</bdi>, {day(one.other.captureDate)}</span></td>
              <td className="govuk-table__cell">{one.likeness}</td>
              <td className="govuk-table__cell">{moment(one.foundAt)}</td>
              <td className="govuk-table__cell">{one.decision ? DECISIONS[one.decision] : 'None yet'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
