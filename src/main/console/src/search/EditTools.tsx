import {useState} from 'react';
import type {Edit} from '../api/types';
import {Details} from '../page/Page';
import {editInWords, TOOLS} from './edits';
import type {Area} from './StillView';

interface Props {
  still: number;
  size: {width: number; height: number};
  edits: Edit[];
  undone: Edit[];
  before: boolean;
  area?: Area;
  onBefore?: (before: boolean) => void;
  onArea: (area?: Area) => void;
  onEdit: (edits: Edit[], undone: Edit[]) => void;
}

/** Changes a still by recorded steps; the service makes each and looks for faces again. */
export function EditTools({still, size, edits, undone, before, area, onBefore, onArea, onEdit}: Props) {
  const add = (edit: Edit) => onEdit([...edits, edit], []);
  const undo = () => onEdit(edits.slice(0, -1), [edits.at(-1)!, ...undone]);
  const redo = () => onEdit([...edits, undone[0]!], undone.slice(1));
  return (
    <Details summary={edits.length ? `Changes to this still (${edits.length})` : 'Change this still'} open={edits.length > 0}>
      {edits.length > 0 && <ol className="govuk-list govuk-list--number">{edits.map((edit, i) => <li key={i}>{editInWords(edit)}</li>)}</ol>}
      <div className="buttons">
        <Quiet disabled={edits.length === 0} onClick={undo}>Undo</Quiet>
        <Quiet disabled={undone.length === 0} onClick={redo}>Redo</Quiet>
        <Quiet disabled={!onBefore || edits.length === 0} pressed={before} onClick={() => onBefore?.(!before)}>Show before</Quiet>
      </div>
      <p className="govuk-hint">The upload itself never changes. Each step is recorded with the search.</p>
      <Tone still={still} onAdd={add} />
      <Crop still={still} size={size} area={area} onArea={onArea} onAdd={add} />
    </Details>
  );
}

function Quiet({disabled, pressed, onClick, children}: {disabled?: boolean; pressed?: boolean; onClick: () => void; children: string}) {
  return <button className="govuk-button govuk-button--secondary" type="button" disabled={disabled} aria-pressed={pressed} onClick={onClick}>{children}</button>;
}

function Tone({still, onAdd}: {still: number; onAdd: (edit: Edit) => void}) {
  const [name, setName] = useState('brightness');
  const [value, setValue] = useState(TOOLS.brightness!.start);
  const tool = TOOLS[name]!;
  const id = `tool-${still}`;
  return (
    <div className="tool">
      <label className="govuk-label" htmlFor={id}>Change</label>
      <select className="govuk-select" id={id} value={name} onChange={event => { setName(event.target.value); setValue(TOOLS[event.target.value]!.start); }}>
        {Object.entries(TOOLS).map(([code, {name: words}]) => <option key={code} value={code}>{words}</option>)}
      </select>
      <label className="govuk-label" htmlFor={`${id}-by`}>By ({tool.hint})</label>
      <input type="range" aria-label={tool.name} min={tool.min} max={tool.max} step={tool.by} value={value} onChange={event => setValue(Number(event.target.value))} />
      <input className="govuk-input govuk-input--width-4" id={`${id}-by`} type="number" min={tool.min} max={tool.max} step={tool.by} value={value}
        onChange={event => setValue(Number(event.target.value))} />
      <Quiet onClick={() => onAdd(tool.edit(value))}>Apply</Quiet>
    </div>
  );
}

interface CropProps {
  still: number;
  size: {width: number; height: number};
  area?: Area;
  onArea: (area?: Area) => void;
  onAdd: (edit: Edit) => void;
}

const SIDES = [['x', 'From the left'], ['y', 'From the top'], ['width', 'Width'], ['height', 'Height']] as const;

function Crop({still, size, area, onArea, onAdd}: CropProps) {
  if (!area) {
    return <Quiet onClick={() => onArea({x: 0, y: 0, width: size.width, height: size.height})}>Crop</Quiet>;
  }
  return (
    <div className="tool">
      <p className="govuk-hint">Draw on the picture what is to be kept, or enter it in pixels.</p>
      {SIDES.map(([side, words]) => (
        <span key={side}>
          <label className="govuk-label" htmlFor={`crop-${still}-${side}`}>{words}</label>
          <input className="govuk-input govuk-input--width-5" id={`crop-${still}-${side}`} type="number" min={0} value={area[side]}
            onChange={event => onArea({...area, [side]: Math.round(Number(event.target.value))})} />
        </span>
      ))}
      <Quiet onClick={() => onAdd({step: 'crop', ...area})}>Apply crop</Quiet>
      <Quiet onClick={() => onArea(undefined)}>Cancel</Quiet>
    </div>
  );
}
