import {useState} from 'react';
import {Problem, send} from '../api/client';
import {wrongs, type Wrong} from '../page/form';
import type {StepProps} from './StepPage';
import type {Section} from './types';

/** Saves a step and goes on; what is wrong stays on the page. */
export function useSaving({pack, tag, onSaved}: StepProps) {
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [busy, setBusy] = useState(false);
  const run = (saving: () => Promise<unknown>) => {
    if (busy) {
      return;
    }
    setBusy(true);
    saving().then(onSaved, problem => {
      setBusy(false);
      setWrong(wrongsOf(problem));
    });
  };
  const save = (section: Section) => run(() => send('PATCH', `/evidence-packs/${pack.id}`, section, tag));
  return {wrong, setWrong, busy, save, run};
}

/** The fields of a section are named without it on the page. */
export function wrongsOf(problem: unknown): Wrong[] {
  const stale = problem instanceof Problem && problem.status === 412;
  return stale
    ? [{id: '', words: 'A colleague changed this pack meanwhile. Copy what you wrote, and open the page again.'}]
    : wrongs(problem, field => field.replace(/^.*\./, ''));
}
