import {useEffect, useState} from 'react';
import {Link} from 'wouter';
import {get, send} from '../api/client';
import type {GovernedChange, Migration} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {TextArea} from '../page/inputs';
import {Await} from '../page/Page';
import {has, useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {useProgress} from '../progress/useProgress';
import {moment} from '../words';
import {Table} from './Table';

/** The templates of the second model: how many are made, which cannot be, and what can be done now. */
export function MigrationView({change, onChange}: {change: GovernedChange; onChange: () => void}) {
  const {me} = useSession();
  const migration = useLoaded(signal => get<Migration>('/governed-changes/migration', signal), [change.id, change.state]);
  const told = useProgress('migration', change.id) as Told | undefined;
  const {again, value: read} = migration;
  const goesOn = read !== undefined && !read.progress.whole;
  useEffect(() => {
    if (told?.state === 'in-force' && change.state === 'approved') {
      onChange();
    } else if (told?.whole && goesOn) {
      again();
    }
  }, [told?.state, told?.whole, goesOn]);
  return (
    <section aria-labelledby="migration">
      <h2 className="govuk-heading-m" id="migration">{change.state === 'approved' ? 'Templates of the new model' : 'The model before'}</h2>
      <Await of={migration} what="how far it is">
        {value => (
          <>
            <Far value={value} told={goesOn ? told : undefined} />
            {value.progress.whole && has(me, 'approver') && (
              <>
                <p className="govuk-body"><Link className="govuk-link" href="/changes/compare">Compare the lists of both models</Link></p>
                {me.login !== change.author && <SwitchForm change={change} failed={value.progress.failed} lost={value.progress.peopleLost} onDone={onChange} />}
              </>
            )}
          </>
        )}
      </Await>
    </section>
  );
}

/** What the service tells while templates are made. */
type Told = {state: string} & Pick<Migration['progress'], 'images' | 'embedded' | 'failed' | 'whole'>;

function Far({value: {progress: read, failures, keptUntil, model}, told}: {value: Migration; told?: Told}) {
  const progress = {...read, ...told};
  return (
    <>
      {!progress.whole && <progress max={progress.images} value={progress.embedded + progress.failed} aria-label={`Images that ${model} has looked at`} />}
      <p className="govuk-body" id="far">
        {model} has templates of {progress.embedded.toLocaleString('en-GB')} of {progress.images.toLocaleString('en-GB')} images
        {progress.failed > 0 && `, and none can be made of ${progress.failed.toLocaleString('en-GB')}`}.
        {' '}{progress.whole ? 'Every image has been looked at.' : 'The model in force serves meanwhile.'}
        {keptUntil && ` It is kept until ${moment(keptUntil)}, so that one can switch back.`}
      </p>
      {failures.length > 0 && (
        <Table id="failures" label="Images without a template" head={['Image', 'Reason', 'Detail']}
          rows={failures.map(({imageId, reason, detail}) => ({key: imageId, cells: [imageId, reason, detail]}))} />
      )}
    </>
  );
}

function SwitchForm({change, failed, lost, onDone}: {change: GovernedChange; failed: number; lost: number; onDone: () => void}) {
  const [answer, setAnswer] = useState({reason: '', accept: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const forward = change.state === 'approved';
  const submit = async (what: string) => {
    try {
      await send('POST', `/governed-changes/${change.id}/${what}`, {reason: answer.reason, accept: answer.accept.trim() || null});
      onDone();
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
  };
  return (
    <Form wrong={wrong} onSubmit={() => void submit(forward ? 'switch' : 'switch-back')}>
      <TextArea id="reason" label={forward ? 'Why now' : 'Why switch back'} rows={2} value={answer.reason} onChange={reason => setAnswer(before => ({...before, reason}))} />
      {failed > 0 && <TextArea id="accept" label="Why the images without a template are accepted" rows={2}
        hint={`${lost} people have no other image: nobody will find them with this model.`} value={answer.accept} onChange={accept => setAnswer(before => ({...before, accept}))} />}
      <button className="govuk-button" type="submit">{forward ? 'Switch to the new model' : 'Switch back'}</button>
      {forward && <button className="govuk-button govuk-button--secondary beside" type="button" onClick={() => void submit('abandonment')}>Give the change up</button>}
    </Form>
  );
}
