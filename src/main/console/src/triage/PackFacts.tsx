import {Link} from 'wouter';
import type {TriagePack} from '../api/types';
import {Details, Facts} from '../page/Page';
import {moment} from '../words';
import {BELIEF, money, VIOLENCE} from './words';

const words = (list: Record<string, string>, code?: string | null) => code && (list[code] ?? code);

/** All that the retailer said. */
export function PackFacts({pack, linked}: {pack: TriagePack['pack']; linked: TriagePack['linked']}) {
  const {incident, store, loss, circumstances, statement} = pack;
  return (
    <>
      <Facts of={[
        ['Happened', incident.from && `${moment(incident.from)}${incident.until && incident.until !== incident.from ? ` to ${moment(incident.until)}` : ''}`],
        ['What happened', <bdi key="what" className="account">{incident.description}</bdi>],
        ['Store', <bdi key="store">{[store.name, store.reference, store.address].filter(Boolean).join(', ')}</bdi>],
        ['Retailer', <bdi key="org">{pack.organisationName}</bdi>],
        ['Goods', loss.goods && <bdi key="goods">{loss.goods}</bdi>],
        ['Value', loss.valuePence != null && money(loss.valuePence)],
        ['Violence', words(VIOLENCE, circumstances.violence)],
        ['Weapon', words(BELIEF, circumstances.weapon)],
        ['Prolific', words(BELIEF, circumstances.prolific)],
        ['Under 18', words(BELIEF, circumstances.under18)],
        ['Organised', words(BELIEF, circumstances.organised)],
        ['Crime reference', pack.crimeReference && <bdi key="ref">{pack.crimeReference}</bdi>],
        ['Sent', `${moment(pack.submittedAt)} by ${pack.submittedBy}`],
        ['Same person, the retailer thinks', linked.length === 0 ? null : linked.map(other => (
          <span key={other.id}><Link className="govuk-link" href={`/evidence/${other.id}`}>{other.reference}</Link> </span>
        ))],
      ]} />
      {statement.account && (
        <Details summary="Witness statement">
          <p className="govuk-body account"><bdi>{statement.account}</bdi></p>
          <p className="govuk-body">Signed <bdi>{statement.signature}</bdi>{statement.signedAt && `, ${moment(statement.signedAt)}`}</p>
        </Details>
      )}
      {pack.questions.map(question => (
        <div className="govuk-inset-text" key={question.id}>
          <p className="govuk-body">Asked {moment(question.askedAt)}: <bdi>{question.words}</bdi></p>
          <p className="govuk-body">{question.answeredAt ? <>Answered {moment(question.answeredAt)}: <bdi>{question.answer}</bdi></> : 'Not answered yet'}</p>
        </div>
      ))}
    </>
  );
}
