import type {LabelRates} from '../api/types';
import {Table} from './Table';
import {percent} from './words';

/** The error rates of each group, as a report gives them. */
export function Groups({labels}: {labels: LabelRates[]}) {
  if (labels.length === 0) {
    return <p className="govuk-inset-text">The report has no labels: it says nothing about groups.</p>;
  }
  return (
    <>
      <p className="govuk-body">
        False positives (FPIR) are searches of people who are not enrolled that list anybody; false negatives (FNIR) are searches of enrolled people that miss
        them. In brackets, where the true rate lies with 95 % confidence.
      </p>
      {labels.map(label => (
        <section key={`${label.label} ${label.target}`} aria-label={`Groups by ${label.label} at ${label.target * 100} %`}>
          <h3 className="govuk-heading-s">By {label.label}, at {label.target * 100} %</h3>
          <Table id={`groups-${label.label}-${label.target}`} label={`Error rates by ${label.label} at ${label.target * 100} %`} head={['Group', 'FPIR', 'Searches, people', 'FNIR', 'Searches, people ']}
            rows={label.groups.map(({name, fpir, fnir}) => ({
              key: name,
              cells: [<bdi key="name">{name}</bdi>, percent(fpir), `${fpir.trials}, ${fpir.people}`, percent(fnir), `${fnir.trials}, ${fnir.people}`],
            }))} />
          <ul className="govuk-list govuk-list--bullet">
            {label.ratios.filter(({error}) => error === 'FPIR' || error === 'FNIR').map(ratio => (
              <li key={`${ratio.error} ${ratio.highest} ${ratio.lowest}`}>
                {ratio.error}: {ratio.highest} {ratio.ratio == null ? `against ${ratio.lowest}, who had no error`
                  : `${ratio.ratio.toFixed(2)} times ${ratio.lowest} (${ratio.low?.toFixed(2)} to ${ratio.high == null ? 'without limit' : ratio.high.toFixed(2)})`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
