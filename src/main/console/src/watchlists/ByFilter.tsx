import {useState} from 'react';
import {send} from '../api/client';
import type {WatchlistPreview} from '../api/types';
import {Trouble} from '../page/Page';
import {toFilter, type FilterDetails} from '../search/details';
import {FilterInputs} from '../search/FilterInputs';
import {count} from '../words';

interface Props {
  filter: FilterDetails;
  preview?: WatchlistPreview;
  onChange: (filter: FilterDetails) => void;
  onCounted: (preview: WatchlistPreview) => void;
}

/** People chosen by what their images are; how many that are is looked at before it is proposed. */
export function ByFilter({filter, preview, onChange, onCounted}: Props) {
  const [problem, setProblem] = useState<Error>();
  const look = () => {
    setProblem(undefined);
    send<WatchlistPreview>('POST', '/watchlists/previews', toFilter(filter)).then(onCounted, setProblem);
  };
  return (
    <fieldset className="govuk-fieldset" id="filter">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Whose images are meant?</legend>
      <p className="govuk-hint">Everybody with at least one such image that can be found now. Whoever comes into the gallery later is not on the list.</p>
      <FilterInputs filter={filter} onChange={change => onChange({...filter, ...change})} />
      <button className="govuk-button govuk-button--secondary" type="button" id="count-people" onClick={look}>Count the people</button>
      {problem && <Trouble problem={problem} />}
      <div role="status" id="counted">
        {preview && (
          <p className="govuk-inset-text">
            <strong>{count(preview.people, 'person', 'people')}</strong>{preview.people > preview.most && `: too many, a watchlist has ${preview.most.toLocaleString('en-GB')} at most`}.
            {' '}{preview.under18.toLocaleString('en-GB')} of them were under 18 when photographed; of {preview.unconvicted.toLocaleString('en-GB')} no such image came of a conviction.
          </p>
        )}
      </div>
    </fieldset>
  );
}
