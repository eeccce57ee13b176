import {useState} from 'react';
import {send} from '../api/client';
import type {DeletionApplication} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, TextArea} from '../page/inputs';
import {count} from '../words';

/** Answers an application; what is erased is said before. */
export function Answer({one, onAnswered}: {one: DeletionApplication; onAnswered: () => void}) {
  const [form, setForm] = useState({decision: '', reason: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const {images} = one.subject;
  const submit = () => send<DeletionApplication>('POST', `/gallery/deletion-applications/${one.id}/answer`, {...form, decision: form.decision || null, images})
    .then(onAnswered, problem => setWrong(wrongs(problem, field => field)));
  const grants = form.decision === 'granted' && images > 0;
  return (
    <section aria-labelledby="answer">
      <h2 className="govuk-heading-m" id="answer">Answer</h2>
      <Form wrong={wrong} onSubmit={() => void submit()}>
        <Radios id="decision" legend="Decision" options={{granted: images > 0 ? `Grant: erase ${count(images, 'image', 'images')}` : 'Grant: there is nothing to erase', refused: 'Refuse'}}
          value={form.decision} onChange={decision => setForm(before => ({...before, decision}))} />
        <TextArea id="reason" label="Reason" hint="The applicant reads it in the letter. Write no names." value={form.reason} onChange={reason => setForm(before => ({...before, reason}))} />
        <button className={`govuk-button ${grants ? 'govuk-button--warning' : ''}`} type="submit">{grants ? `Erase ${count(images, 'image', 'images')} and answer` : 'Answer'}</button>
      </Form>
    </section>
  );
}
