import {useRef, useState} from 'react';
import {get, jsonPart, Problem, upload} from '../api/client';
import type {Analysis, Choice, Edit, StillFacts} from '../api/types';

/** One image of the unknown person, with what was done to it and who in it is meant. */
export interface Still {
  /** Absent after a new sign-in, and of an evidence pack: the service has the image for half an hour, this browser never keeps it. */
  file?: File;
  /** Where the service has it, if there is no file. */
  earlier?: Earlier;
  edits: Edit[];
  /** Steps that were taken back, the last first. */
  undone: Edit[];
  choice?: Choice;
  /** Address of the picture before all steps. */
  before?: string;
}

interface Earlier {
  analysisId: string;
  still: number;
}

/** Stills that were added together, and the service's analysis of exactly these. */
export interface Analysed {
  stills: Still[];
  analysis?: Analysis;
}

const NONE: Analysed = {stills: []};

/** The stills of a search; each change asks the service for the faces again. */
export function useStills(onProblem: (problem: unknown) => void) {
  const [now, setNow] = useState<Analysed>(NONE);
  const [busy, setBusy] = useState('');
  /** What could not be sent for want of a connection. */
  const [unsent, setUnsent] = useState<Still[]>();
  const running = useRef<AbortController>(undefined);

  const change = async (wanted: Still[]): Promise<void> => {
    // Those that the service has are counted first.
    const stills = [...wanted.filter(still => still.earlier), ...wanted.filter(still => still.file)];
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setUnsent(undefined);
    if (stills.length === 0) {
      setNow(NONE);
      setBusy('');
      return;
    }
    try {
      setBusy('Sending …');
      const analysis = await analyse(stills, stop.signal, setBusy);
      if (!stop.signal.aborted) {
        setNow({analysis, stills: stills.map((still, i) => settled(still, analysis, i))});
        setBusy('');
      }
    } catch (problem) {
      if (!stop.signal.aborted) {
        setBusy('');
        setUnsent(problem instanceof Problem && problem.status === 0 ? stills : undefined);
        onProblem(problem);
      }
    }
  };

  return {
    ...now,
    busy,
    resend: unsent && (() => change(unsent)),
    add: (files: File[]) => change([...(unsent ?? now.stills), ...files.map(file => ({file, edits: [], undone: []}))]),
    remove: (index: number) => change(now.stills.filter((_, i) => i !== index)),
    edit: (index: number, edits: Edit[], undone: Edit[]) =>
      change(now.stills.map((still, i) => (i === index ? {...still, edits, undone, choice: undefined} : still))),
    choose: (index: number, choice?: Choice) =>
      setNow(before => ({...before, stills: before.stills.map((still, i) => (i === index ? {...still, choice} : still))})),
    /** What the service still has of an earlier sign-in. */
    restore: async (id: string, choices: (Choice | undefined)[]) => {
      const analysis = await get<Analysis>(`/analyses/${id}`);
      setNow({analysis, stills: analysis.stills.map((facts, i) => settled({edits: facts.edits, undone: [], choice: choices[i], earlier: {analysisId: id, still: i}}, analysis, i))});
    },
    clear: () => change([]),
  };
}

async function analyse(stills: Still[], signal: AbortSignal, say: (words: string) => void): Promise<Analysis> {
  const form = new FormData();
  const earlier = stills.flatMap(still => still.earlier ?? []);
  form.append('request', jsonPart({stills: stills.map((still, i) => ({still: i, edits: still.edits})), ...(earlier.length ? {earlier} : {})}));
  stills.forEach(still => still.file && form.append('still', still.file, still.file.name || 'pasted'));
  const onSent = (share: number) => say(share < 1 ? `Sending ${Math.round(share * 100)} % …` : 'Looking for faces …');
  return upload<Analysis>('/analyses', form, {signal, onSent});
}

export const pictureOf = (analysis: Analysis, index: number) => `/api/v1/analyses/${analysis.id}/stills/${index}/content`;

/** The only face is chosen at once; a face that is no longer there is not. */
function settled(still: Still, analysis: Analysis, index: number): Still {
  const facts: StillFacts = analysis.stills[index]!;
  const kept = still.choice && (!('face' in still.choice) || still.choice.face < facts.faces.length) ? still.choice : undefined;
  return {
    ...still,
    ...(still.earlier && {earlier: {analysisId: analysis.id, still: index}}),
    choice: kept ?? (facts.faces.length === 1 ? {face: 0} : undefined),
    before: still.before ?? (facts.edits.length === 0 ? pictureOf(analysis, index) : undefined),
  };
}
