import {Details} from '../page/Page';
import {useSession} from '../page/Session';
import {Checkboxes, Radios, TextField} from '../page/inputs';
import {IMAGE_TYPES, OFFENCE_GROUPS, SEXES} from '../words';
import type {CaseDetails, FilterDetails} from './details';

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
  const {reference} = useSession();
  const {filter} = details;
  const narrow = (change: Partial<FilterDetails>) => onChange({filter: {...filter, ...change}});
  return (
    <Details summary="Narrow the gallery of custody images, or list more people">
      <p className="govuk-hint">Leave these empty to search every image. What you choose is recorded.</p>
      <Checkboxes id="filter-forces" legend="Force that took the image" options={reference.forces} chosen={filter.forces} onChange={forces => narrow({forces})} />
      <Checkboxes id="filter-sexes" legend="Sex, as recorded" options={SEXES} chosen={filter.sexes} onChange={sexes => narrow({sexes})} />
      <Checkboxes id="filter-offenceGroups" legend="Offence group" options={OFFENCE_GROUPS} chosen={filter.offenceGroups}
        onChange={offenceGroups => narrow({offenceGroups})} />
      <Checkboxes id="filter-imageTypes" legend="Type of image" options={IMAGE_TYPES} chosen={filter.imageTypes} onChange={imageTypes => narrow({imageTypes})} />
      <div className="pair">
        <TextField id="filter-ageFrom" label="Youngest age in the image" inputMode="numeric" width="govuk-input--width-3" value={filter.ageFrom} onChange={ageFrom => narrow({ageFrom})} />
        <TextField id="filter-ageTo" label="Oldest age in the image" inputMode="numeric" width="govuk-input--width-3" value={filter.ageTo} onChange={ageTo => narrow({ageTo})} />
      </div>
      <div className="pair">
        <TextField id="filter-capturedFrom" label="Taken from" type="date" width="govuk-input--width-10" value={filter.capturedFrom} onChange={capturedFrom => narrow({capturedFrom})} />
        <TextField id="filter-capturedTo" label="Taken until" type="date" width="govuk-input--width-10" value={filter.capturedTo} onChange={capturedTo => narrow({capturedTo})} />
      </div>
      <Radios id="mode" legend="Where the list ends" options={MODES} value={details.mode} onChange={mode => onChange({mode})} />
      {details.mode === 'investigative' && (
        <TextField id="modeReason" label="Why must people with low scores be listed too?" value={details.modeReason} onChange={modeReason => onChange({modeReason})} />
      )}
    </Details>
  );
}
