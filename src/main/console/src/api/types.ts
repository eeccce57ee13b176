/** The published API's types, as the pages use them. Generated from openapi/likeness.yaml; here is said what may be absent. */
import type {components} from './schema';

type S = components['schemas'];
type MayLack<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** A retailer has an organisation, and no force; everybody else has a force alone. */
export type Me = MayLack<S['Me'], 'organisation'>;
export type Role = S['Role'];
export type SignedOut = S['SignedOut'];
export type SignInWays = S['SignInWays'];
export type ReferenceData = S['ReferenceData'];
export type Point = S['Point'];
export type Box = S['Box'];
export type FaceFound = S['FaceFound'];
export type Quality = S['Quality'];

/** One recorded step from an original to what is searched. */
export type Edit =
  | {step: 'crop'; x: number; y: number; width: number; height: number}
  | {step: 'rotate'; degrees: number}
  | {step: 'brightness' | 'contrast' | 'sharpen'; amount: number}
  | {step: 'gamma'; value: number};

type Edited<T> = Omit<T, 'edits'> & {edits: Edit[]};

export type StillFacts = Omit<Edited<S['StillFacts']>, 'origin'> & {origin?: Origin};
export type Analysis = Omit<S['Analysis'], 'stills'> & {stills: StillFacts[]};

/** The face of a still that is searched: one of those found, or eyes that were marked. */
export type Choice = {face: number} | {eyes: {right: Point; left: Point}};

export type SearchFilter = Partial<S['SearchFilter']>;
export type SearchItem = S['SearchItem'];
export type SearchPage = MayLack<S['SearchPage'], 'nextCursor'>;
type Origin = Omit<S['StillOrigin'], 'frame'> & {frame?: S['StillOriginFrame']};
export type SearchStill = Omit<Edited<MayLack<S['SearchStill'], 'area'>>, 'origin'> & {origin?: Origin};
export type CandidateImage = MayLack<S['SearchCandidateImage'], 'erasedAt'>;
export type Candidate = Omit<MayLack<S['SearchCandidate'], 'fpir' | 'alikeness'>, 'images'> & {images: CandidateImage[]};
export type SearchAnswer = Omit<
  MayLack<S['SearchAnswer'], 'onBehalfOf' | 'threshold' | 'modeReason' | 'retention' | 'fpir' | 'calibration' | 'extrapolated' | 'change' | 'changeWords' | 'purged'>,
  'stills' | 'filter' | 'candidates'
> & {
  candidates: Candidate[];
  stills: SearchStill[];
  filter: SearchFilter;
};

export type Repetition = S['Repetition'];

export type ReviewStage = S['ReviewStage'];
/** Claimed until then by the reader; absent if by nobody. */
export type ReviewTaskItem = MayLack<S['ReviewTaskItem'], 'claimedUntil'>;
export type ReviewClaim = S['ReviewClaim'];
export type ReviewImage = MayLack<S['ReviewImage'], 'eyes' | 'erasedAt'>;
export type ReviewStill = Edited<S['ReviewStill']>;
export type Assessment = S['Assessment'];
export type Outcome = S['ReviewOutcome'];
/** A candidate of a task; rank and score are there for the first reviewer alone. */
export type ReviewCandidate = {id: string; images: ReviewImage[]; rank?: number; score?: number};
export type ReviewTask = Omit<S['BlindReviewTask'], 'candidates' | 'stills' | 'stage'> & {
  stage: ReviewStage;
  candidates: ReviewCandidate[];
  stills: ReviewStill[];
};
export type ReviewMarkPlace = MayLack<S['ReviewMarkPlace'], 'still' | 'imageId'>;
export type ReviewMark = Omit<S['ReviewMark'], 'places'> & {places: ReviewMarkPlace[]};
export type ReviewDecision = Omit<MayLack<S['ReviewDecision'], 'candidateId' | 'features' | 'differencesSeen'>, 'marks'> & {marks: ReviewMark[]};
export type Conclusion = MayLack<S['Conclusion'], 'candidateId'>;
export type Review = Omit<MayLack<S['Review'], 'conclusion' | 'priority' | 'dueAt'>, 'decisions'> & {decisions: ReviewDecision[]};

