import type {Pack} from './types';
import {STATUS, STATUS_COLOUR} from './words';

export function StatusTag({status}: {status: Pack['status']}) {
  return <strong className={`govuk-tag ${STATUS_COLOUR[status]}`}>{STATUS[status]}</strong>;
}
