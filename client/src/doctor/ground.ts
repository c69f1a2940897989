import { bySeverity } from './finding.ts';
import type { Bounds, Finding, Place } from './types.ts';

type Named = 'vi' | 'en';

/** What the server measures of an outline against the ground of others, as far as it is a matter of findings. */
export interface MeasuredGround {
  readonly valid: boolean;
  readonly problems: readonly { readonly code: string; readonly at: readonly number[] | null }[];
  readonly overlaps: readonly {
    readonly name_vi: string;
    readonly name_en: string;
    readonly ha: number;
    readonly indicative: boolean;
    readonly bounds: readonly number[];
  }[];
  readonly outside_ha: number | null;
  readonly outside_bounds: readonly number[] | null;
  readonly communes: {
    readonly names_vi: readonly string[];
    readonly names_en: readonly string[];
    readonly outside_ha: number;
    readonly bounds: readonly number[] | null;
  } | null;
}

const box = ([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Place => {
  const bounds: Bounds = [west, south, east, north];
  return { kind: 'box', bounds };
};

const found = (
  code: Finding['code'],
  severity: Finding['severity'],
  place: Finding['place'],
  figures: Finding['figures'] = {},
): Finding => ({ code, severity, place, count: 1, figures, fixes: [] });

/** Whose ground an outline runs into, and what of it lies outside the province and the communes that are named. */
export function groundFindings(
  {
    valid,
    problems,
    overlaps,
    outside_ha: outside,
    outside_bounds: beyond,
    communes,
  }: MeasuredGround,
  lang: Named,
): Finding[] {
  if (!valid) {
    return problems.map(({ at }) => {
      const [lon, lat] = at ?? [];
      const known = lon !== undefined && lat !== undefined;
      return found('shape_invalid', 'stop', known ? { kind: 'point', at: [lon, lat] } : null);
    });
  }
  return [
    ...overlaps.map(({ name_vi, name_en, ha, indicative, bounds }) => {
      const name = lang === 'vi' ? name_vi : name_en;
      // A footprint that only says where about a zone lies gives way to a boundary.
      return indicative
        ? found('overlap', 'note', box(bounds), { name, ha, indicative: 1 })
        : found('overlap', 'warn', box(bounds), { name, ha });
    }),
    ...(outside ? [found('outside_province', 'warn', beyond && box(beyond), { ha: outside })] : []),
    ...(communes && communes.outside_ha > 0
      ? [
          found('outside_commune', 'warn', communes.bounds && box(communes.bounds), {
            commune: (lang === 'vi' ? communes.names_vi : communes.names_en).join(', '),
            ha: communes.outside_ha,
          }),
        ]
      : []),
  ];
}

/** The server did not answer: told, so that nobody takes silence for an all-clear. */
export const UNCHECKED = found('ground_unchecked', 'warn', null);

/**
 * What the doctor found by itself and what the ground of others adds, as one list. Both look at the province's edge:
 * the doctor knows by how many metres, the server by how many hectares, and the hectares are told. Where the doctor saw
 * nothing beyond what that edge is good to, they are no more than a note.
 */
export function withGround(own: readonly Finding[], ground: readonly Finding[]): Finding[] {
  const isEdge = ({ code }: Finding) => code === 'outside_province';
  const seen = own.find(isEdge);
  const measured = ground.some(isEdge);
  return [
    ...own.filter((one) => !(measured && isEdge(one))),
    ...ground.map((one): Finding => (isEdge(one) && !seen ? { ...one, severity: 'note' } : one)),
  ].sort(bySeverity);
}
