import {useProgress} from '../progress/useProgress';

const STAGES = {
  sending: 'Sending',
  received: 'Received',
  'faces-found': 'Faces found',
  searching: 'Searching the gallery',
  listed: 'List made',
};

/** How far a search is that is being made: what is sent, and then what the service says of its stages. */
export function Stages({sent, runKey}: {sent: number; runKey: string}) {
  const told = useProgress('search-run', runKey)?.stage as keyof typeof STAGES | undefined;
  const names = Object.keys(STAGES);
  const now = names.indexOf(told ?? (sent < 1 ? 'sending' : 'received'));
  const words = now === 0 ? `Sending ${Math.round(sent * 100)} %` : Object.values(STAGES)[now];
  return (
    <div className="stages">
      <ol aria-hidden="true">
        {names.map((name, i) => <li key={name} className={i < now ? 'stage-done' : i === now ? 'stage-now' : undefined}>{Object.values(STAGES)[i]}</li>)}
      </ol>
      <p className="govuk-body busy" role="status">Searching: {words} …</p>
    </div>
  );
}
