/** Saves the step and goes on. */
export function Go({busy, words = 'Save and continue'}: {busy: boolean; words?: string}) {
  return <button className="govuk-button" id="go" type="submit" aria-disabled={busy}>{words}</button>;
}
