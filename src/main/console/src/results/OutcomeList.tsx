import type {CaseEntry} from '../api/types';
import {day, EVIDENCE, moment, say, STEPS} from '../words';

/** Everything that was recorded, what was corrected since too. */
export function OutcomeList({entries, onCorrect}: {entries: CaseEntry[]; onCorrect?: (entry: CaseEntry) => void}) {
  return (
    <ol className="govuk-list outcomes">
      {entries.map(entry => (
        <li key={entry.id} className={entry.current ? '' : 'past'}>
          <p className="govuk-body">
            <strong>{say(STEPS, entry.step)}, {day(entry.occurredOn)}</strong>{' '}
            {entry.corrects && <span className="govuk-tag govuk-tag--grey">Correction</span>}{' '}
            {!entry.current && <span className="govuk-tag govuk-tag--grey">Corrected since</span>}
            <br /><bdi>{entry.reason}</bdi>
            {entry.evidenceKind && <><br />Independent evidence, {say(EVIDENCE, entry.evidenceKind).toLowerCase()}: <bdi>{entry.evidence}</bdi></>}
          </p>
          <p className="govuk-hint">
            Recorded {moment(entry.recordedAt)} by <bdi>{entry.recordedBy}</bdi>{' '}
            {onCorrect && entry.current && entry.step !== 'withdrawn' && (
              <button className="link" type="button" onClick={() => onCorrect(entry)}>Correct this entry<span className="govuk-visually-hidden"> {say(STEPS, entry.step)}</span></button>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
