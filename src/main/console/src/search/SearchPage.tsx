import {useEffect, useRef, useState} from 'react';
import {useLocation} from 'wouter';
import {jsonPart, upload} from '../api/client';
import type {Choice, SearchAnswer} from '../api/types';
import {forgetDraft, keepDraft, readDraft} from '../drafts';
import {FieldError, Form, wrongs, type Wrong} from '../page/form';
import {Checkbox} from '../page/inputs';
import {Page} from '../page/Page';
import {useSession} from '../page/Session';
import {count} from '../words';
import {CaseFields} from './CaseFields';
import {emptyDetails, idOfField, missing, toRequest, type CaseDetails} from './details';
import {DRAFT, type Draft} from './draft';
import {FilterFields} from './FilterFields';
import {PriorityFields} from './PriorityFields';
import {Stages} from './Stages';
import {StillView} from './StillView';
import {Upload} from './Upload';
import {pictureOf, useStills} from './useStills';

/** The form of a new search: stills, the choice of faces, the case. */
export function SearchPage() {
  const {me, reference} = useSession();
  const [, go] = useLocation();
  const kept = useRef(readDraft<Draft>(me.userId, DRAFT));
  const [details, setDetails] = useState({...emptyDetails(me.force), ...kept.current?.details});
  const [restored, setRestored] = useState(kept.current !== undefined);
  const [from, setFrom] = useState(kept.current?.from);
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [sent, setSent] = useState<number>();
  const key = useRef(newKey());
  const stills = useStills(problem => setWrong(wrongs(problem, () => 'still')));
  const faces = stills.analysis?.stills.map(still => still.faces.length) ?? [];
  const touched = JSON.stringify(details) !== JSON.stringify(emptyDetails(me.force)) || stills.stills.length > 0;

  useEffect(() => {
    const draft = kept.current;
    if (draft?.analysisId) {
      stills.restore(draft.analysisId, draft.choices).catch(() => undefined);
    }
  }, []);
  useEffect(() => {
    if (touched) {
      keepDraft<Draft>(me.userId, DRAFT, {details, analysisId: stills.analysis?.id, choices: stills.stills.map(still => still.choice), ...(from ? {from} : {})});
    }
    key.current = newKey();
  }, [details, stills.analysis, stills.stills]);

  const change = (part: Partial<CaseDetails>) => setDetails(before => ({...before, ...part}));
  const startAgain = () => {
    forgetDraft(me.userId, DRAFT);
    setDetails(emptyDetails(me.force));
    setWrong([]);
    setRestored(false);
    setFrom(undefined);
    stills.clear();
  };
  const submit = async () => {
    const empty = [...wrongStills(stills.stills.map(still => still.choice), faces), ...missing(details)];
    setWrong(empty);
    if (empty.length || sent !== undefined) {
      return;
    }
    setSent(0);
    const form = new FormData();
    form.append('request', jsonPart({...toRequest(details), analysisId: stills.analysis!.id,
      stills: stills.stills.map((still, i) => ({still: i, ...still.choice}))}));
    try {
      // The same key again finds the search that was made, if only its answer was lost on the way.
      const search = await upload<SearchAnswer>('/searches', form, {headers: {'Idempotency-Key': key.current}, onSent: setSent});
      forgetDraft(me.userId, DRAFT);
      go(`/searches/${search.id}`);
    } catch (problem) {
      setSent(undefined);
      setWrong(wrongs(problem, field => idOfField(field, faces)));
    }
  };

  return (
    <Page title="Search for a person in a still">
      {restored && (
        <p className="govuk-inset-text">
          {from ? `With a still of evidence pack ${from}: the search keeps where it comes from.` : 'This is what you had written. Images are not kept in this browser.'}{' '}
          <button className="link" type="button" onClick={startAgain}>Start again</button>
        </p>
      )}
      <Form id="search-form" wrong={wrong} onSubmit={submit}>
        <fieldset className="govuk-fieldset part">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m"><h2 className="govuk-fieldset__heading">Image</h2></legend>
          <Upload more={stills.stills.length > 0} onFiles={files => { setWrong([]); void stills.add(files); }} />
          <p className="busy govuk-body" id="analysing" role="status">{stills.busy || found(faces)}</p>
          {stills.resend && <button className="govuk-button govuk-button--secondary" id="resend" type="button" onClick={() => { setWrong([]); void stills.resend?.(); }}>Send the image again</button>}
          <div id="stills">
            {stills.analysis?.stills.map((facts, i) => (
              <StillView key={`${stills.analysis!.id}-${i}`} index={i} still={stills.stills[i]!} facts={facts} picture={pictureOf(stills.analysis!, i)}
                onChoose={choice => stills.choose(i, choice)} onEdit={(edits, undone) => void stills.edit(i, edits, undone)} onRemove={() => void stills.remove(i)} />
            ))}
          </div>
        </fieldset>
        <CaseFields details={details} onChange={change} />
        <PriorityFields value={details} onChange={change} />
        <FilterFields details={details} onChange={change} />
        <div className="govuk-form-group policy">
          <p className="govuk-body" id="policy-text">{reference.policy.text}</p>
          <FieldError id="policyAccepted" />
          <Checkbox id="policyAccepted" label="I accept this" describedBy="policy-text" checked={details.policyAccepted} onChange={policyAccepted => change({policyAccepted})} />
        </div>
        <button className="govuk-button" id="submit" type="submit" disabled={sent !== undefined || stills.busy !== ''}>Search</button>
        {touched && <button className="govuk-button govuk-button--secondary beside" type="button" onClick={startAgain}>Discard</button>}
        {sent !== undefined && <Stages sent={sent} runKey={key.current} />}
      </Form>
    </Page>
  );
}

function found(faces: number[]): string {
  const sum = faces.reduce((a, b) => a + b, 0);
  return faces.length === 0 ? '' : sum === 0 ? 'No face found' : sum === 1 ? 'One face found' : count(sum, 'face', 'faces') + ' found';
}

function wrongStills(choices: (Choice | undefined)[], faces: number[]): Wrong[] {
  if (choices.length === 0) {
    return [{id: 'still', words: 'Choose an image'}];
  }
  return choices.flatMap((choice, i) => (choice ? [] : [faces[i]
    ? {id: `face-${i}-0`, words: `Choose which face is the person in still ${i + 1}`}
    : {id: `eye-${i}-right-x`, words: `Mark both eyes in still ${i + 1}, or use another image`}]));
}

/** Not randomUUID: browsers have that over TLS alone, and a trial may run without. */
const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-');
