import type {Point} from '../../api/types';
import type {Drawn} from '../marks';
import {apply, type Matrix} from './geometry';

const ARM = 7;

/** Marks over a picture, inside an svg: similarities are whole lines, differences broken ones. What they say is told beside the picture. */
export function DrawnMarks({marks, toPane}: {marks: Drawn[]; toPane: Matrix}) {
  return (
    <g aria-hidden="true">
      {marks.map(mark => (
        <g key={`${mark.number} ${mark.shape}`} className={`drawn ${mark.shows}`}>
          <Shape mark={mark} toPane={toPane} className="halo" />
          <Shape mark={mark} toPane={toPane} className="ink" />
          {mark.number > 0 && <Label number={mark.number} at={corner(mark.points.map(point => apply(toPane, point)))} />}
        </g>
      ))}
    </g>
  );
}

function Shape({mark: {shape, points}, toPane, className}: {mark: Drawn; toPane: Matrix; className: string}) {
  const [from, to] = [points[0]!, points.at(-1)!];
  const [a, b] = [apply(toPane, from), apply(toPane, to)];
  switch (shape) {
    case 'point':
      return <path className={className} d={`M${a.x - ARM} ${a.y}h${2 * ARM}M${a.x} ${a.y - ARM}v${2 * ARM}`} />;
    case 'line':
      return <line className={className} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />;
    case 'ellipse':
      return (
        <ellipse className={className} transform={`matrix(${toPane.join(',')})`} vectorEffect="non-scaling-stroke"
          cx={(from.x + to.x) / 2} cy={(from.y + to.y) / 2} rx={Math.abs(to.x - from.x) / 2} ry={Math.abs(to.y - from.y) / 2} />
      );
  }
}

const corner = (points: Point[]): Point => ({x: Math.max(...points.map(one => one.x)) + 5, y: Math.min(...points.map(one => one.y)) - 5});

function Label({number, at}: {number: number; at: Point}) {
  const width = 8 + 9 * String(number).length;
  return (
    <>
      <rect className="plate" x={at.x} y={at.y - 9} width={width} height={18} />
      <text x={at.x + width / 2} y={at.y + 5} textAnchor="middle">{number}</text>
    </>
  );
}
