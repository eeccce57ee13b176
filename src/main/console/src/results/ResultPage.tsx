import {type ReactNode, useEffect, useState} from 'react';
import {Link} from 'wouter';
import {get} from '../api/client';
import type {Review, SearchAnswer} from '../api/types';
import {Await, Facts, Page} from '../page/Page';
import {useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {useProgress} from '../progress/useProgress';
import {count, moment, say} from '../words';
import {CandidateRow} from './CandidateRow';
import {filterInWords} from './filterInWords';
import {Awaited} from './Awaited';
import {HowMade} from './HowMade';
import {ListFilter} from './ListFilter';
import {ALL, shown} from './shownPart';
import {Outcome} from './Outcome';
import {Repeat} from './Repeat';
import {ReviewState} from './ReviewState';
import {useFace} from './useFace';

/** One search with its candidates, or the calm answer that there are none. */
export function ResultPage({id}: {id: string}) {
  const found = useLoaded(signal => load(id, signal), [id]);
  const told = useProgress('search', id)?.state;
  const ended = told === 'complete' && found.value !== undefined && found.value.search.reviewState !== 'complete';
  useEffect(() => {
    if (ended) {
      found.again();
    }
  }, [ended]);
  return <Await of={found} what="the search">{value => <Result {...value} />}</Await>;
}

/** Decisions can be read once the review is complete. */
async function load(id: string, signal: AbortSignal): Promise<Found> {
  const search = await get<SearchAnswer>(`/searches/${id}`, signal);
  return search.reviewState === 'complete' ? {search, review: await get<Review>(`/searches/${id}/reviews`, signal)} : {search};
}

interface Found {
  search: SearchAnswer;
  review?: Review;
}

function Result({search, review}: Found) {
  const [choice, setChoice] = useState(ALL);
  const candidates = search.candidates.filter(one => shown(one, choice, review));
  const n = search.candidates.length;
  const face = useFace(n > 0 && !search.purged ? search.stills[0] : undefined);
  return (
    <Page title={titleOf(search)} candidates>
      {!search.gallery.complete && <Partial />}
      {search.purged && <p className="govuk-inset-text" id="purged">{search.purged.words}. The list and all that was decided about it stay as they were.{search.reviewState.startsWith('awaiting') && ' It can no longer be reviewed: search again if that is still necessary.'}</p>}
      {n > 0 && <ReviewState search={search} review={review} />}
      {search.reviewState.startsWith('awaiting') && !search.purged && <Awaited id={search.id} />}
      {n === 0 && search.gallery.complete && <Nothing search={search} />}
      <div className="actions no-print">
        {['complete', 'no-candidates'].includes(search.reviewState) && <Link className="govuk-button govuk-button--secondary" href={`/searches/${search.id}/disclosure`}>Disclose the result</Link>}
        <button className="govuk-button govuk-button--secondary" type="button" onClick={() => window.print()}>Print</button>
        <Link className="govuk-link" href="/search">New search</Link>
      </div>
      <Case search={search} />
      {['complete', 'no-candidates'].includes(search.reviewState) && <Outcome id={search.id} />}
      {n > 0 && <ListFilter candidates={search.candidates} choice={choice} count={candidates.length} reviewed={review !== undefined} onChoose={setChoice} />}
      {n > 0 && <p className="govuk-hint" id="about-scores">The likeness score says only who is listed and in which order. It is not a percentage, and not how likely it is that this is the person: the person may be further down, or not on the list at all.</p>}
      <ol className="candidates">
        {candidates.map(candidate => <CandidateRow key={candidate.id} candidate={candidate} face={face} reviewed={review !== undefined} />)}
      </ol>
      <HowMade search={search} />
      {!search.purged && <Repeat id={search.id} />}
    </Page>
  );
}

function titleOf({candidates, gallery}: SearchAnswer): string {
  return candidates.length > 0 ? count(candidates.length, 'candidate', 'candidates')
    : gallery.complete ? 'No candidates' : 'Nobody found in a part of the gallery';
}

/** A part of the index was missing: whoever is not listed may still be enrolled. */
function Partial() {
  return (
    <div className="govuk-inset-text" role="alert">
      <p><strong>A part of the gallery could not be searched.</strong></p>
      <p>The person may be enrolled and not be listed here. Search again before you conclude anything: this search cannot be closed as one without a match.</p>
    </div>
  );
}

function Nothing({search}: {search: SearchAnswer}) {
  const {words} = useSession();
  const people = count(search.gallery.people, 'person', 'people');
  return (
    <div className="govuk-inset-text">
      <p>
        {filterInWords(search.filter, words) ? `Nobody whom the filters allow, in a gallery of ${people},` : `None of ${people} in the gallery`} came near enough to be listed.
        This is a normal answer, and it is recorded.
      </p>
      <p>{search.scan === 'exhaustive' ? 'Every image that the filters allow was compared.' : 'The scan was approximate: not every image was compared.'}</p>
      <p>It does not mean that the person is not enrolled: small, dark, blurred or turned faces are missed more often.
        A clearer still, or several stills of the same person searched together, may help.</p>
    </div>
  );
}

function Case({search}: {search: SearchAnswer}) {
  const {words} = useSession();
  return (
    <Facts of={[
      ['Case', <bdi key="case">{search.caseReference}</bdi>],
      ['Offence', say(words.offences, search.offence)],
      ['Purpose', say(words.purposes, search.purpose)],
      ['Searched', `${moment(search.createdAt)} by ${search.createdBy}${search.onBehalfOf ? ` for ${search.onBehalfOf}` : ''}, ${search.force}`],
      ['Gallery', `${count(search.gallery.people, 'person', 'people')}, ${count(search.gallery.images, 'image', 'images')}`],
      ['List', endOfList(search)],
      ['Narrowed to', filterInWords(search.filter, words)],
    ]} />
  );
}

/** Where the list ends, as a rate that people can weigh (S6). */
function endOfList({mode, modeReason, threshold, maxCandidates, fpir, extrapolated}: SearchAnswer): ReactNode {
  if (mode === 'investigative') {
    return <>Investigative, the most alike whatever their score: <bdi>{modeReason}</bdi></>;
  }
  const list = `People with a score of ${threshold?.toFixed(3)} or more, at most ${maxCandidates}`;
  const rate = fpir && `: about 1 in ${Math.round(1 / fpir)} searches of people who are not enrolled would list someone`;
  return list + (rate ? `${rate}${extrapolated ? '; for a gallery of this size that was estimated, not measured' : ''}` : '');
}
