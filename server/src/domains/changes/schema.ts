import { type Static, Type } from 'typebox';
import { RECIPIENTS, STAGES } from '../../lib/ledger.ts';
import { ORIENTATION_PARTS, type OrientationValue } from '../../lib/orientation.ts';
import { OFFICES } from '../../lib/revision.ts';
import { KINDS, Nullable, OneOf, REGIONS, refTo, type Source } from '../../lib/schema.ts';
import type { Value } from '../../lib/value.ts';

export const Confirmation = Type.Object(
  {
    zone: Type.String({ description: 'slug' }),
    confirmed_on: Type.String({ format: 'date' }),
    revision: Type.Integer(),
  },
  { $id: 'Confirmation' },
);

export const FieldChange = Type.Object(
  {
    field: Type.String(),
    scope: Type.String({ description: "'' = the whole zone, else a named part" }),
    before: Nullable(refTo<typeof Value>('Value')),
    after: Nullable(refTo<typeof Value>('Value')),
    since: Nullable(
      Type.String({
        format: 'date',
        description: 'first day of `after`; null: it always has been',
      }),
    ),
    until: Nullable(
      Type.String({ format: 'date', description: 'first day no longer touched; null: for good' }),
    ),
  },
  {
    $id: 'FieldChange',
    description:
      'what the field said before and after the revision, on the day of the revision or, where that day is untouched, on the nearest one that is',
  },
);

export const EntryChange = Type.Object(
  {
    id: Type.Integer({ description: 'of the entry as it stood then' }),
    what: OneOf(['entered', 'corrected', 'stage', 'struck_out'] as const, {
      description: 'stage: it went on to one, or land was taken back',
    }),
    recipient: OneOf(RECIPIENTS),
    stage: Nullable(OneOf(STAGES)),
    on_date: Type.String({ format: 'date' }),
    area_ha: Type.Number({ description: 'of the entry; of land taken back, how much was' }),
    decision_no: Nullable(Type.String({ description: 'null as well where it is not public' })),
  },
  { $id: 'EntryChange', description: 'what a revision did to an entry of the ledger' },
);
export type EntryChange = Static<typeof EntryChange>;

export const ZoneChange = Type.Object(
  {
    id: Type.Integer(),
    slug: Type.String(),
    kind: OneOf(KINDS),
    name_vi: Type.String(),
    name_en: Type.String(),
    changes: Type.Array(refTo<typeof FieldChange>('FieldChange')),
    entries: Type.Array(refTo<typeof EntryChange>('EntryChange')),
  },
  { $id: 'ZoneChange' },
);

/** What the orientation of a region said before and after, on the first day that the change is about. */
export const RegionChange = Type.Object(
  {
    plan: Type.String(),
    code: OneOf(REGIONS),
    plan_title_vi: Type.String(),
    plan_title_en: Type.String(),
    name_vi: Type.String(),
    name_en: Type.String(),
    changes: Type.Array(
      Type.Object({
        part: OneOf(ORIENTATION_PARTS),
        before: Nullable(refTo<typeof OrientationValue>('OrientationValue')),
        after: Nullable(refTo<typeof OrientationValue>('OrientationValue')),
      }),
    ),
  },
  { $id: 'RegionChange' },
);

export const Change = Type.Object(
  {
    revision: Type.Integer(),
    at: Type.String({ format: 'date-time' }),
    kind: OneOf(['load', 'request', 'confirmation'] as const, {
      description:
        'load: the published facts were loaded; request: approved; confirmation: still true',
    }),
    office: Nullable(OneOf(OFFICES)),
    reason: Nullable(Type.String()),
    effective_on: Nullable(
      Type.String({ format: 'date', description: 'first day it holds; null: it always has' }),
    ),
    source: Nullable(refTo<typeof Source>('Source')),
    note: Nullable(Type.String({ description: 'of a confirmation' })),
    request: Nullable(Type.Integer()),
    zones_count: Type.Integer({ description: 'zones that changed, of those asked for' }),
    zones: Type.Array(refTo<typeof ZoneChange>('ZoneChange'), {
      description: 'of a load at most 20, of the first one none unless one zone is asked for',
    }),
    regions: Type.Array(refTo<typeof RegionChange>('RegionChange'), {
      description: 'orientations of regions that changed; of the first load none',
    }),
  },
  { $id: 'Change' },
);
export type Change = Static<typeof Change>;

export const ChangeList = Type.Object(
  {
    items: Type.Array(refTo<typeof Change>('Change'), { description: 'the newest first' }),
    next: Nullable(Type.Integer({ description: '`before` of the next page; null on the last' })),
  },
  { $id: 'ChangeList' },
);
export type ChangeList = Static<typeof ChangeList>;
