import {useState} from 'react';
import {useLocation} from 'wouter';
import {send} from '../api/client';
import type {PreviewMoments, TakenFrame, TriagePack, VideoFacts} from '../api/types';
import {Trouble} from '../page/Page';
import {FacesFound} from './FacesFound';
import {Strip} from './Strip';
import {useFrame} from './useFrame';
import {useSearchWith} from './useSearchWith';
import {clock} from './words';

interface Props {
  pack: TriagePack['pack'];
  fileId: string;
  root: string;
  facts: VideoFacts;
  previews: PreviewMoments;
}

/** Steps through a video, frame by frame, which works for every codec; the picture shown is the one that is taken. */
export function MomentPicker({pack, fileId, root, facts, previews}: Props) {
  const [, go] = useLocation();
  const search = useSearchWith(pack);
  const [pts, setPts] = useState(previews.moments[0]?.pts ?? facts.startPts);
  const {frame, problem, busy} = useFrame(root, pts);
  const [trouble, setTrouble] = useState<Error>();
  const [taking, setTaking] = useState(false);
  const second = facts.timeBaseDenominator / facts.timeBaseNumerator;
  const jump = (seconds: number) => frame && setPts(Math.max(facts.startPts, Math.round(frame.pts + seconds * second)));
  const take = async (then: (taken: TakenFrame) => Promise<void> | void) => {
    if (!frame) {
      return;
    }
    setTaking(true);
    setTrouble(undefined);
    try {
      await then(await send<TakenFrame>('POST', `/evidence-triage/${pack.id}/frames`, {fileId, pts: frame.pts}));
    } catch (failure) {
      setTrouble(failure as Error);
    }
    setTaking(false);
  };
  const name = pack.files.find(file => file.id === fileId)?.name ?? 'video';
  const steps: [string, string, (() => void) | undefined][] = [
    ['minus', '1 second back', () => jump(-1)],
    ['previous', 'Frame before', frame?.previous === undefined ? undefined : () => setPts(frame.previous!)],
    ['next', 'Next frame', frame?.next === undefined ? undefined : () => setPts(frame.next!)],
    ['plus', '1 second on', frame?.next === undefined ? undefined : () => jump(1)],
  ];
  const open = !['refused', 'closed'].includes(pack.state);
  return (
    <div className="picker">
      <div className="picker-view">
        {problem && <Trouble problem={problem} />}
        {frame && <img id="frame" className={busy ? 'waiting' : ''} src={frame.address} alt={`Frame of the video at ${clock(frame.micros)}`} />}
        <p className="govuk-body" id="moment" role="status">{frame ? clock(frame.micros) : 'Loading the frame …'}{facts.durationMicros > 0 && ` of ${clock(facts.durationMicros)}`}{busy && frame && ' …'}</p>
        <Strip root={root} previews={previews} micros={frame?.micros ?? 0} onPick={setPts} />
        <div className="picker-steps" role="group" aria-label="Steps">
          {steps.map(([id, words, act]) => (
            <button key={id} id={id} className="govuk-button govuk-button--secondary" type="button" disabled={busy || !act} onClick={act}>{words}</button>
          ))}
        </div>
        {trouble && <Trouble problem={trouble} />}
        {open && <div className="actions">
          <button className="govuk-button" id="take" type="button" disabled={busy || taking || !frame} onClick={() => void take(() => go(`/evidence/${pack.id}`))}>Keep this frame as a still</button>
          {['accepted', 'searched'].includes(pack.state) && (
            <button className="govuk-button govuk-button--secondary" id="search-with" type="button" disabled={busy || taking || !frame}
              onClick={() => void take(taken => search({frameId: taken.id}, `${name} at ${clock(taken.micros)}`))}>Search with this still</button>
          )}
        </div>}
      </div>
      <FacesFound root={root} fileId={fileId} open={open} onPick={setPts} />
    </div>
  );
}
