import {useEffect} from 'react';
import {get} from '../api/client';
import type {ImportPage, ImportStatus} from '../api/types';
import {Await, Facts, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {useProgress, useProgressIds} from '../progress/useProgress';
import {count, moment} from '../words';

/** The imports of the gallery and how far they are, as the service tells it. */
export function ImportsPage() {
  const imports = useLoaded(signal => get<ImportPage>('/imports', signal), []);
  const told = useProgressIds('import');
  const known = imports.value?.items.map(one => one.id);
  const another = known !== undefined && told.some(id => !known.includes(id) && id > (known[0] ?? ''));
  useEffect(() => {
    if (another) {
      imports.again();
    }
  }, [another]);
  return (
    <Page title="Imports">
      <p className="govuk-body">Begin an import by the command line: <code>import-tools/likeness import MANIFEST.csv</code></p>
      <Await of={imports} what="imports">
        {({items}) => (items.length ? <>{items.map(one => <Import key={one.id} first={one} />)}</> : <p className="govuk-body">There are none yet.</p>)}
      </Await>
    </Page>
  );
}

const WORDS: Record<string, string> = {receiving: 'Receiving images', running: 'Working', completed: 'Completed'};
const COLOURS: Record<string, string> = {receiving: 'yellow', running: 'blue', completed: 'green'};

function Import({first}: {first: ImportStatus}) {
  const told = useProgress('import', first.id) as Partial<ImportStatus> | undefined;
  const ended = told?.state === 'completed' && first.state !== 'completed';
  // the reasons of rejections are read once, when there will be no more of them
  const last = useLoaded(signal => (ended ? get<ImportStatus>(`/imports/${first.id}`, signal) : Promise.resolve(undefined)), [ended]);
  const now: ImportStatus = last.value ?? (first.state === 'completed' ? first : {...first, ...told});
  const goesOn = now.state !== 'completed';
  return (
    <section className="import" data-import={first.id}>
      <h2 className="govuk-heading-s">{moment(now.createdAt)}, {now.force} <strong className={`govuk-tag govuk-tag--${COLOURS[now.state]}`}>{WORDS[now.state]}</strong></h2>
      <progress max={now.total} value={now.processed} aria-label={`Records done of the import of ${moment(now.createdAt)}`} />
      <Facts of={[
        ['Records', `${now.processed.toLocaleString('en-GB')} of ${now.total.toLocaleString('en-GB')} done, ${count(now.received, 'image', 'images')} received`],
        ['Outcome', `${now.enrolled} enrolled, ${now.updated} updated, ${now.unchanged} unchanged, ${now.rejected} rejected`],
        ['Rejected because', Object.entries(now.rejectedByReason ?? {}).map(([reason, n]) => `${reason}: ${n}`).join(', ')],
        ['Waits', goesOn ? now.stateDetail : undefined],
        ['By', <bdi key="by">{now.startedBy}</bdi>],
        ['Rate', goesOn && now.imagesPerSecond ? `${now.imagesPerSecond.toFixed(1)} images a second` : undefined],
        ['Time left', goesOn && now.secondsLeft ? count(Math.ceil(now.secondsLeft / 60), 'minute', 'minutes') : undefined],
      ]} />
      {now.rejected > 0 && <a className="govuk-link" href={`/api/v1/imports/${now.id}/rejects`} download>Download the rejected records<span className="govuk-visually-hidden"> of the import of {moment(now.createdAt)}</span></a>}
    </section>
  );
}
