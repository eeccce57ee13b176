import type {Disclosure} from '../api/types';
import {Facts} from '../page/Page';
import {useSession} from '../page/Session';
import {count, day, moment, OUTCOMES, say} from '../words';
import {CandidateRow} from './CandidateRow';
import {DecisionMade} from './DecisionMade';
import {HowMade} from './HowMade';
import {OutcomeList} from './OutcomeList';
import {useFace} from './useFace';

/** What leaves the service, to be read or printed. */
export function Report({disclosure}: {disclosure: Disclosure}) {
  const {words} = useSession();
  const {search, conclusion} = disclosure;
  const face = useFace(search.purged ? undefined : search.stills[0]);
  return (
    <>
      <div className="actions no-print">
        <button className="govuk-button govuk-button--secondary" type="button" onClick={() => window.print()}>Print</button>
      </div>
      <Facts of={[
        ['Case', <bdi key="case">{search.caseReference}</bdi>],
        ['Disclosed', moment(disclosure.disclosedAt)],
        ['To', <bdi key="to">{disclosure.recipients.join('; ')}</bdi>],
        ['Because', <bdi key="why">{disclosure.reason}</bdi>],
        ['Conclusion', conclusion ? say(OUTCOMES, conclusion.outcome) : 'There was nobody to review'],
        ['Offence', say(words.offences, search.offence)],
        ['Searched', `${moment(search.createdAt)} by ${search.createdBy}${search.onBehalfOf ? ` for ${search.onBehalfOf}` : ''}, ${search.force}`],
        ['Gallery', `${count(search.gallery.people, 'person', 'people')}, ${count(search.gallery.images, 'image', 'images')}`],
      ]} />
      {disclosure.identity && <Identity identity={disclosure.identity} />}
      <h2 className="govuk-heading-m">Decisions</h2>
      {disclosure.decisions.length === 0 && <p className="govuk-body">None: the list was empty.</p>}
      {disclosure.decisions.map(decision => <DecisionMade key={decision.stage} decision={decision} search={search} />)}
      <h2 className="govuk-heading-m">What became of it</h2>
      {disclosure.outcome.entries.length === 0 ? <p className="govuk-body">Nothing has been recorded until now.</p> : <OutcomeList entries={disclosure.outcome.entries} />}
      <h2 className="govuk-heading-m">Candidates</h2>
      {search.purged && <p className="govuk-inset-text">{search.purged.words}.</p>}
      <ol className="candidates">{search.candidates.map(one => <CandidateRow key={one.id} candidate={one} face={face} reviewed />)}</ol>
      <HowMade search={search} />
      <h2 className="govuk-heading-m">Searches of the same case</h2>
      <ul className="govuk-list govuk-list--bullet">
        {disclosure.searchesOfSameCase.map(one => <li key={one.id}>{moment(one.createdAt)}: {count(one.candidates, 'candidate', 'candidates')} ({one.id})</li>)}
      </ul>
      <h2 className="govuk-heading-m">Files</h2>
      <ul className="govuk-list hashes">{disclosure.files.map(file => <li key={file.what + file.sha256}>{file.what}: <code>{file.sha256}</code></li>)}</ul>
    </>
  );
}

function Identity({identity}: {identity: NonNullable<Disclosure['identity']>}) {
  return (
    <section className="govuk-inset-text" aria-label="Possible match">
      <h2 className="govuk-heading-m">Possible match: <bdi>{identity.personReference}</bdi>, {identity.force}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {identity.records.map(record => (
          <li key={record.imageId}><bdi>{record.custodyReference}</bdi>, {record.force}, {day(record.captureDate)}, age {record.ageAtCapture}</li>
        ))}
      </ul>
    </section>
  );
}
