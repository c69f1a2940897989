import type { ScenarioResult } from '../../api/scenarios.ts';

/** A figure of each scenario; in hectares unless it counts something. */
export interface ComparedRow {
  key: string;
  values: readonly number[];
  counts: boolean;
}

/** Figures of scenarios beside each other, in one order. */
export function comparedRows(results: readonly ScenarioResult[]): ComparedRow[] {
  const row = (key: string, value: (one: ScenarioResult) => number, counts = false) => ({
    key,
    counts,
    values: results.map(value),
  });
  const years = results[0]?.by_year.map(({ year }) => year) ?? [];
  const regions = results[0]?.by_orientation.map(({ orientation }) => orientation) ?? [];
  const kinds = results[0]?.by_kind.map(({ kind }) => kind) ?? [];
  return [
    row('total', (one) => one.total_ha),
    row('ownPart', (one) => one.scenario_ha),
    row('gap', (one) => one.gap_ha),
    ...years.map((year) =>
      row(`year ${year}`, (one) => one.by_year.find((own) => own.year === year)?.total_ha ?? 0),
    ),
    ...regions.map((region) =>
      row(
        `region ${region}`,
        (one) => one.by_orientation.find((own) => own.orientation === region)?.total_ha ?? 0,
      ),
    ),
    ...kinds.map((kind) =>
      row(`kind ${kind}`, (one) => one.by_kind.find((own) => own.kind === kind)?.total_ha ?? 0),
    ),
    row('conflicts', (one) => one.conflicts.length, true),
  ].filter(({ key, values }) => !/^(region|kind) /.test(key) || values.some((ha) => ha !== 0));
}

/** By how much a figure is more than the first scenario's, to two decimals. */
export const differenceOf = (values: readonly number[], index: number): number =>
  Math.round(((values[index] ?? 0) - (values[0] ?? 0)) * 100) / 100;
