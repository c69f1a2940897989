import { type Static, Type } from 'typebox';
import type { Outline } from '../../lib/outline.ts';
import { FILE_FORMATS, Nullable, OneOf, refTo } from '../../lib/schema.ts';

const BOUNDARY_BASES = ['surveyed', 'digitised'] as const;

const closed = { additionalProperties: false } as const;

/** A value as proposed. What a field takes is told by `GET /api/fields`; a figure is exact when min equals max. */
export const ProposedValue = Type.Object(
  {
    min: Type.Optional(Nullable(Type.Number())),
    max: Type.Optional(Nullable(Type.Number())),
    min_inclusive: Type.Optional(Type.Boolean({ description: 'default true' })),
    max_inclusive: Type.Optional(Type.Boolean({ description: 'default true' })),
    approx: Type.Optional(Type.Boolean({ description: 'default false' })),
    text: Type.Optional(Type.String({ maxLength: 4000 })),
    json: Type.Optional(Type.Record(Type.String({ maxLength: 40 }), Type.Unknown())),
    items: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
        minItems: 1,
        maxItems: 60,
        description: 'members of a list: VSIC divisions or phrases already used for them',
      }),
    ),
  },
  { $id: 'ProposedValue', ...closed },
);
export type ProposedValue = Static<typeof ProposedValue>;

/** How an outline came out of a file; told to whoever may see the request, and to nobody else. */
export const BoundaryOrigin = Type.Object(
  {
    file: Type.String({ minLength: 1, maxLength: 200 }),
    size: Type.Integer({ minimum: 0, maximum: 52_428_800, description: 'bytes' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    format: OneOf(FILE_FORMATS),
    crs: Type.Integer({ minimum: 1024, maximum: 32_767, description: 'EPSG code' }),
    axes: OneOf(['east-north', 'north-east']),
    crs_by: OneOf(['declared', 'chosen']),
    fixes: Type.Array(Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()), {
      maxItems: 20,
      description:
        'every repair, in order; the same file and the same repairs give the same outline',
    }),
    findings: Type.Array(
      Type.Object(
        {
          code: Type.String({ maxLength: 60 }),
          count: Type.Integer({ minimum: 1 }),
          figures: Type.Record(
            Type.String({ maxLength: 40 }),
            Type.Union([Type.Number(), Type.String({ maxLength: 300 })]),
          ),
        },
        closed,
      ),
      { maxItems: 60, description: 'what was found and left as it is' },
    ),
  },
  { $id: 'BoundaryOrigin', ...closed },
);

export const ProposedBoundary = Type.Object(
  {
    geometry: refTo<typeof Outline>('Outline'),
    basis: OneOf(BOUNDARY_BASES),
    method: Type.String({ minLength: 1, maxLength: 300, description: 'how it was obtained' }),
    accuracy_m: Type.Optional(Nullable(Type.Number({ exclusiveMinimum: 0, maximum: 10_000 }))),
    origin: Type.Optional(refTo<typeof BoundaryOrigin>('BoundaryOrigin')),
  },
  { $id: 'ProposedBoundary', ...closed },
);

/** One field of a request: a new value (`set`), claims already known (`choose`), or none any more (`clear`). */
export const ChangeItem = Type.Object(
  {
    field: Type.String({ maxLength: 60 }),
    scope: Type.Optional(
      Type.String({ maxLength: 60, description: "'' = the whole zone, else a named part" }),
    ),
    action: OneOf(['set', 'choose', 'clear'] as const),
    value: Type.Optional(refTo<typeof ProposedValue>('ProposedValue')),
    claim: Type.Optional(
      Type.String({ maxLength: 200, description: 'key of the claim to choose' }),
    ),
    claims: Type.Optional(
      Type.Array(Type.String({ maxLength: 200 }), {
        minItems: 1,
        maxItems: 60,
        description: 'keys of the claims to choose, for a list; a single one is given as `claim`',
      }),
    ),
    boundary: Type.Optional(refTo<typeof ProposedBoundary>('ProposedBoundary')),
  },
  { $id: 'ChangeItem', ...closed },
);
export type ChangeItem = Static<typeof ChangeItem>;
