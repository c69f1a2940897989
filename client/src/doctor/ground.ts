import type { Bounds, Finding } from './types.ts';

type Named = 'vi' | 'en';

/** What the server measures of an outline against the ground of others, as far as it is a matter of findings. */
export interface MeasuredGround {
  readonly overlaps: readonly {
    readonly name_vi: string;
    readonly name_en: string;
    readonly ha: number;
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

const box = ([west = 0, south = 0, east = 0, north = 0]: readonly number[]) =>
  ({ kind: 'box', bounds: [west, south, east, north] as Bounds }) as const;

const warning = (
  code: Finding['code'],
  place: Finding['place'],
  figures: Finding['figures'],
): Finding => ({ code, severity: 'warn', place, count: 1, figures, fixes: [] });

/** Whose ground an outline runs into, and what of it lies outside the province and the communes that are named. */
export function groundFindings(
  { overlaps, outside_ha: outside, outside_bounds: beyond, communes }: MeasuredGround,
  lang: Named,
): Finding[] {
  return [
    ...overlaps.map((other) => {
      const name = lang === 'vi' ? other.name_vi : other.name_en;
      return warning('overlap', box(other.bounds), { name, ha: other.ha });
    }),
    ...(outside ? [warning('outside_province', beyond && box(beyond), { ha: outside })] : []),
    ...(communes && communes.outside_ha > 0
      ? [
          warning('outside_commune', communes.bounds && box(communes.bounds), {
            commune: (lang === 'vi' ? communes.names_vi : communes.names_en).join(', '),
            ha: communes.outside_ha,
          }),
        ]
      : []),
  ];
}
