import type {SearchAnswer, SearchStill} from '../api/types';
import {Details, Facts} from '../page/Page';
import {editInWords} from '../search/edits';
import {clock} from '../triage/words';

/** Everything that made the list what it is (S7). */
export function HowMade({search}: {search: SearchAnswer}) {
  return (
    <Details summary="How this list was made">
      <Facts of={[
        ['Search id', search.id],
        ['Justification', <bdi key="why">{search.justification}</bdi>],
        ['Image source', <bdi key="source">{search.imageSource}</bdi>],
        ['Model', `${search.model.id}, SHA-256 ${search.model.sha256}`],
        ['Preprocessing', search.model.preprocessing],
        ['Stills together', search.stills.length < 2 ? null : search.model.fusion === 'mean' ? 'mean of their templates' : 'mean of their templates, weighted by quality'],
        ['Threshold', search.threshold ?? 'none'],
        ['Operating point', search.fpir && `${search.fpir} of the searches of people who are not enrolled list anybody${search.extrapolated ? ' (extrapolated: not measured for such a gallery)' : ''}`],
        ['Calibration', search.calibration],
        ['Approval', search.changeWords && `Model and operating point ${search.changeWords} (change ${search.change})`],
        ['Most candidates', search.maxCandidates],
        ['Scan', search.scan],
        ['Retention', search.retention && inWords(search.retention)],
        ['Gallery', `revision ${search.gallery.revision}, index generation ${search.gallery.generation}`],
        ...search.stills.map((still): [string, React.ReactNode] => [`Still ${still.index + 1}`, <Still key={still.index} still={still} />]),
      ]} />
    </Details>
  );
}

/** Of the mates that an exhaustive scan lists, how many this kind of scan lists as well. */
function inWords({bands}: NonNullable<SearchAnswer['retention']>): string {
  return bands.map(({from, to, mates, listed}) => `score ${from} to ${to}: ${listed} of ${mates}`).join('; ');
}

function Still({still}: {still: SearchStill}) {
  return (
    <>
      {still.format}, {still.width} × {still.height}, SHA-256 {still.sha256}
      <br />
      {still.edits.length === 0 ? 'Searched as it was uploaded' : `Changed: ${still.edits.map(editInWords).join('; ')}`}
      {still.origin && `. From ${still.origin.source === 'evidence-pack' ? 'evidence pack' : still.origin.source} ${still.origin.reference}, file with SHA-256 ${still.origin.fileSha256}`}
      {still.origin?.frame && `, frame at ${clock(still.origin.frame.micros)} (stream ${still.origin.frame.stream}, presentation time ${still.origin.frame.pts} × ${still.origin.frame.timeBase} s, pixels ${still.origin.frame.pixelsSha256}), taken with ${still.origin.frame.tool} by ${still.origin.frame.takenBy}`}
      {still.chosen.by === 'eye-marks' && '. The eyes were marked by hand'}
      {still.quality.warnings?.length > 0 && `. ${still.quality.warnings.map(warning => warning.words).join('; ')}`}
    </>
  );
}
