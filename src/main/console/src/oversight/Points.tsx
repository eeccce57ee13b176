import type {GalleryNow, PointUsed} from '../api/types';
import {NumberTable} from './NumberTable';
import {number} from './stages';

/** With what lists were cut, and what that promises. */
export function Points({used, now}: {used: PointUsed[]; now: GalleryNow}) {
  return (
    <section>
      <h2 className="govuk-heading-m">Model and promise</h2>
      <p className="govuk-body">
        {now.modelId ? `The gallery holds ${number(now.images)} images of ${number(now.people)} people who can be found. It is searched with the model ${now.modelId}, preprocessing ${now.preprocessing}.` : 'Nobody is enrolled.'}
      </p>
      <p className="govuk-body">
        A list is cut so that, of the searches of people who are <em>not</em> enrolled, only a stated share lists anybody. It is never the probability that a listed person is the wrong one.
      </p>
      {used.length > 0 && (
        <NumberTable name="Operating points used" headings={['Model', 'Promise', 'Calibration', 'Searches', 'Gallery (people)']} rows={used.map((point, i) => ({
          key: String(i),
          label: <>{point.modelId}<span className="meaning">SHA-256 {point.modelSha256.slice(0, 12)}…, {point.preprocessing}</span></>,
          cells: [point.fpir === undefined ? 'none' : `1 in ${number(Math.round(1 / point.fpir))}`,
            <>{point.calibration ?? 'none'}{point.extrapolated > 0 && <span className="meaning">not measured at this size: {number(point.extrapolated)} searches</span>}</>,
            number(point.searches), point.leastPeople === point.mostPeople ? number(point.mostPeople) : `${number(point.leastPeople)} to ${number(point.mostPeople)}`],
        }))} />
      )}
    </section>
  );
}
