import { useRef } from 'react';
import type { Progress } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { useWidth } from '../../lib/use-width.ts';
import { useAtlas } from '../../store/context.tsx';
import './chart.css';
import { burnUp, type Point } from './reckoning.ts';
import { dayWords } from './words.ts';

const HEIGHT = 260;
const EDGE = { top: 20, right: 118, bottom: 26, left: 46 };

/** Cumulative hectares over the period: even pace, pace of the period before, what is needed, what is recorded. */
export function BurnUpChart({ progress }: { progress: Progress }) {
  const words = useWords();
  const { m, f } = words;
  const pinned = useAtlas((s) => s.asOf !== null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 560);
  const lines = burnUp(progress);
  const x = (time: number) => EDGE.left + time * (width - EDGE.left - EDGE.right);
  const y = (ha: number) =>
    HEIGHT - EDGE.bottom - (ha / progress.target_ha) * (HEIGHT - EDGE.top - EDGE.bottom);
  const path = (points: readonly Point[]) =>
    points.map(({ time, ha }, index) => `${index === 0 ? 'M' : 'L'}${x(time)} ${y(ha)}`).join('');
  const years = progress.by_year.length || 1;
  const today = progress.pace.elapsed_share;
  const level = progress.target_ha / years;
  return (
    <div className="chart" ref={box}>
      <svg width={width} height={HEIGHT} role="img" aria-label={m.target.chartLabel}>
        {progress.by_year.map(({ year }, index) => (
          <g key={year}>
            <line
              className="chart-grid"
              x1={x(0)}
              x2={x(1)}
              y1={y((index + 1) * level)}
              y2={y((index + 1) * level)}
            />
            <text
              className="chart-text"
              x={EDGE.left - 8}
              y={y((index + 1) * level) + 4}
              textAnchor="end"
            >
              {f.number((index + 1) * level)}
            </text>
            <text
              className="chart-text"
              x={x((index + 0.5) / years)}
              y={HEIGHT - 6}
              textAnchor="middle"
            >
              {year}
            </text>
            <line
              className="chart-year"
              x1={x(index / years)}
              x2={x(index / years)}
              y1={y(0)}
              y2={y(0) + 5}
            />
          </g>
        ))}
        <line className="chart-axis" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
        <line className="chart-today" x1={x(today)} x2={x(today)} y1={y(0)} y2={EDGE.top - 4} />
        <text className="chart-text" x={x(today) + 6} y={EDGE.top + 4}>
          {dayWords(words, progress, pinned)}
        </text>
        <path className="chart-even" d={path(lines.even)} />
        {lines.baseline && <path className="chart-before" d={path(lines.baseline)} />}
        {lines.needed && <path className="chart-needed" d={path(lines.needed)} />}
        {lines.recorded.length > 0 && <path className="chart-recorded" d={path(lines.recorded)} />}
        {lines.needed && (
          <circle className="chart-dot" cx={x(today)} cy={y(progress.recorded_ha)} r={4} />
        )}
        <text className="chart-label chart-label-needed" x={x(1) + 8} y={y(progress.target_ha) + 1}>
          {f.ha(progress.target_ha)}
        </text>
        <text className="chart-text" x={x(1) + 8} y={y(progress.target_ha) + 17}>
          {pinned ? m.target.chartNeededOn : m.target.chartNeeded}
        </text>
        {progress.pace.at_baseline_pace_ha !== null && (
          <>
            <text className="chart-label" x={x(1) + 8} y={y(progress.pace.at_baseline_pace_ha) + 1}>
              {f.ha(progress.pace.at_baseline_pace_ha)}
            </text>
            <text className="chart-text" x={x(1) + 8} y={y(progress.pace.at_baseline_pace_ha) + 17}>
              {m.target.chartBaseline}
            </text>
          </>
        )}
        <text
          className="chart-text"
          x={x(0.5)}
          y={y(progress.target_ha * 0.5) - 8}
          textAnchor="end"
        >
          {m.target.chartEven}
        </text>
      </svg>
    </div>
  );
}
