import type {CodeCount, OperatorCount, WatchlistCount} from '../api/types';
import {useSession} from '../page/Session';
import {say} from '../words';
import {NumberTable} from './NumberTable';
import {number, share} from './stages';

/** What searches were made for. */
export function Uses({purposes, offences, powers, watchlists}: {purposes: CodeCount[]; offences: CodeCount[]; powers: OperatorCount[]; watchlists: WatchlistCount}) {
  const {words} = useSession();
  return (
    <section className="two">
      <div>
        <h2 className="govuk-heading-m">By lawful purpose</h2>
        <Codes name="Searches by lawful purpose" heading="Purpose" of={purposes} words={words.purposes} />
      </div>
      <div>
        <h2 className="govuk-heading-m">By offence</h2>
        <Codes name="Searches by offence" heading="Offence" of={offences} words={words.offences} />
      </div>
      {watchlists.searches > 0 && (
        <div>
          <h2 className="govuk-heading-m">Searches of watchlists</h2>
          <p className="govuk-body">{number(watchlists.searches)} were made among the people of watchlists; {number(watchlists.matches)} listed anybody and went to review. They are in no other figure.</p>
        </div>
      )}
      {powers.length > 0 && (
        <div>
          <h2 className="govuk-heading-m">Searches by operators</h2>
          <p className="govuk-body">Made by officers with one photo and no case; nothing of them is kept. They are in no other figure.</p>
          <NumberTable name="Searches by operators" headings={['Lawful power', 'Searches', 'That listed anybody']} rows={powers.map(one => ({key: one.power, label: say(words.powers, one.power), cells: [number(one.searches), number(one.candidateLists)]}))} />
        </div>
      )}
    </section>
  );
}

function Codes({name, heading, of, words}: {name: string; heading: string; of: CodeCount[]; words: Record<string, string>}) {
  const all = of.reduce((sum, one) => sum + one.searches, 0);
  return of.length === 0 ? <p className="govuk-body">None.</p> : (
    <NumberTable name={name} headings={[heading, 'Searches', 'Share']} rows={of.map(one => ({key: one.code, label: say(words, one.code), cells: [number(one.searches), share(one.searches, all)]}))} />
  );
}
