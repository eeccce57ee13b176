import {Link, useLocation} from 'wouter';
import type {Tagged} from '../api/client';
import {Await, Page} from '../page/Page';
import {CheckStep} from './CheckStep';
import {CircumstancesStep} from './CircumstancesStep';
import {FilesStep} from './FilesStep';
import {IncidentStep} from './IncidentStep';
import {LinksStep} from './LinksStep';
import {LossStep} from './LossStep';
import {StatementStep} from './StatementStep';
import {StoreStep} from './StoreStep';
import type {Pack} from './types';
import {usePack} from './usePack';
import {nextOf, STEPS} from './words';

/** What every step gets: the pack, its ETag, and where it leads. */
export interface StepProps {
  pack: Pack;
  tag: string;
  /** To the next step. */
  onSaved: () => void;
  /** Reads the pack again. */
  again: () => void;
}

const FORMS: Record<string, (props: StepProps) => React.ReactNode> = {
  incident: IncidentStep,
  store: StoreStep,
  loss: LossStep,
  circumstances: CircumstancesStep,
  links: LinksStep,
  files: FilesStep,
  statement: StatementStep,
  check: CheckStep,
};

/** One group of questions of a draft. */
export function StepPage({id, step}: {id: string; step: string}) {
  const pack = usePack(id);
  const title = STEPS.find(one => one.name === step)?.title ?? (step === 'check' ? 'Check your answers' : 'There is no such page');
  return (
    <Page title={title}>
      <p className="govuk-body"><Link className="govuk-link" href={`/packs/${id}`}>Back to the pack{pack.value && ` ${pack.value.body.reference}`}</Link></p>
      <Await of={pack} what="the pack">{value => <Step of={value} step={step} again={pack.again} />}</Await>
    </Page>
  );
}

function Step({of, step, again}: {of: Tagged<Pack>; step: string; again: () => void}) {
  const [, go] = useLocation();
  const Form = FORMS[step];
  if (of.body.status !== 'draft') {
    return <p className="govuk-body">The pack was sent to the police and does not change any more.</p>;
  }
  return Form ? <Form pack={of.body} tag={of.tag} again={again} onSaved={() => go(`/packs/${of.body.id}/${nextOf(step)}`)} /> : null;
}
