import {Link} from 'wouter';
import type {SearchItem} from '../api/types';
import {Busy, Page, Trouble} from '../page/Page';
import {useSession} from '../page/Session';
import {usePages} from '../page/usePages';
import {useProgress} from '../progress/useProgress';
import {LIVE_STATES, moment, say, STATES} from '../words';

/** The searches of the user's force, newest first. */
export function SearchesPage() {
  const {items, problem, more} = usePages<SearchItem>('/searches');
  return (
    <Page title="Searches of your force">
      {problem && <Trouble problem={problem} />}
      {!items && !problem && <Busy>Loading searches …</Busy>}
      {items?.length === 0 && <p className="govuk-body">There are none yet. <Link className="govuk-link" href="/search">Make the first</Link>.</p>}
      {items && items.length > 0 && <Table items={items} />}
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
    </Page>
  );
}

function Table({items}: {items: SearchItem[]}) {
  const {words: known} = useSession();
  return (
    <div className="table-scroll" id="list" tabIndex={0} role="region" aria-label="Searches">
      <table className="govuk-table">
        <thead className="govuk-table__head">
          <tr>{['Case', 'When', 'By', 'Offence', 'Candidates', 'Review'].map(words => <th key={words} scope="col" className="govuk-table__header">{words}</th>)}</tr>
        </thead>
        <tbody>
          {items.map(search => (
            <tr key={search.id}>
              <td className="govuk-table__cell"><Link className="govuk-link" href={`/searches/${search.id}`}><bdi>{search.caseReference}</bdi></Link></td>
              <td className="govuk-table__cell">{moment(search.createdAt)}</td>
              <td className="govuk-table__cell"><bdi>{search.createdBy}</bdi></td>
              <td className="govuk-table__cell">{say(known.offences, search.offence)}</td>
              <td className="govuk-table__cell">{search.candidates}</td>
              <td className="govuk-table__cell"><State search={search} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As it was when the list was read, or as it is since: the service tells those who searched. */
function State({search}: {search: SearchItem}) {
  const told = useProgress('search', search.id)?.state as string | undefined;
  return <>{told && LIVE_STATES[told] && search.reviewState !== 'complete' ? LIVE_STATES[told] : say(STATES, search.reviewState)}</>;
}
