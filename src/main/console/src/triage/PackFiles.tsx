import {Link} from 'wouter';
import type {TriagePack} from '../api/types';
import {KINDS, size} from './words';

/** The files as they were sent, with their hashes. */
export function PackFiles({pack}: {pack: TriagePack['pack']}) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Files">
      <table className="govuk-table compact" id="files">
        <thead><tr>{['File', 'Kind', 'Size', 'SHA-256', 'Open'].map(head => <th key={head} className="govuk-table__header" scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {pack.files.map(file => (
            <tr key={file.id}>
              <th className="govuk-table__header" scope="row"><bdi>{file.name}</bdi></th>
              <td className="govuk-table__cell">{KINDS[file.kind] ?? file.kind}, {file.format.toUpperCase()}</td>
              <td className="govuk-table__cell">{size(file.bytes)}</td>
              <td className="govuk-table__cell"><code className="hash">{file.sha256}</code></td>
              <td className="govuk-table__cell">
                {file.kind === 'cctv' && <><Link className="govuk-link file-link" href={`/evidence/${pack.id}/videos/${file.id}`}>Pick a moment<span className="govuk-visually-hidden"> of {file.name}</span></Link><br /></>}
                <a className="govuk-link file-link" href={`/api/v1/evidence-triage/${pack.id}/files/${file.id}/content`} download={file.name}>Save<span className="govuk-visually-hidden"> {file.name}</span></a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
