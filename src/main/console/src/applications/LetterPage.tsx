import {file} from '../api/client';
import {Await, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';

/** The letter to the applicant, to print. */
export function LetterPage({id}: {id: string}) {
  const letter = useLoaded(async signal => (await file(`/gallery/deletion-applications/${id}/letter`, 'text/plain', signal)).text(), [id]);
  return (
    <Page title="Letter to the applicant" dense>
      <div className="actions no-print">
        <button className="govuk-button govuk-button--secondary" type="button" onClick={() => window.print()}>Print</button>
      </div>
      <Await of={letter} what="the letter">{text => <div className="letter" dir="auto">{text}</div>}</Await>
    </Page>
  );
}
