import {useState} from 'react';
import {Link} from 'wouter';
import {get, send} from '../api/client';
import type {DuplicateImage, PossibleDuplicate} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, Select, TextArea} from '../page/inputs';
import {Await, Facts, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {SEXES, day, moment, say} from '../words';
import {DECISIONS} from './DuplicatesPage';

const BASES: Record<string, string> = {fingerprints: 'Fingerprints', dna: 'DNA', 'identity-document': 'An identity document', 'custody-record': 'The custody records'};

/** Two images side by side, and whether they show one person. */
export function DuplicatePage({id}: {id: string}) {
  const found = useLoaded(signal => get<PossibleDuplicate>(`/gallery/possible-duplicates/${id}`, signal), [id]);
  return (
    <Page title="Possible duplicate">
      <p className="govuk-body"><Link className="govuk-link" href="/duplicates">All possible duplicates</Link></p>
      <Await of={found} what="the two records">{one => <Shown one={one} onDecided={found.again} />}</Await>
    </Page>
  );
}

function Shown({one, onDecided}: {one: PossibleDuplicate; onDecided: () => void}) {
  return (
    <>
      <div className="pair">{[one.one, one.other].map(image => <Picture key={image.imageId} image={image} />)}</div>
      <p className="govuk-body">{one.likeness}. Found {moment(one.foundAt)}.</p>
      {one.decision ? <Decided one={one} /> : <Decide one={one} onDecided={onDecided} />}
    </>
  );
}

function Picture({image}: {image: DuplicateImage}) {
  return (
    <figure className="figure">
      <img src={image.content} alt={`Custody image ${image.custodyReference}`} />
      <figcaption>
        <Facts of={[
          ['Person', <bdi key="person">{image.personReference}</bdi>],
          ['Custody record', <bdi key="custody">{image.custodyReference}</bdi>],
          ['Taken', day(image.captureDate)],
          ['Age then', image.ageAtCapture],
          ['Sex', say(SEXES, image.sex)],
        ]} />
      </figcaption>
    </figure>
  );
}

function Decided({one}: {one: PossibleDuplicate}) {
  return (
    <Facts of={[
      ['Decision', DECISIONS[one.decision!]],
      ['Shown by', one.basis && BASES[one.basis]],
      ['Reason', <bdi key="reason">{one.reason}</bdi>],
      ['Decided', <span key="by">{moment(one.decidedAt!)} by <bdi>{one.decidedBy}</bdi></span>],
    ]} />
  );
}

function Decide({one, onDecided}: {one: PossibleDuplicate; onDecided: () => void}) {
  const [form, setForm] = useState({decision: '', basis: '', reason: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const same = form.decision === 'same-person';
  const submit = () => send<PossibleDuplicate>('POST', `/gallery/possible-duplicates/${one.id}/decision`,
    {decision: form.decision || null, basis: (same && form.basis) || null, reason: form.reason}).then(onDecided, problem => setWrong(wrongs(problem, field => field)));
  return (
    <section aria-labelledby="decide">
      <h2 className="govuk-heading-m" id="decide">Decision</h2>
      <p className="govuk-body">It changes no record. If it is one person, correct the record where it comes from: the next import brings it here.</p>
      <Form wrong={wrong} onSubmit={() => void submit()}>
        <Radios id="decision" legend="What is it?" options={DECISIONS} value={form.decision} onChange={decision => setForm(before => ({...before, decision}))} />
        {same && <Select id="basis" label="What showed it?" hint="A likeness of faces does not show it." options={BASES} empty="Choose" value={form.basis} onChange={basis => setForm(before => ({...before, basis}))} />}
        <TextArea id="reason" label="Reason" hint="Write no names." value={form.reason} onChange={reason => setForm(before => ({...before, reason}))} />
        <button className="govuk-button" type="submit">Record the decision</button>
      </Form>
    </section>
  );
}
