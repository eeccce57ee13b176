import {useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type PointerEvent, type ReactNode} from 'react';
import type {Point} from '../../api/types';
import {apply, inverse, look, scaleOf, times, type Matrix, type View} from './geometry';
import type {LookChange} from './look';
import type {Picture} from './usePictures';

/** A picture in a pane: from its pixels to the frame, and how it is seen. */
export interface Layer {
  picture: Picture;
  alt: string;
  placed: Matrix;
  style?: CSSProperties;
}

interface Props {
  caption: string;
  view: View;
  layers: Layer[];
  grid: boolean;
  /** Where somebody points who marks an eye, in the frame. */
  cross?: Point;
  onLook: (change: LookChange) => void;
  onPoint?: (at: Point) => void;
  children?: ReactNode;
}

const CLICK = 4;

/** One window on the frame. Drag moves what is seen, the wheel zooms. */
export function Pane({caption, view, layers, grid, cross, onLook, onPoint, children}: Props) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const toPane = look(view, size);
  const toFrame = inverse(toPane);
  const down = useRef<{at: Point; moved: number}>(undefined);
  useWheel(box, (factor, at) => onLook({zoom: factor, about: apply(toFrame, at)}));

  const start = (event: PointerEvent) => {
    box.current!.setPointerCapture(event.pointerId);
    down.current = {at: {x: event.clientX, y: event.clientY}, moved: 0};
  };
  const move = (event: PointerEvent) => {
    if (down.current) {
      const {at} = down.current;
      const by = {x: event.clientX - at.x, y: event.clientY - at.y};
      down.current = {at: {x: event.clientX, y: event.clientY}, moved: down.current.moved + Math.abs(by.x) + Math.abs(by.y)};
      const scale = scaleOf(view, size);
      onLook({pan: {x: -by.x / scale, y: -by.y / scale}});
    }
  };
  const end = (event: PointerEvent) => {
    if (down.current && down.current.moved < CLICK && onPoint) {
      const {left, top} = box.current!.getBoundingClientRect();
      onPoint(apply(toFrame, {x: event.clientX - left, y: event.clientY - top}));
    }
    down.current = undefined;
  };
  return (
    <figure className="pane">
      <figcaption>{caption}</figcaption>
      <div className={`pane-window${onPoint ? ' marking' : ''}`} ref={box} onPointerDown={start} onPointerMove={move} onPointerUp={end}
        onPointerCancel={() => { down.current = undefined; }}>
        {layers.map(({picture, alt, placed, style}) => (
          <div className="layer" key={picture.address} style={style}>
            <img src={picture.address} alt={alt} draggable={false} style={{transform: `matrix(${times(toPane, placed).join(',')})`}} />
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
