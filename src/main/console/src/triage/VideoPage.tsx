import {Link} from 'wouter';
import {get} from '../api/client';
import type {PreviewMoments, TriagePack, VideoFacts} from '../api/types';
import {Await, Details, Facts, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {MomentPicker} from './MomentPicker';
import {clock} from './words';

/** One video of a pack: pick the moment in which somebody can be seen best. */
export function VideoPage({id, fileId}: {id: string; fileId: string}) {
  const root = `/evidence-triage/${id}/files/${fileId}`;
  const video = useLoaded(signal => load(id, root, signal), [id, fileId]);
  const file = video.value?.pack.pack.files.find(one => one.id === fileId);
  return (
    <Page title={file ? `Video ${file.name}` : 'Video'}>
      <Await of={video} what="the video">
        {({pack, facts, previews}) => (
          <>
            <MomentPicker pack={pack.pack} fileId={fileId} root={root} facts={facts} previews={previews} />
            <Details summary="About this video">
              <Facts of={[
                ['File', `${facts.container}, ${facts.codec}`],
                ['Pictures', `${facts.width} × ${facts.height}${facts.pixelAspect === '1:1' ? '' : `, pixels ${facts.pixelAspect}, shown as ${facts.shownWidth} × ${facts.shownHeight}`}${facts.rotation ? `, turned by ${facts.rotation}°` : ''}`],
                ['Length', facts.durationMicros > 0 && clock(facts.durationMicros)],
                ['Frames per second', facts.framesPerSecond > 0 && facts.framesPerSecond.toFixed(2)],
                ['SHA-256', <code key="hash" className="hash">{file?.sha256}</code>],
                ['Read by', facts.tool],
              ]} />
              {facts.truncated && <p className="govuk-body">The file breaks off before its end.</p>}
            </Details>
          </>
        )}
      </Await>
      <p className="govuk-body"><Link className="govuk-link" href={`/evidence/${id}`}>Back to the pack</Link></p>
    </Page>
  );
}

async function load(id: string, root: string, signal: AbortSignal) {
  const pack = await get<TriagePack>(`/evidence-triage/${id}`, signal);
  const facts = await get<VideoFacts>(`${root}/video`, signal);
  const previews = await get<PreviewMoments>(`${root}/video/previews`, signal);
  return {pack, facts, previews};
}
