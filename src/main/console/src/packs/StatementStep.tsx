import {useState} from 'react';
import {send} from '../api/client';
import {Form} from '../page/form';
import {Checkbox, Radios, TextArea, TextField} from '../page/inputs';
import {Details} from '../page/Page';
import {second} from '../words';
import {Files} from './Files';
import {Go} from './Go';
import {Sender} from './Sender';
import type {StepProps} from './StepPage';
import {useSaving} from './useSaving';

const WAYS = {form: 'Write and sign it here', file: 'Send a signed statement as a PDF'};

export function StatementStep(props: StepProps) {
  const sent = props.pack.files.filter(file => file.kind === 'statement');
  const [way, setWay] = useState(sent.some(file => !file.fromForm) ? 'file' : 'form');
  return (
    <>
      <Radios id="way" legend="How will the witness give the statement?" options={WAYS} value={way} onChange={setWay} />
      {way === 'form' ? <Written {...props} /> : (
        <>
          <Sender pack={props.pack} kind="statement" onDone={props.again} />
          <button className="govuk-button" id="go" type="button" onClick={props.onSaved}>Continue</button>
        </>
      )}
      <Files pack={props.pack} files={sent} onChange={props.again} />
    </>
  );
}

function Written(props: StepProps) {
  const {statement, statementOfTruth, id} = props.pack;
  const [name, setName] = useState(statement.name ?? '');
  const [account, setAccount] = useState(statement.account ?? '');
  const [truthful, setTruthful] = useState(false);
  const [signature, setSignature] = useState('');
  const {wrong, busy, run} = useSaving(props);
  const submit = () => run(() => send('PUT', `/evidence-packs/${id}/statement`, {name, account, truthful, signature}, props.tag));
  return (
    <Form wrong={wrong} onSubmit={submit}>
      {statement.signedAt && <p className="govuk-inset-text" id="signed">Signed on {second(statement.signedAt)}. To change a word, write it and have the witness sign again.</p>}
      <TextField id="name" label="Full name of the witness" width="govuk-input--width-20" value={name} onChange={setName} />
      <TextArea id="account" label="What the witness saw" hint="In the witness's own words" rows={8} value={account} onChange={setAccount} />
      <div className="govuk-inset-text">{statementOfTruth}</div>
      <div className="govuk-form-group"><Checkbox id="truthful" label="I am the witness, and I make this declaration" checked={truthful} onChange={setTruthful} /></div>
      <TextField id="signature" label="Signature of the witness" hint="The witness types the full name as it stands above" width="govuk-input--width-20" value={signature} onChange={setSignature} />
      <Details summary="The witness is not here now"><p className="govuk-body">Leave the signature empty: what is written is saved, and can be signed later.</p></Details>
      <Go busy={busy} />
    </Form>
  );
}
