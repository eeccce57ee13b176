import {useState} from 'react';
import {get, isGone, Problem, send} from '../api/client';
import type {Review, ReviewDecision, ReviewTask} from '../api/types';
import {wrongs, type Wrong} from '../page/form';
import {useSession} from '../page/Session';
import {idOfField, type SentDecision} from './worksheet';

const DECIDED = 'You decided this review already, in another tab and in other words. That decision stands; nothing of this page was recorded.';
const STALE = 'Somebody else decided since you opened this. Your notes are kept here; open the review again from the list.';

/** Records a decision once, even if the answer to it was lost on the way and it is sent again. */
export function useDeciding({searchId, stage}: ReviewTask, tag: string, onDone: (review: Review) => void, onGone: () => void) {
  const {me} = useSession();
  const [busy, setBusy] = useState(false);

  /** What this reviewer decided before, if that is why the decision was refused. */
  const madeBefore = async (problem: unknown) => {
    if (!(problem instanceof Problem) || ![403, 409, 412].includes(problem.status)) {
      return undefined;
    }
    const review = await get<Review>(`/searches/${searchId}/reviews`).catch(() => undefined);
    const decision = review?.decisions.find(one => one.stage === stage && one.reviewer === me.login);
    return review && decision && {review, decision};
  };
  const refused = async (problem: unknown, sent: SentDecision): Promise<Wrong[]> => {
    if (isGone(problem)) {
      onGone();
      return [];
    }
    const made = await madeBefore(problem);
    if (made && isWhat(made.decision, sent)) {
      onDone(made.review);
      return [];
    }
    return made ? [{id: '', words: DECIDED}] : said(problem);
  };
  return {
    busy,
    /** What is wrong with it; nothing if it was recorded. */
    decide: async (decision: SentDecision): Promise<Wrong[]> => {
      setBusy(true);
      try {
        onDone(await send<Review>('POST', `/searches/${searchId}/reviews`, decision, tag));
        return [];
      } catch (problem) {
        return await refused(problem, decision);
      } finally {
        setBusy(false);
      }
    },
  };
}

const isWhat = (made: ReviewDecision, sent: SentDecision) =>
  made.outcome === sent.outcome && made.reason === sent.reason && made.differencesSeen === sent.differencesSeen && made.candidateId === sent.candidateId;

const said = (problem: unknown): Wrong[] =>
  problem instanceof Problem && problem.status === 412 ? [{id: '', words: STALE}] : wrongs(problem, idOfField);
