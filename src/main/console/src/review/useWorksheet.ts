import {useEffect, useRef, useState} from 'react';
import {forgetDraft, keepDraft, onOtherTab, readDraft} from '../drafts';
import {comparisonOf, EMPTY, type Comparison, type Worksheet} from './worksheet';

/** What the reviewer writes, kept in this browser at every change until it is sent. */
export function useWorksheet(user: string, name: string) {
  const [sheet, setSheet] = useState<Worksheet>(() => readDraft<Worksheet>(user, name) ?? EMPTY);
  const [savedAt, setSavedAt] = useState<Date>();
  const [elsewhere, setElsewhere] = useState(false);
  const kept = useRef(sheet);
  useEffect(() => onOtherTab(user, name, () => setElsewhere(true)), [user, name]);
  useEffect(() => {
    if (kept.current !== sheet) {
      kept.current = sheet;
      keepDraft(user, name, sheet);
      setSavedAt(new Date());
    }
  }, [user, name, sheet]);
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
      setElsewhere(false);
    },
    done: () => forgetDraft(user, name),
  };
}
