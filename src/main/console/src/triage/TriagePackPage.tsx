import {useState} from 'react';
import {Link} from 'wouter';
import {getTagged, type Tagged} from '../api/client';
import type {TriagePack} from '../api/types';
import {Await, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {Decide} from './Decide';
import {PackFacts} from './PackFacts';
import {PackFiles} from './PackFiles';
import {PackHolds} from './PackHolds';
import {Pressing} from './Pressing';
import {TakenFrames} from './TakenFrames';
import {DECIDED, REASONS, STATES} from './words';

/** One evidence pack: what was sent, what is decided, and its stills. */
export function TriagePackPage({id}: {id: string}) {
  const pack = useLoaded<Tagged<TriagePack>>(signal => getTagged(`/evidence-triage/${id}`, signal), [id]);
  const [said, setSaid] = useState('');
  const decided = (words: string) => {
    setSaid(words);
    pack.again();
  };
  return (
    <Page title={pack.value ? `Evidence pack ${pack.value.body.pack.reference}` : 'Evidence pack'}>
      <div role="status">{said && <p className="govuk-inset-text" id="said">{said}</p>}</div>
      <Await of={pack} what="the pack">{({body, tag}) => <Pack view={body} tag={tag} onDecided={decided} onStale={pack.again} />}</Await>
      <p className="govuk-body"><Link className="govuk-link" href="/evidence">All evidence packs</Link></p>
    </Page>
  );
}

function Pack({view, tag, onDecided, onStale}: {view: TriagePack; tag: string; onDecided: (words: string) => void; onStale: () => void}) {
  const {pack, decisions, frames, searches, linked, holds} = view;
  return (
    <>
      <p className="govuk-body" id="state"><strong className="govuk-tag govuk-tag--blue">{STATES[pack.state] ?? pack.state}</strong> <Pressing of={pack.circumstances} /></p>
      <PackFacts pack={pack} linked={linked} />
      <h2 className="govuk-heading-m">Videos, stills and statement</h2>
      <PackFiles pack={pack} />
      <h2 className="govuk-heading-m">Stills to search with</h2>
      <TakenFrames pack={pack} frames={frames} />
      {searches.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Searches that came of it</h2>
          <ul className="govuk-list" id="searches">
            {searches.map(search => (
              <li key={search.id}><Link className="govuk-link" href={`/searches/${search.id}`}>{moment(search.createdAt)}, case <bdi>{search.caseReference}</bdi></Link>, by {search.createdBy}</li>
            ))}
          </ul>
        </>
      )}
      <Decide key={tag} view={view} tag={tag} onDecided={onDecided} onStale={onStale} />
      <PackHolds key={holds.length} view={view} onHeld={() => onDecided('The pack is on hold.')} />
      {decisions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Until now</h2>
          <ol className="govuk-list" id="decisions">
            {decisions.map((made, i) => (
              <li key={i}>
                {moment(made.decidedAt)}: {made.decidedBy} {DECIDED[made.decision] ?? made.decision}
                {made.reason && `. ${REASONS[made.reason] ?? made.reason}`}{made.words && <>. <bdi>{made.words}</bdi></>}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
