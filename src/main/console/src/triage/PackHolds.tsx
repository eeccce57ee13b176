import type {TriagePack} from '../api/types';
import {HoldForm} from '../holds/PlaceHold';
import {day} from '../words';

/** The legal holds that stand on a pack, and a form for another. */
export function PackHolds({view, onHeld}: {view: TriagePack; onHeld: () => void}) {
  const {pack, holds} = view;
  return (
    <section aria-labelledby="holds">
      <h2 className="govuk-heading-m" id="holds">Legal holds</h2>
      {holds.length === 0 && <p className="govuk-body">None. When its time is over, the pack is removed with its files.</p>}
      {holds.length > 0 && <p className="govuk-body">The pack and its files are not removed while a hold stands. A supervisor or gallery manager releases it.</p>}
      <ul className="govuk-list govuk-list--spaced" id="pack-holds">
        {holds.map(hold => (
          <li key={hold.id}>
            <strong className="govuk-tag govuk-tag--red">Held</strong> <bdi>{hold.reason}</bdi>. Demanded by: <bdi>{hold.authority}</bdi>.{' '}
            {hold.until ? `Until ${day(hold.until)}` : 'Until it is released'}; placed by <bdi>{hold.placedBy}</bdi>.
          </li>
        ))}
      </ul>
      <details className="govuk-details">
        <summary className="govuk-details__summary"><span className="govuk-details__summary-text">Put the pack on hold</span></summary>
        <div className="govuk-details__text"><HoldForm type="pack" id={pack.id} fixed prefix="hold-" onPlaced={onHeld} /></div>
      </details>
    </section>
  );
}
