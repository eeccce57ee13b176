import type {EvidenceGroup, EvidenceInForce, EvidenceLabel, ReportRate} from '../api/types';
import {oneIn, percent} from '../governance/words';
import {Facts} from '../page/Page';
import {count, day, moment, second} from '../words';
import {NumberTable} from './NumberTable';
import {number} from './stages';

const LABELS: Record<string, string> = {sex: 'sex', age: 'age', ethnic: 'ethnicity'};
const listed = (labels: string[]) => new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(labels.map(label => LABELS[label] ?? label));

/** How often what was in force errs, and whether it errs more often for some people: by the evidence it was decided on (E1). */
export function Evidence({id, of}: {id: string; of: EvidenceInForce[]}) {
  return (
    <section id={id}>
      <h2 className="govuk-heading-m">How often the model errs, and for whom</h2>
      <p className="govuk-body">
        A <strong>false positive</strong> (FPIR) is a search of somebody who is not enrolled that lists anybody; a <strong>false negative</strong> (FNIR) is a search of somebody who is enrolled that misses them.
        Both are measured on a labelled set before a model or an operating point comes into force. In brackets, where the true rate lies with 95 % confidence.
      </p>
      {of.length === 0 && <p className="govuk-body">Nothing was in force in this time.</p>}
      {of.map(one => <Setting key={one.inForceAt} id={`${id}-${one.inForceAt}`} of={one} />)}
    </section>
  );
}

function Setting({id, of}: {id: string; of: EvidenceInForce}) {
  const {report} = of;
  // the page shows some of them twice, for the months asked for and in the public form
  const where = `${id.startsWith('public') ? 'Public form: ' : ''}${of.model}, in force since ${second(of.inForceAt)}`;
  return (
    <section aria-label={`${where}, evidence`} className="evidence">
      <h3 className="govuk-heading-s">{of.model}, {oneIn(of.fpir)}: in force {of.until ? `from ${moment(of.inForceAt)} to ${moment(of.until)}` : `since ${moment(of.inForceAt)}`}</h3>
      {of.missing.length > 0 && (
        <div className="warning no-evidence">
          <p className="govuk-body"><strong>Warning: no evidence by group.</strong></p>
          <p className="govuk-body">
            {report ? 'The report says nothing' : 'There is no report that says anything'} about groups by {listed(of.missing)}: nobody has shown that this model does not err more often for some people than for others.
          </p>
        </div>
      )}
      <Facts of={[
        ['Approved by', of.approvedBy ? <bdi key="by">{of.approvedBy}{of.overridden && ', against what the report shows, with a reason on record'}</bdi> : 'Nobody here: it came with the program as its first installation'],
        ['Model', `${of.model}, SHA-256 ${of.modelSha256}`],
        ['Preprocessing', of.preprocessing],
        ['Report', report ? `Measured on ${day(report.made.slice(0, 10))}, ${report.maker ? 'by the maker of the program, not by any force' : 'kept by the force that runs the service'}; ${count(report.people, 'person', 'people')} enrolled` : 'None'],
        ['Its file', report && `SHA-256 ${report.sha256}`],
        ...(report?.fpir && report.fnir ? [
          [`At an FPIR of ${report.target}`, `false positives ${inWords(report.fpir)}; false negatives ${inWords(report.fnir)}`] as [string, string],
        ] : []),
      ]} />
      {of.labels.map(label => <Label key={label.label} id={id} where={where} of={label} />)}
    </section>
  );
}

const inWords = (rate: ReportRate) => (rate.trials === 0 ? 'not measured' : `${percent(rate)}, ${number(rate.events)} of ${number(rate.trials)} searches of ${count(rate.people, 'person', 'people')}`);
const withheld = <span className="withheld" title="withheld">[c]</span>;
const rateOf = (rate: ReportRate | null) => (rate === null ? withheld : percent(rate));
const countsOf = (rate: ReportRate | null) => (rate === null ? withheld : `${number(rate.events)} of ${number(rate.trials)}, ${number(rate.people)}`);

function Label({id, where, of}: {id: string; where: string; of: EvidenceLabel}) {
  return (
    <>
      <NumberTable id={`${id}-${of.label}`} name={`${where}, errors by ${of.label}`}
        headings={[`By ${of.label}, at an FPIR of ${of.target}`, 'False positives (FPIR)', 'Errors of searches, people', 'False negatives (FNIR)', 'Errors of searches, people ']}
        rows={of.groups.map(group => ({key: group.group, label: <Name of={group} />, cells: [rateOf(group.fpir), countsOf(group.fpir), rateOf(group.fnir), countsOf(group.fnir)]}))} />
      {of.ratios.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {of.ratios.map(ratio => (
            <li key={`${ratio.error} ${ratio.highest} ${ratio.lowest}`}>
              {ratio.error}: <bdi>{ratio.highest}</bdi>, {ratio.ratio == null ? <>against <bdi>{ratio.lowest}</bdi>, who had no error</>
                : <>{ratio.ratio.toFixed(2)} times that of <bdi>{ratio.lowest}</bdi> (with 95 % confidence {ratio.low?.toFixed(2)} to {ratio.high == null ? 'without limit' : ratio.high.toFixed(2)} times)</>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Name({of}: {of: EvidenceGroup}) {
  return <><bdi>{of.group}</bdi>{of.tooFew && <span className="meaning">too few people to conclude anything</span>}</>;
}
