import {Link} from 'wouter';
import type {DueReview} from '../api/types';
import {ARREST_OUTCOMES, day, say} from '../words';

const BASIS: Record<string, string> = {source: 'the force said so', rules: 'by the rules', decision: 'kept at a review'};
const HEADS = ['Choose', 'Custody record', 'Person', 'Taken', 'Outcome', 'Review', 'State'];

export function DueTable({items, chosen, onChoose}: {items: DueReview[]; chosen: string[]; onChoose: (ids: string[]) => void}) {
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  return (
    <div className="table-scroll" id="due" tabIndex={0} role="region" aria-label="Images whose review is due">
      <table className="govuk-table compact">
        <thead><tr>{HEADS.map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
        <tbody>
          {items.map(one => (
            <tr key={one.id}>
              <td className="govuk-table__cell">
                <input className="row-check" type="checkbox" aria-label={`Choose ${one.custodyReference}, taken ${day(one.captureDate)}`} checked={chosen.includes(one.id)}
                  disabled={one.decided !== undefined} onChange={() => toggle(one.id)} />
              </td>
              <td className="govuk-table__cell"><bdi>{one.custodyReference}</bdi></td>
              <td className="govuk-table__cell"><bdi>{one.personReference}</bdi></td>
              <td className="govuk-table__cell"><span className="day">{day(one.captureDate)},</span> aged {one.ageAtCapture}{one.under18 && <> <strong className="govuk-tag govuk-tag--yellow">Under 18</strong></>}</td>
              <td className="govuk-table__cell">{say(ARREST_OUTCOMES, one.arrestOutcome)}</td>
              <td className="govuk-table__cell"><span className="day">{day(one.reviewDate)}</span><span className="under">{say(BASIS, one.reviewDateFrom)}</span></td>
              <td className="govuk-table__cell"><State of={one} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({of}: {of: DueReview}) {
  return (
    <>
      {of.held && <><strong className="govuk-tag govuk-tag--red">Held</strong>{' '}</>}
      {of.decided ? <strong className="govuk-tag govuk-tag--blue">{of.decided === 'delete' ? 'To be deleted' : 'To be kept'}</strong>
        : of.searchable ? 'In the searches' : 'Not searched'}{' '}
      <Link className="govuk-link" href={`/holds/image/${of.id}`}>Hold<span className="govuk-visually-hidden"> {of.custodyReference}</span></Link>
    </>
  );
}
