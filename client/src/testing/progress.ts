import type { Progress, Steps } from '../api/types.ts';

/** The land target with an empty ledger, one year into its five. */
export function makeProgress(patch: Partial<Progress> = {}): Progress {
  return {
    id: 'land',
    target_ha: 1200,
    approx: true,
    period: { start: '2026-01-01', end: '2030-12-31' },
    as_of: '2027-01-01',
    recorded_ha: 0,
    entries: 0,
    coverage: 'none',
    remaining_ha: 1200,
    pace: {
      from_start_ha_per_year: 240,
      from_today_ha_per_year: 300,
      elapsed_share: 0.2,
      years_left: 4,
      baseline_ha_per_year: 144,
      at_baseline_pace_ha: 720,
    },
    by_year: [2026, 2027, 2028, 2029, 2030].map((year) => ({
      year,
      required_ha: 240,
      recorded_ha: 0,
      entries: 0,
    })),
    by_quarter: [],
    by_stage: [],
    by_zone: [],
    pipeline: { committed_ha: 0, entries: 0 },
    revoked_ha: 0,
    by_kind: [],
    by_orientation: [],
    by_recipient: [],
    baseline: { period: null, total_ha: 720, approx: true, items: [] },
    land_that_could_serve: [],
    sample: false,
    sources: [],
    revision: 1,
    ...patch,
  };
}

/** The days on which the ledger moved, each with the hectares that came or went. */
export function makeSteps(moves: readonly (readonly [day: string, ha: number])[]): Steps {
  let sum = 0;
  const items = moves.map(([on_date, delta_ha]) => {
    sum += delta_ha;
    return { on_date, delta_ha, recorded_ha: sum };
  });
  return { id: 'land', items, as_of: '2027-01-01', revision: 1 };
}
