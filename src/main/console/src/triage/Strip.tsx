import {useEffect, useRef} from 'react';
import type {PreviewMoments} from '../api/types';
import {clock} from './words';

interface Props {
  root: string;
  previews: PreviewMoments;
  micros: number;
  onPick: (pts: number) => void;
}

/** So many moments share a picture: each must be large enough to be seen. */
const EVERY = 3;

/** Small pictures along the video over a slider; the arrow keys move it. */
export function Strip({root, previews, micros, onPick}: Props) {
  const {moments, cellWidth, cellHeight} = previews;
  const cells = Math.ceil(moments.length / EVERY);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const image = new Image();
    image.onload = () => {
      const pen = canvas.current?.getContext('2d');
      for (let i = 0; i < cells; i++) {
        pen?.drawImage(image, i * EVERY * cellWidth, 0, cellWidth, cellHeight, i * cellWidth, 0, cellWidth, cellHeight);
      }
    };
    image.src = `/api/v1${root}/video/previews/content`;
    return () => {
      image.onload = null;
    };
  }, [root]);
  const here = moments.reduce((best, one, i) => (one.micros <= micros ? i : best), 0);
  return (
    <div className="strip">
      <canvas ref={canvas} width={cellWidth * cells} height={cellHeight} aria-hidden="true"
        onClick={event => {
          const box = event.currentTarget.getBoundingClientRect();
          const i = Math.floor(((event.clientX - box.left) / box.width) * moments.length);
          onPick(moments[Math.min(Math.max(i, 0), moments.length - 1)]!.pts);
        }} />
      <input id="slider" type="range" min={0} max={moments.length - 1} step={1} value={here} aria-label="Moment"
        aria-valuetext={clock(moments[here]?.micros ?? 0)} onChange={event => onPick(moments[Number(event.target.value)]!.pts)} />
    </div>
  );
}