export type Disclosure = Omit<S['Disclosure'], 'search' | 'decisions' | 'identity' | 'conclusion' | 'outcome'> & {
  search: SearchAnswer;
  outcome: CaseOutcome;
  decisions: ReviewDecision[];
  identity?: S['DisclosedIdentity'];
  conclusion?: Conclusion;
};

export type Priority = S['ReviewPriority'];
export type OpenReview = S['OpenReview'];
export type CaseStep = S['CaseStep'];
export type CaseEntry = MayLack<S['CaseOutcomeEntry'], 'corrects' | 'evidenceKind' | 'evidence'>;
export type CaseOutcome = Omit<S['CaseOutcome'], 'entries'> & {entries: CaseEntry[]};
export type ErrorRate = MayLack<S['ErrorRate'], 'rate' | 'interval'>;
export type TestResults = Omit<MayLack<S['TestResults'], 'medianMinutes'>, 'falsePositives' | 'falseNegatives'> & {
  falsePositives: ErrorRate;
  falseNegatives: ErrorRate;
};
export type ReviewerResults = Omit<MayLack<S['ReviewerResults'], 'releasedUntil'>, 'total' | 'months'> & {
  total: TestResults;
  months: {month: string; results: TestResults}[];
};
export type ReviewerResultList = {items: ReviewerResults[]; leastLists: number};
export type OwnResults = {released?: ReviewerResults; leastLists: number};
export type WrongLead = S['WrongLead'];
export type KnownAnswerItem = S['KnownAnswerListItem'];

export type OperatorCandidate = MayLack<S['OperatorCandidate'], 'alikeness'>;
export type OperatorAnswer = Omit<MayLack<S['OperatorAnswer'], 'fpir'>, 'candidates'> & {candidates: OperatorCandidate[]};
export type Watchlist = Omit<MayLack<S['Watchlist'], 'decidedBy' | 'decidedAt' | 'decisionReason'>, 'filter'> & {filter?: SearchFilter};
export type WatchlistPreview = S['WatchlistPreview'];
export type WatchlistList = {items: Watchlist[]};
export type WatchlistAnswer = Omit<S['WatchlistAnswer'], 'search'> & {search?: SearchAnswer};
export type WatchlistCount = S['StatisticsOfWatchlists'];
export type OperatorCount = S['StatisticsOfPower'];
export type WrongLeadRate = S['WrongLeadRate'];
export type StatisticsLine = MayLack<S['StatisticsLine'], 'force' | 'month' | 'medianHours' | 'hours95' | 'wrongLeadRate'>;
export type CodeCount = S['StatisticsOfCode'];
export type PointUsed = MayLack<S['OperatingPointUsed'], 'fpir' | 'calibration'>;
export type GalleryMonth = MayLack<S['GalleryMonth'], 'erased'>;
export type GalleryNow = MayLack<S['GalleryNow'], 'modelId' | 'preprocessing'>;
export type JointResults = Omit<S['JointResults'], 'results'> & {results?: TestResults};
export type WrongLeadAlert = MayLack<S['WrongLeadAlert'], 'force'>;
export type Statistics = Omit<MayLack<S['Statistics'], 'force'>, 'lines' | 'operatingPoints' | 'gallery' | 'galleryNow' | 'reviewers' | 'evidence' | 'alerts'> & {
  evidence: EvidenceInForce[];
  lines: StatisticsLine[];
  operatingPoints: PointUsed[];
  gallery: GalleryMonth[];
  galleryNow: GalleryNow;
  reviewers: JointResults;
  alerts: WrongLeadAlert[];
};
/** Null: withheld; without a force or month: of all. */
export type PublicLine = {[K in keyof S['PublicStatisticsLine']]: S['PublicStatisticsLine'][K] | null};
export type GroupLine = Omit<S['WrongLeadsOfGroup'], 'verified' | 'wrongLeads' | 'rate'> & {verified: number | null; wrongLeads: number | null; rate: WrongLeadRate | null};
type PublicKindLine = {[K in keyof S['PublicStatisticsOfKind']]: S['PublicStatisticsOfKind'][K] | null};
type PublicCount = Omit<S['PublicStatisticsOfCode'], 'searches'> & {searches: number | null};
export type PublicStatistics = Omit<S['PublicStatistics'], 'lines' | 'groups' | 'operatorSearches' | 'operatorPowers' | 'watchlistSearches' | 'evidence'> & {
  lines: PublicLine[];
  groups: GroupLine[];
  /** Forms that are older than these lack them. */
  operatorSearches?: PublicKindLine[];
  operatorPowers?: PublicCount[];
  watchlistSearches?: PublicKindLine[];
  evidence?: EvidenceInForce[];
};
/** Null: withheld. */
export type EvidenceGroup = Omit<S['EvidenceGroup'], 'fpir' | 'fnir'> & {fpir: ReportRate | null; fnir: ReportRate | null};
export type EvidenceLabel = Omit<S['EvidenceLabel'], 'groups' | 'ratios'> & {groups: EvidenceGroup[]; ratios: GroupRatio[]};
export type EvidenceInForce = Omit<MayLack<S['EvidenceInForce'], 'until' | 'approvedBy'>, 'report' | 'labels'> & {
  report?: MayLack<S['EvidenceReport'], 'target' | 'fpir' | 'fnir'>;
  labels: EvidenceLabel[];
};

