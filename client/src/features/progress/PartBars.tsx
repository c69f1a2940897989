import { MapPin } from 'lucide-react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import type { BarsProps, MapPlace } from './breakdown.ts';
import './part-bars.css';

/** Shows on the map what a bar is about: a zone, or the zones of a kind or region. */
function useShowOnMap(): (place: MapPlace) => void {
  const select = useAtlas((s) => s.select);
  const setFilters = useAtlas((s) => s.setFilters);
  const setView = useAtlas((s) => s.setView);
  return (place) => {
    if ('zone' in place) return select(place.zone, 'list');
    setFilters('kind' in place ? { kind: [place.kind] } : { orientation: [place.orientation] });
    setView('map');
  };
}

/** Rows of a division, longest as the widest; each leads to its entries and, where it has one, to its place on the map. */
export function PartBars({ title, bars, counted }: BarsProps) {
  const { f, p } = usePlanningWords();
  const { breakdown } = p.progress;
  const openPlan = useAtlas((s) => s.openPlan);
  const show = useShowOnMap();
  const most = Math.max(1, ...bars.map(({ ha }) => ha));
  return (
    <section className="slice">
      <h4>{title}</h4>
      <ul className="slices">
        {bars.map(({ key, name, ha, entries, note, filter, place }) => {
          const figure = entries === 0 ? breakdown.nothing : f.ha(ha);
          const said = [`${name}: ${figure}`, breakdown.entries(f.number(entries)), note];
          return (
            <li key={key} className="slice-row">
              <button
                type="button"
                className="slice-open"
                disabled={entries === 0}
                onClick={() => openPlan('ledger', { ...counted, ...filter })}
              >
                <span className="visually-hidden">
                  {breakdown.toEntries(said.filter(Boolean).join(', '))}
                </span>
                <span className="slice-name" aria-hidden="true">
                  {name}
                </span>
                <span
                  className={entries === 0 ? 'slice-ha slice-none' : 'slice-ha'}
                  aria-hidden="true"
                >
                  {figure}
                </span>
                <span className="slice-track">
                  <span className="slice-bar" style={{ width: `${(100 * ha) / most}%` }} />
                </span>
                <span className="slice-entries" aria-hidden="true">
                  {entries > 0 &&
                    [breakdown.entries(f.number(entries)), note].filter(Boolean).join(' · ')}
                </span>
              </button>
              {place && (
                <IconButton
                  icon={MapPin}
                  label={breakdown.toMap(name)}
                  onClick={() => show(place)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
