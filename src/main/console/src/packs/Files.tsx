import {useState} from 'react';
import {act} from '../api/client';
import {Trouble} from '../page/Page';
import {second} from '../words';
import type {EvidenceFile, Pack} from './types';
import {KINDS, size} from './words';

/** Files that were received whole; those of a draft can be taken out. */
export function Files({pack, files, onChange}: {pack: Pack; files: EvidenceFile[]; onChange?: () => void}) {
  const [problem, setProblem] = useState<Error>();
  const remove = (file: EvidenceFile) => {
    if (window.confirm(`Take “${file.name}” out of the pack?`)) {
      act('DELETE', `/evidence-packs/${pack.id}/files/${file.id}`).then(onChange, setProblem);
    }
  };
  return (
    <>
      {problem && <Trouble problem={problem} />}
      {files.length > 0 && (
        <ul className="govuk-list files">
          {files.map(file => (
            <li className="lead" key={file.id}>
              <p className="govuk-body"><bdi>{file.name}</bdi>: {KINDS[file.kind]}, {size(file.bytes)}, received on {second(file.addedAt)}</p>
              <p className="govuk-hint">SHA-256 <code>{file.sha256}</code></p>
              {onChange && <button className="link" type="button" onClick={() => remove(file)}>Take it out<span className="govuk-visually-hidden">: {file.name}</span></button>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
