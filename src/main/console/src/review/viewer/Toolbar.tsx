import {WHOLE} from './geometry';
import {MODES, type Look, type LookChange, type Mode} from './look';

interface Props {
  look: Look;
  onLook: (change: LookChange) => void;
  marking: boolean;
  byHand: boolean;
  drawing: boolean;
  onDraw: () => void;
  onMark: () => void;
  onUnmark: () => void;
  onFull: () => void;
}

/** Everything that the keys do, to be clicked. */
export function Toolbar({look, onLook, marking, byHand, drawing, onDraw, onMark, onUnmark, onFull}: Props) {
  return (
    <div className="toolbar" role="group" aria-label="How the pictures are shown">
      <div className="segments" role="group" aria-label="Comparison">
        {(Object.keys(MODES) as Mode[]).map(mode => (
          <Toggle key={mode} on={look.mode === mode} onClick={() => onLook({mode})}>{MODES[mode]}</Toggle>
        ))}
      </div>
      <div className="segments" role="group" aria-label="Zoom">
        <Push label="Zoom out" onClick={() => onLook({zoom: 0.8})}>−</Push>
        <Push label="Zoom in" onClick={() => onLook({zoom: 1.25})}>+</Push>
        <Push onClick={() => onLook({view: WHOLE})}>Fit</Push>
        <Push label="1:1, full resolution of the still" onClick={onFull}>1:1</Push>
      </div>
      <div className="segments" role="group" aria-label="Appearance">
        <Toggle on={look.mirror} onClick={() => onLook({mirror: !look.mirror})}>Mirror</Toggle>
        <Toggle on={look.grey} onClick={() => onLook({grey: !look.grey})}>Grey</Toggle>
        <Toggle on={look.grid} onClick={() => onLook({grid: !look.grid})}>Grid</Toggle>
        <Toggle on={marking} onClick={onMark}>Mark eyes</Toggle>
        {byHand && <Push onClick={onUnmark}>Clear eyes</Push>}
        <Toggle on={drawing} onClick={onDraw}>Draw marks</Toggle>
      </div>
      <Slide label="Contrast" min={0.5} max={3} value={look.contrast} onChange={contrast => onLook({contrast})} />
      <Slide label="Brightness" min={0.4} max={2.5} value={look.brightness} onChange={brightness => onLook({brightness})} />
      {look.mode === 'flicker' && (
        <div className="segments" role="group" aria-label="Flicker">
          <Push onClick={() => onLook({swapped: !look.swapped})}>{look.swapped ? 'Show still' : 'Show candidate'}</Push>
          <Toggle on={look.byItself} onClick={() => onLook({byItself: !look.byItself})}>By itself</Toggle>
        </div>
      )}
      {look.mode === 'curtain' && <Slide label="Curtain" min={0} max={1} value={look.share} onChange={share => onLook({share})} />}
      {look.mode === 'overlay' && <Slide label="Candidate’s share" min={0} max={1} value={look.share} onChange={share => onLook({share})} />}
    </div>
  );
}

export function Toggle({on, onClick, children}: {on: boolean; onClick: () => void; children: string}) {
  return <button className="tool-button" type="button" aria-pressed={on} onClick={onClick}>{children}</button>;
}

function Push({label, onClick, children}: {label?: string; onClick: () => void; children: string}) {
  return <button className="tool-button" type="button" aria-label={label} title={label} onClick={onClick}>{children}</button>;
}

function Slide({label, min, max, value, onChange}: {label: string; min: number; max: number; value: number; onChange: (value: number) => void}) {
  return (
    <label className="slide">{label}
      <input type="range" min={min} max={max} step={0.05} value={value} onChange={event => onChange(Number(event.target.value))} />
    </label>
  );
}
