import type {Notification, Role} from '../api/types';
import {day, moment, momentOfId} from '../words';

interface Kind {
  name: string;
  /** Who can be told of it. */
  roles: Role[];
  say: (told: Notification) => string;
  /** Where it leads, and the words of the way. */
  to?: (told: Notification) => [string, string];
}

/** What each kind of notification says; never anything of a case but when it began. */
export const KINDS: Record<string, Kind> = {
  'review-complete': {
    name: 'The review of a search of mine is complete',
    roles: ['investigator'],
    say: told => `The review of your search of ${moment(momentOfId(told.subjectId))} is complete.`,
    to: told => [`/searches/${told.subjectId}`, 'Look at the search'],
  },
  'review-awaited': {
    name: 'A review waits for somebody like me',
    roles: ['reviewer'],
    say: () => 'A review waits for somebody who had no part in it yet.',
    to: () => ['/reviews', 'Look at the queue'],
  },
  'claim-timed-out': {
    name: 'A review that I had opened went back to the queue',
    roles: ['reviewer'],
    say: told => `The review of a search of ${moment(momentOfId(told.subjectId))} that you had opened went back to the queue, because its time was over.`,
    to: () => ['/reviews', 'Look at the queue'],
  },
  'training-expires': {
    name: 'My training ends soon',
    roles: ['reviewer'],
    say: told => `Your facial-comparison training is valid until ${day(told.subjectId)}. After that day you cannot review: renew it in time.`,
  },
  'import-ended': {
    name: 'An import of mine has ended',
    roles: ['gallery-manager'],
    say: told => `Your import of ${moment(momentOfId(told.subjectId))} has ended.`,
    to: () => ['/imports', 'Look at the imports'],
  },
  'application-due': {
    name: 'An application for deletion is to be answered',
    roles: ['gallery-manager'],
    say: told => told.occurrence === 'overdue'
      ? 'The answer to an application for deletion is overdue.'
      : 'An application for deletion is to be answered within a week.',
    to: told => [`/applications/${told.subjectId}`, 'Look at the application'],
  },
  'wrong-lead': {
    name: 'A reviewed match proved to be a wrong lead',
    roles: ['supervisor'],
    say: told => `A reviewed match of the search of ${moment(momentOfId(told.subjectId))} proved to be a wrong lead.`,
    to: () => ['/supervision', 'Look at the wrong leads'],
  },
};
