/** A secret at the one moment when it can be seen. */
export function Secret({of, what}: {of: string; what: string}) {
  return (
    <div className="govuk-inset-text" role="status">
      <h2 className="govuk-heading-s">{what}</h2>
      <p className="govuk-body"><code className="secret" id="secret" tabIndex={0}>{of}</code></p>
      <p className="govuk-body">It is shown only now. Put it where the system keeps its secrets; never into a mail.</p>
    </div>
  );
}
