import {StrictMode, useEffect, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {Form, type Wrong} from './page/form';
import {TextField} from './page/inputs';
import {Sandbox} from './page/Sandbox';
import type {SignInWays} from './api/types';

const WRONG: Wrong = {id: 'login', words: 'The login or the password is not right'};
const MANY: Wrong = {id: 'login', words: 'Too many attempts. Wait, and try again.'};
const UNREACHABLE: Wrong = {id: '', words: 'The service cannot be reached. Check your network and try again.'};

const asked = new URLSearchParams(window.location.search);

/** Signs in with a form that answers by a cookie. */
async function signIn(login: string, password: string): Promise<Wrong | undefined> {
  const response = await fetch('/login', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'X-Likeness-Request': '1'},
    body: new URLSearchParams({login, password}),
    redirect: 'manual',
  });
  if (response.status === 429) {
    return MANY;
  }
  return (await signedInAs(login)) ? undefined : WRONG;
}

/** An older sign-in of somebody else must not pass for this one. */
async function signedInAs(login: string): Promise<boolean> {
  const answer = await fetch('/api/v1/me', {credentials: 'same-origin', cache: 'no-store'});
  const me = answer.ok ? await answer.json() : {login: ''};
  return me.login.toLowerCase() === login.trim().toLowerCase();
}

/** Only a place on this page: never an address that somebody else wrote. */
function next(): string {
  const hash = asked.get('next') ?? window.location.hash;
  return `/${/^#\/[\w/-]*$/.test(hash) ? hash : ''}`;
}

function missing(login: string, password: string): Wrong[] {
  return [
    ...(login.trim() ? [] : [{id: 'login', words: 'Enter your login'}]),
    ...(password ? [] : [{id: 'password', words: 'Enter your password'}]),
  ];
}

const BUILT_IN: SignInWays = {builtIn: true, provider: false};

async function waysToSignIn(): Promise<SignInWays> {
  const answer = await fetch('/api/v1/sign-in-ways', {cache: 'no-store'});
  return answer.ok ? answer.json() : BUILT_IN;
}

function SignIn() {
  const [ways, setWays] = useState<SignInWays>();
  const [sandbox, setSandbox] = useState(false);
  useEffect(() => {
    fetch('/q/health/live').then(answer => setSandbox(answer.headers.has('Likeness-Sandbox')), () => {});
  }, []);
  useEffect(() => void waysToSignIn().catch(() => BUILT_IN).then(setWays), []);
  return (
    <>
      {sandbox && <Sandbox />}
      <header className="header"><div className="width header-row"><span className="header-name">Likeness</span></div></header>
      <main className="width" id="main">
        <h1 className="govuk-heading-l">Sign in</h1>
        {asked.has('ended') && <p className="govuk-inset-text">Your sign-in has ended. Sign in again to go on; what you have written is kept.</p>}
        {ways?.provider && <p><a className="govuk-button" id="provider" role="button" draggable="false" href={next()}>Sign in with your organisation</a></p>}
        {ways?.provider && ways.builtIn && <h2 className="govuk-heading-m">Or with a login of this service</h2>}
        {ways?.builtIn && <PasswordForm />}
        <p className="govuk-hint">For authorised use only. Everything that you do here is recorded with your name.</p>
      </main>
    </>
  );
}

function PasswordForm() {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<Wrong[]>(asked.has('failed') ? [WRONG] : []);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const empty = missing(login, password);
    setWrong(empty);
    if (empty.length || busy) {
      return;
    }
    setBusy(true);
    const refusal = await signIn(login, password).catch(() => UNREACHABLE);
    if (!refusal) {
      window.location.assign(next());
      return;
    }
    setPassword('');
    setWrong([refusal]);
    setBusy(false);
  };
  return (
    <Form id="form" wrong={wrong} onSubmit={submit}>
      <TextField id="login" label="Login" value={login} onChange={setLogin} autoComplete="username" width="govuk-input--width-20" />
      <TextField id="password" label="Password" type="password" value={password} onChange={setPassword}
        autoComplete="current-password" width="govuk-input--width-20" />
      <button className="govuk-button" type="submit" disabled={busy}>Sign in</button>
    </Form>
  );
}

createRoot(document.getElementById('root')!).render(<StrictMode><SignIn /></StrictMode>);
