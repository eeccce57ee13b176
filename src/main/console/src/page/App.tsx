import {useCallback, useEffect} from 'react';
import {Redirect, Route, Router, Switch} from 'wouter';
import {useHashLocation} from 'wouter/use-hash-location';
import {get, isSandbox, whenSignedOut} from '../api/client';
import type {Me, ReferenceData} from '../api/types';
import {ApplicationPage} from '../applications/ApplicationPage';
import {ApplicationsPage} from '../applications/ApplicationsPage';
import {LetterPage} from '../applications/LetterPage';
import {NewApplicationPage} from '../applications/NewApplicationPage';
import {AuditPage} from '../audit/AuditPage';
import {ClientPage} from '../clients/ClientPage';
import {ClientsPage} from '../clients/ClientsPage';
import {NewClientPage} from '../clients/NewClientPage';
import {WebhookPage} from '../clients/WebhookPage';
import {DuplicatePage} from '../duplicates/DuplicatePage';
import {DuplicatesPage} from '../duplicates/DuplicatesPage';
import {ErasuresPage} from '../erasures/ErasuresPage';
import {ProofPage} from '../erasures/ProofPage';
import {ChangePage} from '../governance/ChangePage';
import {ChangesPage} from '../governance/ChangesPage';
import {ComparePage} from '../governance/ComparePage';
import {ProposePage} from '../governance/ProposePage';
import {ReportPage} from '../governance/ReportPage';
import {ReportsPage} from '../governance/ReportsPage';
import {HoldsPage} from '../holds/HoldsPage';
import {ImportsPage} from '../imports/ImportsPage';
import {LISTS, ListsPage} from '../lists/ListsPage';
import {NotificationsPage} from '../notifications/NotificationsPage';
import {PreferencesPage} from '../notifications/PreferencesPage';
import {OperatorPage} from '../operator/OperatorPage';
import {StatisticsPage} from '../oversight/StatisticsPage';
import {PackPage} from '../packs/PackPage';
import {PacksPage} from '../packs/PacksPage';
import {StepPage} from '../packs/StepPage';
import {LineProvider} from '../progress/useProgress';
import {DisclosurePage} from '../results/DisclosurePage';
import {ResultPage} from '../results/ResultPage';
import {SearchesPage} from '../results/SearchesPage';
import {DecisionsPage} from '../retention/Decisions';
import {DuePage} from '../retention/DuePage';
import {QueuePage} from '../review/QueuePage';
import {ReviewPage} from '../review/ReviewPage';
import {SearchPage} from '../search/SearchPage';
import {NewListPage} from '../supervision/NewListPage';
import {SupervisionPage} from '../supervision/SupervisionPage';
import {NewUserPage} from '../users/NewUserPage';
import {UserPage} from '../users/UserPage';
import {UsersPage} from '../users/UsersPage';
import {WatchlistSearchPage} from '../watchlists/WatchlistSearchPage';
import {WatchlistsPage} from '../watchlists/WatchlistsPage';
import {TriagePackPage} from '../triage/TriagePackPage';
import {TriagePage} from '../triage/TriagePage';
import {VideoPage} from '../triage/VideoPage';
import {Header, placesOf} from './Header';
import {Sandbox} from './Sandbox';
import {Await, Page} from './Page';
import {SessionProvider, useSession, wordsOf, type Session} from './Session';
import {signOut, signOutIdle, toSignIn} from './signOut';
import {useIdle} from './useIdle';
import {useLoaded} from './useLoaded';

/** The whole console: who is signed in, and the view that the address names. */
export function App({leave}: {leave: () => void}) {
  const session = useLoaded<Session>(async signal => {
    const me = await get<Me>('/me', signal);
    const reference = await get<ReferenceData>('/reference-data', signal);
    return {me, reference, words: wordsOf(reference)};
  }, []);
  const known = session.value !== undefined;
  useEffect(() => whenSignedOut(() => {
    leave();
    toSignIn(known);
  }), [leave, known]);
  return (
    <Await of={session} what="the console">
      {value => (
        <SessionProvider value={value}>
          <LineProvider><Router hook={useHashLocation}><Shell leave={leave} /></Router></LineProvider>
        </SessionProvider>
      )}
    </Await>
  );
}

function Shell({leave}: {leave: () => void}) {
  const {me} = useSession();
  const idle = useIdle(useCallback(() => {
    leave();
    void signOutIdle();
  }, [leave]));
  const out = () => {
    leave();
    void signOut(me.userId);
  };
  return (
    <>
      <a className="govuk-skip-link" href="#main" onClick={event => { event.preventDefault(); document.getElementById('main')?.focus(); }}>
        Skip to main content
      </a>
      {isSandbox() && <Sandbox />}
      <Header onSignOut={out} />
      {idle && <p className="idle" role="alert">Nobody seems to be here: you are signed out soon. What you have written is kept. Press any key to stay.</p>}
      <main className="width" id="main" tabIndex={-1}><Views /></main>
    </>
  );
}

