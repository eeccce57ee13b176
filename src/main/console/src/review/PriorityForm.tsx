import {useState} from 'react';
import {send} from '../api/client';
import type {Priority, Review} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, TextArea} from '../page/inputs';
import {PRIORITIES} from '../words';

/** Gives a review another priority, with the reason; its due time counts from then. */
export function PriorityForm({id, now, onDone, onCancel}: {id: string; now: Priority; onDone: () => void; onCancel: () => void}) {
  const [priority, setPriority] = useState<string>(now);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const submit = async () => {
    if (!reason.trim()) {
      setWrong([{id: 'priority-reason', words: 'Say why the priority changes'}]);
      return;
    }
    try {
      await send<Review>('PUT', `/searches/${id}/priority`, {priority, reason: reason.trim()});
      onDone();
    } catch (problem) {
      setWrong(wrongs(problem, field => (field === 'reason' ? 'priority-reason' : 'new-priority')));
    }
  };
  return (
    <Form id="priority-form" wrong={wrong} onSubmit={submit}>
      <Radios id="new-priority" legend="Priority" hint="The due time counts from now." options={PRIORITIES} value={priority} onChange={setPriority} />
      <TextArea id="priority-reason" label="Why?" rows={2} value={reason} onChange={setReason} />
      <div className="actions">
        <button className="govuk-button" type="submit">Change the priority</button>
        <button className="link" type="button" onClick={onCancel}>Cancel</button>
      </div>
    </Form>
  );
}
