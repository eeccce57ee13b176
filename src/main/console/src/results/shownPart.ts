import type {Candidate, CandidateImage, Review} from '../api/types';

/** What of a frozen list is shown. It changes the view alone: the list stays as it was made. */
export interface ListChoice {
  force: string;
  yearFrom: string;
  yearTo: string;
  imageType: string;
  review: '' | 'match' | 'named' | 'not-named';
}

export const ALL: ListChoice = {force: '', yearFrom: '', yearTo: '', imageType: '', review: ''};

export const isChosen = (choice: ListChoice) => Object.values(choice).some(Boolean);

const year = (image: CandidateImage) => image.captureDate.slice(0, 4);

/** A person is shown if one of their images is as chosen. */
export function shown(candidate: Candidate, choice: ListChoice, review?: Review): boolean {
  const fits = (image: CandidateImage) =>
    (!choice.force || image.force === choice.force) &&
    (!choice.imageType || image.imageType === choice.imageType) &&
    (!choice.yearFrom || year(image) >= choice.yearFrom) &&
    (!choice.yearTo || year(image) <= choice.yearTo);
  return candidate.images.some(fits) && reviewed(candidate.id, choice, review);
}

function reviewed(id: string, {review: wanted}: ListChoice, review?: Review): boolean {
  const named = review?.decisions.some(decision => decision.candidateId === id) ?? false;
  switch (wanted) {
    case 'match':
      return review?.conclusion?.candidateId === id;
    case 'named':
      return named;
    case 'not-named':
      return !named;
    case '':
      return true;
  }
}

/** The values that occur in a list. */
export function valuesIn(candidates: Candidate[]) {
  const images = candidates.flatMap(candidate => candidate.images);
  const distinct = (values: string[]) => [...new Set(values)].sort();
  return {forces: distinct(images.map(one => one.force)), years: distinct(images.map(year)), imageTypes: distinct(images.map(one => one.imageType))};
}
