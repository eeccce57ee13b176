import {useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type PointerEvent, type ReactNode} from 'react';
import type {Point} from '../../api/types';
import {apply, inverse, look, scaleOf, times, type Matrix, type View} from './geometry';
import type {Drawn} from '../marks';
import {DrawnMarks} from './DrawnMarks';
import type {LookChange} from './look';
import type {Picture} from './usePictures';

/** A picture in a pane: from its pixels to the frame, and how it is seen. */
export interface Layer {
  picture: Picture;
  alt: string;
  placed: Matrix;
  marks: Drawn[];
  filter: string;
  style?: CSSProperties;
}

interface Props {
  caption: string;
  view: View;
  layers: Layer[];
  grid: boolean;
  /** Where somebody points who marks an eye or draws, in the frame. */
  cross?: Point;
  onLook: (change: LookChange) => void;
  onPoint?: (at: Point) => void;
  /** Takes drags, which move what is seen otherwise. */
  onDrag?: (from: Point, to: Point, end: boolean) => void;
  children?: ReactNode;
}

const CLICK = 4;

/** One window on the frame. Drag moves what is seen, the wheel zooms. */
export function Pane({caption, view, layers, grid, cross, onLook, onPoint, onDrag, children}: Props) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const toPane = look(view, size);
  const toFrame = inverse(toPane);
  const down = useRef<{from: Point; at: Point; moved: number}>(undefined);
  useWheel(box, (factor, at) => onLook({zoom: factor, about: apply(toFrame, at)}));

  const start = (event: PointerEvent) => {
    box.current!.setPointerCapture(event.pointerId);
    down.current = {from: placeOf(event), at: {x: event.clientX, y: event.clientY}, moved: 0};
  };
  const placeOf = (event: PointerEvent) => {
    const {left, top} = box.current!.getBoundingClientRect();
    return apply(toFrame, {x: event.clientX - left, y: event.clientY - top});
  };
  const move = (event: PointerEvent) => {
    if (down.current) {
      const {at} = down.current;
      const by = {x: event.clientX - at.x, y: event.clientY - at.y};
      down.current = {...down.current, at: {x: event.clientX, y: event.clientY}, moved: down.current.moved + Math.abs(by.x) + Math.abs(by.y)};
      const scale = scaleOf(view, size);
      if (!onDrag) {
        onLook({pan: {x: -by.x / scale, y: -by.y / scale}});
      } else if (down.current.moved >= CLICK) {
        onDrag(down.current.from, placeOf(event), false);
      }
    }
  };
  const end = (event: PointerEvent) => {
    if (down.current && down.current.moved < CLICK) {
      onPoint?.(placeOf(event));
    } else if (down.current) {
      onDrag?.(down.current.from, placeOf(event), true);
    }
    down.current = undefined;
  };
  return (
    <figure className="pane">
      <figcaption>{caption}</figcaption>
      <div className={`pane-window${onPoint ? ' marking' : ''}${cross ? ' pointed' : ''}`} ref={box} onPointerDown={start} onPointerMove={move} onPointerUp={end}
        onPointerCancel={() => { down.current = undefined; }}>
        {layers.map(({picture: {address, width, height}, alt, placed, marks, filter, style}) => (
          <div className="layer" key={address} style={style}>
            <img src={address} alt={alt} draggable={false} style={{width, height, filter, transform: `matrix(${times(toPane, placed).join(',')})`}} />
            {marks.length > 0 && <svg className="marks-layer"><DrawnMarks marks={marks} toPane={times(toPane, placed)} /></svg>}
          </div>
        ))}
        {grid && <div className="grid" />}
        {cross && <div className="cross" style={{transform: `translate(${apply(toPane, cross).x}px, ${apply(toPane, cross).y}px)`}} />}
        {children}
      </div>
    </figure>
  );
}

function useSize(box: React.RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState({width: 400, height: 500});
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setSize({width: entry.contentRect.width, height: entry.contentRect.height}));
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, [box]);
  return size;
}

/** React's own wheel listener cannot keep the page from scrolling. */
function useWheel(box: React.RefObject<HTMLDivElement | null>, onZoom: (factor: number, at: Point) => void) {
  const latest = useRef(onZoom);
  latest.current = onZoom;
  useEffect(() => {
    const element = box.current!;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const {left, top} = element.getBoundingClientRect();
      latest.current(Math.exp(-event.deltaY / 400), {x: event.clientX - left, y: event.clientY - top});
    };
    element.addEventListener('wheel', turn, {passive: false});
    return () => element.removeEventListener('wheel', turn);
  }, [box]);
}
