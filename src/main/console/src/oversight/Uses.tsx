import type {CodeCount} from '../api/types';
import {useSession} from '../page/Session';
import {say} from '../words';
import {NumberTable} from './NumberTable';
import {number, share} from './stages';

/** What searches were made for. */
export function Uses({purposes, offences}: {purposes: CodeCount[]; offences: CodeCount[]}) {
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
    </section>
  );
}

function Codes({name, heading, of, words}: {name: string; heading: string; of: CodeCount[]; words: Record<string, string>}) {
  const all = of.reduce((sum, one) => sum + one.searches, 0);
  return of.length === 0 ? <p className="govuk-body">None.</p> : (
    <NumberTable name={name} headings={[heading, 'Searches', 'Share']} rows={of.map(one => ({key: one.code, label: say(words, one.code), cells: [number(one.searches), share(one.searches, all)]}))} />
  );
}
