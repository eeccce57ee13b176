import {useState} from 'react';
import {send} from '../api/client';
import {Form, wrongs, type Wrong} from '../page/form';
import {TextArea} from '../page/inputs';

/** A supervisor approves or refuses, with a reason. */
export function Decide({id, onDone}: {id: string; onDone: () => void}) {
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const field = `reason-${id}`;
  const decide = (approved: boolean) => {
    if (!reason.trim()) {
      setWrong([{id: field, words: 'Say why'}]);
      return;
    }
    send('PUT', `/watchlists/${id}/decision`, {approved, reason}).then(onDone, problem => setWrong(wrongs(problem, () => field)));
  };
  return (
    <Form wrong={wrong} onSubmit={() => decide(true)}>
      <TextArea id={field} label="Is it necessary and proportionate? Why, or why not?" rows={2} value={reason} onChange={setReason} />
      <div className="actions">
        <button className="govuk-button" type="submit">Approve</button>
        <button className="govuk-button govuk-button--warning" type="button" onClick={() => decide(false)}>Refuse</button>
      </div>
    </Form>
  );
}
