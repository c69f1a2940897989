import type { ScenarioResult } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { rateText } from './words.ts';

interface Row {
  key: string;
  name: string;
  ledger_ha: number;
  scenario_ha: number;
  total_ha: number;
  cumulative_ha?: number;
}

/** What is in the ledger, what the scenario adds, and both together. */
function SliceTable({ caption, of, rows }: { caption: string; of: string; rows: readonly Row[] }) {
  const { f, p } = usePlanningWords();
  const w = p.scenarios.result;
  const cumulative = rows.some((row) => row.cumulative_ha !== undefined);
  return (
    <table className="scenario-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{w.ledger}</th>
          <th scope="col">{w.scenario}</th>
          <th scope="col">{w.sum}</th>
          {cumulative && <th scope="col">{w.cumulative}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td>{f.number(row.ledger_ha)}</td>
            <td>{f.number(row.scenario_ha)}</td>
            <td>{f.number(row.total_ha)}</td>
            {row.cumulative_ha !== undefined && <td>{f.number(row.cumulative_ha)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isUsed = ({ ledger_ha, scenario_ha }: Omit<Row, 'key' | 'name'>) =>
  ledger_ha !== 0 || scenario_ha !== 0;

/** How the two kinds are filled, by their own laws. */
function Fill({ fill }: { fill: ScenarioResult['fill'] }) {
  const words = usePlanningWords();
  const { f, m, p } = words;
  const w = p.scenarios.result;
  const used = fill.filter(({ zones, zones_unknown }) => zones + zones_unknown > 0);
  if (used.length === 0) return null;
  return (
    <>
      <h3>{w.fill}</h3>
      <ul className="scenario-facts">
        {used.map(({ kind, zones, zones_unknown, before, after }) => (
          <li key={kind}>
            <strong>{m.terms.kindShort[kind]}</strong>:{' '}
            {before ? w.fromTo(rateText(words, before), rateText(words, after)) : w.unknown} (
            {w.fillOf(f.number(zones), f.number(zones_unknown))})
          </li>
        ))}
      </ul>
      <p className="scenario-note">{w.fillNote}</p>
    </>
  );
}

/** What a scenario comes to, against the target. */
export function Totals({ result, computing }: { result: ScenarioResult; computing: boolean }) {
  const { f, m, p } = usePlanningWords();
  const w = p.scenarios.result;
  const regions = result.by_orientation.filter(isUsed);
  const kinds = result.by_kind.filter(isUsed);
  const share = Math.min(1, result.total_ha / result.target_ha);
  return (
    <section className="scenario-result" aria-label={w.label} aria-busy={computing}>
      <p className="scenario-total" role="status">
        {w.total(f.ha(result.total_ha), f.ha(result.target_ha))}
      </p>
      <progress value={share} max={1} aria-label={w.label} />
      <p>
        {w.parts(f.ha(result.ledger_ha), f.ha(result.scenario_ha))}.{' '}
        {result.gap_ha > 0 ? w.gap(f.ha(result.gap_ha)) : w.met}
      </p>
      <p className="scenario-note">
        {w.recorded(f.ha(result.recorded_ha))}
        {result.outside_period_ha > 0 && ` ${w.outside(f.ha(result.outside_period_ha))}`}
        {computing && ` ${w.computing}`}
      </p>
      <SliceTable
        caption={w.byYear}
        of={w.year}
        rows={result.by_year.map((row) => ({
          ...row,
          key: String(row.year),
          name: String(row.year),
        }))}
      />
      {regions.length > 0 && (
        <SliceTable
          caption={w.byRegion}
          of={w.region}
          rows={regions.map((row) => ({
            ...row,
            key: row.orientation,
            name: m.terms.region[row.orientation],
          }))}
        />
      )}
      {kinds.length > 0 && (
        <SliceTable
          caption={w.byKind}
          of={w.kind}
          rows={kinds.map((row) => ({
            ...row,
            key: row.kind,
            name: m.terms.kindShort[row.kind],
          }))}
        />
      )}
      <Fill fill={result.fill} />
    </section>
  );
}
