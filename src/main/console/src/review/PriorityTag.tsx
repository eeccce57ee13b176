import type {Priority} from '../api/types';
import {PRIORITIES, say} from '../words';

const LOOKS: Record<Priority, string> = {routine: 'govuk-tag--grey', urgent: 'govuk-tag--orange', 'threat-to-life': 'govuk-tag--red'};

/** How soon a review is needed, in words and in colour. */
export function PriorityTag({priority}: {priority: Priority}) {
  return <strong className={`govuk-tag ${LOOKS[priority]}`}>{say(PRIORITIES, priority)}</strong>;
}
