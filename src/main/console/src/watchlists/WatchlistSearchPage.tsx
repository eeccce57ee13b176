import {useState} from 'react';
import {useLocation} from 'wouter';
import {get, jsonPart, upload} from '../api/client';
import type {Watchlist, WatchlistAnswer, WatchlistList} from '../api/types';
import {FieldError, Form, wrongs, type Wrong} from '../page/form';
import {Checkbox} from '../page/inputs';
import {Await, Busy, Page} from '../page/Page';
import {useSession} from '../page/Session';
import {useLoaded} from '../page/useLoaded';
import {CaseFields} from '../search/CaseFields';
import {emptyDetails, idOfField, missing, toRequest} from '../search/details';
import {Upload} from '../search/Upload';
import {count} from '../words';

/** A search among the people of one watchlist. */
export function WatchlistSearchPage({id}: {id: string}) {
  const lists = useLoaded(signal => get<WatchlistList>('/watchlists', signal), [id]);
  return (
    <Page title="Search a watchlist">
      <Await of={lists} what="the watchlist">
        {({items}) => {
          const list = items.find(one => one.id === id && one.state === 'approved');
          return list ? <SearchForm list={list} /> : <p className="govuk-body">It is over, or not approved.</p>;
        }}
      </Await>
    </Page>
  );
}

function SearchForm({list}: {list: Watchlist}) {
  const {me, reference} = useSession();
  const [, go] = useLocation();
  const [details, setDetails] = useState({...emptyDetails(me.force), purpose: list.purpose});
  const [still, setStill] = useState<File>();
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [busy, setBusy] = useState(false);
  const [nobody, setNobody] = useState<WatchlistAnswer>();
  const change = (part: Partial<typeof details>) => setDetails(before => ({...before, ...part}));
  const search = async () => {
    const empty = [...(still ? [] : [{id: 'still', words: 'Choose an image'}]), ...missing(details)];
    setWrong(empty);
    setNobody(undefined);
    if (!still || empty.length) {
      return;
    }
    setBusy(true);
    const form = new FormData();
    form.append('request', jsonPart(toRequest(details)));
    form.append('still', still);
    try {
      const answer = await upload<WatchlistAnswer>(`/watchlists/${list.id}/searches`, form);
      if (answer.search) {
        go(`/searches/${answer.search.id}`);
        return;
      }
      setNobody(answer);
      setStill(undefined);
    } catch (problem) {
      setWrong(wrongs(problem, field => idOfField(field, [])));
    }
    setBusy(false);
  };
  return (
    <>
      <p className="govuk-body"><bdi>{list.name}</bdi>: {count(list.people, 'person', 'people')}.</p>
      <div role="status">
        {nobody && <p className="govuk-inset-text" id="nobody"><strong>Nobody on the watchlist is alike enough.</strong> That does not mean that the person is not on it. Nothing of the image was kept.{!nobody.complete && ' A part of the gallery was missing: search again later.'}</p>}
      </div>
      <Form id="watchlist-search" wrong={wrong} onSubmit={() => void search()}>
        <fieldset className="govuk-fieldset part">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m"><h2 className="govuk-fieldset__heading">Image</h2></legend>
          <Upload more={false} onFiles={files => setStill(files[0])} />
          {still && <p className="govuk-body" id="chosen">Chosen: <bdi>{still.name}</bdi>. It must show one face.</p>}
        </fieldset>
        <CaseFields details={details} onChange={change} />
        <div className="govuk-form-group policy">
          <p className="govuk-body" id="policy-text">{reference.policy.text}</p>
          <FieldError id="policyAccepted" />
          <Checkbox id="policyAccepted" label="I accept this" describedBy="policy-text" checked={details.policyAccepted} onChange={policyAccepted => change({policyAccepted})} />
        </div>
        <button className="govuk-button" id="submit" type="submit" disabled={busy}>Search</button>
        {busy && <Busy>Searching …</Busy>}
      </Form>
    </>
  );
}
