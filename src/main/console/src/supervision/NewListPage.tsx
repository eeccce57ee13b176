import {useState} from 'react';
import {Link, useLocation} from 'wouter';
import {jsonPart, upload} from '../api/client';
import {Field, Form, wrongs, type Wrong} from '../page/form';
import {Radios, Select, TextArea, TextField} from '../page/inputs';
import {Busy, Page} from '../page/Page';
import {useSession} from '../page/Session';
import {PriorityFields} from '../search/PriorityFields';
import {emptyList, idOfField, missing, toRequest} from './newList';

const TYPES = 'image/jpeg,image/png,image/webp,image/tiff,image/bmp';

/** Puts a list whose answer is known into the queue. */
export function NewListPage() {
  const {me, reference} = useSession();
  const [, go] = useLocation();
  const [list, setList] = useState(emptyList(me.force));
  const [stills, setStills] = useState<File[]>([]);
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof list>) => setList(before => ({...before, ...part}));
  const submit = async () => {
    const empty = missing(list, stills.length);
    setWrong(empty);
    if (empty.length || busy) {
      return;
    }
    setBusy(true);
    const form = new FormData();
    form.append('request', jsonPart(toRequest(list)));
    stills.forEach(still => form.append('still', still));
    try {
      await upload('/known-answer-lists', form);
      go('/supervision');
    } catch (problem) {
      setBusy(false);
      setWrong(wrongs(problem, idOfField));
    }
  };
  return (
    <Page title="Put a known-answer list into the queue">
      <Form id="list-form" wrong={wrong} onSubmit={submit}>
        <Field id="still" label="Still of the person" hint="One face in each image. Several images must show the same person. An image that is itself enrolled would give the answer away.">
          {aria => <input className="govuk-file-upload" id="still" type="file" multiple accept={TYPES} onChange={event => setStills([...(event.target.files ?? [])])} {...aria} />}
        </Field>
        <Radios id="mated" legend="Is the person in the gallery?" options={{yes: 'Yes: the list must hold them', no: 'No: every possible match is wrong'}} value={list.mated} onChange={mated => change({mated})} />
        {list.mated === 'yes' && (
          <>
            <Select id="personForce" label="Whose record is it?" value={list.personForce} options={reference.forces} onChange={personForce => change({personForce})} />
            <TextField id="personReference" label="Reference of the person" hint="Who it is must be known for certain, not from a search. Reviewers never see this." width="govuk-input--width-20"
              value={list.personReference} onChange={personReference => change({personReference})} />
          </>
        )}
        <Select id="offence" label="Offence that reviewers see" empty="Choose" value={list.offence} options={reference.offences} onChange={offence => change({offence})} />
        <TextField id="imageSource" label="Where does the still come from, and how is the answer known?" value={list.imageSource} onChange={imageSource => change({imageSource})} />
        <TextArea id="justification" label="Why is this test needed, and may the still be used for it?" rows={3} value={list.justification} onChange={justification => change({justification})} />
        <Radios id="mode" legend="How does the list end?" options={{'operating-point': 'At the usual score, as most searches', investigative: 'With the 50 most alike, as investigative searches: needed if nobody would be listed'}}
          value={list.mode} onChange={mode => change({mode})} />
        {list.mode === 'investigative' && <TextField id="modeReason" label="Why with the 50 most alike?" value={list.modeReason} onChange={modeReason => change({modeReason})} />}
        <PriorityFields value={list} onChange={change} />
        <button className="govuk-button" type="submit" disabled={busy}>Put it into the queue</button>
        {busy && <Busy>Making the list …</Busy>}
        <p className="govuk-body"><Link className="govuk-link" href="/supervision">Back to supervision</Link></p>
      </Form>
    </Page>
  );
}
