import type {ReactNode} from 'react';

/** A table that scrolls by itself where it is wider than the page; the first cell names its row. */
export function Table({id, label, head, rows}: {id: string; label: string; head: string[]; rows: {key: string; cells: ReactNode[]}[]}) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="govuk-table compact" id={id}>
        <thead><tr>{head.map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
        <tbody>
          {rows.map(({key, cells}) => (
            <tr key={key}>
              {cells.map((cell, i) => i === 0
                ? <th className="govuk-table__header" scope="row" key={head[i]}>{cell}</th>
                : <td className="govuk-table__cell" key={head[i]}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
