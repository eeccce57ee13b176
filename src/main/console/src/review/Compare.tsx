import {useEffect, useState} from 'react';
import {useLocation} from 'wouter';
import type {Review, ReviewImage, ReviewStill, ReviewTask} from '../api/types';
import {Details, Facts} from '../page/Page';
import {useSession} from '../page/Session';
import {day, IMAGE_TYPES, say, time} from '../words';
import {editInWords} from '../search/edits';
import {Decide} from './Decide';
import {HandBack} from './HandBack';
import {MarkList} from './MarkList';
import {draw, drawnAt, MOST_MARKS, without, type Where} from './marks';
import {Picker} from './Picker';
import {useClaim} from './useClaim';
import {useWorksheet} from './useWorksheet';
import {comparisonOf} from './worksheet';
import {usePictures} from './viewer/usePictures';
import type {Side} from './viewer/useMarking';
import {Viewer} from './viewer/Viewer';

interface Props {
  task: ReviewTask;
  tag: string;
  onDone: (review: Review) => void;
  onGone: () => void;
}

/** The still beside the candidates, one at a time, and what the reviewer writes about them. */
export function Compare({task, tag, onDone, onGone}: Props) {
  const {me} = useSession();
  const work = useWorksheet(me.userId, `review-${task.searchId}-${task.stage}`);
  const [at, setAt] = useState({still: 0, candidate: 0, image: 0});
  const still = task.stills[at.still]!;
  const candidate = task.candidates[at.candidate]!;
  const image = candidate.images[at.image]!;
  const next = task.candidates[at.candidate + 1]?.images[0];
  const [waiting, setWaiting] = useState(true);
  // The next one is fetched beforehand, but not beside those that somebody waits for.
  const pictures = usePictures([still.content, image.content, waiting ? undefined : next?.content]);
  const here = pictures.has(still.content) && pictures.has(image.content);
  useEffect(() => setWaiting(!here), [here]);
  const show = (index: number) => setAt(before => ({...before, candidate: (index + task.candidates.length) % task.candidates.length, image: 0}));
  const nameOf = (id: string) => nameOfCandidate(task.candidates.findIndex(one => one.id === id), task);
  useEffect(() => work.look(candidate.id), [candidate.id]);

  const key = (pressed: string): boolean => {
    const keys: Record<string, () => void> = {
      n: () => show(at.candidate + 1),
      p: () => show(at.candidate - 1),
      i: () => setAt(before => ({...before, image: (before.image + 1) % candidate.images.length})),
    };
    keys[pressed]?.();
    return keys[pressed] !== undefined;
  };
  const marks = comparisonOf(work.sheet, candidate.id).marks ?? [];
  const where: Record<Side, Where> = {still: {still: still.index}, candidate: {image: image.index}};
  const byHand = (picture: string) => work.sheet.eyes[picture];
  return (
    <>
      <Claimed id={task.searchId} />
      {task.stage !== 'first-review' && <p className="govuk-hint claimed">You decide for yourself: scores and what others found are hidden, and the order of the candidates says nothing.</p>}
      {work.elsewhere === 'sent' && <p className="govuk-inset-text" role="alert">This review was decided in another tab. Nothing more can be recorded here.</p>}
      {work.elsewhere === 'changed' && (
        <p className="govuk-inset-text" role="alert">
          This review was changed in another tab; until you choose, nothing of this one is kept.{' '}
          <button className="link" type="button" onClick={work.takeOther}>Take what was written there</button>{' '}
          <button className="link" type="button" onClick={work.keepThis}>Keep what is written here</button>
        </p>
      )}
      <Picker candidates={task.candidates} at={at.candidate} looked={work.sheet.looked} nameOf={nameOf} onShow={show} />
      <div className="compare">
        <div>
          <Choices legend="Still" items={task.stills.map((one, i) => `Still ${i + 1}${one.edits.length ? ' (changed)' : ''}`)} at={at.still} onShow={i => setAt({...at, still: i})} />
          <Choices legend="Image of the candidate" items={candidate.images.map(imageInWords)} at={at.image} onShow={i => setAt({...at, image: i})} />
          <Viewer
            still={{picture: pictures.get(still.content), caption: task.stills.length > 1 ? `Still ${at.still + 1}` : 'Still', face: still.face,
              eyes: byHand(still.content) ?? still.eyes, byHand: byHand(still.content) !== undefined, marks: drawnAt(marks, where.still)}}
            candidate={{picture: pictures.get(image.content), caption: nameOf(candidate.id),
              eyes: byHand(image.content) ?? image.eyes, byHand: byHand(image.content) !== undefined, marks: drawnAt(marks, where.candidate)}}
            onDraw={(side, pen, points) => marks.length < MOST_MARKS && work.compare(candidate.id, {marks: draw(marks, pen, where[side], points)})}
            onMarked={(ofStill, ofCandidate) => work.write({eyes: changed(work.sheet.eyes, {[still.content]: ofStill, [image.content]: ofCandidate})})}
            onKey={key} />
          <MarkList marks={marks} onRemove={i => work.compare(candidate.id, {marks: without(marks, i)})} />
          <AboutStill still={still} />
        </div>
        <Decide task={task} tag={tag} candidate={candidate} work={work} nameOf={nameOf} onDone={onDone} onGone={onGone} />
      </div>
    </>
  );
}

