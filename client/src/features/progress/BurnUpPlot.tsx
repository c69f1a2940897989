import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { useId } from 'react';
import { usePlanningWords } from '../../i18n/planning.ts';
import type { BurnUp } from './burn-up.ts';
import { EdgeLabels, edgeLabels } from './EdgeLabels.tsx';
import { chartSize, topOf } from './layout.ts';
import './plot.css';
import { whole } from './words.ts';

interface BurnUpPlotProps {
  burnUp: BurnUp;
  width: number;
  /** The day is one chosen, not today. */
  pinned: boolean;
  /** What it shows, in words. */
  label: string;
}

interface Point {
  time: number;
  ha: number;
}

/** Words along a line, at a share of its way. */
function AlongLine({
  d,
  share,
  dy,
  text,
  className,
}: {
  d: readonly [[number, number], [number, number]];
  share: number;
  dy: number;
  text: string;
  className: string;
}) {
  const [[x1, y1], [x2, y2]] = d;
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  const [x, y] = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
  return (
    <text
      className={`plot-text plot-along ${className}`}
      transform={`translate(${x} ${y}) rotate(${angle})`}
      y={dy}
      textAnchor="middle"
    >
      {text}
    </text>
  );
}

/** Cumulative hectares over the period, every line named where it runs. */
export default function BurnUpPlot({ burnUp, width, pinned, label }: BurnUpPlotProps) {
  const words = usePlanningWords();
  const { f, p } = words;
  const clip = useId();
  const { height, edge, narrow } = chartSize(width);
  const { rows, band, steps, today, target, recorded, entries } = burnUp;
  const top = topOf(burnUp);
  const x = scaleLinear([0, 1], [edge.left, width - edge.right]);
  const y = scaleLinear([0, top], [height - edge.bottom, edge.top]);
  const path = line<Point>(
    ({ time }) => x(time),
    ({ ha }) => y(ha),
  );
  const years = rows.filter(({ kind }) => kind === 'year');
  const rowPath = (of: 'even' | 'needed' | 'before') =>
    path(rows.flatMap((row) => (row[of] === null ? [] : [{ time: row.time, ha: row[of] }])));
  const drawSteps = line<Point>(
    ({ time }) => x(time),
    ({ ha }) => y(ha),
  ).curve(curveStepAfter);
  const moves = steps.map(({ time, recorded: ha }) => ({ time, ha }));
  const recordedPath =
    entries > 0 ? drawSteps([{ time: 0, ha: 0 }, ...moves, { time: today, ha: recorded }]) : null;
  const bandPath = area<(typeof band)[number]>(
    ({ time }) => x(time),
    ({ low }) => y(low),
    ({ high }) => y(high),
  )(band);
  const hasNeeded = rows.some(({ needed }) => needed !== null);
  const edgeText = edgeLabels(words, burnUp);

  return (
    <svg className="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <clipPath id={clip}>
        <rect
          x={edge.left}
          y={edge.top - 4}
          width={width - edge.left - edge.right + 4}
          height={height - edge.top - edge.bottom + 8}
        />
      </clipPath>
      {y.ticks(narrow ? 4 : 6).map((ha) => (
        <g key={ha}>
          <line className="plot-grid" x1={x(0)} x2={x(1)} y1={y(ha)} y2={y(ha)} />
          <text className="plot-text" x={x(0) - 8} y={y(ha) + 4} textAnchor="end">
            {f.number(ha)}
          </text>
        </g>
      ))}
      {years.map(({ time, day }, index) => {
        const from = years[index - 1]?.time ?? 0;
        return (
          <g key={day}>
            <line className="plot-tick" x1={x(time)} x2={x(time)} y1={y(0)} y2={y(0) + 6} />
            <text className="plot-text" x={x((from + time) / 2)} y={y(0) + 18} textAnchor="middle">
              {day.slice(0, 4)}
            </text>
          </g>
        );
      })}
      <g clipPath={`url(#${clip})`}>
        {bandPath && <path className="plot-band" d={bandPath} />}
        {(['low', 'high', 'middle'] as const).map((of) => (
          <path
            key={of}
            className={`plot-forecast plot-${of}`}
            d={path(band.map((at) => ({ time: at.time, ha: at[of] }))) ?? undefined}
          />
        ))}
      </g>
      <line className="plot-axis" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
      <line className="plot-target" x1={x(0)} x2={x(1)} y1={y(target)} y2={y(target)} />
      <path className="plot-before" d={rowPath('before') ?? undefined} />
      <path className="plot-even" d={rowPath('even') ?? undefined} />
      {hasNeeded && <path className="plot-needed" d={rowPath('needed') ?? undefined} />}
      <line className="plot-today" x1={x(today)} x2={x(today)} y1={y(0)} y2={edge.top - 12} />
      <text
        className="plot-text plot-strong"
        x={x(today) + (today > 0.8 ? -6 : 6)}
        y={edge.top - 4}
        textAnchor={today > 0.8 ? 'end' : 'start'}
      >
        {pinned ? f.date(burnUp.asOf) : p.progress.today}
      </text>
      <AlongLine
        d={[
          [x(0), y(0)],
          [x(1), y(target)],
        ]}
        share={narrow ? 0.5 : 0.4}
        dy={-7}
        text={
          narrow
            ? p.progress.chart.perYear(whole(words, burnUp.fromStart))
            : p.progress.chart.even(whole(words, burnUp.fromStart))
        }
        className="plot-quiet"
      />
      {hasNeeded && burnUp.fromToday !== null && (
        <AlongLine
          d={[
            [x(today), y(recorded)],
            [x(1), y(target)],
          ]}
          share={0.56}
          dy={16}
          text={
            narrow
              ? p.progress.chart.perYear(whole(words, burnUp.fromToday))
              : (pinned ? p.progress.chart.neededOn : p.progress.chart.needed)(
                  whole(words, burnUp.fromToday),
                )
          }
          className="plot-needed-text"
        />
      )}
      {recordedPath && <path className="plot-recorded" d={recordedPath} />}
      <circle className="plot-dot" cx={x(today)} cy={y(recorded)} r={4.5} />
      {today > 0.08 && (entries > 0 || !narrow) && (
        <text className="plot-label" x={x(today) - 10} y={y(recorded) - 10} textAnchor="end">
          {entries > 0 ? f.ha(recorded) : p.progress.chart.noneRecorded}
        </text>
      )}
      <EdgeLabels
        labels={edgeText.map((one) => ({ ...one, at: y(Math.min(one.ha, top)) }))}
        x={width - edge.right}
        edge={{ top: edge.top, bottom: height - edge.bottom - 2 }}
      />
    </svg>
  );
}
