import {useState} from 'react';
import {Link} from 'wouter';
import {file, get} from '../api/client';
import type {ErasureProof} from '../api/types';
import {Await, Details, Facts, Page, Trouble} from '../page/Page';
import {saveAs} from '../page/saveAs';
import {useLoaded} from '../page/useLoaded';
import {count, second} from '../words';
import {BYTES} from './steps';

/** The proof of one erasure; whenever it is read, everything is looked for again. */
export function ProofPage({id}: {id: string}) {
  const proof = useLoaded(signal => get<ErasureProof>(`/gallery/erasures/${id}`, signal), [id]);
  return (
    <Page title="Proof of erasure">
      <p className="govuk-body"><Link className="govuk-link" href="/erasures">All erasures</Link></p>
      <Await of={proof} what="the proof">{value => <Proof of={value} again={proof.again} />}</Await>
    </Page>
  );
}

function Proof({of, again}: {of: ErasureProof; again: () => void}) {
  return (
    <>
      <Verdict of={of} />
      <Facts of={[
        ['Begun', second(of.begunAt)],
        ['By', <bdi key="by">{`${of.begunBy}, ${of.begunByForce}`}</bdi>],
        ['Reason', <bdi key="reason">{of.reason}</bdi>],
        ['Images', of.images.length],
        ['People', `${count(of.peopleGone, 'person', 'people')} of whom the gallery holds nothing any more`],
        ['Done again', of.replayedAt && `${second(of.replayedAt)}, since the database had been restored`],
      ]} />
      <div className="govuk-button-group">
        <Save id={of.id} />
        <button className="govuk-button govuk-button--secondary" type="button" onClick={again}>Look again</button>
      </div>
      <Steps of={of} />
      <Details summary={`Images (${of.images.length})`}>
        <ul className="govuk-list">
          {of.images.map(image => <li key={image.id}><code>{image.id}</code>, {image.force}. {BYTES[image.bytes]}</li>)}
        </ul>
      </Details>
      <Details summary={`Places of the audit log (${of.audit.length})`}>
        <ul className="govuk-list">
          {of.audit.map(one => <li key={one.sequence}>{one.sequence}, {second(one.at)}: {one.action} by <bdi>{one.actor}</bdi><br /><code className="hash">{one.hash}</code></li>)}
        </ul>
      </Details>
    </>
  );
}

function Verdict({of: {looked, finishedAt}}: {of: ErasureProof}) {
  const found = (looked.rows ?? 0) + (looked.objects ?? 0) + (looked.searchable ?? 0) + (looked.inFiles ?? 0);
  if (looked.trouble) {
    return <p className="govuk-inset-text" role="status">Not everything could be looked at: {looked.trouble}</p>;
  }
  if (finishedAt && found === 0) {
    return <p className="govuk-inset-text" role="status"><strong className="govuk-tag govuk-tag--green">Finished</strong> Everything was looked for again at {second(looked.at)}, and nothing was found.</p>;
  }
  return (
    <p className="govuk-inset-text" role="status">
      <strong className="govuk-tag govuk-tag--yellow">Pending</strong> No search finds these images. At {second(looked.at)} there
      were {count(looked.rows ?? 0, 'row', 'rows')} in the database, {count(looked.objects ?? 0, 'image file', 'image files')}, {looked.searchable} images
      in the searches, and {looked.inFiles} in files of the index.
    </p>
  );
}

function Steps({of}: {of: ErasureProof}) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Steps">
      <table className="govuk-table compact" id="steps">
        <caption className="govuk-table__caption govuk-table__caption--s">Steps</caption>
        <thead><tr><th className="govuk-table__header" scope="col">Step</th><th className="govuk-table__header" scope="col">Done, and looked for in vain</th></tr></thead>
        <tbody>
          {of.steps.map(step => (
            <tr key={step.step}>
              <td className="govuk-table__cell">{step.what}</td>
              <td className="govuk-table__cell">{step.doneAt ? second(step.doneAt) : <>Pending{step.waitsFor && `: ${step.waitsFor}`}</>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Save({id}: {id: string}) {
  const [problem, setProblem] = useState<Error>();
  const save = () => {
    setProblem(undefined);
    file(`/gallery/erasures/${id}/proof`, 'application/pdf').then(pdf => saveAs(`erasure-${id}.pdf`, pdf), setProblem);
  };
  return (
    <>
      <button className="govuk-button" type="button" onClick={save}>Save the proof as PDF</button>
      {problem && <Trouble problem={problem} />}
    </>
  );
}
