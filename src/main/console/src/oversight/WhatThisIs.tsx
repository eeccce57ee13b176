/** For a reader who has never seen the service. */
export function WhatThisIs() {
  return (
    <section className="plain">
      <p className="govuk-body">
        Police put a still of an unknown person into this service, and it lists people from custody photographs who look alike.
        It does not watch live video, it does not say who somebody is, and nobody is named before two trained people have looked, the second without knowing what the first found.
      </p>
      <p className="govuk-body">
        Each search is counted under the month in which it was made, and so is everything that came of it later: recent months still change.
        Lists that are made to test reviewers are in no figure.
      </p>
    </section>
  );
}
