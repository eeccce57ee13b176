import {useState} from 'react';
import {Link} from 'wouter';
import {getTagged, Problem, send, type Tagged} from '../api/client';
import type {User} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Checkbox, Checkboxes, TextField} from '../page/inputs';
import {Await, Facts, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {moment, ROLES} from '../words';
import {Place, placeOf} from './Place';
import {Training} from './Training';

/** One user: what an administrator may change, and the courses that were passed. */
export function UserPage({id}: {id: string}) {
  const user = useLoaded<Tagged<User>>(signal => getTagged(`/users/${id}`, signal), [id]);
  const [savedAt, setSavedAt] = useState('');
  const saved = () => {
    setSavedAt(new Date().toLocaleTimeString('en-GB'));
    user.again();
  };
  return (
    <Page title={user.value ? `User ${user.value.body.login}` : 'User'}>
      <div role="status">{savedAt && <p className="govuk-inset-text">Saved at {savedAt}.</p>}</div>
      <Await of={user} what="the user">{({body, tag}) => <Change key={tag} user={body} tag={tag} onSaved={saved} />}</Await>
      <Training userId={id} />
      <p className="govuk-body"><Link className="govuk-link" href="/users">All users</Link></p>
    </Page>
  );
}

function Change({user, tag, onSaved}: {user: User; tag: string; onSaved: () => void}) {
  const before = {name: user.name, force: user.force ?? '', organisation: user.organisation ?? '', roles: user.roles as string[], active: user.active, password: ''};
  const [now, setNow] = useState(before);
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof now>) => setNow(old => ({...old, ...part}));
  const submit = async () => {
    const {force, organisation, ...rest} = now;
    const moved = force !== before.force || organisation !== before.organisation;
    const changed = {
      ...Object.fromEntries(Object.entries(rest).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]))),
      ...(moved && placeOf(now, now.roles)),
    };
    if (Object.keys(changed).length === 0) {
      setWrong([{id: '', words: 'Nothing is changed'}]);
      return;
    }
    try {
      await send('PATCH', `/users/${user.id}`, changed, tag);
      onSaved();
    } catch (problem) {
      const stale = problem instanceof Problem && problem.status === 412;
      setWrong(stale ? [{id: '', words: 'Somebody else changed this user meanwhile. Open the user again.'}] : wrongs(problem, field => field.replace(/\[.*$/, '')));
    }
  };
  return (
    <>
      <Facts of={[['Login', user.login], ['Made', moment(user.createdAt)], ['State', user.active ? 'Active' : 'Closed'], ['Version', user.version]]} />
      <Form wrong={wrong} onSubmit={submit}>
        <TextField id="name" label="Name" width="govuk-input--width-20" value={now.name} onChange={name => change({name})} />
        <Checkboxes id="roles" legend="Roles" options={ROLES} chosen={now.roles} onChange={roles => change({roles})} />
        <Place of={now} roles={now.roles} onChange={change} />
        <div className="govuk-form-group"><Checkbox id="active" label="May sign in (otherwise every sign-in ends at once)" checked={now.active} onChange={active => change({active})} /></div>
        <TextField id="password" label="New password (optional)" hint="It ends every sign-in of this user." type="password" autoComplete="new-password"
          width="govuk-input--width-20" value={now.password} onChange={password => change({password})} />
        <button className="govuk-button" type="submit">Save</button>
      </Form>
    </>
  );
}
