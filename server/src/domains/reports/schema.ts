import { type Static, Type } from 'typebox';
import { Nullable, OneOf, STATUSES } from '../../lib/schema.ts';

export const REPORT_KINDS = ['kcn', 'ccn'] as const;

const bounds = {
  min: Nullable(Type.Number()),
  max: Nullable(Type.Number({ description: 'null = no published upper bound' })),
  min_inclusive: Type.Boolean(),
  max_inclusive: Type.Boolean(),
  approx: Type.Boolean(),
};
const Figure = Nullable(Type.Object(bounds, { description: 'null = not published' }));
const Sum = Type.Object(
  {
    zones: Type.Integer({ description: 'zones with a figure' }),
    zones_unknown: Type.Integer(),
    min: Type.Number(),
    max: Nullable(Type.Number()),
  },
  { description: 'of the zones with a figure; the others are counted, never taken for zero' },
);

export const ReportZone = Type.Object(
  {
    slug: Type.String(),
    name_vi: Type.String(),
    name_en: Type.String(),
    communes: Type.Array(Type.String()),
    status: OneOf(STATUSES),
    decision: Nullable(Type.String()),
    established_year: Nullable(Type.Integer()),
    developer: Nullable(Type.String()),
    investment: Nullable(Type.String()),
    industries: Type.Array(Type.String(), { description: 'in the words of the sources' }),
    planned_area: Figure,
    industrial_area: Figure,
    service_area: Figure,
    leased_area: Figure,
    leased_service_area: Figure,
    occupancy: Nullable(
      Type.Object({ ...bounds, basis: OneOf(['statutory', 'leasable', 'stated'] as const) }),
    ),
    confirmed_on: Nullable(
      Type.String({
        format: 'date',
        description: 'last day up to the closing day on which an office said or approved its facts',
      }),
    ),
    confirmed: Type.Boolean({ description: 'on a day of the period' }),
  },
  { $id: 'ReportZone' },
);

export const ReportContent = Type.Object(
  {
    kind: OneOf(REPORT_KINDS),
    period: Type.Object({
      from: Type.String({ format: 'date' }),
      to: Type.String({ format: 'date' }),
    }),
    revision: Type.Integer({ description: 'what was known when it was written' }),
    zones: Type.Array(Type.Ref('ReportZone')),
    by_status: Type.Array(Type.Object({ status: OneOf(STATUSES), zones: Type.Integer() })),
    totals: Type.Object({
      planned_area: Sum,
      industrial_area: Sum,
      service_area: Sum,
      leased_area: Sum,
      leased_service_area: Sum,
    }),
    not_confirmed: Type.Integer({ description: 'zones that nobody confirmed in the period' }),
    sample: Type.Boolean(),
  },
  { $id: 'ReportContent' },
);
export type ReportContent = Omit<Static<typeof ReportContent>, 'zones'> & {
  readonly zones: readonly Static<typeof ReportZone>[];
};

export const ReportVersion = Type.Object(
  {
    version: Type.Integer(),
    at: Type.String({ format: 'date-time' }),
    revision: Type.Integer(),
    office: OneOf(['board', 'doit'] as const),
    sha256: Type.String({ description: 'of the bytes of `report` as they are sent' }),
  },
  { $id: 'ReportVersion' },
);
export type ReportVersion = Static<typeof ReportVersion>;

/** A half-yearly report: as it was closed, or from the data as they are now where `locked` is null. */
export const Report = Type.Object(
  {
    kind: OneOf(REPORT_KINDS),
    closing_day: Type.String({ format: 'date' }),
    locked: Nullable(Type.Ref('ReportVersion')),
    versions: Type.Array(Type.Ref('ReportVersion'), { description: 'newest first' }),
    report: Type.Ref('ReportContent'),
  },
  { $id: 'Report' },
);
