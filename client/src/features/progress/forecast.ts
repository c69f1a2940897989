import type { Progress } from '../../api/types.ts';
import { type Assumptions, SERVING, type Serving } from '../../lib/forecast/assumptions.ts';

/** What is on record on the day of reading, and nothing else. */
export interface Evidence {
  recorded_ha: number;
  /** Promised to tenants, not handed over. */
  committed_ha: number;
  /** Land not let that could be handed over: a known ceiling, or none (`null`). */
  land: Readonly<Record<Serving, { ceiling_ha: number | null; floor_ha: number; unknown: number }>>;
  /** Hectares a year of the period before; null = not known. */
  pace_ha: number | null;
}

/** Cumulative hectares that rest on less, on the usual, and on as much as the evidence bears. */
export interface Band {
  low: number;
  middle: number;
  high: number;
}

/** What each piece of evidence would add within some years. */
export interface Additions {
  promised: number;
  pace: number;
  land: Record<Serving, number>;
}

/** A status nobody speaks of: not zero, not known. */
const NOT_KNOWN = { ceiling_ha: null, floor_ha: 0, unknown: 0 };

export function evidenceOf(progress: Progress): Evidence {
  const rows = new Map(progress.land_that_could_serve.map((row) => [row.status, row]));
  const land = Object.fromEntries(
    SERVING.map((status) => {
      const row = rows.get(status);
      return [
        status,
        row
          ? { ceiling_ha: row.max_ha, floor_ha: row.min_ha, unknown: row.zones_unknown }
          : NOT_KNOWN,
      ];
    }),
  ) as Evidence['land'];
  return {
    recorded_ha: progress.recorded_ha,
    committed_ha: progress.pipeline.committed_ha,
    land,
    pace_ha: progress.pace.baseline_ha_per_year,
  };
}

/** Hectares of a status that the forecast may count on: the ceiling, or what is surely there where none is known. */
const countable = ({ ceiling_ha, floor_ha }: Evidence['land'][Serving]) => ceiling_ha ?? floor_ha;

/** What each piece of evidence adds within `years` from the day of reading. */
export function additions(evidence: Evidence, assumed: Assumptions, years: number): Additions {
  const { committed_ha, land } = evidence;
  const free = SERVING.reduce((sum, status) => sum + countable(land[status]), 0);
  // Promised land is part of the land not let: it is taken out first, so that no hectare counts twice.
  const left = free > 0 ? Math.max(0, 1 - committed_ha / free) : 0;
  const given = ({ share, years: ready }: Assumptions['land'][Serving]) =>
    Math.min(1, (share / 100) * Math.max(0, years - ready));
  return {
    promised:
      committed_ha * (assumed.promised.share / 100) * Math.min(1, years / assumed.promised.years),
    pace: (evidence.pace_ha ?? 0) * (assumed.pace / 100) * years,
    land: Object.fromEntries(
      SERVING.map((status) => [
        status,
        countable(land[status]) * left * given(assumed.land[status]),
      ]),
    ) as Record<Serving, number>,
  };
}

/** Whether every hectare that could be handed over has a known ceiling, so that land can limit what the pace promises. */
export const ceilingKnown = ({ land }: Evidence): boolean =>
  SERVING.every((status) => land[status].ceiling_ha !== null && land[status].unknown === 0);

/**
 * The forecast `years` after the day of reading. Low: what is promised. Middle: the pace of the period before, not less
 * than what is promised, and not more than the land where all of it is known. High: what the land allows, or the pace
 * where the known land is less: a ceiling nobody has published is no ceiling.
 */
export function forecastAt(evidence: Evidence, assumed: Assumptions, years: number): Band {
  const { promised, pace, land } = additions(evidence, assumed, years);
  const offered = SERVING.reduce((sum, status) => sum + land[status], promised);
  const low = evidence.recorded_ha + promised;
  const most = evidence.recorded_ha + offered;
  const atPace = Math.max(low, evidence.recorded_ha + pace);
  const middle = ceilingKnown(evidence) ? Math.min(atPace, most) : atPace;
  return { low, middle, high: Math.max(most, middle) };
}
