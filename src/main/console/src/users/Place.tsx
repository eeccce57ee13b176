import {get} from '../api/client';
import type {ReferenceEntries} from '../api/types';
import {Select} from '../page/inputs';
import {useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';

/** Where a user belongs: retailers to an organisation, everybody else to a force. */
export interface Belonging {
  force: string;
  organisation: string;
}

export const isRetailer = (roles: string[]) => roles.includes('retailer');

/** What the service is to be told of it. */
export const placeOf = ({force, organisation}: Belonging, roles: string[]) => (isRetailer(roles) ? {organisation} : {force});

export function Place({of, roles, onChange}: {of: Belonging; roles: string[]; onChange: (part: Partial<Belonging>) => void}) {
  const {reference} = useSession();
  return isRetailer(roles)
    ? <Organisation value={of.organisation} onChange={organisation => onChange({organisation})} />
    : <Select id="force" label="Force" value={of.force} options={reference.forces} onChange={force => onChange({force})} />;
}

function Organisation({value, onChange}: {value: string; onChange: (code: string) => void}) {
  const entries = useLoaded(signal => get<ReferenceEntries>('/reference-lists/organisations', signal), []);
  const options = Object.fromEntries((entries.value?.items ?? []).filter(one => one.inForce).map(one => [one.code, one.words]));
  return <Select id="organisation" label="Organisation" hint="Retailers are added on the page Lists" empty="Choose" value={value} options={options} onChange={onChange} />;
}
