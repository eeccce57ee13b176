/** One search with its candidates, side by side with the still. */

import {get} from './api.js';
import {byId, day, el, facts, moment} from './dom.js';
import {cropper} from './crop.js';
import {reference} from './reference.js';

/** Shows the search; returns its heading. */
export async function showResult(id) {
  const view = byId('view-result');
  view.replaceChildren(el('p', {class: 'busy', role: 'status'}, 'Loading \u2026'));
  const search = await get(`/searches/${encodeURIComponent(id)}`);
  const known = await reference();
  const heading = el('h1', {tabindex: '-1'}, title(search.candidates.length));
  view.replaceChildren(
    el('p', {class: 'notice', role: 'note'}, search.notice),
    heading,
    search.gallery.complete ? '' : partial(),
    search.candidates.length ? unreviewed(search) : nothing(search),
    el('div', {class: 'actions'},
      el('button', {class: 'button-quiet', type: 'button', onclick: () => window.print()}, 'Print'),
      el('a', {href: '#/search'}, 'New search')),
    caseFacts(search, known),
    search.candidates.length ? await candidates(search) : '',
    technical(search));
  return heading;
}

const title = n => (n === 0 ? 'No candidates' : n === 1 ? 'One candidate' : `${n} candidates`);

const REVIEW = {
  'awaiting-review': 'Nobody has checked this yet.',
  'awaiting-verification': 'The first reviewer has decided; the second, blind verifier has not.',
  'awaiting-arbitration': 'Two reviewers disagree; a third person decides.',
  complete: 'The review is complete.',
};

function unreviewed(search) {
  const complete = search.reviewState === 'complete';
  return el('p', {}, el('strong', {class: 'tag'}, complete ? 'Reviewed' : 'Unreviewed'), ' ',
    REVIEW[search.reviewState] || '',
    complete ? '' : ' An identity is disclosed only after a trained reviewer and a second, blind verifier have each decided.');
}

function partial() {
  return el('div', {class: 'inset', role: 'alert'},
    el('p', {}, el('strong', {}, 'A part of the gallery could not be searched.')),
    el('p', {}, 'The person may be enrolled and not be listed here. Search again before you conclude anything: this search cannot be closed as one without a match.'));
}

function nothing(search) {
  if (!search.gallery.complete) {
    return '';
  }
  return el('div', {class: 'inset'},
    el('p', {}, `None of ${count(search.gallery.people, 'person', 'people')} in the gallery came near enough to be listed. This is a normal answer.`),
    el('p', {}, 'It does not mean that the person is not enrolled: small, dark, blurred or turned faces are missed more often. A clearer still, or several stills of the same person searched together, may help.'));
}

function caseFacts(search, known) {
  return facts([
    ['Case', search.caseReference],
    ['Offence', known.offences[search.offence] || search.offence],
    ['Purpose', known.purposes[search.purpose] || search.purpose],
    ['Searched', `${moment(search.createdAt)} by ${search.createdBy}, ${search.force}`],
    ['Gallery', `${count(search.gallery.people, 'person', 'people')}, ${count(search.gallery.images, 'image', 'images')}`],
    ['List', search.mode === 'investigative' ? `Investigative, without a cut: ${search.modeReason}` : 'Cut at the configured threshold'],
    ['Narrowed to', narrowed(search.filter)],
  ]);
}

function narrowed(filter) {
  return Object.entries(filter || {})
    .filter(([, value]) => value !== null && !(Array.isArray(value) && !value.length))
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`)
    .join('; ');
}

async function candidates(search) {
  const crop = await cropper(search);
  return el('ol', {class: 'candidates'}, search.candidates.map(candidate => row(candidate, crop)));
}

function row(candidate, crop) {
  const [best, ...others] = candidate.images;
  return el('li', {class: 'candidate'},
    el('figure', {class: 'figure'}, crop(), el('figcaption', {}, 'Still')),
    picture(best, `Candidate ${candidate.rank}`),
    el('div', {},
      el('h2', {}, `${candidate.rank}. ${best.custodyReference}`),
      el('p', {}, el('span', {class: 'score'}, candidate.score.toFixed(3)), ' likeness score'),
      imageFacts(best),
      otherImages(others)));
}

function imageFacts(image) {
  return facts([
    ['Force', image.force],
    ['Taken', day(image.captureDate)],
    ['Age then', image.ageAtCapture],
    ['Sex', image.sex],
    ['Offence group', image.offenceGroup],
    ['Image', image.imageType],
  ]);
}

function otherImages(images) {
  if (!images.length) {
    return null;
  }
  return el('details', {class: 'more', open: images.length <= 3},
    el('summary', {}, `Other images of this person (${images.length})`),
    el('div', {class: 'others'}, images.map(image =>
      picture(image, `${image.custodyReference}, ${day(image.captureDate)}, ${image.score.toFixed(3)}`, 'lazy'))));
}

/** The first image of each person is there for print; those of a closed list wait until it opens. */
function picture(image, caption, loading = 'eager') {
  return el('figure', {class: 'figure'},
    el('img', {src: image.content, loading, alt: `Custody image ${image.custodyReference}`}),
    el('figcaption', {}, caption));
}

function technical(search) {
  return el('details', {class: 'more'},
    el('summary', {}, 'How this list was made'),
    el('div', {class: 'more-body'}, facts([
      ['Search id', search.id],
      ['Justification', search.justification],
      ['Image source', search.imageSource],
      ['Model', `${search.model.id}, SHA-256 ${search.model.sha256}`],
      ['Preprocessing', search.model.preprocessing],
      ['Threshold', search.threshold],
      ['Most candidates', search.maxCandidates],
      ['Scan', search.scan],
      ['Gallery revision', `${search.gallery.revision}, index generation ${search.gallery.generation}`],
      ...search.stills.map(still => [`Still ${still.index + 1}`, `${still.format}, ${still.width} x ${still.height}, SHA-256 ${still.sha256}`]),
    ])));
}

const count = (n, one, many) => `${Number(n).toLocaleString('en-GB')} ${n === 1 ? one : many}`;
