import {useState} from 'react';
import {get} from '../api/client';
import type {Review} from '../api/types';
import {useLoaded} from '../page/useLoaded';
import {PriorityForm} from '../review/PriorityForm';
import {PriorityTag} from '../review/PriorityTag';
import {due} from '../words';

/** How soon the review is needed, and a way to change that. */
export function Awaited({id}: {id: string}) {
  const review = useLoaded(signal => get<Review>(`/searches/${id}/reviews`, signal), [id]);
  const [changing, setChanging] = useState(false);
  const {priority, dueAt} = review.value ?? {};
  if (!priority || !dueAt) {
    return null;
  }
  return (
    <div className="no-print">
      <p className="govuk-body" id="awaited">
        <PriorityTag priority={priority} /> Review {due(dueAt)}.{' '}
        {!changing && <button className="link" type="button" onClick={() => setChanging(true)}>Change the priority</button>}
      </p>
      {changing && <PriorityForm id={id} now={priority} onDone={() => { setChanging(false); review.again(); }} onCancel={() => setChanging(false)} />}
    </div>
  );
}
