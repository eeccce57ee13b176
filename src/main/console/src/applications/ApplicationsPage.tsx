import {useState} from 'react';
import {Link} from 'wouter';
import type {DeletionApplication} from '../api/types';
import {Busy, Page, Trouble} from '../page/Page';
import {usePages} from '../page/usePages';
import {count, day} from '../words';

/** Applications of people for the deletion of their images. */
export function ApplicationsPage() {
  const [answered, setAnswered] = useState(false);
  return (
    <Page title="Applications for deletion">
      <div className="actions">
        <Link className="govuk-button" href="/applications/new">Record an application</Link>
        <button className="link" type="button" onClick={() => setAnswered(!answered)}>{answered ? 'Show those that await an answer' : 'Show answered ones'}</button>
      </div>
      <Applications key={String(answered)} answered={answered} />
    </Page>
  );
}

function Applications({answered}: {answered: boolean}) {
  const {items, problem, more} = usePages<DeletionApplication>(`/gallery/deletion-applications?answered=${answered}`);
  if (problem) {
    return <Trouble problem={problem} />;
  }
  if (!items) {
    return <Busy>Loading applications …</Busy>;
  }
  if (items.length === 0) {
    return <p className="govuk-body">{answered ? 'None is answered yet.' : 'None awaits an answer.'}</p>;
  }
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Applications">
        <table className="govuk-table compact" id="applications">
          <thead><tr>{['Reference', 'Person', 'Received', answered ? 'Answer' : 'Due', 'Images'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
          <tbody>
            {items.map(one => (
              <tr key={one.id}>
                <th className="govuk-table__header" scope="row"><Link className="govuk-link" href={`/applications/${one.id}`}><bdi>{one.reference}</bdi></Link></th>
                <td className="govuk-table__cell"><bdi>{one.personReference}</bdi></td>
                <td className="govuk-table__cell">{day(one.receivedOn)}</td>
                <td className="govuk-table__cell"><Due of={one} /></td>
                <td className="govuk-table__cell">{one.decision ? one.images : count(one.subject.images, 'image', 'images')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
    </>
  );
}

/** The due day and whether it is over, or the answer. */
export function Due({of}: {of: DeletionApplication}) {
  if (of.decision) {
    return of.decision === 'granted' ? <strong className="govuk-tag govuk-tag--green">Granted</strong> : <strong className="govuk-tag govuk-tag--grey">Refused</strong>;
  }
  return <>{day(of.dueOn)}{of.overdue && <>{' '}<strong className="govuk-tag govuk-tag--red">Overdue</strong></>}</>;
}
