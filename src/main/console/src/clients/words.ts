/** What a system may do. */
export const SCOPES: Record<string, string> = {
  'likeness.read': 'Read searches and how far their reviews are',
  'likeness.search': 'Make searches, and record what became of them',
  'likeness.disclose': 'Receive identities once two reviewers have decided',
  'likeness.webhooks': 'Register webhooks of its own',
};

/** What a system can be told of. */
export const EVENTS: Record<string, string> = {
  'review.complete': 'A review is complete',
  'search.finished': 'A search that was made later is made or refused',
};

export const DELIVERED: Record<string, string> = {pending: 'Waiting', delivered: 'Delivered', dead: 'Given up'};
