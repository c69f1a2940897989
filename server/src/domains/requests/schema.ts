import { type Static, Type } from 'typebox';
import { LedgerContent } from '../../lib/ledger.ts';
import { ORIENTATION_PARTS, type OrientationName } from '../../lib/orientation.ts';
import { KINDS, Nullable, OneOf, refTo } from '../../lib/schema.ts';
import { LedgerEntries, LedgerEntry } from './entries/schema.ts';
import { BoundaryOrigin, ChangeItem, ProposedBoundary, ProposedValue } from './item-schema.ts';
import { OrientationDraft } from './orientation/schema.ts';

export const STATES = ['draft', 'submitted', 'returned', 'approved', 'withdrawn'] as const;
export type State = (typeof STATES)[number];
export const REQUEST_SUBJECTS = ['kcn', 'ccn', 'it_park', 'planning'] as const;
const CONFIDENCES = ['stated', 'derived', 'unconfirmed'] as const;
const LINEAGE = ['split', 'merge', 'extended_into', 'superseded_by'] as const;
const STEPS = ['edit', 'submit', 'withdraw', 'return', 'approve', 'rebase'] as const;

const closed = { additionalProperties: false } as const;
/** A day; which days exist is checked with the values. */
const Day = Type.String({ format: 'date', description: 'YYYY-MM-DD in Asia/Ho_Chi_Minh' });
const Lineage = Type.Array(
  Type.Object({ to: Type.String({ maxLength: 100 }), how: OneOf(LINEAGE) }, closed),
  { maxItems: 20, description: 'what the zone went into' },
);

/** A source already known, or a new one that an approval adds. */
export const RequestSource = Type.Union(
  [
    Type.Object({ id: Type.String({ maxLength: 200 }) }, closed),
    Type.Object(
      {
        title: Type.String({ maxLength: 500 }),
        publisher: Type.String({ maxLength: 300 }),
        doc_no: Type.Optional(Nullable(Type.String({ maxLength: 100 }))),
        date: Type.Optional(Nullable(Day)),
        url: Type.Optional(Nullable(Type.String({ maxLength: 2000 }))),
      },
      closed,
    ),
  ],
  { $id: 'RequestSource' },
);
export type RequestSource = Static<typeof RequestSource>;

const parts = {
  reason: Type.Optional(Type.String({ maxLength: 4000 })),
  effective_on: Type.Optional(
    Nullable(
      Type.String({
        format: 'date',
        description: 'first day it holds, past or future; null: it always has. Default today',
      }),
    ),
  ),
  confidence: Type.Optional(OneOf(CONFIDENCES)),
  source: Type.Optional(Nullable(refTo<typeof RequestSource>('RequestSource'))),
  items: Type.Optional(Type.Array(refTo<typeof ChangeItem>('ChangeItem'), { maxItems: 60 })),
  entries: Type.Optional(LedgerEntries),
  lineage: Type.Optional(Lineage),
  orientation: Type.Optional(refTo<typeof OrientationDraft>('OrientationDraft')),
};

/** Any part of a draft; what is given replaces what was there. */
export const RequestEdit = Type.Object(parts, { $id: 'RequestEdit', ...closed });
export type RequestEdit = Static<typeof RequestEdit>;

/** A zone that is on no map yet. */
export const NewZone = Type.Object(
  {
    kind: OneOf(KINDS),
    name: Type.String({ minLength: 1, maxLength: 200, description: 'Vietnamese; makes the slug' }),
  },
  { $id: 'NewZone', ...closed },
);
export type NewZone = Static<typeof NewZone>;

export const RequestDraft = Type.Object(
  {
    zone: Type.Optional(
      Type.String({
        maxLength: 100,
        description: 'slug, former slug or number; or `new_zone`, or `orientation`',
      }),
    ),
    new_zone: Type.Optional(refTo<typeof NewZone>('NewZone')),
    base_revision: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'the revision that the author saw; default the latest',
      }),
    ),
    ...parts,
  },
  { $id: 'RequestDraft', ...closed },
);
export type RequestDraft = Static<typeof RequestDraft>;

const Name = Type.Object({ id: Type.Integer(), name: Type.String() });

