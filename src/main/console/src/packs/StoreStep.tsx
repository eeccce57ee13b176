import {useState} from 'react';
import {Form} from '../page/form';
import {Select, TextArea, TextField} from '../page/inputs';
import {useSession} from '../page/Session';
import {Go} from './Go';
import type {StepProps} from './StepPage';
import {useSaving} from './useSaving';

export function StoreStep(props: StepProps) {
  const {reference} = useSession();
  const [store, setStore] = useState({name: '', reference: '', address: '', force: '', ...props.pack.store});
  const change = (part: Partial<typeof store>) => setStore(before => ({...before, ...part}));
  const {wrong, busy, save} = useSaving(props);
  return (
    <Form wrong={wrong} onSubmit={() => save({store})}>
      <TextField id="name" label="Name of the store" width="govuk-!-width-two-thirds" value={store.name} onChange={name => change({name})} />
      <TextField id="reference" label="Your number for it (optional)" width="govuk-input--width-10" value={store.reference} onChange={value => change({reference: value})} />
      <TextArea id="address" label="Address" hint="With the postcode" rows={3} value={store.address} onChange={address => change({address})} />
      <Select id="force" label="Police force of that area" hint="It gets the pack" empty="Choose" value={store.force} options={reference.forces} onChange={force => change({force})} />
      <Go busy={busy} />
    </Form>
  );
}
