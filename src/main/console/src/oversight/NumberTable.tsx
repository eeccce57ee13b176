import type {ReactNode} from 'react';

interface Props {
  /** Names the table to a reader of the screen. */
  name: string;
  id?: string;
  headings: string[];
  rows: {key: string; label: ReactNode; cells: ReactNode[]; total?: boolean}[];
}

/** Labels and their numbers. */
export function NumberTable({name, id, headings, rows}: Props) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="govuk-table compact numbers" id={id}>
        <thead><tr>{headings.map((words, i) => <th className={`govuk-table__header ${i > 0 ? 'govuk-table__header--numeric' : ''}`} scope="col" key={words}>{words}</th>)}</tr></thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key} className={row.total ? 'total' : undefined}>
              <th className="govuk-table__header" scope="row">{row.label}</th>
              {row.cells.map((cell, i) => <td className="govuk-table__cell govuk-table__cell--numeric" key={i}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
