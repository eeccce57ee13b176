import type {Candidate, CandidateImage} from '../api/types';
import {Details, Facts} from '../page/Page';
import {useSession} from '../page/Session';
import {day, IMAGE_TYPES, moment, OFFENCE_GROUPS, say, SEXES} from '../words';

/** One person: the best image beside the still, the others under it (S5). */
export function CandidateRow({candidate, face, reviewed}: {candidate: Candidate; face?: string; reviewed: boolean}) {
  const [best, ...others] = candidate.images;
  return (
    <li className="candidate">
      <figure className="figure">
        {face ? <img src={face} alt="The face in the still" /> : <div className="figure-empty">Still</div>}
        <figcaption>Still</figcaption>
      </figure>
      <Picture image={best!} caption={`Candidate ${candidate.rank}`} />
      <div className="candidate-facts">
        <h2 className="govuk-heading-m">{candidate.rank}. <bdi>{best!.custodyReference}</bdi></h2>
        <p className="govuk-body">
          <span className="score">{candidate.score.toFixed(3)}</span> likeness score{' '}
          {!reviewed && <strong className="govuk-tag govuk-tag--yellow">Unreviewed</strong>}
        </p>
        {candidate.alikeness && <p className="govuk-body-s">{candidate.alikeness}. This is not the chance that it is another person.</p>}
        <ImageFacts image={best!} />
        {others.length > 0 && (
          <Details summary={`Other images of this person (${others.length})`} open={others.length <= 3}>
            <div className="others">
              {others.map(image => <Picture key={image.id} image={image} lazy
                caption={`${image.custodyReference}, ${day(image.captureDate)}, ${image.score.toFixed(3)}`} />)}
            </div>
          </Details>
        )}
      </div>
    </li>
  );
}

function ImageFacts({image}: {image: CandidateImage}) {
  const {words} = useSession();
  return (
    <Facts of={[
      ['Force', say(words.forces, image.force)],
      ['Taken', day(image.captureDate)],
      ['Age then', image.ageAtCapture],
      ['Sex', say(SEXES, image.sex)],
      ['Offence group', say(OFFENCE_GROUPS, image.offenceGroup)],
      ['Image', say(IMAGE_TYPES, image.imageType)],
    ]} />
  );
}

/** The first image of each person is there for print; those of a closed list wait until it opens. */
function Picture({image, caption, lazy}: {image: CandidateImage; caption: string; lazy?: boolean}) {
  return (
    <figure className="figure">
      {image.erasedAt ? <div className="figure-empty">Erased on {moment(image.erasedAt)}</div> : <img src={image.content} loading={lazy ? 'lazy' : 'eager'} alt={`Custody image ${image.custodyReference}`} />}
      <figcaption><bdi>{caption}</bdi></figcaption>
    </figure>
  );
}
