import {useState} from 'react';
import {Form} from '../page/form';
import {Radios} from '../page/inputs';
import {Go} from './Go';
import type {StepProps} from './StepPage';
import type {Circumstances} from './types';
import {useSaving} from './useSaving';
import {BELIEF, VIOLENCE} from './words';

const ASKED: [keyof Circumstances, string, string?][] = [
  ['weapon', 'Was a weapon seen or used?'],
  ['under18', 'Do you believe that the suspect is under 18?'],
  ['organised', 'Do you believe that an organised group is behind it?', 'Several who work together, steal to order or go from store to store'],
  ['prolific', 'Do you believe that the suspect does it again and again?', 'In your store or in others'],
];

export function CircumstancesStep(props: StepProps) {
  const [told, setTold] = useState<Circumstances>(props.pack.circumstances);
  const change = (part: Record<string, string>) => setTold(before => ({...before, ...part} as Circumstances));
  const {wrong, busy, save} = useSaving(props);
  return (
    <Form wrong={wrong} onSubmit={() => save({circumstances: told})}>
      <Radios id="violence" legend="Was violence used or threatened?" hint="Pushing, hitting, spitting, or words that made somebody afraid" options={VIOLENCE}
        value={told.violence ?? ''} onChange={violence => change({violence})} />
      {ASKED.map(([name, legend, hint]) => (
        <Radios key={name} id={name} legend={legend} hint={hint} options={BELIEF} value={told[name] ?? ''} onChange={value => change({[name]: value})} />
      ))}
      <Go busy={busy} />
    </Form>
  );
}
