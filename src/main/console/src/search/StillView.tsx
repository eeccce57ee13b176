import {useRef, useState, type PointerEvent} from 'react';
import type {Choice, Edit, Point, StillFacts} from '../api/types';
import {EditTools} from './EditTools';
import {EyeMarks, type Eyes} from './EyeMarks';
import {FaceChoice} from './FaceChoice';
import {Frames} from './Frames';
import type {Still} from './useStills';

interface Props {
  index: number;
  still: Still;
  facts: StillFacts;
  picture: string;
  onChoose: (choice?: Choice) => void;
  onEdit: (edits: Edit[], undone: Edit[]) => void;
  onRemove: () => void;
}

/** A rectangle that is being drawn for a crop. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A still with its faces, the choice of one, and the tools that change it. */
export function StillView({index, still, facts, picture, onChoose, onEdit, onRemove}: Props) {
  const size = facts.derivative;
  const [before, setBefore] = useState(false);
  const [area, setArea] = useState<Area>();
  const [byHand, setByHand] = useState(facts.faces.length === 0 || (still.choice !== undefined && 'eyes' in still.choice));
  const [eyes, setEyes] = useState<Eyes>(still.choice && 'eyes' in still.choice ? still.choice.eyes : {});
  const mark = (marks: Eyes) => {
    setEyes(marks);
    onChoose(marks.right && marks.left ? {eyes: {right: marks.right, left: marks.left}} : undefined);
  };
  const pick = (at: Point) => byHand && mark(eyes.right && !eyes.left ? {...eyes, left: at} : {right: at});
  return (
    <section className="still" aria-label={`Still ${index + 1}`}>
      <div className="still-picture">
        {before && still.before
          ? <figure className="figure"><img src={still.before} alt={`Still ${index + 1} before all changes`} /><figcaption>Before</figcaption></figure>
          : <Canvas label={`Still ${index + 1}: ${summary(facts)}`} picture={picture} width={size.width} height={size.height}
              drawing={area !== undefined} onArea={setArea} onPoint={pick}>
              <Frames still={index} facts={facts} chosen={still.choice} eyes={byHand ? eyes : {}} area={area}
                onChoose={byHand ? undefined : face => onChoose({face})} />
            </Canvas>}
      </div>
      <div className="still-side">
        {facts.faces.length > 0 && (
          <FaceChoice still={index} faces={facts.faces} choice={still.choice} byHand={byHand}
            onChoose={choice => { setByHand(false); onChoose(choice); }}
            onByHand={() => { setByHand(true); mark({}); }} />
        )}
        {byHand && <EyeMarks still={index} found={facts.faces.length} size={size} eyes={eyes} onChange={mark} />}
        {still.file
          ? <EditTools still={index} size={size} edits={still.edits} undone={still.undone} before={before} area={area}
              onBefore={still.before ? setBefore : undefined} onArea={setArea}
              onEdit={(edits, undone) => { setArea(undefined); setEyes({}); onEdit(edits, undone); }} />
          : <p className="govuk-hint">To change it, or to add stills, choose this image again first: the browser does not keep images.</p>}
        <button className="govuk-button govuk-button--secondary" type="button" onClick={onRemove}>Remove still {index + 1}</button>
      </div>
    </section>
  );
}

const summary = ({faces}: StillFacts) => (faces.length === 0 ? 'no face found' : faces.length === 1 ? 'one face found' : `${faces.length} faces found`);

interface CanvasProps {
  label: string;
  picture: string;
  width: number;
  height: number;
  drawing: boolean;
  onArea: (area: Area) => void;
  onPoint: (at: Point) => void;
  children: React.ReactNode;
}

/** The picture in its own pixels: a click is a place, a drag is an area. */
function Canvas({label, picture, width, height, drawing, onArea, onPoint, children}: CanvasProps) {
  const svg = useRef<SVGSVGElement>(null);
  const from = useRef<Point>(undefined);
  const at = (event: PointerEvent): Point => {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.current!.getScreenCTM()!.inverse());
    return {x: Math.round(clamp(place.x, width - 1)), y: Math.round(clamp(place.y, height - 1))};
  };
  const move = (event: PointerEvent) => {
    if (drawing && from.current) {
      onArea(between(from.current, at(event)));
    }
  };
  return (
    <svg ref={svg} className={drawing ? 'drawing' : ''} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}
      onPointerDown={event => { from.current = at(event); }} onPointerMove={move} onPointerUp={() => { from.current = undefined; }}
      onClick={event => !drawing && onPoint(at(event as unknown as PointerEvent))}>
      <image href={picture} width={width} height={height} />
      {children}
    </svg>
  );
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);

function between(a: Point, b: Point): Area {
  return {x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.max(1, Math.abs(a.x - b.x)), height: Math.max(1, Math.abs(a.y - b.y))};
}
