import {useState} from 'react';
import {useLocation} from 'wouter';
import {send} from '../api/client';
import type {User} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Checkboxes, TextField} from '../page/inputs';
import {Page} from '../page/Page';
import {useSession} from '../page/Session';
import {ROLES} from '../words';
import {Place, placeOf} from './Place';

/** Makes a user. */
export function NewUserPage() {
  const {me} = useSession();
  const [, go] = useLocation();
  const [user, setUser] = useState({login: '', name: '', force: me.force ?? '', organisation: '', roles: [] as string[], password: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof user>) => setUser(before => ({...before, ...part}));
  const {force: _force, organisation: _organisation, ...rest} = user;
  const submit = async () => {
    try {
      const made = await send<User>('POST', '/users', {...rest, ...placeOf(user, user.roles)});
      go(`/users/${made.id}`);
    } catch (problem) {
      setWrong(wrongs(problem, field => field.replace(/\[.*$/, '')));
    }
  };
  return (
    <Page title="Add a user">
      <Form wrong={wrong} onSubmit={submit}>
        <TextField id="login" label="Login" hint="3 to 64 letters, digits and . _ @ -" width="govuk-input--width-20" value={user.login} onChange={login => change({login})} />
        <TextField id="name" label="Name" width="govuk-input--width-20" value={user.name} onChange={name => change({name})} />
        <Checkboxes id="roles" legend="Roles" options={ROLES} chosen={user.roles} onChange={roles => change({roles})} />
        <Place of={user} roles={user.roles} onChange={change} />
        <TextField id="password" label="First password" hint="Give it to the user in person." type="password" autoComplete="new-password" width="govuk-input--width-20"
          value={user.password} onChange={password => change({password})} />
        <button className="govuk-button" type="submit">Add the user</button>
      </Form>
    </Page>
  );
}
