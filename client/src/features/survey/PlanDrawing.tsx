import type { Plan } from '../../doctor/sheet/plan.ts';
import { useSurveyWords } from '../../i18n/survey.ts';
import { frameOf } from './plan-frame.ts';

/** Sizes on the paper, millimetres. */
const CROSS = 2;
const DOT = 0.7;
const TEXT = 2.6;
const FRAME = 0.3;

/** The plan, in millimetres of paper. Presentation attributes only: the page allows no style of its own. */
export function PlanDrawing({ plan, name }: { plan: Plan; name: string }) {
  const s = useSurveyWords();
  const { size, outlines, corners, crosses, bar } = plan;
  const { top, height } = frameOf(plan);
  return (
    <svg
      className="plan"
      viewBox={`0 ${top} ${size} ${height}`}
      role="img"
      aria-label={s.planLabel(name)}
      fontSize={TEXT}
    >
      <rect
        x={FRAME / 2}
        y={top + FRAME / 2}
        width={size - FRAME}
        height={height - FRAME}
        fill="none"
        stroke="currentColor"
        strokeWidth={FRAME}
      />
      <g stroke="currentColor" strokeWidth={0.15} opacity={0.5}>
        {crosses.map(({ x, y }) => (
          <path
            key={`${x} ${y}`}
            d={`M${x - CROSS} ${y}h${2 * CROSS}M${x} ${y - CROSS}v${2 * CROSS}`}
          />
        ))}
      </g>
      <path
        d={outlines.join('')}
        fill="currentColor"
        fillOpacity={0.06}
        fillRule="evenodd"
        stroke="currentColor"
        strokeWidth={0.4}
        strokeLinejoin="round"
      />
      {corners.map(({ n, x, y }) => (
        <circle key={n} cx={x} cy={y} r={DOT} fill="currentColor" />
      ))}
      <g textAnchor="middle" dominantBaseline="central" fill="currentColor">
        {corners
          .filter(({ named }) => named)
          .map(({ n, labelX, labelY }) => (
            <text key={n} x={labelX} y={labelY}>
              {n}
            </text>
          ))}
      </g>
      <g transform={`translate(${size - 10} ${top + 4})`} fill="currentColor">
        <title>{s.northLabel}</title>
        <path d="M0 0L2.4 9L0 7.2L-2.4 9Z" />
        <text x={0} y={13} textAnchor="middle" fontSize={4}>
          {s.north}
        </text>
      </g>
      <g transform={`translate(6 ${top + height - 4})`} fill="currentColor">
        <path
          d={`M0 0v-1.6M0 0h${bar.length}v-1.6M${bar.length / 2} 0v-1`}
          fill="none"
          stroke="currentColor"
          strokeWidth={0.4}
        />
        <text x={bar.length} y={-3} textAnchor="end">
          {s.metres(bar.metres)}
        </text>
      </g>
    </svg>
  );
}
