import {Files} from './Files';
import {Sender} from './Sender';
import type {StepProps} from './StepPage';

/** CCTV of the whole incident, and stills of the suspect. */
export function FilesStep(props: StepProps) {
  const {pack} = props;
  const of = (kind: string) => pack.files.filter(file => file.kind === kind);
  return (
    <>
      <section aria-labelledby="cctv-title">
        <h2 className="govuk-heading-m" id="cctv-title">CCTV of the whole incident</h2>
        <Sender pack={pack} kind="cctv" onDone={props.again} />
        <Files pack={pack} files={of('cctv')} onChange={props.again} />
      </section>
      <section aria-labelledby="still-title">
        <h2 className="govuk-heading-m" id="still-title">Stills of the suspect</h2>
        <Sender pack={pack} kind="still" onDone={props.again} />
        <Files pack={pack} files={of('still')} onChange={props.again} />
      </section>
      <button className="govuk-button" id="go" type="button" onClick={props.onSaved}>Continue</button>
    </>
  );
}
