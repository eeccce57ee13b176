import {useEffect, useState} from 'react';
import {send} from '../api/client';
import type {RetentionDecision, RetentionPreview} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {Radios, TextArea, TextField} from '../page/inputs';
import {count} from '../words';
import {filterOf} from './filter';

interface Props {
  filter: ReturnType<typeof filterOf>;
  chosen: string[];
  onDecided: (decision: RetentionDecision) => void;
}

/** Decides about the chosen images, or about all that are listed: counts first, then the decision. */
export function Decide({filter, chosen, onDecided}: Props) {
  const [form, setForm] = useState({about: 'chosen', decision: '', until: '', reason: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [preview, setPreview] = useState<RetentionPreview>();
  const change = (part: Partial<typeof form>) => {
    setForm(before => ({...before, ...part}));
    setPreview(undefined);
  };
  const picked = chosen.join();
  useEffect(() => setPreview(undefined), [picked]);
  const order = () => ({
    decision: form.decision || null,
    until: form.decision === 'retain' ? form.until || null : null,
    reason: form.reason,
    images: form.about === 'all' ? filter : {...filter, imageIds: chosen},
  });
  const look = async () => {
    const missing = form.about === 'chosen' && chosen.length === 0 ? [{id: 'about', words: 'Choose images in the list, or all that the filter means'}] : [];
    setWrong(missing);
    if (missing.length === 0) {
      await send<RetentionPreview>('POST', '/gallery/review-decisions/preview', order()).then(setPreview, problem => setWrong(wrongs(problem, field => field)));
    }
  };
  const decide = async (confirmed: number) => {
    await send<RetentionDecision>('POST', '/gallery/review-decisions', {...order(), confirmed}).then(onDecided, problem => {
      setPreview(undefined);
      setWrong(wrongs(problem, field => field));
    });
  };
  return (
    <section aria-labelledby="decide-heading">
      <h2 className="govuk-heading-m" id="decide-heading">Decide</h2>
      <Form wrong={wrong} onSubmit={look} id="decide">
        <Radios id="about" legend="About" options={{chosen: `The chosen images (${chosen.length})`, all: 'All images that the filter means, also those on further pages'}} value={form.about} onChange={about => change({about})} />
        <Radios id="decision" legend="Decision" options={{retain: 'Keep until another review', delete: 'Delete'}} value={form.decision} onChange={decision => change({decision})} />
        {form.decision === 'retain' && <TextField id="until" label="Next review" type="date" width="govuk-input--width-10" value={form.until} onChange={until => change({until})} />}
        <TextArea id="reason" label="Reason" hint="It is kept with the decision and in the audit log. Write no names." rows={2} value={form.reason} onChange={reason => change({reason})} />
        <button className="govuk-button govuk-button--secondary" type="submit">Count first</button>
      </Form>
      <div role="status">{preview && <Confirm preview={preview} deletes={form.decision === 'delete'} onConfirm={() => void decide(preview.toDecide)} />}</div>
    </section>
  );
}

function Confirm({preview, deletes, onConfirm}: {preview: RetentionPreview; deletes: boolean; onConfirm: () => void}) {
  const images = count(preview.toDecide, 'image', 'images');
  const left = [
    preview.held && `${preview.held} under a legal hold`,
    preview.beyondLimit && `${preview.beyondLimit} that may not be kept so long`,
    preview.decided && `${preview.decided} already decided`,
  ].filter(Boolean).join(', ');
  return (
    <div className="govuk-inset-text" id="preview">
      <p className="govuk-body">
        <strong>{deletes ? 'Delete' : 'Keep'} {images}</strong> of {count(preview.people, 'person', 'people')}: {preview.unconvicted} not convicted, {preview.under18} under 18 at capture.
        {left && ` Left out: ${left}.`}
        {deletes && preview.toDecide > 0 && ' Deleted images cannot be brought back.'}
      </p>
      {preview.toDecide > 0 && <button className={`govuk-button ${deletes ? 'govuk-button--warning' : ''}`} type="button" id="confirm" onClick={onConfirm}>{deletes ? 'Delete' : 'Keep'} {images}</button>}
    </div>
  );
}
