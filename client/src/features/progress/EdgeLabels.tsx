import type { PlanningWords } from '../../i18n/planning.ts';
import type { BurnUp } from './burn-up.ts';
import { spread } from './labels.ts';
import { topOf } from './layout.ts';
import { foreseen } from './words.ts';

interface EdgeLabel {
  key: 'target' | 'before' | 'low' | 'middle' | 'high';
  ha: number;
  figure: string;
  name: string;
}

/** Two lines of 12 and 13 pixels. */
const GAP = 32;

/** The lines that reach the end of the period, each with what it comes to. */
export function edgeLabels(words: PlanningWords, burnUp: BurnUp): EdgeLabel[] {
  const { p, f } = words;
  const { chart } = p.progress;
  const { target, atBefore, end } = burnUp;
  const top = topOf(burnUp);
  const figure = (ha: number) => {
    const said = foreseen(words, burnUp, ha);
    return ha > top ? chart.beyond(said) : said;
  };
  const labels: EdgeLabel[] = [
    { key: 'target', ha: target, figure: f.ha(target), name: chart.target },
  ];
  if (atBefore !== null) {
    labels.push({ key: 'before', ha: atBefore, figure: figure(atBefore), name: chart.before });
  }
  for (const key of end ? (['low', 'middle', 'high'] as const) : []) {
    if (end) labels.push({ key, ha: end[key], figure: figure(end[key]), name: chart[key] });
  }
  return labels;
}

/** Names at the right edge, none over another, each led to by a hair from its line. */
export function EdgeLabels({
  labels,
  x,
  edge,
}: {
  labels: readonly (EdgeLabel & { at: number })[];
  x: number;
  edge: { top: number; bottom: number };
}) {
  return spread(labels, GAP, { top: edge.top + 6, bottom: edge.bottom - 8 }).map(
    ({ of, at, y }) => (
      <g key={of.key} className={`plot-end plot-end-${of.key}`}>
        <path className="plot-leader" d={`M${x + 2} ${at}L${x + 10} ${y}`} />
        <text className="plot-label" x={x + 14} y={y}>
          {of.figure}
        </text>
        <text className="plot-text" x={x + 14} y={y + 14}>
          {of.name}
        </text>
      </g>
    ),
  );
}
