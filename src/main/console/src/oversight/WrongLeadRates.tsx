import type {JointResults, StatisticsLine} from '../api/types';
import {useSession} from '../page/Session';
import {percent} from '../supervision/rates';
import {ResultTable} from '../supervision/ResultTable';
import {NumberTable} from './NumberTable';
import {ofForce} from './stages';

/** How often the service and its reviewers were wrong, as far as anybody found out. */
export function WrongLeadRates({lines, reviewers, force}: {lines: StatisticsLine[]; reviewers: JointResults; force?: string}) {
  const {words} = useSession();
  const {months, total} = ofForce(lines, force);
  const forces = force ? [] : lines.filter(line => line.force !== undefined && line.month === undefined);
  const shown = [...months, ...forces, ...(total ? [total] : [])].filter(line => line.wrongLeadRate);
  const name = (line: StatisticsLine) => line.month ?? (line.force ? words.forces[line.force] ?? line.force : 'In all');
  return (
    <section>
      <h2 className="govuk-heading-m">Errors</h2>
      <p className="govuk-body">
        A wrong lead is a search that led to the wrong person, although two reviewers had found a possible match. Investigators write it down; those that nobody noticed or wrote down are not here.
      </p>
      {shown.length === 0 ? <p className="govuk-body">No possible match was verified in these months.</p> : (
        <NumberTable name="Wrong leads" id="wrong-lead-rates" headings={['Month or force', 'Wrong leads', 'Of verified', 'Rate', 'True rate, with 95 % confidence']} rows={shown.map(line => ({
          key: name(line),
          label: name(line),
          total: line === total,
          cells: [line.wrongLeads, line.verified, percent(line.wrongLeadRate!.rate),
            <>{percent(line.wrongLeadRate!.interval.lower)} to {percent(line.wrongLeadRate!.interval.upper)}{line.wrongLeadRate!.overLimit && <strong className="over"> above the limit</strong>}</>],
        }))} />
      )}
      <h3 className="govuk-heading-s">Reviewers on lists whose answer is known</h3>
      {reviewers.results
        ? <ResultTable of="all reviewers together" labelled="" results={[[`${reviewers.reviewers} reviewers together`, reviewers.results]]} least={reviewers.leastLists} />
        : <p className="govuk-body">Not shown: fewer than {reviewers.leastReviewers} reviewers decided such lists in these months, and figures are never those of one person.</p>}
    </section>
  );
}
