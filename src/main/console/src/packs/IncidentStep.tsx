import {useState} from 'react';
import {Form} from '../page/form';
import {TextArea, TextField} from '../page/inputs';
import {Go} from './Go';
import type {StepProps} from './StepPage';
import {useSaving} from './useSaving';
import {localOf} from './words';

export function IncidentStep(props: StepProps) {
  const {incident, crimeReference} = props.pack;
  const [from, setFrom] = useState(localOf(incident.from));
  const [until, setUntil] = useState(localOf(incident.until));
  const [description, setDescription] = useState(incident.description ?? '');
  const [crime, setCrime] = useState(crimeReference ?? '');
  const {wrong, busy, save} = useSaving(props);
  const submit = () => save({
    incident: {description, ...(from && {from: new Date(from).toISOString()}), ...(until && {until: new Date(until).toISOString()})},
    crimeReference: crime,
  });
  return (
    <Form wrong={wrong} onSubmit={submit}>
      <div className="pair">
        <TextField id="from" label="When did it begin?" type="datetime-local" width="govuk-input--width-20" value={from} onChange={setFrom} />
        <TextField id="until" label="When did it end?" type="datetime-local" width="govuk-input--width-20" value={until} onChange={setUntil} />
      </div>
      <TextArea id="description" label="What happened?" hint="What the suspect did, in the order in which it happened. Describe the suspect: clothes, height, anything that stands out." rows={6}
        value={description} onChange={setDescription} />
      <TextField id="crimeReference" label="Crime reference (optional)" hint="If the police have given you one" width="govuk-input--width-20" value={crime} onChange={setCrime} />
      <Go busy={busy} />
    </Form>
  );
}
