import {useState} from 'react';
import {act} from '../api/client';

/** Gives a claimed review back, so that others are offered it. */
export function HandBack({id, onDone}: {id: string; onDone: () => void}) {
  const [refused, setRefused] = useState('');
  const handBack = () => act('DELETE', `/searches/${id}/reviews/claim`).then(onDone, (problem: Error) => setRefused(problem.message));
  return (
    <>
      <button className="link" type="button" onClick={handBack}>Hand back</button>
      {refused && <span role="alert"> {refused}</span>}
    </>
  );
}
