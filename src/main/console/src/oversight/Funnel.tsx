import type {StatisticsLine} from '../api/types';
import {useSession} from '../page/Session';
import {Bars, Columns} from './charts';
import {NumberTable} from './NumberTable';
import {hours, number, ofForce, share, STAGES} from './stages';

const MORE = ['No candidates', 'Part of the gallery missing', 'Investigative', 'Decided', 'Half decided within', '95 % within'];

/** From the search to what became of it: in all, by month, by force. */
export function Funnel({lines, force}: {lines: StatisticsLine[]; force?: string}) {
  const {words} = useSession();
  const {months, total} = ofForce(lines, force);
  if (!total || total.searches === 0) {
    return <p className="govuk-body" id="funnel">No search was made in these months.</p>;
  }
  const forces = force ? [] : lines.filter(line => line.force !== undefined && line.month === undefined);
  return (
    <>
      <section>
        <h2 className="govuk-heading-m">What became of searches</h2>
        <Bars title="What became of searches" bars={STAGES.map(([key, label]) => ({label, value: total[key]}))} />
        <NumberTable id="funnel" name="What became of searches" headings={['Stage', 'Searches', 'Of all', 'Of the stage before']} rows={STAGES.map(([key, label, meaning], i) => ({
          key,
          label: <>{label}<span className="meaning">{meaning}</span></>,
          cells: [number(total[key]), share(total[key], total.searches), i === 0 ? '' : share(total[key], beforeOf(i, total))],
        }))} />
        <p className="govuk-hint">
          {number(total.wrongLeadsActedOn)} of the wrong leads had been acted on. A wrong lead can be one without any action, so its stage before is “verified”.
        </p>
      </section>
      <section>
        <h2 className="govuk-heading-m">By month</h2>
        <div className="multiples">{STAGES.map(([key, label]) => <Columns key={key} title={label} bars={months.map(line => ({label: line.month ?? '', value: line[key]}))} />)}</div>
        <Lines name="By month" heading="Month" lines={[...months, total]} labelOf={line => line.month ?? 'All months'} isTotal={line => line === total} />
      </section>
      {forces.length > 1 && (
        <section>
          <h2 className="govuk-heading-m">By force</h2>
          <Lines name="By force" heading="Force" lines={[...forces, total]} labelOf={line => (line.force ? words.forces[line.force] ?? line.force : 'All forces')} isTotal={line => line === total} />
        </section>
      )}
    </>
  );
}

/** Wrong leads and actions both come after verification. */
const beforeOf = (i: number, total: StatisticsLine) => total[STAGES[i === 5 ? 3 : i - 1]![0]];

interface LinesProps {
  name: string;
  heading: string;
  lines: StatisticsLine[];
  labelOf: (line: StatisticsLine) => string;
  isTotal: (line: StatisticsLine) => boolean;
}

function Lines({name, heading, lines, labelOf, isTotal}: LinesProps) {
  return (
    <NumberTable name={name} headings={[heading, ...STAGES.map(([, label]) => label), ...MORE]} rows={lines.map(line => ({
      key: labelOf(line),
      label: labelOf(line),
      total: isTotal(line),
      cells: [...STAGES.map(([key]) => number(line[key])), number(line.noCandidates), number(line.partial), number(line.investigative), number(line.decided), hours(line.medianHours), hours(line.hours95)],
    }))} />
  );
}
