import {useState} from 'react';
import {get} from '../api/client';
import type {Verification} from '../api/types';
import {Form, wrongs, type Wrong} from '../page/form';
import {TextField} from '../page/inputs';
import {Details} from '../page/Page';

/** Whether the whole log is as it was written (A2). */
export function Verify() {
  const [expected, setExpected] = useState('');
  const [found, setFound] = useState<Verification>();
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    setWrong([]);
    setFound(undefined);
    try {
      const query = expected.trim() ? `?${new URLSearchParams({expectedHead: expected.trim()})}` : '';
      setFound(await get<Verification>(`/audit/verification${query}`));
    } catch (problem) {
      setWrong(wrongs(problem, () => 'expectedHead'));
    }
    setBusy(false);
  };
  return (
    <Details summary="Check that the log is as it was written">
      <Form id="verify" wrong={wrong} onSubmit={verify}>
        <TextField id="expectedHead" label="Checksum of the newest event that you noted before (optional)" hint="It alone finds a log that was rewritten as a whole."
          value={expected} onChange={setExpected} />
        <button className="govuk-button" type="submit" disabled={busy}>{busy ? 'Checking …' : 'Check'}</button>
      </Form>
      <div role="status">
        {found && (
          <p className="govuk-inset-text">
            {found.intact
              ? <><strong>The log is intact.</strong> {found.events.toLocaleString('en-GB')} events. Note this checksum of the newest event outside of the service: <code>{found.head}</code></>
              : <><strong>The log is broken{found.brokenAt ? ` at event ${found.brokenAt}` : ''}.</strong> {found.reason}</>}
          </p>
        )}
      </div>
    </Details>
  );
}
