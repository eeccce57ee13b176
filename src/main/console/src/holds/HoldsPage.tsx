import {useState} from 'react';
import {get} from '../api/client';
import type {LegalHold} from '../api/types';
import {Await, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {day, moment} from '../words';
import {PlaceHold} from './PlaceHold';
import {ReleaseHold} from './ReleaseHold';

export const SUBJECTS: Record<string, string> = {person: 'Person', image: 'Image', search: 'Search', pack: 'Evidence pack'};

/** Legal holds: what they stand on is not deleted. A record to place one on may be named. */
export function HoldsPage({type, id}: {type?: string; id?: string}) {
  const [all, setAll] = useState(false);
  const holds = useLoaded(signal => get<{items: LegalHold[]}>(`/legal-holds?standing=${!all}`, signal), [all]);
  const [done, setDone] = useState('');
  const changed = (words: string) => {
    setDone(words);
    holds.again();
  };
  return (
    <Page title="Legal holds">
      <p className="govuk-body">While a hold stands, nothing of the record is deleted or purged. It keeps nobody in the searches whose review date has passed.</p>
      <div role="status">{done && <p className="govuk-inset-text">{done}</p>}</div>
      <p className="govuk-body"><button className="link" type="button" onClick={() => setAll(!all)}>{all ? 'Show standing holds alone' : 'Show released and ended ones too'}</button></p>
      <Await of={holds} what="legal holds">{({items}) => <Holds items={items} onChange={changed} />}</Await>
      <PlaceHold type={type} id={id} onPlaced={() => changed('The hold stands.')} />
    </Page>
  );
}

function Holds({items, onChange}: {items: LegalHold[]; onChange: (words: string) => void}) {
  if (items.length === 0) {
    return <p className="govuk-body">There are none.</p>;
  }
  return (
    <>
      {items.map(hold => (
        <section className="lead" key={hold.id}>
          <h2 className="govuk-heading-s">{SUBJECTS[hold.subjectType]} <bdi>{hold.subjectId}</bdi>{' '}
            {hold.standing ? <strong className="govuk-tag govuk-tag--red">Held</strong> : <strong className="govuk-tag govuk-tag--grey">Ended</strong>}</h2>
          <p className="govuk-body"><bdi>{hold.reason}</bdi><br />Demanded by: <bdi>{hold.authority}</bdi>. {hold.until ? `Until ${day(hold.until)}` : 'Until it is released'}.</p>
          <p className="govuk-hint">
            Placed {moment(hold.placedAt)} by <bdi>{hold.placedBy}</bdi>.
            {hold.releasedAt && <> Released {moment(hold.releasedAt)} by <bdi>{hold.releasedBy}</bdi>: <bdi>{hold.releaseReason}</bdi></>}
          </p>
          {hold.standing && <ReleaseHold hold={hold} onReleased={() => onChange('The hold is released.')} />}
        </section>
      ))}
    </>
  );
}