export type AuditEvent = S['AuditEventView'];
export type AuditPage = MayLack<S['AuditPage'], 'nextCursor'>;
export type Verification = MayLack<S['Verification'], 'brokenAt' | 'reason'>;
export type Notification = Omit<S['Notification'], 'readAt'> & {readAt?: string | null};
export type NotificationPreferences = MayLack<S['NotificationPreferences'], 'address'>;
export type ReferenceEntry = MayLack<S['ReferenceEntry'], 'validUntil'>;
export type ReferenceEntries = {items: ReferenceEntry[]};
export type Course = S['Course'];
export type User = MayLack<S['UserView'], 'organisation'>;
export type UserPage = MayLack<S['UserPage'], 'nextCursor'>;
export type ImportStatus = MayLack<S['ImportStatus'], 'imagesPerSecond' | 'secondsLeft' | 'startedAt' | 'completedAt' | 'stateDetail'>;
export type ErasureSummary = Omit<S['ErasureSummary'], 'finishedAt'> & {finishedAt?: string | null};
type Nullish<T, K extends keyof T> = Omit<T, K> & {[P in K]?: T[P] | null};
export type ErasureProof = Omit<Nullish<S['ErasureProof'], 'finishedAt' | 'replayedAt'>, 'steps' | 'looked'> & {
  steps: Nullish<S['ErasureStep'], 'doneAt' | 'waitsFor' | 'nextTry'>[];
  looked: Nullish<S['ErasureLook'], 'rows' | 'objects' | 'searchable' | 'inFiles' | 'trouble'>;
};
export type ImportPage = {items: ImportStatus[]; nextCursor?: string};

export type ReportRate = S['Rate'];
export type GroupRatio = MayLack<S['GroupRatio'], 'ratio' | 'low' | 'high'>;
export type LabelRates = Omit<S['LabelRates'], 'ratios'> & {ratios: GroupRatio[]};
/** A list lacks the figures. */
export type StoredReport = Omit<MayLack<S['StoredReport'], 'rates' | 'cautions'>, 'labels'> & {labels?: LabelRates[]};
export type Finding = MayLack<S['Finding'], 'error' | 'group' | 'value' | 'limit'>;
export type GovernedChange = Omit<MayLack<S['GovernedChange'],
  'reportId' | 'undoes' | 'decidedBy' | 'decidedAt' | 'decisionReason' | 'overrideReason' | 'inForceAt' | 'inForceBy' | 'acceptance'>, 'findings'> & {findings: Finding[]};
