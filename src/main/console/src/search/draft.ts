import type {Choice} from '../api/types';
import type {CaseDetails} from './details';

/** Under this name the form of a search is kept in the browser. */
export const DRAFT = 'search';

/** Text and choices; of images only the service's number of what it keeps for half an hour. */
export interface Draft {
  details: CaseDetails;
  analysisId?: string;
  choices: (Choice | undefined)[];
  /** Reference of the evidence pack that the still comes from. */
  from?: string;
}
