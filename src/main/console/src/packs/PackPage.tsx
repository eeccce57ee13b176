import {useState} from 'react';
import {Link, useLocation} from 'wouter';
import {act} from '../api/client';
import {Await, Page, Trouble} from '../page/Page';
import {count} from '../words';
import {Submitted} from './Submitted';
import type {Pack} from './types';
import {usePack} from './usePack';
import {gapsOf, STEPS} from './words';

/** A pack: the tasks that are left of a draft, or the status of what was sent. */
export function PackPage({id}: {id: string}) {
  const pack = usePack(id);
  return (
    <Page title={pack.value ? `Evidence pack ${pack.value.body.reference}` : 'Evidence pack'}>
      <p className="govuk-body"><Link className="govuk-link" href="/packs">All packs</Link></p>
      <Await of={pack} what="the pack">
        {({body}) => (body.status === 'draft' ? <Tasks pack={body} /> : <Submitted pack={body} onChange={pack.again} />)}
      </Await>
    </Page>
  );
}

function Tasks({pack}: {pack: Pack}) {
  const open = STEPS.filter(step => gapsOf(step, pack.gaps).length > 0).length;
  return (
    <>
      <p className="govuk-body" id="left">{open === 0 ? 'Nothing is missing. Check your answers, then send the pack to the police.' : `${count(open, 'part is', 'parts are')} not complete. Everything that you save is kept; you can go on at any time.`}</p>
      <ul className="govuk-task-list" id="tasks">
        {STEPS.map(step => {
          const missing = gapsOf(step, pack.gaps);
          return (
            <li className="govuk-task-list__item govuk-task-list__item--with-link" key={step.name}>
              <div className="govuk-task-list__name-and-hint">
                <Link className="govuk-link govuk-task-list__link" href={`/packs/${pack.id}/${step.name}`} aria-describedby={`status-${step.name}`}>{step.title}</Link>
              </div>
              <div className="govuk-task-list__status" id={`status-${step.name}`}><State of={step.gaps.length} missing={missing.length} linked={pack.linked.length} /></div>
            </li>
          );
        })}
      </ul>
      <div className="govuk-button-group">
        <Link className="govuk-button" id="check" href={`/packs/${pack.id}/check`} role="button">Check your answers</Link>
        <Discard pack={pack} />
      </div>
    </>
  );
}

function State({of, missing, linked}: {of: number; missing: number; linked: number}) {
  if (of === 0) {
    return <>{linked > 0 ? count(linked, 'pack linked', 'packs linked') : 'Optional'}</>;
  }
  return missing === 0 ? <>Completed</> : <strong className="govuk-tag govuk-tag--blue">Incomplete</strong>;
}

function Discard({pack}: {pack: Pack}) {
  const [, go] = useLocation();
  const [problem, setProblem] = useState<Error>();
  const discard = () => {
    if (window.confirm(`Throw the draft ${pack.reference} away, with all that was sent for it?`)) {
      act('DELETE', `/evidence-packs/${pack.id}`).then(() => go('/packs'), setProblem);
    }
  };
  return (
    <>
      <button className="govuk-button govuk-button--warning" type="button" onClick={discard}>Throw the draft away</button>
      {problem && <Trouble problem={problem} />}
    </>
  );
}
