import {Link} from 'wouter';
import {get} from '../api/client';
import type {ClientList} from '../api/types';
import {Await, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';

/** The systems of forces that are let in. */
export function ClientsPage() {
  const clients = useLoaded(signal => get<ClientList>('/clients', signal), []);
  return (
    <Page title="Systems of forces">
      <p className="govuk-body">A case system searches for named officers and is told when reviews are complete. What it does is recorded with its name and theirs.</p>
      <p className="govuk-body"><Link className="govuk-button" href="/clients/new" role="button">Let a system in</Link></p>
      <Await of={clients} what="systems">{({items}) => (items.length === 0 ? <p className="govuk-body">There is none.</p> : <Table items={items} />)}</Await>
    </Page>
  );
}

function Table({items}: ClientList) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Systems">
      <table className="govuk-table" id="clients">
        <thead><tr>{['Name', 'Force', 'Signs in by', 'State'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
        <tbody>
          {items.map(client => (
            <tr key={client.id}>
              <th className="govuk-table__header" scope="row"><Link className="govuk-link" href={`/clients/${client.id}`}>{client.name}</Link></th>
              <td className="govuk-table__cell">{client.force}</td>
              <td className="govuk-table__cell">{client.atProvider ? 'Identity provider' : 'A secret of ours'}</td>
              <td className="govuk-table__cell">{client.active ? 'Active' : <strong className="govuk-tag govuk-tag--grey">Closed</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
