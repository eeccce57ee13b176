import {useState} from 'react';
import {send} from '../api/client';
import type {ReferenceEntry} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {TextField} from '../page/inputs';
import {LISTS, today} from './ListsPage';

/** Adds an entry to a list. */
export function AddEntry({list, onAdded}: {list: string; onAdded: (entry: ReferenceEntry) => void}) {
  const {one, code, hint} = LISTS[list]!;
  const empty = {code: '', words: '', validFrom: today()};
  const [entry, setEntry] = useState(empty);
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const change = (part: Partial<typeof entry>) => setEntry(before => ({...before, ...part}));
  const submit = async () => {
    const missing = [
      ...(entry.words.trim() ? [] : [{id: 'words', words: 'Enter the words that people read'}]),
      ...(entry.code.trim() ? [] : [{id: 'code', words: 'Enter the code'}]),
    ];
    setWrong(missing);
    if (missing.length) {
      return;
    }
    try {
      onAdded(await send<ReferenceEntry>('POST', `/reference-lists/${list}`, {...entry, code: entry.code.trim(), validFrom: entry.validFrom || null}));
      setEntry(empty);
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
  };
  return (
    <section aria-labelledby="add">
      <h2 className="govuk-heading-m" id="add">Add {/^[ao]/.test(one) ? 'an' : 'a'} {one}</h2>
      <Form wrong={wrong} onSubmit={submit}>
        <TextField id="words" label={['force', 'organisation'].includes(one) ? 'Name' : 'Words that people read'} width="govuk-!-width-two-thirds" value={entry.words} onChange={words => change({words})} />
        <div className="pair">
          <TextField id="code" label={code} hint={hint} width="govuk-input--width-20" value={entry.code} onChange={value => change({code: value})} />
          <TextField id="validFrom" label="First day" type="date" width="govuk-input--width-10" value={entry.validFrom} onChange={validFrom => change({validFrom})} />
        </div>
        <button className="govuk-button" type="submit">Add</button>
      </Form>
    </section>
  );
}
