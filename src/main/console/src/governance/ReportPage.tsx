import {get} from '../api/client';
import type {StoredReport} from '../api/types';
import {Await, Facts, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {Groups} from './Groups';
import {percent} from './words';

/** One report: what was measured, with what, and how the groups fared. */
export function ReportPage({id}: {id: string}) {
  const report = useLoaded(signal => get<StoredReport>(`/evaluation-reports/${id}`, signal), [id]);
  return (
    <Page title="Evaluation report">
      <Await of={report} what="the report">
        {one => (
          <>
            <Facts of={[
              ['Title', <bdi key="title">{one.title}</bdi>],
              ['Model', `${one.model}, SHA-256 ${one.modelSha256}`],
              ['Preprocessing', one.preprocessing],
              ['Made', moment(one.made)],
              ['Kept', one.maker ? `${moment(one.uploadedAt)}: it came with the program, whose maker measured it` : `${moment(one.uploadedAt)} by ${one.uploadedBy}`],
              ['File', <a key="file" className="govuk-link" href={`/api/v1/evaluation-reports/${id}/content`} download="report.json">report.json, SHA-256 {one.sha256}</a>],
              ['People enrolled', one.people.toLocaleString('en-GB')],
              ...(one.rates ?? []).map(rate => [`At an FPIR of ${rate.target}`, `FNIR ${percent(rate.fnir)}, ${rate.fnir.people} people`] as [string, string]),
            ]} />
            {(one.cautions ?? []).length > 0 && (
              <div className="govuk-inset-text">
                <p className="govuk-body"><strong>Before you conclude anything</strong></p>
                <ul className="govuk-list govuk-list--bullet">{one.cautions!.map(words => <li key={words}>{words}</li>)}</ul>
              </div>
            )}
            <h2 className="govuk-heading-m">Groups</h2>
            <Groups labels={one.labels ?? []} />
          </>
        )}
      </Await>
    </Page>
  );
}
