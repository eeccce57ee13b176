import {Details} from '../page/Page';
import {Radios, TextField} from '../page/inputs';
import type {CaseDetails, FilterDetails} from './details';
import {FilterInputs} from './FilterInputs';

interface Props {
  details: CaseDetails;
  onChange: (change: Partial<CaseDetails>) => void;
}

const MODES = {
  'operating-point': 'At the usual score: whoever is less alike is not listed',
  investigative: 'Investigative: the 50 most alike, however low their scores',
};

/** What narrows a search, and where its list ends (S6, S8). */
export function FilterFields({details, onChange}: Props) {
  const {filter} = details;
  const narrow = (change: Partial<FilterDetails>) => onChange({filter: {...filter, ...change}});
  return (
    <Details summary="Narrow the gallery of custody images, or list more people">
      <p className="govuk-hint">Leave these empty to search every image. What you choose is recorded.</p>
      <FilterInputs filter={filter} onChange={narrow} />
      <Radios id="mode" legend="Where the list ends" options={MODES} value={details.mode} onChange={mode => onChange({mode})} />
      {details.mode === 'investigative' && (
        <TextField id="modeReason" label="Why must people with low scores be listed too?" value={details.modeReason} onChange={modeReason => onChange({modeReason})} />
      )}
    </Details>
  );
}
