import {useState} from 'react';
import {file, get} from '../api/client';
import type {PublicLine, PublicStatistics} from '../api/types';
import {Select} from '../page/inputs';
import {Await, Trouble} from '../page/Page';
import {saveAs} from '../page/saveAs';
import {useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {percent} from '../supervision/rates';
import {day, say, SEXES} from '../words';
import {Evidence} from './Evidence';
import {NumberTable} from './NumberTable';
import {PublicKinds} from './PublicKinds';
import {shown} from './shown';
import {STAGES} from './stages';

const LABELS: Record<string, string> = {sex: 'Sex', age: 'Age when photographed', ethnicity: 'Self-defined ethnicity'};
const NOW = new Date().getUTCFullYear();
const TABLES = {searches: 'What became of searches', operators: 'Operators', watchlists: 'Watchlists', evidence: 'Evidence'};
const YEARS = Object.fromEntries([0, 1, 2, 3, 4, 5].map(back => [String(NOW - back), String(NOW - back)]));

/** What of a year may be published. */
export function PublicForm() {
  const [year, setYear] = useState(String(NOW));
  const form = useLoaded(signal => get<PublicStatistics>(`/public-statistics/${year}`, signal), [year]);
  return (
    <section id="public">
      <h2 className="govuk-heading-m">What may be published</h2>
      <p className="govuk-body">
        Small counts say something about people whom others know, so they are withheld: <span className="withheld">[c]</span> stands for confidential.
        Some larger counts are withheld with them, or the small ones could be computed from the sums. Zero is shown. The public form is always that of a whole year, and once it is final it never changes.
      </p>
      <div className="no-print"><Select id="year" label="Year" value={year} options={YEARS} onChange={setYear} /></div>
      <Await of={form} what="the public form">{value => <Form of={value} />}</Await>
    </section>
  );
}

function Form({of}: {of: PublicStatistics}) {
  const {words} = useSession();
  const [problem, setProblem] = useState<Error>();
  const save = (table: string) =>
    file(`/public-statistics/${of.year}/file?table=${table}`, 'text/csv').then(csv => saveAs(`public-statistics-${of.year}-${table}.csv`, csv), setProblem);
  const name = (line: PublicLine) => (line.force ? words.forces[line.force] ?? line.force : 'All forces');
  const year = of.lines.filter(line => line.month === null);
  const months = of.lines.filter(line => line.force === null && line.month !== null);
  return (
    <>
      {of.provisional
        ? <p className="govuk-inset-text" id="provisional"><strong>Provisional: not to be published.</strong> What is still to come will change it, and the difference between two of them could tell what each withholds.</p>
        : <p className="govuk-inset-text">Final since {day(of.madeAt.slice(0, 10))}.</p>}
      <p className="govuk-body">Counts from 1 to {of.smallest - 1} are withheld here.</p>
      {of.lines.length === 0 ? <p className="govuk-body">No ordinary search was made in this year.</p> : <>
        <NumberTable id="public-forces" name={`Public form of ${of.year} by force`} headings={['Force', ...STAGES.map(([, label]) => label)]} rows={year.map(line => ({key: line.force ?? '', label: name(line), total: line.force === null, cells: STAGES.map(([key]) => shown(line[key]))}))} />
        <NumberTable name={`Public form of ${of.year} by month, all forces`} headings={['Month, all forces', ...STAGES.map(([, label]) => label)]} rows={months.map(line => ({key: line.month ?? '', label: line.month, cells: STAGES.map(([key]) => shown(line[key]))}))} />
      </>}
      {of.groups.length > 0 && (
        <NumberTable name="Wrong leads by group" headings={['Group of the person found', 'Verified', 'Wrong leads', 'True rate, with 95 % confidence']} rows={of.groups.map(group => ({
          key: group.label + group.group,
          label: `${LABELS[group.label]}: ${say(SEXES, group.group)}`,
          cells: [shown(group.verified), shown(group.wrongLeads),
            group.rate ? `${percent(group.rate.interval.lower)} to ${percent(group.rate.interval.upper)}` : '–'],
        }))} />
      )}
      <PublicKinds of={of} />
      {of.evidence
        ? <Evidence id="public-evidence" of={of.evidence} />
        : <p className="govuk-body">This form became final before the evidence for the model was shown in it.</p>}
      {problem && <Trouble problem={problem} />}
      <h3 className="govuk-heading-s no-print">Save the public form as CSV</h3>
      <div className="actions no-print">
        {Object.entries(TABLES).map(([table, words]) => (
          <button className="govuk-button govuk-button--secondary" type="button" key={table} id={`save-public-${table}`} onClick={() => void save(table)}>{words}<span className="govuk-visually-hidden"> of the public form</span></button>
        ))}
      </div>
    </>
  );
}
