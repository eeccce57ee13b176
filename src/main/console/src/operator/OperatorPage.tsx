import {useEffect, useRef, useState} from 'react';
import {call} from '../api/client';
import type {OperatorAnswer} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Field} from '../page/form';
import {Select} from '../page/inputs';
import {Busy, Page} from '../page/Page';
import {useSession} from '../page/Session';
import {OperatorList} from './OperatorList';

/** One photo, one answer: nothing of either is kept, here or in the service. */
export function OperatorPage() {
  const [answer, setAnswer] = useState<OperatorAnswer>();
  const forget = () => setAnswer(undefined);
  useEffect(() => {
    const end = answer && window.setTimeout(forget, Math.max(0, new Date(answer.picturesUntil).getTime() - Date.now()));
    return () => window.clearTimeout(end);
  }, [answer]);
  return answer
    ? <Page key="answer" title={answer.candidates.length ? 'People who look alike' : 'Nobody alike enough'} candidates><OperatorList answer={answer} onForget={forget} /></Page>
    : <Page key="photo" title="Search with a photo"><PhotoForm onAnswer={setAnswer} /></Page>;
}

function PhotoForm({onAnswer}: {onAnswer: (answer: OperatorAnswer) => void}) {
  const {reference} = useSession();
  const photo = useRef<HTMLInputElement>(null);
  const [power, setPower] = useState('');
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [busy, setBusy] = useState(false);
  const search = async () => {
    const chosen = photo.current?.files?.[0];
    const missing = [...(chosen ? [] : [{id: 'photo', words: 'Take or choose a photo'}]), ...(power ? [] : [{id: 'power', words: 'Choose the lawful power'}])];
    setWrong(missing);
    if (!chosen || missing.length) {
      return;
    }
    setBusy(true);
    try {
      const response = await call(`/operator-searches?${new URLSearchParams({power})}`, {method: 'POST', body: chosen, headers: {'Content-Type': 'application/octet-stream'}});
      onAnswer((await response.json()) as OperatorAnswer);
    } catch (problem) {
      setWrong(wrongs(problem, field => (field === 'power' ? 'power' : 'photo')));
      setBusy(false);
    }
  };
  return (
    <div className="phone">
      <Form id="operator-form" wrong={wrong} onSubmit={() => void search()}>
        <Field id="photo" label="Photo of one person" hint="Whole face, from the front, in good light. The photo is not kept.">
          {aria => <input className="govuk-file-upload" id="photo" type="file" accept="image/*" capture="environment" ref={photo} {...aria} />}
        </Field>
        <Select id="power" label="Lawful power" empty="Choose" value={power} options={reference.powers} onChange={setPower} />
        <button className="govuk-button" type="submit" id="submit" disabled={busy}>Search</button>
        {busy && <Busy>Searching …</Busy>}
      </Form>
      <p className="govuk-body">
        That you searched, when, and under which power is recorded. The photo, and who is listed, are not: they are gone when you leave this page.
      </p>
    </div>
  );
}
