import {Link} from 'wouter';
import type {User} from '../api/types';
import {Busy, Page, Trouble} from '../page/Page';
import {usePages} from '../page/usePages';
import {ROLES, say} from '../words';

/** The built-in users. */
export function UsersPage() {
  const {items, problem, more} = usePages<User>('/users');
  return (
    <Page title="Users">
      <p className="govuk-body"><Link className="govuk-button" href="/users/new" role="button">Add a user</Link></p>
      {problem && <Trouble problem={problem} />}
      {!items && !problem && <Busy>Loading users …</Busy>}
      {items && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Users">
          <table className="govuk-table" id="users">
            <thead><tr>{['Login', 'Name', 'Force or organisation', 'Roles', 'State'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
            <tbody>
              {items.map(user => (
                <tr key={user.id}>
                  <td className="govuk-table__cell"><Link className="govuk-link" href={`/users/${user.id}`}>{user.login}</Link></td>
                  <td className="govuk-table__cell"><bdi>{user.name}</bdi></td>
                  <td className="govuk-table__cell">{user.organisation ?? user.force}</td>
                  <td className="govuk-table__cell">{user.roles.map(role => say(ROLES, role)).join(', ')}</td>
                  <td className="govuk-table__cell">{user.active ? 'Active' : <strong className="govuk-tag govuk-tag--grey">Closed</strong>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
    </Page>
  );
}
