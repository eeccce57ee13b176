import {Link} from 'wouter';
import {useState} from 'react';
import {act, get} from '../api/client';
import type {Watchlist, WatchlistList} from '../api/types';
import {Await, Details, Page, Trouble} from '../page/Page';
import {has, useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {filterInWords} from '../results/filterInWords';
import {count, moment, say} from '../words';
import {Decide} from './Decide';
import {Propose} from './Propose';

const STATES: Record<string, string> = {proposed: 'Waits for approval', approved: 'Can be searched', refused: 'Refused'};

/** People of the gallery chosen for one purpose and time. */
export function WatchlistsPage() {
  const {me} = useSession();
  const lists = useLoaded(signal => get<WatchlistList>('/watchlists', signal), []);
  return (
    <Page title="Watchlists">
      <p className="govuk-body">
        A watchlist is made for one purpose and ends at a set time; then all of it is removed. It can be searched once a supervisor has approved it.
        A search that matches nobody on it keeps nothing of the image.
      </p>
      <Await of={lists} what="watchlists">
        {({items}) => (items.length === 0 ? <p className="govuk-body" id="none">There is none.</p> : (
          <ul className="govuk-list" id="watchlists">{items.map(one => <Item key={one.id} of={one} onChange={lists.again} />)}</ul>
        ))}
      </Await>
      {has(me, 'investigator') && <Details summary="Propose a watchlist"><Propose onDone={lists.again} /></Details>}
    </Page>
  );
}

function Item({of, onChange}: {of: Watchlist; onChange: () => void}) {
  const {me, words} = useSession();
  const [problem, setProblem] = useState<Error>();
  const end = () => {
    if (window.confirm(`End “${of.name}”? All of it is removed.`)) {
      act('DELETE', `/watchlists/${of.id}`).then(onChange, setProblem);
    }
  };
  return (
    <li className="lead watchlist">
      <h2 className="govuk-heading-s"><bdi>{of.name}</bdi>: {STATES[of.state]}</h2>
      <p className="govuk-body">{count(of.people, 'person', 'people')}{of.under18 > 0 && ` (${of.under18.toLocaleString('en-GB')} under 18 when photographed)`}, until {moment(of.expiresAt)}. {say(words.purposes, of.purpose)}: <bdi>{of.justification}</bdi></p>
      {of.filter && <p className="govuk-body chosen-by">Chosen by {filterInWords(of.filter, words)}, as the gallery was when it was proposed.</p>}
      <p className="govuk-hint">
        Proposed by <bdi>{of.proposedBy}</bdi> on {moment(of.proposedAt)}.
        {of.decidedBy && of.decidedAt && <> {of.state === 'approved' ? 'Approved' : 'Refused'} by <bdi>{of.decidedBy}</bdi> on {moment(of.decidedAt)}: <bdi>{of.decisionReason}</bdi></>}
      </p>
      {problem && <Trouble problem={problem} />}
      {of.state === 'proposed' && has(me, 'supervisor') && <Decide id={of.id} onDone={onChange} />}
      <div className="actions">
        {of.state === 'approved' && has(me, 'investigator') && <Link className="govuk-link" href={`/watchlists/${of.id}`}>Search<span className="govuk-visually-hidden"> {of.name}</span></Link>}
        {has(me, 'investigator', 'supervisor') && <button className="link" type="button" onClick={end}>End it now<span className="govuk-visually-hidden">: {of.name}</span></button>}
      </div>
    </li>
  );
}