const summary = {
  id: Type.Integer(),
  version: Type.Integer({ description: 'what If-Match names, in quotes' }),
  state: OneOf(STATES),
  subject: OneOf(REQUEST_SUBJECTS),
  zone: {
    ...Nullable(
      Type.Object({
        id: Type.Integer(),
        slug: Type.String(),
        kind: OneOf(KINDS),
        published: Type.Boolean({ description: 'false: a zone that is on no map yet' }),
        name_vi: Type.String(),
        name_en: Type.String(),
      }),
    ),
    description: 'null for a request about the orientation of a region',
  },
  region: Nullable(refTo<typeof OrientationName>('OrientationName')),
  parts: Type.Array(OneOf(ORIENTATION_PARTS), {
    description: 'of the orientation that it changes',
  }),
  author: Name,
  reason: Type.String(),
  effective_on: Nullable(Day),
  fields: Type.Array(Type.String()),
  has_boundary: Type.Boolean(),
  entry_count: Type.Integer({ description: 'what it does to the ledger' }),
  created_at: Type.String({ format: 'date-time' }),
  updated_at: Type.String({ format: 'date-time' }),
  submitted_at: Nullable(Type.String({ format: 'date-time' })),
  decided_at: Nullable(Type.String({ format: 'date-time' })),
  decided_by: Nullable(Name),
  decision_note: Nullable(Type.String()),
  batch: Nullable(Type.String()),
  outdated: Type.Boolean({ description: 'what it builds on has changed meanwhile' }),
  revision: Nullable(Type.Integer({ description: 'that its approval made' })),
};

const RequestSummary = Type.Object(summary, { $id: 'RequestSummary' });

const RequestList = Type.Object(
  {
    numberMatched: Type.Integer(),
    items: Type.Array(refTo<typeof RequestSummary>('RequestSummary')),
  },
  { $id: 'RequestList' },
);

export const Evidence = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    type: OneOf(['application/pdf', 'image/jpeg', 'image/png'] as const),
    size: Type.Integer({ description: 'bytes' }),
    sha256: Type.String({ description: 'hexadecimal' }),
    added_at: Type.String({ format: 'date-time' }),
  },
  { $id: 'Evidence' },
);

export const ChangeRequest = Type.Object(
  {
    ...summary,
    items: Type.Array(refTo<typeof ChangeItem>('ChangeItem')),
    entries: LedgerEntries,
    lineage: Lineage,
    orientation: Nullable(refTo<typeof OrientationDraft>('OrientationDraft')),
    source: Nullable(refTo<typeof RequestSource>('RequestSource')),
    confidence: OneOf(CONFIDENCES),
    evidence: Type.Array(refTo<typeof Evidence>('Evidence')),
    events: Type.Array(
      Type.Object({
        at: Type.String({ format: 'date-time' }),
        actor: Name,
        what: Type.String(),
        note: Nullable(Type.String()),
      }),
    ),
    restores: Nullable(Type.Integer({ description: 'the revision whose state it proposes again' })),
    base_revision: Type.Integer({ description: 'the revision it builds on' }),
    allowed: Type.Array(OneOf(STEPS), { description: 'what the reader may do with it now' }),
  },
  { $id: 'ChangeRequest' },
);
export type ChangeRequest = Static<typeof ChangeRequest>;

const FieldList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        key: Type.String(),
        type: OneOf(['range', 'text', 'code', 'codes', 'json', 'boundary'] as const),
        unit: Nullable(Type.String()),
        subject_of: OneOf(['kind', 'planning'] as const, {
          description: 'kind: changed by the office of the zone, planning: by the planners',
        }),
        codes: Nullable(Type.Array(Type.String(), { description: 'the values it may take' })),
      }),
    ),
  },
  { $id: 'FieldList' },
);

/** The number of a request in an address. */
export const RequestId = Type.Object({ id: Type.String({ pattern: '^[1-9][0-9]{0,8}$' }) });

export const ReturnNote = Type.Object(
  { note: Type.String({ minLength: 1, maxLength: 4000, description: 'what is to be done' }) },
  closed,
);

export const ApprovalNote = Type.Object(
  {
    note: Type.Optional(
      Type.String({ maxLength: 4000, description: 'for the author; never public' }),
    ),
  },
  closed,
);

export const RebaseChoice = Type.Object(
  {
    take: Type.Record(Type.String({ maxLength: 121 }), OneOf(['mine', 'theirs'] as const), {
      description:
        'for each outdated `field`, `field/scope`, `entry/n` or `orientation/part`, which value to go on with',
    }),
  },
  closed,
);

/** Everything published by name. */
export const SCHEMAS = [
  ProposedValue,
  BoundaryOrigin,
  ProposedBoundary,
  ChangeItem,
  LedgerEntry,
  LedgerContent,
  OrientationDraft,
  RequestSource,
  RequestEdit,
  NewZone,
  RequestDraft,
  RequestSummary,
  RequestList,
  Evidence,
  ChangeRequest,
  FieldList,
];