export type SettingInForce = Omit<MayLack<S['SettingInForce'], 'unapproved'>, 'change'> & {change: GovernedChange};
export type DueReview = MayLack<S['DueReview'], 'decided'>;
export type RetentionPreview = S['RetentionPreview'];
export type RetentionDecision = MayLack<S['RetentionDecision'], 'until' | 'completedAt'>;
export type LegalHold = MayLack<S['LegalHold'], 'until' | 'releasedBy' | 'releasedAt' | 'releaseReason'>;
export type ApplicationSubject = MayLack<S['DeletionApplicationSubject'], 'personId'>;
export type DeletionApplication = Omit<MayLack<S['DeletionApplication'], 'decision' | 'reason' | 'images' | 'decidedBy' | 'decidedAt'>, 'subject'> & {subject: ApplicationSubject};
export type DuplicateImage = S['DuplicateImage'];
export type PossibleDuplicate = MayLack<S['PossibleDuplicate'], 'decision' | 'basis' | 'reason' | 'decidedBy' | 'decidedAt'>;
export type PossibleDuplicatePage = Omit<S['PossibleDuplicatePage'], 'items'> & {items: PossibleDuplicate[]};
export type Migration = MayLack<S['Migration'], 'keptUntil'>;
export type ComparedSearch = Omit<MayLack<S['ComparedSearch'], 'unusable'>, 'people'> & {
  people: MayLack<S['ComparedPerson'], 'rankNow' | 'rankOther' | 'fpirNow' | 'fpirOther'>[];
};
export type ModelComparison = Omit<S['ModelComparison'], 'searches'> & {searches: ComparedSearch[]};

export type Client = Omit<MayLack<S['Client'], 'requestsPerMinute'>, 'secrets'> & {secrets: MayLack<S['ClientSecret'], 'endsAt'>[]};
export type ClientList = {items: Client[]};
export type ClientWithSecret = {client: Client; secret?: string};
export type Webhook = MayLack<S['Webhook'], 'disabledReason' | 'secretBeforeUntil'>;
export type WebhookList = {items: Webhook[]};
export type WebhookWithSecret = {webhook: Webhook; secret: string};
export type WebhookDelivery = MayLack<S['WebhookDelivery'], 'subjectId' | 'dueAt' | 'settledAt' | 'lastStatus' | 'lastFailure'>;
export type WebhookRedeliveries = S['WebhookRedeliveries'];
type SentPack = Omit<Nullish<S['EvidencePack'], 'crimeReference'>, 'incident' | 'store' | 'loss' | 'circumstances' | 'statement' | 'questions'> & {
  incident: Nullish<S['EvidenceIncident'], keyof S['EvidenceIncident']>;
  store: Nullish<S['EvidenceStore'], keyof S['EvidenceStore']>;
  loss: Nullish<S['EvidenceLoss'], keyof S['EvidenceLoss']>;
  circumstances: Nullish<S['EvidenceCircumstances'], keyof S['EvidenceCircumstances']>;
  statement: Nullish<S['EvidenceStatement'], keyof S['EvidenceStatement']>;
  questions: Nullish<S['EvidenceQuestion'], 'answer' | 'answeredAt'>[];
};
export type TakenFrame = MayLack<S['TakenFrame'], 'frameNumber'>;
export type TriagePack = Omit<S['TriagePack'], 'pack' | 'decisions' | 'frames' | 'holds'> & {
  pack: SentPack;
  decisions: MayLack<S['TriageDecisionMade'], 'reason' | 'words'>[];
  frames: TakenFrame[];
  holds: LegalHold[];
};
export type TriageItem = Omit<Nullish<S['TriageItem'], 'store' | 'incidentFrom' | 'valuePence' | 'crimeReference'>, 'circumstances'> & {circumstances: SentPack['circumstances']};
export type TriageList = Omit<S['TriageList'], 'items'> & {items: TriageItem[]};
export type VideoFacts = S['VideoFacts'];
export type PreviewMoments = S['PreviewMoments'];
export type FaceScan = MayLack<S['FaceScan'], 'reason' | 'detail'>;
