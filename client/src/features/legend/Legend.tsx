import { CalendarX2, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Kind, Status } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { activeConditions } from '../../lib/filter/conditions.ts';
import { KINDS, STATUSES } from '../../lib/filter/types.ts';
import { useLayout } from '../../lib/media.ts';
import { markRadius } from '../../map/marks/spec.ts';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useResults } from '../results/context.tsx';
import { ComparisonLegend } from './ComparisonLegend.tsx';
import './legend.css';
import { ReferenceLegend } from './ReferenceLegend.tsx';

/** Hectares of the size scale: a cluster, a park, the largest. */
const SIZES = [30, 200, 800] as const;

function SizeScale() {
  const { f } = useWords();
  const largest = 2 * markRadius(SIZES[SIZES.length - 1] ?? 0) + 2;
  return (
    <div className="legend-sizes">
      {SIZES.map((ha) => {
        const radius = markRadius(ha);
        return (
          <span key={ha}>
            <svg width={2 * radius + 2} height={largest} aria-hidden="true">
              <circle
                className="legend-size"
                cx={radius + 1}
                cy={largest - radius - 1}
                r={radius}
              />
            </svg>
            {f.ha(ha)}
          </span>
        );
      })}
    </div>
  );
}

/** Open where there is room, until the reader says otherwise. At the desk the map shows one zone beside a form. */
export function useLegendOpen(): boolean {
  const layout = useLayout();
  const atDesk = useAtlas((s) => s.view === 'desk' && s.overlay === null);
  return useAtlas((s) => s.legendOpen) ?? (layout === 'desktop' && !atDesk);
}

/** What the map's marks mean; only what stands on the map now. */
export function Legend() {
  const { m } = useWords();
  const { zones } = useResults();
  const filtering = useAtlas((s) => activeConditions(s.filters).length > 0);
  const comparing = useAtlas((s) => s.overlay !== null);
  const drawing = useAtlas((s) => s.sketch !== null);
  const open = useLegendOpen();
  const setOpen = useAtlas((s) => s.setLegendOpen);
  const aged = zones.some(({ properties }) => properties.freshness === 'stale');
  const { statuses, kinds } = useMemo(() => {
    const seenStatuses = new Set<Status>(zones.map((zone) => zone.properties.status));
    const seenKinds = new Set<Kind>(zones.map((zone) => zone.properties.kind));
    return {
      statuses: STATUSES.filter((status) => seenStatuses.has(status)),
      kinds: KINDS.filter((kind) => seenKinds.has(kind)),
    };
  }, [zones]);
  if (!open || drawing || zones.length === 0) return null;
  if (comparing) return <ComparisonLegend onHide={() => setOpen(false)} />;
  return (
    <section className="legend" aria-label={m.legend.title}>
      <IconButton
        icon={X}
        label={m.legend.hide}
        className="legend-close"
        onClick={() => setOpen(false)}
      />
      <ul>
        {statuses.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
            {m.terms.status[status]}
          </li>
        ))}
      </ul>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <StatusMark status="planned" kind={kind} />
            {m.legend[kind]}
          </li>
        ))}
        <li>
          <span className="legend-shape legend-dashed" aria-hidden="true" />
          {m.legend.indicative}
        </li>
        <li>
          <span className="legend-shape legend-inset" aria-hidden="true" />
          {m.legend.inset}
        </li>
        <li>
          <svg
            className="legend-ring"
            width="16"
            height="16"
            viewBox="-8 -8 16 16"
            aria-hidden="true"
          >
            <circle r="3.2" className="legend-ring-core" />
            <path d="M0 -6.5A6.5 6.5 0 1 1 -6.18 -2" className="legend-ring-arc" />
          </svg>
          {m.legend.ring}
        </li>
        {aged && (
          <li>
            <Icon of={CalendarX2} size={14} />
            {m.legend.aged}
          </li>
        )}
        {filtering && (
          <li>
            <span className="legend-ghost" aria-hidden="true" />
            {m.legend.ghost}
          </li>
        )}
      </ul>
      <p className="legend-title">{m.legend.size}</p>
      <SizeScale />
      <ReferenceLegend />
    </section>
  );
}
