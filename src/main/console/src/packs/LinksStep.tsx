import {useState} from 'react';
import {get} from '../api/client';
import {Form} from '../page/form';
import {Checkboxes} from '../page/inputs';
import {Await} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {Go} from './Go';
import type {StepProps} from './StepPage';
import type {PackSummary} from './types';
import {useSaving} from './useSaving';

/** Which packs show the same person, as the retailer believes. */
export function LinksStep(props: StepProps) {
  const packs = useLoaded(signal => get<{items: PackSummary[]}>('/evidence-packs?limit=200', signal), []);
  const [linked, setLinked] = useState(props.pack.linked);
  const {wrong, busy, save} = useSaving(props);
  const words = (pack: PackSummary) => [pack.reference, pack.store, pack.incidentFrom && moment(pack.incidentFrom), pack.goods?.slice(0, 60)].filter(Boolean).join(', ');
  return (
    <Await of={packs} what="your packs">
      {({items}) => {
        const others = items.filter(one => one.id !== props.pack.id);
        return (
          <Form wrong={wrong} onSubmit={() => save({linked})}>
            <p className="govuk-body">If you believe that the same person is in other packs of yours, choose them. It helps the police to see how often it happens.</p>
            {others.length === 0
              ? <p className="govuk-body" id="no-others">You have no other pack.</p>
              : <Checkboxes id="linked" legend="Packs with the same person (optional)" options={Object.fromEntries(others.map(one => [one.id, words(one)]))} chosen={linked} onChange={setLinked} />}
            <Go busy={busy} />
          </Form>
        );
      }}
    </Await>
  );
}
