import {useId} from 'react';
import {number} from './stages';

interface Bar {
  label: string;
  value: number;
}

const ROW = 34;
const LABEL = 190;
const WIDTH = 760;
const ROOM = WIDTH - LABEL - 90;

/** Lying bars, one for each label; the table beside it says the same. */
export function Bars({title, bars}: {title: string; bars: Bar[]}) {
  const id = useId();
  const most = Math.max(1, ...bars.map(bar => bar.value));
  return (
    <svg className="chart" role="img" aria-labelledby={`${id}t ${id}d`} viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{bars.map(bar => `${bar.label}: ${number(bar.value)}`).join('; ')}</desc>
      {bars.map((bar, i) => {
        const length = Math.max(bar.value > 0 ? 2 : 0, (bar.value / most) * ROOM);
        return (
          <g key={bar.label} transform={`translate(0 ${i * ROW})`}>
            <text x={LABEL - 12} y={ROW / 2} textAnchor="end" dominantBaseline="central">{bar.label}</text>
            <rect x={LABEL} y={5} width={length} height={ROW - 10} />
            <text x={LABEL + length + 8} y={ROW / 2} dominantBaseline="central">{number(bar.value)}</text>
          </g>
        );
      })}
    </svg>
  );
}

const HEIGHT = 90;
const SMALL = 260;

/** Columns by month, from zero to the highest. */
export function Columns({title, bars}: {title: string; bars: Bar[]}) {
  const id = useId();
  const most = Math.max(1, ...bars.map(bar => bar.value));
  const step = SMALL / Math.max(bars.length, 1);
  return (
    <figure className="columns">
      <figcaption>{title}<span className="columns-most">highest {number(Math.max(0, ...bars.map(bar => bar.value)))}</span></figcaption>
      <svg className="chart" role="img" aria-labelledby={`${id}t ${id}d`} viewBox={`0 0 ${SMALL} ${HEIGHT + 16}`}>
        <title id={`${id}t`}>{title} by month</title>
        <desc id={`${id}d`}>{bars.map(bar => `${bar.label}: ${number(bar.value)}`).join('; ')}</desc>
        {bars.map((bar, i) => {
          const height = (bar.value / most) * HEIGHT;
          return <rect key={bar.label} x={i * step + step * 0.1} y={HEIGHT - height} width={step * 0.8} height={height} />;
        })}
        <line x1={0} x2={SMALL} y1={HEIGHT} y2={HEIGHT} />
        {bars.length > 0 && <text className="axis" x={0} y={HEIGHT + 13}>{bars[0]?.label}</text>}
        {bars.length > 1 && <text className="axis" x={SMALL} y={HEIGHT + 13} textAnchor="end">{bars.at(-1)?.label}</text>}
      </svg>
    </figure>
  );
}
