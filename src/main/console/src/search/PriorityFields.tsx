import {Radios, TextArea} from '../page/inputs';
import {PRIORITIES} from '../words';

export interface Urgency {
  priority: string;
  priorityReason: string;
}

/** How soon the review is needed; whoever says that it is urgent says why. */
export function PriorityFields({value, onChange}: {value: Urgency; onChange: (change: Partial<Urgency>) => void}) {
  return (
    <>
      <Radios id="priority" legend="How soon is the review needed?" options={PRIORITIES} value={value.priority} onChange={priority => onChange({priority})} />
      {value.priority !== 'routine' && (
        <TextArea id="priorityReason" label="Why is it urgent?" hint="This is recorded. Reviewers see the priority and the due time, not this." rows={2}
          value={value.priorityReason} onChange={priorityReason => onChange({priorityReason})} />
      )}
    </>
  );
}
