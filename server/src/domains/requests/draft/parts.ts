import { Type } from 'typebox';
import Schema from 'typebox/schema';
import { isReadable } from '../../../lib/readable.ts';
import { FORMER_PROVINCES, OneOf } from '../../../lib/schema.ts';
import type { Checked, Stored } from './stored.ts';

const closed = { additionalProperties: false } as const;
const Names = Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 40 });

/** The fields whose value has parts, by what the parts are. */
const PARTS = {
  name_vi: Type.Object(
    {
      en: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()])),
      published: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  place: Type.Object(
    {
      old_province: OneOf(FORMER_PROVINCES),
      old_districts: Names,
      old_communes: Names,
      communes: Type.Array(Type.String({ pattern: '^[0-9]{5}$' }), { maxItems: 40 }),
    },
    closed,
  ),
  location: Type.Object(
    {
      basis: OneOf(['site', 'commune', 'district'] as const),
      lon: Type.Number({ minimum: 105, maximum: 107 }),
      lat: Type.Number({ minimum: 21, maximum: 23 }),
      radius_km: Type.Union([Type.Number({ exclusiveMinimum: 0, maximum: 100 }), Type.Null()]),
    },
    closed,
  ),
  note: Type.Object(
    {
      vi: Type.String({ minLength: 1, maxLength: 2000 }),
      en: Type.String({ minLength: 1, maxLength: 2000 }),
    },
    closed,
  ),
} as const;

const validators = new Map(
  Object.entries(PARTS).map(([key, schema]) => [key, Schema.Compile(schema)]),
);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Checks the parts of a value and stores them with it. */
export function checkParts(key: string, json: object, stored: Stored): Checked {
  const { lon, lat } = json as { lon?: unknown; lat?: unknown };
  if (key === 'location' && typeof lon === 'number' && typeof lat === 'number') {
    const inside = lon >= 105 && lon <= 107 && lat >= 21 && lat <= 23;
    const swapped = lat >= 105 && lat <= 107 && lon >= 21 && lon <= 23;
    if (!inside) return { code: swapped ? 'coordinates_swapped' : 'outside_province' };
  }
  if (!validators.get(key)?.Check(json)) return { code: 'part_invalid' };
  if (!textsIn(json).every((text) => isReadable(text, 2000))) return { code: 'text_unreadable' };
  return { value: { ...stored, v_json: json } };
}
