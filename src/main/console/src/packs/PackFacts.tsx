import type {ReactNode} from 'react';
import {Link} from 'wouter';
import {useSession} from '../page/Session';
import {count, moment, second} from '../words';
import {Files} from './Files';
import type {Pack} from './types';
import {BELIEF, pounds, VIOLENCE} from './words';

/** All that was told, by the pages on which it was. */
export function PackFacts({pack, change}: {pack: Pack; change?: boolean}) {
  const {words} = useSession();
  const {incident, store, loss, circumstances: told, statement} = pack;
  const believed = (value?: string) => value && BELIEF[value];
  return (
    <dl className="govuk-summary-list">
      <Row of={pack} change={change} step="incident" term="When">{incident.from && incident.until && `${moment(incident.from)} to ${moment(incident.until)}`}</Row>
      <Row of={pack} change={change} step="incident" term="What happened">{incident.description && <bdi className="lines">{incident.description}</bdi>}</Row>
      <Row of={pack} change={change} step="incident" term="Crime reference" optional>{pack.crimeReference && <bdi>{pack.crimeReference}</bdi>}</Row>
      <Row of={pack} change={change} step="store" term="Store">{store.name && <bdi className="lines">{[store.name, store.reference, store.address].filter(Boolean).join('\n')}</bdi>}</Row>
      <Row of={pack} change={change} step="store" term="Police force">{store.force && (words.forces[store.force] ?? store.force)}</Row>
      <Row of={pack} change={change} step="loss" term="Goods">{loss.goods && <bdi className="lines">{loss.goods}</bdi>}</Row>
      <Row of={pack} change={change} step="loss" term="Value">{loss.valuePence !== undefined && pounds(loss.valuePence)}</Row>
      <Row of={pack} change={change} step="circumstances" term="Violence used or threatened">{told.violence && VIOLENCE[told.violence]}</Row>
      <Row of={pack} change={change} step="circumstances" term="Weapon">{believed(told.weapon)}</Row>
      <Row of={pack} change={change} step="circumstances" term="Under 18">{believed(told.under18)}</Row>
      <Row of={pack} change={change} step="circumstances" term="Organised group">{believed(told.organised)}</Row>
      <Row of={pack} change={change} step="circumstances" term="Again and again">{believed(told.prolific)}</Row>
      <Row of={pack} change={change} step="links" term="Your other packs" optional>{pack.linked.length > 0 && count(pack.linked.length, 'pack linked', 'packs linked')}</Row>
      <Row of={pack} change={change} step="statement" term="Statement in the form" optional>
        {statement.name && <bdi>{statement.name}{statement.signedAt ? `, signed on ${second(statement.signedAt)}` : ', not signed'}</bdi>}
      </Row>
      <Row of={pack} change={change} step="files" term="Files">{pack.files.length > 0 && <Files pack={pack} files={pack.files} />}</Row>
    </dl>
  );
}

function Row({of, step, term, change, optional, children}: {of: Pack; step: string; term: string; change?: boolean; optional?: boolean; children: ReactNode}) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{term}</dt>
      <dd className="govuk-summary-list__value">{children || (optional ? 'None' : 'Not told yet')}</dd>
      {change && <dd className="govuk-summary-list__actions"><Link className="govuk-link" href={`/packs/${of.id}/${step}`}>Change<span className="govuk-visually-hidden"> {term}</span></Link></dd>}
    </div>
  );
}
