import type {components} from '../api/schema';

type S = components['schemas'];

/** All of a section may be missing while the pack is a draft. */
export type Incident = Partial<S['EvidenceIncident']>;
export type Store = Partial<S['EvidenceStore']>;
export type Loss = Partial<S['EvidenceLoss']>;
export type Circumstances = Partial<S['EvidenceCircumstances']>;
export type Statement = Partial<S['EvidenceStatement']>;
export type EvidenceFile = Omit<S['EvidenceFile'], 'questionId'> & {questionId?: string};
export type Upload = Omit<S['EvidenceUpload'], 'reason' | 'fingerprint'> & {reason?: string; fingerprint?: string};
export type Question = Omit<S['EvidenceQuestion'], 'answer' | 'answeredAt'> & {answer?: string; answeredAt?: string};
export type Gap = S['EvidenceGap'];
export type PackSummary = Omit<S['RetailerPackSummary'], 'store' | 'incidentFrom' | 'goods' | 'submittedAt'> & {
  store?: string; incidentFrom?: string; goods?: string; submittedAt?: string;
};

/** A pack as its retailer sees it. */
export interface Pack {
  id: string;
  reference: string;
  status: 'draft' | 'received' | 'in-triage' | 'more-asked' | 'closed';
  changedAt: string;
  submittedAt?: string;
  incident: Incident;
  store: Store;
  loss: Loss;
  circumstances: Circumstances;
  crimeReference?: string;
  linked: string[];
  statement: Statement;
  statementOfTruth: string;
  files: EvidenceFile[];
  uploads: Upload[];
  questions: Question[];
  gaps: Gap[];
}

export type Section = Partial<Pick<Pack, 'incident' | 'store' | 'loss' | 'circumstances' | 'crimeReference' | 'linked'>>;
