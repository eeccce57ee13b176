import {useEffect} from 'react';
import {get} from '../api/client';
import type {ImportPage, ImportStatus} from '../api/types';
import {Await, Facts, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {count, moment} from '../words';

const EVERY = 3000;

/** The imports of the gallery and how far they are. */
export function ImportsPage() {
  const imports = useLoaded(signal => get<ImportPage>('/imports', signal), []);
  return (
    <Page title="Imports">
      <p className="govuk-body">Begin an import by the command line: <code>import-tools/likeness import MANIFEST.csv</code></p>
      <Await of={imports} what="imports">
        {({items}) => (items.length ? <>{items.map(one => <Import key={one.id} first={one} />)}</> : <p className="govuk-body">There are none yet.</p>)}
      </Await>
    </Page>
  );
}

function Import({first}: {first: ImportStatus}) {
  const latest = useLoaded(signal => (first.state === 'completed' ? Promise.resolve(first) : get<ImportStatus>(`/imports/${first.id}`, signal)), [first.id]);
  const now = latest.value ?? first;
  useEffect(() => {
    if (latest.value && latest.value.state !== 'completed') {
      const timer = window.setTimeout(latest.again, EVERY);
      return () => window.clearTimeout(timer);
    }
  }, [latest.value]);
  return (
    <section className="import">
      <h2 className="govuk-heading-s">{moment(now.createdAt)}, {now.force}: {now.state}</h2>
      <progress max={now.total} value={now.processed} aria-label="Records done" />
      <Facts of={[
        ['Records', `${now.processed.toLocaleString('en-GB')} of ${now.total.toLocaleString('en-GB')} done, ${count(now.received, 'image', 'images')} received`],
        ['Outcome', `${now.enrolled} enrolled, ${now.updated} updated, ${now.unchanged} unchanged, ${now.rejected} rejected`],
        ['Rejected because', Object.entries(now.rejectedByReason ?? {}).map(([reason, n]) => `${reason}: ${n}`).join(', ')],
        ['By', <bdi key="by">{now.startedBy}</bdi>],
        ['Rate', now.state === 'completed' || !now.imagesPerSecond ? undefined : `${now.imagesPerSecond.toFixed(1)} images a second`],
        ['Time left', now.state === 'completed' || !now.secondsLeft ? undefined : count(Math.ceil(now.secondsLeft / 60), 'minute', 'minutes')],
      ]} />
      {now.rejected > 0 && <a className="govuk-link" href={`/api/v1/imports/${now.id}/rejects`} download>Download the rejected records</a>}
    </section>
  );
}
