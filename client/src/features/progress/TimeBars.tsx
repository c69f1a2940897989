import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import type { BarsProps } from './breakdown.ts';
import './time-bars.css';

/** Columns over time, those of land taken back downwards; each leads to its entries. */
export function TimeBars({ title, bars, counted, note }: BarsProps & { note?: string }) {
  const { f, p } = usePlanningWords();
  const { breakdown } = p.progress;
  const openPlan = useAtlas((s) => s.openPlan);
  const most = Math.max(1, ...bars.flatMap(({ ha, required }) => [ha, required ?? 0]));
  const least = Math.min(0, ...bars.map(({ ha }) => ha));
  const percent = (ha: number) => `${(100 * ha) / (most - least)}%`;
  const zero = percent(-least);
  return (
    <section className="slice">
      <div className="slice-head">
        <h4>{title}</h4>
        {note && (
          <p className="slice-note">
            <span className="column-key" aria-hidden="true" />
            {note}
          </p>
        )}
      </div>
      <ol className="columns">
        {bars.map(({ key, name, what, ha, entries, required, filter }) => {
          const said = [
            `${what}: ${entries === 0 && ha === 0 ? breakdown.nothing : f.ha(ha)}`,
            breakdown.entries(f.number(entries)),
            required === null ? null : breakdown.requiredOf(f.ha(required)),
          ];
          return (
            <li key={key}>
              <button
                type="button"
                className="column"
                onClick={() => openPlan('ledger', { ...counted, ...filter })}
              >
                <span className="visually-hidden">
                  {breakdown.toEntries(said.filter(Boolean).join(', '))}
                </span>
                <span className="column-plot" aria-hidden="true">
                  {required !== null && (
                    <span
                      className="column-required"
                      style={{ bottom: zero, height: percent(required) }}
                    />
                  )}
                  <span
                    className={ha < 0 ? 'column-bar column-down' : 'column-bar'}
                    style={
                      ha < 0
                        ? { bottom: percent(ha - least), height: percent(-ha) }
                        : { bottom: zero, height: percent(ha) }
                    }
                  />
                  <span className="column-zero" style={{ bottom: zero }} />
                  {ha !== 0 && (
                    <span
                      className={ha < 0 ? 'column-ha column-ha-down' : 'column-ha'}
                      style={{ bottom: percent(ha - least) }}
                    >
                      {f.number(ha)}
                    </span>
                  )}
                </span>
                <span className="column-name" aria-hidden="true">
                  {name}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
