import type {ReviewDecision, SearchAnswer} from '../api/types';
import {Facts} from '../page/Page';
import {FEATURES, moment, OUTCOMES, say, STAGES} from '../words';
import {MarkedPictures} from './MarkedPictures';

/** What one reviewer found, with the features compared and the marks drawn. */
export function DecisionMade({decision, search}: {decision: ReviewDecision; search: SearchAnswer}) {
  const about = search.candidates.find(one => one.id === decision.candidateId);
  const named = decision.outcome === 'possible-match';
  return (
    <section className="decision">
      <h3 className="govuk-heading-s">{say(STAGES, decision.stage)}: {say(OUTCOMES, decision.outcome)}{about && named && `, candidate ${about.rank}`}{decision.outcome === 'not-a-match' && ': none of the candidates'}</h3>
      <Facts of={[
        ['By', <bdi key="by">{decision.reviewer}</bdi>],
        ['When', moment(decision.decidedAt)],
        ['Compared with', about && !named && `Candidate ${about.rank}: what follows is about this one`],
        ['Differences seen', decision.differencesSeen && <bdi key="differences">{decision.differencesSeen}</bdi>],
        ['Reason', <bdi key="reason">{decision.reason}</bdi>],
      ]} />
      {decision.features && <Features features={decision.features} />}
      <MarkedPictures marks={decision.marks} search={search} />
    </section>
  );
}

function Features({features}: {features: NonNullable<ReviewDecision['features']>}) {
  return (
    <table className="govuk-table compact">
      <caption className="govuk-table__caption govuk-table__caption--s">Features compared</caption>
      <tbody>
        {Object.entries(features).map(([name, {assessment, note}]) => (
          <tr key={name}>
            <th className="govuk-table__header" scope="row">{FEATURES[name]?.[0] ?? name}</th>
            <td className="govuk-table__cell">{assessment === 'not-visible' ? 'not visible' : assessment}</td>
            <td className="govuk-table__cell"><bdi>{note}</bdi></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
