import type {PublicStatistics} from '../api/types';
import {useSession} from '../page/Session';
import {say} from '../words';
import {NumberTable} from './NumberTable';
import {shown} from './shown';

type Lines = NonNullable<PublicStatistics['operatorSearches']>;

const KINDS = {
  operatorSearches: ['Searches by operators', 'Made by officers with one photo, under a lawful power and without a case; nothing of the photo is kept. They are in no other figure.'],
  watchlistSearches: ['Searches among watchlists', 'Made among people who were chosen for one purpose and time. They are in no other figure.'],
} as const;

/** The kinds of search beside the ordinary one, as they may be published. */
export function PublicKinds({of}: {of: PublicStatistics}) {
  return (
    <>
      {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map(kind => {
        const [title, words] = KINDS[kind];
        const lines = of[kind];
        return (
          <section key={kind} id={`public-${kind}`}>
            <h3 className="govuk-heading-s">{title}</h3>
            <p className="govuk-body">{lines ? words : 'This form became final before they were counted in it.'}</p>
            {lines?.length === 0 && <p className="govuk-body">None was made in this year.</p>}
            {lines && lines.length > 0 && <Kind name={title} lines={lines} year={of.year} />}
            {kind === 'operatorSearches' && <Powers of={of.operatorPowers ?? []} />}
          </section>
        );
      })}
    </>
  );
}

function Kind({name, lines, year}: {name: string; lines: Lines; year: number}) {
  const {words} = useSession();
  const rows = lines.filter(line => line.month === null || line.force === null).sort((a, b) => Number(a.month !== null) - Number(b.month !== null));
  return (
    <NumberTable name={`${name} in ${year}`} headings={['Force, or month of all forces', 'Searches', 'That listed anybody']}
      rows={rows.map(line => ({
        key: `${line.force} ${line.month}`,
        label: line.month ?? (line.force === null ? 'All forces' : say(words.forces, line.force)),
        total: line.force === null && line.month === null,
        cells: [shown(line.searches), shown(line.candidateLists)],
      }))} />
  );
}

function Powers({of}: {of: NonNullable<PublicStatistics['operatorPowers']>}) {
  const {words} = useSession();
  return of.length === 0 ? null : (
    <NumberTable name="Searches by operators, by lawful power" headings={['Lawful power', 'Searches']}
      rows={of.map(one => ({key: one.code, label: say(words.powers, one.code), cells: [shown(one.searches)]}))} />
  );
}