function Views() {
  const {me} = useSession();
  const places = placesOf(me);
  const start = places[0]?.[0];
  const may = (path: string) => places.some(([place]) => place === path);
  return (
    <Switch>
      {may('/search') && <Route path="/search"><SearchPage /></Route>}
      {may('/searches') && <Route path="/searches"><SearchesPage /></Route>}
      {may('/searches') && <Route path="/searches/:id">{({id}) => <ResultPage key={id} id={id} />}</Route>}
      {may('/searches') && <Route path="/searches/:id/disclosure">{({id}) => <DisclosurePage key={id} id={id} />}</Route>}
      {may('/evidence') && <Route path="/evidence"><TriagePage /></Route>}
      {may('/evidence') && <Route path="/evidence/:id">{({id}) => <TriagePackPage key={id} id={id} />}</Route>}
      {may('/evidence') && <Route path="/evidence/:id/videos/:file">{({id, file}) => <VideoPage key={file} id={id} fileId={file} />}</Route>}
      {may('/reviews') && <Route path="/reviews"><QueuePage /></Route>}
      {may('/reviews') && <Route path="/reviews/:id">{({id}) => <ReviewPage key={id} id={id} />}</Route>}
      {may('/supervision') && <Route path="/supervision"><SupervisionPage /></Route>}
      {may('/supervision') && <Route path="/supervision/new"><NewListPage /></Route>}
      {may('/imports') && <Route path="/imports"><ImportsPage /></Route>}
      {may('/erasures') && <Route path="/erasures"><ErasuresPage /></Route>}
      {may('/erasures') && <Route path="/erasures/:id">{({id}) => <ProofPage key={id} id={id} />}</Route>}
      {may('/changes') && <Route path="/changes"><ChangesPage /></Route>}
      {may('/changes') && <Route path="/changes/compare"><ComparePage /></Route>}
      {may('/changes') && <Route path="/changes/new"><ProposePage /></Route>}
      {may('/changes') && <Route path="/changes/:id">{({id}) => <ChangePage key={id} id={id} />}</Route>}
      {may('/reports') && <Route path="/reports"><ReportsPage /></Route>}
      {may('/reports') && <Route path="/reports/:id">{({id}) => <ReportPage key={id} id={id} />}</Route>}
      {may('/retention') && <Route path="/retention"><DuePage /></Route>}
      {may('/retention') && <Route path="/retention/decisions"><DecisionsPage /></Route>}
      {may('/applications') && <Route path="/applications"><ApplicationsPage /></Route>}
      {may('/applications') && <Route path="/applications/new"><NewApplicationPage /></Route>}
      {may('/applications') && <Route path="/applications/:id">{({id}) => <ApplicationPage key={id} id={id} />}</Route>}
      {may('/applications') && <Route path="/applications/:id/letter">{({id}) => <LetterPage key={id} id={id} />}</Route>}
      {may('/duplicates') && <Route path="/duplicates"><DuplicatesPage /></Route>}
      {may('/duplicates') && <Route path="/duplicates/:id">{({id}) => <DuplicatePage key={id} id={id} />}</Route>}
      {may('/holds') && <Route path="/holds"><HoldsPage /></Route>}
      {may('/holds') && <Route path="/holds/:type/:id">{({type, id}) => <HoldsPage key={id} type={type} id={id} />}</Route>}
      {may('/audit') && <Route path="/audit"><AuditPage /></Route>}
      {may('/operator') && <Route path="/operator"><OperatorPage /></Route>}
      {may('/watchlists') && <Route path="/watchlists"><WatchlistsPage /></Route>}
      {may('/watchlists') && <Route path="/watchlists/:id">{({id}) => <WatchlistSearchPage key={id} id={id} />}</Route>}
      {may('/packs') && <Route path="/packs"><PacksPage /></Route>}
      {may('/packs') && <Route path="/packs/:id">{({id}) => <PackPage key={id} id={id} />}</Route>}
      {may('/packs') && <Route path="/packs/:id/:step">{({id, step}) => <StepPage key={id + step} id={id} step={step} />}</Route>}
      {may('/statistics') && <Route path="/statistics"><StatisticsPage /></Route>}
      {may('/users') && <Route path="/users"><UsersPage /></Route>}
      {may('/users') && <Route path="/users/new"><NewUserPage /></Route>}
      {may('/users') && <Route path="/users/:id">{({id}) => <UserPage key={id} id={id} />}</Route>}
      {may('/clients') && <Route path="/clients"><ClientsPage /></Route>}
      {may('/clients') && <Route path="/clients/new"><NewClientPage /></Route>}
      {may('/clients') && <Route path="/clients/:id">{({id}) => <ClientPage key={id} id={id} />}</Route>}
      {may('/clients') && <Route path="/webhooks/:id">{({id}) => <WebhookPage key={id} id={id} />}</Route>}
      {may('/lists') && <Route path="/lists"><Redirect to="/lists/purposes" replace /></Route>}
      {may('/lists') && <Route path="/lists/:list">{({list}) => (LISTS[list] ? <ListsPage key={list} list={list} /> : <NoPage />)}</Route>}
      <Route path="/notifications"><NotificationsPage /></Route>
      <Route path="/notifications/preferences"><PreferencesPage /></Route>
      {start && <Route path="/"><Redirect to={start} replace /></Route>}
      <Route><NoPage /></Route>
    </Switch>
  );
}

function NoPage() {
  const {me} = useSession();
  return (
    <Page title="There is no such page for you">
      <p className="govuk-body">
        {placesOf(me).length ? 'The address is wrong, or what it names is for another role. Choose a place above.' : 'Use the command line or the API for your work.'}
      </p>
    </Page>
  );
}
