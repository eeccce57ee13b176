import {Checkboxes, TextField} from '../page/inputs';
import {useSession} from '../page/Session';
import {IMAGE_TYPES, OFFENCE_GROUPS, SEXES} from '../words';
import type {FilterDetails} from './details';

/** Which images of the gallery are meant (S8). */
export function FilterInputs({filter, onChange}: {filter: FilterDetails; onChange: (change: Partial<FilterDetails>) => void}) {
  const {reference} = useSession();
  return (
    <>
      <Checkboxes id="filter-forces" legend="Force that took the image" options={reference.forces} chosen={filter.forces} onChange={forces => onChange({forces})} />
      <Checkboxes id="filter-sexes" legend="Sex, as recorded" options={SEXES} chosen={filter.sexes} onChange={sexes => onChange({sexes})} />
      <Checkboxes id="filter-offenceGroups" legend="Offence group" options={OFFENCE_GROUPS} chosen={filter.offenceGroups}
        onChange={offenceGroups => onChange({offenceGroups})} />
      <Checkboxes id="filter-imageTypes" legend="Type of image" options={IMAGE_TYPES} chosen={filter.imageTypes} onChange={imageTypes => onChange({imageTypes})} />
      <div className="pair">
        <TextField id="filter-ageFrom" label="Youngest age in the image" inputMode="numeric" width="govuk-input--width-3" value={filter.ageFrom} onChange={ageFrom => onChange({ageFrom})} />
        <TextField id="filter-ageTo" label="Oldest age in the image" inputMode="numeric" width="govuk-input--width-3" value={filter.ageTo} onChange={ageTo => onChange({ageTo})} />
      </div>
      <div className="pair">
        <TextField id="filter-capturedFrom" label="Taken from" type="date" width="govuk-input--width-10" value={filter.capturedFrom} onChange={capturedFrom => onChange({capturedFrom})} />
        <TextField id="filter-capturedTo" label="Taken until" type="date" width="govuk-input--width-10" value={filter.capturedTo} onChange={capturedTo => onChange({capturedTo})} />
      </div>
    </>
  );
}
