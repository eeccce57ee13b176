import {useState} from 'react';
import {send} from '../api/client';
import type {ComparedSearch, ModelComparison} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {TextArea, TextField} from '../page/inputs';
import {Details, Page} from '../page/Page';
import {moment} from '../words';
import {Table} from './Table';
import {oneIn} from './words';

/** What a switch of the model would do to lists that were made before. */
export function ComparePage() {
  const [request, setRequest] = useState({sample: '10', purpose: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [found, setFound] = useState<ModelComparison>();
  const [busy, setBusy] = useState(false);
  const put = (part: Partial<typeof request>) => setRequest(before => ({...before, ...part}));
  const submit = async () => {
    setBusy(true);
    try {
      setFound(await send<ModelComparison>('POST', '/model-comparisons', {sample: Number(request.sample) || null, purpose: request.purpose}));
      setWrong([]);
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
    setBusy(false);
  };
  return (
    <Page title="Lists of both models">
      <p className="govuk-body">The latest searches of your force are made again with both models, at the same operating point. Nobody is named and nothing is kept but that you looked, and why.</p>
      <Form wrong={wrong} onSubmit={() => void submit()}>
        <TextField id="sample" label="How many of the latest searches" hint="1 to 20" inputMode="numeric" width="govuk-input--width-4" value={request.sample} onChange={sample => put({sample})} />
        <TextArea id="purpose" label="Why you look" rows={2} value={request.purpose} onChange={purpose => put({purpose})} />
        <button className="govuk-button" type="submit" disabled={busy}>{busy ? 'Searching with both …' : 'Compare'}</button>
      </Form>
      <div role="status">{found && <Found found={found} />}</div>
    </Page>
  );
}

function Found({found}: {found: ModelComparison}) {
  const sum = (of: (one: ComparedSearch) => number) => found.searches.reduce((all, one) => all + of(one), 0);
  return (
    <>
      <h2 className="govuk-heading-m">{found.now.id} and {found.other.id}, each at {oneIn(found.fpir)}</h2>
      <p className="govuk-body" id="sum">
        Of {sum(one => one.listedNow)} people that {found.now.id} lists, {found.other.id} lists {sum(one => one.inBoth)} as well
        and loses {sum(one => one.listedNow - one.inBoth)}; {sum(one => one.listedOther - one.inBoth)} are new.
        {found.gone > 0 && ` ${found.gone} searches could not be made: their stills are gone.`}
      </p>
      <Table id="compared" label="Searches made with both models" head={['Search', 'Made', 'In force', 'Other', 'In both', 'Same person first']}
        rows={found.searches.map(one => ({key: one.searchId, cells: [
          <span className="id" key="id">{one.searchId}</span>, moment(one.createdAt), one.listedNow, one.listedOther,
          one.inBoth, one.unusable ?? (one.sameFirst ? 'Yes' : 'No')]}))} />
      {found.searches.filter(one => one.people.length > 0).map(one => <People key={one.searchId} search={one} />)}
    </>
  );
}

function People({search}: {search: ComparedSearch}) {
  const alike = (fpir?: number) => (fpir === undefined ? '–' : oneIn(fpir));
  return (
    <Details summary={`Person by person: search ${search.searchId}`}>
      <Table id={`people-${search.searchId}`} label="People in either list" head={['Person', 'Rank in force', 'Rank with the other', 'Alike in force', 'Alike with the other', 'Change']}
        rows={search.people.map(one => ({key: String(one.number), cells: [
          one.number, one.rankNow ?? '–', one.rankOther ?? '–', alike(one.fpirNow), alike(one.fpirOther),
          one.rankNow === undefined ? 'New' : one.rankOther === undefined ? 'Lost' : '']}))} />
    </Details>
  );
}
