/** Short names of the steps of an erasure. */
export const STEPS: Record<string, string> = {
  records: 'database',
  ledger: 'ledger',
  objects: 'image files',
  searches: 'searches',
  'index-files': 'files of the index',
  'index-copies': 'copies of the index',
};

/** What became of the bytes of an image. */
export const BYTES: Record<string, string> = {
  pending: 'Pending',
  removed: 'Removed',
  kept: 'Kept: the very same file belongs to something else that is kept',
};
