import {useSession} from '../page/Session';
import {Select, TextArea, TextField} from '../page/inputs';
import type {CaseDetails} from './details';

interface Props {
  details: CaseDetails;
  onChange: (change: Partial<CaseDetails>) => void;
}

/** Why and for what case the search is made (S1). */
export function CaseFields({details, onChange}: Props) {
  const {reference, me} = useSession();
  const own = Object.fromEntries(Object.entries(reference.forces).filter(([code]) => code === me.force));
  return (
    <fieldset className="govuk-fieldset part">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m"><h2 className="govuk-fieldset__heading">Case</h2></legend>
      <Select id="force" label="Force" value={details.force} options={own} onChange={force => onChange({force})} />
      <TextField id="caseReference" label="Crime or incident reference" hint="As your force writes it, for example 01/12345/26"
        width="govuk-input--width-20" value={details.caseReference} onChange={caseReference => onChange({caseReference})} />
      <Select id="offence" label="Offence" empty="Choose" value={details.offence} options={reference.offences} onChange={offence => onChange({offence})} />
      <Select id="purpose" label="Lawful purpose" empty="Choose" value={details.purpose} options={reference.purposes} onChange={purpose => onChange({purpose})} />
      <TextArea id="justification" label="Why is this search necessary and proportionate?"
        hint="What happened, what else was tried, and why a search of custody images is justified. Auditors read this."
        value={details.justification} onChange={justification => onChange({justification})} />
      <TextField id="imageSource" label="Where does the image come from?" hint="For example: shop CCTV, 12 High Street, 3 March, 14:10"
        value={details.imageSource} onChange={imageSource => onChange({imageSource})} />
    </fieldset>
  );
}
