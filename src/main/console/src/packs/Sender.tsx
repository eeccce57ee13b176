import {useId} from 'react';
import {call} from '../api/client';
import type {Pack, Upload} from './types';
import {useSending, type Sending} from './useSending';
import {size} from './words';

const TAKEN: Record<string, {accept: string; label: string; hint: string}> = {
  cctv: {accept: '.mp4,.m4v,.mov,.avi,.mkv,.webm,video/*', label: 'Add videos', hint: 'MP4, MOV, AVI or MKV, up to 2 GB each. From before the suspect comes in until after they leave.'},
  still: {accept: '.jpg,.jpeg,.png,.webp,.tif,.tiff,.bmp,image/*', label: 'Add stills', hint: 'JPEG, PNG, WebP, TIFF or BMP, up to 25 MB each. The face as large and sharp as you have it.'},
  statement: {accept: '.pdf,application/pdf', label: 'Add the statement', hint: 'A PDF of the signed statement, up to 20 MB.'},
};

/** Chooses files of a kind and sends them; what was cut goes on. */
export function Sender({pack, kind, onDone}: {pack: Pack; kind: string; onDone: () => void}) {
  const {accept, label, hint} = TAKEN[kind]!;
  const {sendings, start, pause, resume, forget} = useSending(pack, kind, onDone);
  const id = useId();
  const here = new Set(sendings.map(one => one.key));
  const left = pack.uploads.filter(one => one.purpose === kind && !(one.fingerprint && here.has(one.fingerprint) && one.state === 'open'));
  return (
    <div className="govuk-form-group">
      <label className="govuk-label govuk-!-font-weight-bold" htmlFor={id}>{label}</label>
      <div className="govuk-hint" id={`${id}-hint`}>{hint}</div>
      <input className="govuk-file-upload" id={id} data-kind={kind} type="file" multiple accept={accept} aria-describedby={`${id}-hint`}
        onChange={event => {
          [...(event.target.files ?? [])].forEach(start);
          event.target.value = '';
        }} />
      <ul className="govuk-list sendings">
        {sendings.map(one => <Line key={one.key} of={one} onPause={() => pause(one.key)} onResume={() => resume(one.key)} onForget={() => forget(one.key)} />)}
        {left.map(one => <Left key={one.id} of={one} onChange={onDone} />)}
      </ul>
    </div>
  );
}

const STATES: Record<Sending['state'], string> = {
  sending: '', waiting: ' The connection was lost; it goes on by itself.', paused: ' Paused.', failed: '', done: '',
};

function Line({of, onPause, onResume, onForget}: {of: Sending; onPause: () => void; onResume: () => void; onForget: () => void}) {
  const share = Math.floor((of.sent / of.bytes) * 100);
  if (of.state === 'failed') {
    return (
      <li className="lead">
        <p className="govuk-error-message" role="alert"><span className="govuk-visually-hidden">Error: </span><bdi>{of.name}</bdi>: {of.trouble}</p>
        <button className="link" type="button" onClick={onForget}>Remove from the list<span className="govuk-visually-hidden">: {of.name}</span></button>
      </li>
    );
  }
  return (
    <li className="lead sending">
      <p className="govuk-body"><bdi>{of.name}</bdi>: {size(of.sent)} of {size(of.bytes)} sent.{STATES[of.state]}</p>
      <progress max={100} value={share} aria-label={`${of.name}: sent`}>{share} %</progress>
      <span className="govuk-visually-hidden" role="status">{share % 25 === 0 ? `${of.name}: ${share} percent sent` : ''}{STATES[of.state]}</span>
      {of.state === 'paused'
        ? <button className="link" type="button" onClick={onResume}>Go on<span className="govuk-visually-hidden"> with {of.name}</span></button>
        : <button className="link" type="button" onClick={onPause}>Pause<span className="govuk-visually-hidden"> {of.name}</span></button>}
    </li>
  );
}

/** What the service knows of: cut off, being looked at, or refused. */
function Left({of, onChange}: {of: Upload; onChange: () => void}) {
  const remove = () => void call(`/evidence-uploads/${of.id}`, {method: 'DELETE', headers: {'Tus-Resumable': '1.0.0'}}).catch(() => undefined).then(onChange);
  return (
    <li className="lead left">
      {of.state === 'refused'
        ? <p className="govuk-error-message"><span className="govuk-visually-hidden">Error: </span><bdi>{of.name}</bdi> cannot be used: it {of.reason}</p>
        : <p className="govuk-body"><bdi>{of.name}</bdi>: {of.state === 'whole' ? 'all of it has come; it is being looked at.' : `${size(of.received)} of ${size(of.bytes)} sent. Choose the same file again to go on.`}</p>}
      {of.state !== 'whole' && <button className="link" type="button" onClick={remove}>Remove<span className="govuk-visually-hidden"> {of.name}</span></button>}
    </li>
  );
}
