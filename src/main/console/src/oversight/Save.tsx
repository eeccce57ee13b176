import {useState} from 'react';
import {file} from '../api/client';
import {Trouble} from '../page/Page';
import {saveAs} from '../page/saveAs';

const TABLES = {searches: 'What became of searches', purposes: 'Purposes', offences: 'Offences', gallery: 'Gallery', evidence: 'Evidence for the model'};

/** The same figures as files. */
export function Save({query}: {query: string}) {
  const [problem, setProblem] = useState<Error>();
  const save = (table: string) =>
    file(`/statistics/file?${query && `${query}&`}table=${table}`, 'text/csv').then(csv => saveAs(`statistics-${table}.csv`, csv), setProblem);
  return (
    <div className="no-print">
      {problem && <Trouble problem={problem} />}
      <h2 className="govuk-heading-s">Save as CSV</h2>
      <div className="actions">
        {Object.entries(TABLES).map(([table, words]) => (
          <button className="govuk-button govuk-button--secondary" type="button" key={table} id={`save-${table}`} onClick={() => void save(table)}>{words}</button>
        ))}
      </div>
    </div>
  );
}
