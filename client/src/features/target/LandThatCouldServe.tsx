import type { Progress } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { STATUSES } from '../../lib/filter/types.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';

import './serve.css';

type Row = Progress['land_that_could_serve'][number];

const rank = (row: Row) => STATUSES.indexOf(row.status);

/** Land not yet leased, by status, as bounds against the target. */
export function LandThatCouldServe({ progress }: { progress: Progress }) {
  const { m, f } = useWords();
  const rows = progress.land_that_could_serve
    .filter((row) => row.zones + row.zones_unknown > 0)
    .toSorted((a, b) => rank(a) - rank(b));
  const longest = Math.max(progress.target_ha, ...rows.map((row) => row.max_ha ?? row.min_ha));
  const percent = (ha: number) => `${(100 * ha) / longest}%`;
  const bounds = ({ min_ha, max_ha, zones }: Row) => {
    if (zones === 0) return m.terms.unpublished;
    if (max_ha === null) {
      return min_ha > 0 ? m.target.serveAtLeast(f.ha(min_ha)) : m.target.serveOpen;
    }
    return min_ha > 0
      ? m.target.serveBounds(f.number(min_ha), f.ha(max_ha))
      : m.target.serveAtMost(f.ha(max_ha));
  };
  return (
    <section className="serve">
      <h3>{m.target.serveTitle}</h3>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{m.target.serveStatus}</th>
            <th scope="col">{m.target.serveLand}</th>
            <th scope="col">{m.target.servePlaces}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.status} className={`serve-row serve-${row.status}`}>
              <th scope="row">
                <span className="serve-name">
                  <StatusMark status={row.status} />
                  {m.terms.status[row.status]}
                </span>
              </th>
              <td>
                <span className="serve-bar" aria-hidden="true">
                  <span
                    className={row.max_ha === null ? 'serve-may serve-open' : 'serve-may'}
                    style={{ width: percent(row.max_ha ?? longest) }}
                  />
                  <span className="serve-must" style={{ width: percent(row.min_ha) }} />
                  <span
                    className="serve-target"
                    style={{ insetInlineStart: percent(progress.target_ha) }}
                  />
                </span>
                {bounds(row)}
              </td>
              <td>
                {m.target.serveZones(row.zones)}
                {row.zones_unknown > 0 && (
                  <span className="serve-without">{m.target.serveUnknown(row.zones_unknown)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="target-note">{m.target.serveNote(f.ha(progress.target_ha))}</p>
    </section>
  );
}
