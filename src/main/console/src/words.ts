/** Times, numbers and codes in words. */

/** A moment in the reader's own time zone. */
export const moment = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short'});

export const time = (iso: string) => new Date(iso).toLocaleTimeString('en-GB', {timeStyle: 'short'});

/** A moment to the second. */
export const second = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'medium'});

export const day = (iso: string) =>
  new Date(`${iso}T12:00:00`).toLocaleDateString('en-GB', {day: 'numeric', month: 'short', year: 'numeric'});

/** When a record was made: our ids begin with it. */
export const momentOfId = (id: string) => new Date(parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString();

export const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const SEXES: Record<string, string> = {female: 'Female', male: 'Male', unknown: 'Unknown'};

/** Groups of offences in the gallery's records; searches name offences of the governed list. */
export const OFFENCE_GROUPS: Record<string, string> = {
  violence: 'Violence against the person',
  theft: 'Theft, including from shops',
  burglary: 'Burglary',
  robbery: 'Robbery',
  drugs: 'Drug offences',
  'public-order': 'Public order',
  sexual: 'Sexual offences',
  fraud: 'Fraud',
  other: 'Other',
};

/** What came of an arrest. */
export const ARREST_OUTCOMES: Record<string, string> = {
  convicted: 'Convicted',
  charged: 'Charged',
  'no-further-action': 'No further action',
  'released-under-investigation': 'Released under investigation',
  acquitted: 'Acquitted',
};

export const IMAGE_TYPES: Record<string, string> = {
  custody: 'Custody',
  'voluntary-attendance': 'Voluntary attendance',
  other: 'Other',
};

export const ROLES: Record<string, string> = {
  investigator: 'Investigator',
  reviewer: 'Facial reviewer',
  retailer: 'Retailer',
  'force-system': 'Force system',
  'gallery-manager': 'Gallery manager',
  supervisor: 'Supervisor of reviewers',
  auditor: 'Auditor',
  administrator: 'Administrator',
  approver: 'Approver of models and thresholds',
};

export const STATES: Record<string, string> = {
  'awaiting-review': 'Unreviewed',
  'awaiting-verification': 'Unreviewed: one of two decided',
  'awaiting-arbitration': 'Unreviewed: reviewers disagree',
  complete: 'Reviewed',
  'no-candidates': 'No candidates',
  incomplete: 'Part of the gallery not searched',
};

/** What is told of the review of one's own search while it goes on. */
export const LIVE_STATES: Record<string, string> = {
  waiting: 'Unreviewed',
  claimed: 'Unreviewed: a reviewer is at it',
  'part-decided': 'Unreviewed: decided in part',
  complete: 'Reviewed',
};

export const STAGES: Record<string, string> = {
  'first-review': 'First review',
  verification: 'Blind verification',
  arbitration: 'Third opinion',
};

export const OUTCOMES: Record<string, string> = {
  'possible-match': 'Possible match',
  'not-a-match': 'Not a match',
  inconclusive: 'Inconclusive',
  'image-unsuitable': 'Image unsuitable',
};

export const FEATURES: Record<string, [string, string]> = {
  faceShape: ['Face shape', 'outline, proportions, fullness'],
  hairline: ['Hairline', 'shape and height; hair can change'],
  brows: ['Brows', 'shape, thickness, distance'],
  eyes: ['Eyes', 'lids, folds, angle, distance'],
  nose: ['Nose', 'bridge, tip, wings, nostrils'],
  mouth: ['Mouth', 'lips, corners, the groove above'],
  ears: ['Ears', 'lobe, rim, how far they stand out'],
  chin: ['Chin and jaw', 'shape, cleft, angle of the jaw'],
  marks: ['Marks', 'moles, scars, tattoos, lines'],
};

export const PRIORITIES: Record<string, string> = {
  routine: 'Routine',
  urgent: 'Urgent',
  'threat-to-life': 'Immediate threat to life',
};

export const STEPS: Record<string, string> = {
  actioned: 'Actioned',
  charged: 'Charged',
  eliminated: 'Eliminated',
  'wrong-lead': 'Wrong lead',
  'no-further-action': 'No further action',
  withdrawn: 'Taken back',
};

export const EVIDENCE: Record<string, string> = {
  dna: 'DNA',
  fingerprints: 'Fingerprints',
  'identification-procedure': 'Identification procedure',
  witness: 'Witness',
  'property-found': 'Property found',
  'communications-data': 'Communications data',
  'location-or-travel': 'Location or travel',
  'financial-records': 'Financial records',
  admission: 'Admission',
  other: 'Other',
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A due time in the reader's own time zone: “due today 16:00”, “overdue by 2 hours”. */
export function due(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const left = at.getTime() - now.getTime();
  if (left <= 0) {
    return `overdue by ${span(-left)}`;
  }
  const days = Math.round((midnight(at) - midnight(now)) / DAY);
  if (days === 0) {
    return `due today ${time(iso)}`;
  }
  return days === 1 ? `due tomorrow ${time(iso)}` : `due ${at.toLocaleDateString('en-GB', {weekday: 'short', day: 'numeric', month: 'short'})} ${time(iso)}`;
}

const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

function span(ms: number): string {
  if (ms < HOUR) {
    return count(Math.max(1, Math.floor(ms / MINUTE)), 'minute', 'minutes');
  }
  return ms < 2 * DAY ? count(Math.floor(ms / HOUR), 'hour', 'hours') : count(Math.floor(ms / DAY), 'day', 'days');
}

/** The words of a code, or the code itself. */
export const say = (words: Record<string, string>, code: string) => words[code] ?? code;
