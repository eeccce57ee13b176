import {useEffect, useRef, useState} from 'react';
import {forgetDraft, keepDraft, onOtherTab, readDraft} from '../drafts';
import {comparisonOf, EMPTY, type Comparison, type Worksheet} from './worksheet';

/** What the reviewer writes, kept in this browser at every change until it is sent. */
export function useWorksheet(user: string, name: string) {
  const [sheet, setSheet] = useState<Worksheet>(() => readDraft<Worksheet>(user, name) ?? EMPTY);
  const [savedAt, setSavedAt] = useState<Date>();
  /** While another tab has other notes, nothing of this one is kept until its user has chosen. */
  const [elsewhere, setElsewhere] = useState<'changed' | 'sent'>();
  const kept = useRef(sheet);
  useEffect(() => onOtherTab(user, name, setElsewhere), [user, name]);
  useEffect(() => {
    if (kept.current !== sheet && !elsewhere) {
      kept.current = sheet;
      keepDraft(user, name, sheet);
      setSavedAt(new Date());
    }
  }, [user, name, sheet, elsewhere]);
  return {
    sheet,
    savedAt,
    elsewhere,
    write: (part: Partial<Worksheet>) => setSheet(before => ({...before, ...part})),
    compare: (candidate: string, part: Partial<Comparison>) =>
      setSheet(before => ({...before, comparisons: {...before.comparisons, [candidate]: {...comparisonOf(before, candidate), ...part}}})),
    look: (candidate: string) =>
      setSheet(before => (before.looked.includes(candidate) ? before : {...before, looked: [...before.looked, candidate]})),
    takeOther: () => {
      const other = readDraft<Worksheet>(user, name) ?? EMPTY;
      kept.current = other;
      setSheet(other);
      setElsewhere(undefined);
    },
    keepThis: () => {
      kept.current = EMPTY;
      setElsewhere(undefined);
    },
    done: () => forgetDraft(user, name),
  };
}
