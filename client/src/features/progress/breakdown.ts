import type { Kind, Progress, Target, ZoneRegion } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import type { LedgerWords } from '../../i18n/ledger.ts';
import type { PlanningWords } from '../../i18n/planning.ts';
import { KINDS, ZONE_REGIONS } from '../../lib/filter/types.ts';
import { type LedgerFilter, QUARTERS } from '../../lib/ledger/filter.ts';

/** Where on the map a bar belongs. */
export type MapPlace = { zone: string } | { kind: Kind } | { orientation: ZoneRegion };

/** Hectares of one part of the ledger, and the way to its entries. */
export interface Bar {
  key: string;
  name: string;
  /** The name where it stands alone. */
  what: string;
  /** Net of what was taken back; may be below zero. */
  ha: number;
  entries: number;
  filter: Partial<LedgerFilter>;
  /** What an even pace would need of it. */
  required: number | null;
  place: MapPlace | null;
  note: string | null;
}

/** Bars of one division. */
export interface BarsProps {
  title: string;
  bars: readonly Bar[];
  /** The entries that the target counts. */
  counted: Partial<LedgerFilter>;
}

type Words = Pick<PlanningWords, 'm' | 'f' | 'p' | 'lang'>;

const bar = (
  given: Partial<Bar> & Pick<Bar, 'key' | 'name' | 'ha' | 'entries' | 'filter'>,
): Bar => ({
  what: given.name,
  required: null,
  place: null,
  note: null,
  ...given,
});

/** Which entries of the ledger a target counts. */
export const countedBy = ({ recipient_rule: rule }: Target): Partial<LedgerFilter> =>
  rule === 'tenant' || rule === 'developer' ? { recipient: rule } : {};

export function byYear({ p }: Words, progress: Progress): Bar[] {
  return progress.by_year.map(({ year, recorded_ha: ha, entries, required_ha: required }) =>
    bar({
      key: String(year),
      name: String(year),
      what: p.progress.breakdown.year(year),
      ha,
      entries,
      required,
      filter: { year },
    }),
  );
}

/** Every quarter from the first of the period to that of the day of reading; the API leaves out the empty ones. */
export function byQuarter({ p }: Words, progress: Progress): Bar[] {
  const { period, as_of: asOf } = progress;
  const [last = ''] = [asOf, period.end].toSorted();
  const until = `${last.slice(0, 4)}${Math.ceil(Number(last.slice(5, 7)) / 3)}`;
  const from = `${period.start.slice(0, 4)}${Math.ceil(Number(period.start.slice(5, 7)) / 3)}`;
  return progress.by_year
    .flatMap(({ year }) => QUARTERS.map((quarter) => ({ year, quarter })))
    .filter(({ year, quarter }) => `${year}${quarter}` >= from && `${year}${quarter}` <= until)
    .map(({ year, quarter }) => {
      const row = progress.by_quarter.find((one) => one.year === year && one.quarter === quarter);
      return bar({
        key: `${year}-${quarter}`,
        name: p.progress.breakdown.quarter(quarter, year),
        what: p.progress.breakdown.quarterLong(quarter, year),
        ha: row?.recorded_ha ?? 0,
        entries: row?.entries ?? 0,
        filter: { year, quarter },
      });
    });
}

export function byKind({ m }: Words, { by_kind: rows }: Progress): Bar[] {
  return KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind))
    .filter((row) => row.kind !== 'it_park' || row.entries > 0)
    .map(({ kind, recorded_ha: ha, entries }) =>
      bar({
        key: kind,
        name: m.terms.kindShort[kind],
        ha,
        entries,
        filter: { kind },
        place: { kind },
      }),
    );
}

export function byRegion({ m }: Words, { by_orientation: rows }: Progress): Bar[] {
  return ZONE_REGIONS.flatMap((region) => rows.filter((row) => row.orientation === region))
    .filter((row) => row.orientation !== 'unknown' || row.entries > 0)
    .map(({ orientation, recorded_ha: ha, entries }) =>
      bar({
        key: orientation,
        name: m.terms.region[orientation],
        ha,
        entries,
        filter: { orientation },
        place: { orientation },
      }),
    );
}

export function byStage({ l }: Pick<LedgerWords, 'l'>, { by_stage: rows }: Progress): Bar[] {
  return rows.map(({ stage, recorded_ha: ha, entries }) =>
    bar({
      key: stage,
      name: l.stages[stage],
      ha,
      entries,
      filter: { stage },
    }),
  );
}

export function byZone({ p, f, lang }: Words, { by_zone: rows }: Progress): Bar[] {
  return rows.map((row) =>
    bar({
      key: row.zone,
      name: pick<'name', string | null>(lang, row, 'name') ?? row.zone,
      ha: row.recorded_ha,
      entries: row.entries,
      note: row.bound_ha === null ? null : p.progress.breakdown.bound(f.ha(row.bound_ha)),
      filter: { zone: row.zone },
      place: { zone: row.zone },
    }),
  );
}
