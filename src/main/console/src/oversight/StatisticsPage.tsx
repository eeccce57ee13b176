import {useState} from 'react';
import {get} from '../api/client';
import type {Statistics} from '../api/types';
import {Form} from '../page/form';
import {Select, TextField} from '../page/inputs';
import {Await, Page} from '../page/Page';
import {has, useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {Alerts} from './Alerts';
import {Evidence} from './Evidence';
import {Funnel} from './Funnel';
import {GalleryFigures} from './GalleryFigures';
import {Points} from './Points';
import {PublicForm} from './PublicForm';
import {Save} from './Save';
import {Uses} from './Uses';
import {WhatThisIs} from './WhatThisIs';
import {WrongLeadRates} from './WrongLeadRates';

const EMPTY = {from: '', to: '', force: ''};

/** What is done with the service and what comes of it, for those who oversee it (E2). */
export function StatisticsPage() {
  const {me, words} = useSession();
  const [written, setWritten] = useState(EMPTY);
  const [asked, setAsked] = useState(EMPTY);
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();
  const statistics = useLoaded(signal => get<Statistics>(`/statistics${query && `?${query}`}`, signal), [query]);
  return (
    <Page title="Statistics">
      <WhatThisIs />
      <div className="no-print">
        <Form id="statistics-form" wrong={[]} onSubmit={() => setAsked(written)}>
          <div className="filters">
            <TextField id="from" label="First month" type="month" value={written.from} onChange={from => setWritten({...written, from})} />
            <TextField id="to" label="Last month" type="month" value={written.to} onChange={to => setWritten({...written, to})} />
            {has(me, 'auditor') && <Select id="force" label="Force" empty="All forces" value={written.force} options={words.forces} onChange={force => setWritten({...written, force})} />}
          </div>
          <div className="actions">
            <button className="govuk-button" type="submit">Show</button>
            <button className="govuk-button govuk-button--secondary" type="button" onClick={() => window.print()}>Print</button>
          </div>
        </Form>
      </div>
      <Await of={statistics} what="statistics">{value => <Figures of={value} query={query} />}</Await>
      <PublicForm />
    </Page>
  );
}

function Figures({of, query}: {of: Statistics; query: string}) {
  const {words} = useSession();
  return (
    <>
      <p className="govuk-body" id="scope">
        <strong>{of.force ? words.forces[of.force] ?? of.force : 'All forces'}, {of.from} to {of.to}</strong>, as of {moment(of.madeAt)}. Months are those of UTC.
        For the eyes of those who oversee the service: nothing is withheld in this part.
      </p>
      <Alerts of={of.alerts} />
      <Funnel lines={of.lines} force={of.force} />
      <WrongLeadRates lines={of.lines} reviewers={of.reviewers} force={of.force} />
      <Uses purposes={of.purposes} offences={of.offences} powers={of.operatorSearches} watchlists={of.watchlistSearches} />
      <Evidence id="evidence" of={of.evidence} />
      <Points used={of.operatingPoints} now={of.galleryNow} />
      <GalleryFigures months={of.gallery} />
      <Save query={query} />
    </>
  );
}