function Claimed({id}: {id: string}) {
  const [, go] = useLocation();
  const {until, lost} = useClaim(id);
  if (lost) {
    return <p className="govuk-inset-text" role="alert">This review is no longer yours: {lost}. Your notes are kept in this browser.</p>;
  }
  return <p className="govuk-hint claimed">{until && `Yours until ${time(until)}, longer while you work. `}<HandBack id={id} onDone={() => go('/reviews')} /></p>;
}

/** The first reviewer sees the rank; for a blind one a letter says nothing. */
function nameOfCandidate(index: number, task: ReviewTask): string {
  const {rank} = task.candidates[index]!;
  return rank === undefined ? `Candidate ${letters(index)}` : `Candidate ${rank}`;
}

const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const imageInWords = (image: ReviewImage) => `${day(image.captureDate)}, age ${image.ageAtCapture}, ${say(IMAGE_TYPES, image.imageType).toLowerCase()}`;

function changed<T>(all: Record<string, T>, change: Record<string, T | undefined>): Record<string, T> {
  return Object.fromEntries(Object.entries({...all, ...change}).filter((one): one is [string, T] => one[1] !== undefined));
}

function Choices({legend, items, at, onShow}: {legend: string; items: string[]; at: number; onShow: (index: number) => void}) {
  return items.length < 2 ? <p className="one-choice">{legend === 'Still' ? '' : `${legend}: ${items[0]}`}</p> : (
    <div className="segments" role="group" aria-label={legend}>
      {items.map((words, i) => <button className="tool-button" type="button" key={i} aria-pressed={i === at} onClick={() => onShow(i)}>{words}</button>)}
    </div>
  );
}

const KEYS: [string, string][] = [
  ['+ and −', 'zoom'],
  ['0', 'fit'],
  ['Arrow keys', 'move'],
  ['1, 2, 3, 4', 'side by side, flicker, curtain, overlay'],
  ['Space', 'swap (flicker)'],
  ['[ and ]', 'move the curtain, or change the overlay'],
  ['m, g, c, r', 'mirror, grey, contrast, grid'],
  ['e', 'mark the eyes'],
  ['d', 'draw marks'],
  ['n and p', 'next and previous candidate'],
  ['i', 'next image of this candidate'],
];

function AboutStill({still}: {still: ReviewStill}) {
  return (
    <>
      {still.warnings.length > 0 && <ul className="warnings">{still.warnings.map(words => <li key={words}>{words}</li>)}</ul>}
      <p className="govuk-hint">{still.edits.length ? `The still was changed before the search: ${still.edits.map(editInWords).join('; ')}.` : 'The still was searched as it was uploaded.'}</p>
      <Details summary="Keyboard shortcuts">
        <p className="govuk-body">They work once the pictures are selected: click them, or go there with Tab. Nothing of this is recorded but the marks that you draw, with the decision.</p>
        <Facts of={KEYS} />
      </Details>
    </>
  );
}
