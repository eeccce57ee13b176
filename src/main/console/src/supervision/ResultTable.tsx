import type {ReactNode} from 'react';
import type {ErrorRate, TestResults} from '../api/types';
import {percent, rateInWords} from './rates';

const HEADINGS = ['Lists', 'False positives', 'False negatives', 'Wrong person named', 'Inconclusive', 'Median time'];

interface Props {
  results: [ReactNode, TestResults][];
  least: number;
  /** Whose they are: names the table to a reader of the screen. */
  of: string;
  labelled?: string;
}

/** Error rates with their exact 95 % intervals, one line for each label. */
export function ResultTable({results, least, of, labelled = 'Month'}: Props) {
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={`Results of ${of}`}>
        <table className="govuk-table compact results">
          <thead><tr>{[labelled, ...HEADINGS].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
          <tbody>{results.map(([label, one], i) => <Row key={i} label={label} of={one} />)}</tbody>
        </table>
      </div>
      <p className="govuk-hint">
        False positives: somebody called a possible match on lists without the person. False negatives: the person not found on lists with them.
        Inconclusive answers are in neither. In brackets: between which rates the true one lies, with 95 % confidence. Fewer than {least} lists are too few to judge anybody by.
      </p>
    </>
  );
}

function Row({label, of}: {label: ReactNode; of: TestResults}) {
  const cell = 'govuk-table__cell';
  return (
    <tr>
      <th className="govuk-table__header" scope="row">{label}</th>
      <td className={cell}>{of.lists}</td>
      <td className={cell}><Rate of={of.falsePositives} /></td>
      <td className={cell}><Rate of={of.falseNegatives} /></td>
      <td className={cell}>{of.wrongPeople}</td>
      <td className={cell}>{of.inconclusive}</td>
      <td className={cell}>{of.medianMinutes === undefined ? '–' : `${of.medianMinutes.toFixed(1)} min`}</td>
    </tr>
  );
}

function Rate({of}: {of: ErrorRate}) {
  return (
    <>
      {rateInWords(of)}
      {of.interval && <><br />({percent(of.interval.lower)} to {percent(of.interval.upper)})</>}
      {of.tooFew && <><br /><span className="govuk-hint few">Too few to judge</span></>}
    </>
  );
}
