import type { OverlapZone } from '../../api/overlaps.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';

interface OverlapTableProps {
  zones: readonly OverlapZone[];
  caption: string;
  /** Beside the caption: hectares together. */
  sum: string;
}

/** Zones with the hectares a layer shares with them, most first. */
export function OverlapTable({ zones, caption, sum }: OverlapTableProps) {
  const { lang, f, p } = usePlanningWords();
  const o = p.overlaps;
  const select = useAtlas((s) => s.select);
  const hover = useAtlas((s) => s.hover);
  return (
    <table className="overlap-table">
      <caption>
        {caption} <span>{sum}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{o.zone}</th>
          <th scope="col">{o.hectares}</th>
          <th scope="col">{o.share}</th>
          <th scope="col">{o.polygons}</th>
        </tr>
      </thead>
      <tbody>
        {zones.map((zone) => (
          <tr
            key={zone.zone}
            onPointerEnter={() => hover(zone.zone)}
            onPointerLeave={() => hover(null)}
          >
            <th scope="row">
              <Button look="link" onClick={() => select(zone.slug, 'list')}>
                {pick(lang, zone, 'name')}
              </Button>
            </th>
            <td>{f.ha(zone.ha)}</td>
            <td>{f.percent(Number((100 * zone.share).toFixed(1)))}</td>
            <td>{f.number(zone.polygons.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
