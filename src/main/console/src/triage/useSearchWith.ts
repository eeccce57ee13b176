import {useLocation} from 'wouter';
import {send} from '../api/client';
import type {Analysis, TriagePack} from '../api/types';
import {keepDraft, readDraft} from '../drafts';
import {useSession} from '../page/Session';
import {emptyDetails} from '../search/details';
import {DRAFT, type Draft} from '../search/draft';

const LONGEST_SOURCE = 200;

/** Hands a still of a pack to the form of a search; what it comes from is kept by the service, not by this browser. */
export function useSearchWith(pack: TriagePack['pack']) {
  const {me, reference} = useSession();
  const [, go] = useLocation();
  return async (wanted: {fileId: string} | {frameId: string}, words: string) => {
    if (readDraft(me.userId, DRAFT) && !window.confirm('You have written a search and not sent it. Replace it?')) {
      return;
    }
    const analysis = await send<Analysis>('POST', `/evidence-triage/${pack.id}/analyses`, {stills: [wanted]});
    keepDraft<Draft>(me.userId, DRAFT, {
      details: {
        ...emptyDetails(me.force),
        caseReference: pack.crimeReference ?? '',
        offence: reference.offences.theft ? 'theft' : '',
        purpose: reference.purposes['investigate-crime'] ? 'investigate-crime' : '',
        imageSource: `Evidence pack ${pack.reference}: ${words}`.slice(0, LONGEST_SOURCE),
      },
      analysisId: analysis.id,
      choices: [],
      from: pack.reference,
    });
    go('/search');
  };
}
