import type {Candidate} from '../api/types';
import {Select} from '../page/inputs';
import {Details} from '../page/Page';
import {useSession} from '../page/Session';
import {IMAGE_TYPES, say} from '../words';
import {ALL, isChosen, valuesIn, type ListChoice} from './shownPart';

const REVIEW = {match: 'Possible match', named: 'Named by a reviewer', 'not-named': 'Not named by a reviewer'};

interface Props {
  candidates: Candidate[];
  choice: ListChoice;
  count: number;
  /** Whether it is known whom the reviewers named. */
  reviewed: boolean;
  onChoose: (choice: ListChoice) => void;
}

/** Shows a part of the list, and says so, also in print. */
export function ListFilter({candidates, choice, count, reviewed, onChoose}: Props) {
  const {reference} = useSession();
  const {forces, years, imageTypes} = valuesIn(candidates);
  const set = (part: Partial<ListChoice>) => onChoose({...choice, ...part});
  const named = (codes: string[], words: Record<string, string>) => Object.fromEntries(codes.map(code => [code, say(words, code)]));
  const year = named(years, {});
  return (
    <>
      <div className="no-print">
        <Details summary="Filter this list">
          <div className="filters">
            <Select id="list-force" label="Force" options={named(forces, reference.forces)} empty="All" value={choice.force} onChange={force => set({force})} />
            <Select id="list-imageType" label="Type of image" options={named(imageTypes, IMAGE_TYPES)} empty="All" value={choice.imageType} onChange={imageType => set({imageType})} />
            <Select id="list-yearFrom" label="Taken from" options={year} empty="Any year" value={choice.yearFrom} onChange={yearFrom => set({yearFrom})} />
            <Select id="list-yearTo" label="Taken until" options={year} empty="Any year" value={choice.yearTo} onChange={yearTo => set({yearTo})} />
            {reviewed && <Select id="list-review" label="Review" options={REVIEW} empty="All" value={choice.review} onChange={review => set({review: review as ListChoice['review']})} />}
          </div>
        </Details>
      </div>
      <div role="status">
        {isChosen(choice) && (
          <p className="govuk-inset-text">
            {count} of {candidates.length} candidates are shown; the list itself is unchanged.{' '}
            <button className="link no-print" type="button" onClick={() => onChoose(ALL)}>Show all</button>
          </p>
        )}
      </div>
    </>
  );
}
