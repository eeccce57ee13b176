import type {WrongLeadAlert} from '../api/types';
import {useSession} from '../page/Session';
import {percent} from '../supervision/rates';

/** Where wrong leads are above the limit by more than chance. */
export function Alerts({of}: {of: WrongLeadAlert[]}) {
  const {words} = useSession();
  if (of.length === 0) {
    return null;
  }
  return (
    <div className="warning" role="note" aria-label="Wrong leads above the limit" id="alerts">
      <h2 className="govuk-heading-s">Wrong leads above the limit: somebody must look</h2>
      <ul className="govuk-list govuk-list--bullet">
        {of.map(alert => (
          <li key={alert.force ?? ''}>
            {alert.force ? words.forces[alert.force] ?? alert.force : 'All forces together'}: {alert.wrongLeads} of {alert.verified} verified possible matches since {alert.from} were wrong leads.
            With 95 % confidence the true rate is at least {percent(alert.rate.interval.lower)}; the limit is {percent(alert.limit)}.
          </li>
        ))}
      </ul>
    </div>
  );
}
