import type { MultiPolygon } from 'geojson';
import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { flat } from '../../../lib/outline.ts';
import { isReadable } from '../../../lib/readable.ts';
import type { Field } from '../fields/catalogue.ts';
import type { ChangeItem } from '../item-schema.ts';
import { type Fault, fault } from './faults.ts';
import { outlineFaults } from './outline.ts';
import { NOTHING, type Stored } from './stored.ts';
import { checkValue } from './values.ts';

/** A row of `change_item`, without what it builds on. */
export interface ItemRow extends Stored {
  readonly n: number;
  readonly field: string;
  readonly scope: string;
  readonly action: 'set' | 'choose' | 'clear';
  readonly claims: readonly number[];
  readonly geom: MultiPolygon | null;
  readonly boundary_basis: string | null;
  readonly boundary_method: string | null;
  readonly boundary_accuracy_m: number | null;
  readonly boundary_origin: object | null;
}

/** What items are checked against. */
export interface ItemContext {
  readonly fields: ReadonlyMap<string, Field>;
  readonly scopes: ReadonlySet<string>;
  /** Ids of the claims about the zone by the keys of the items that choose. */
  readonly claims: ReadonlyMap<string, { id: number; field: string; scope: string }>;
  /** Words for industries that are in use beside the codes. */
  readonly phrases: ReadonlySet<string>;
  readonly communes: ReadonlySet<string>;
}

/** Fields without which there is no zone. */
export const NEVER_EMPTY = new Set(['name_vi', 'place', 'counted']);

const EMPTY = {
  ...NOTHING,
  claims: [],
  geom: null,
  boundary_basis: null,
  boundary_method: null,
  boundary_accuracy_m: null,
  boundary_origin: null,
} as const;

type ItemResult = { readonly row: ItemRow } | { readonly faults: readonly Fault[] };

/** Checks each item by itself: its field, its scope, and the one thing its action needs. */
export function checkItems(
  items: readonly ChangeItem[],
  context: ItemContext,
): { rows: ItemRow[]; faults: Fault[] } {
  const seen = new Set<string>();
  const results = items.map((item, n): ItemResult => {
    const pointer = `/items/${n}`;
    const place = `${item.field}/${item.scope ?? ''}`;
    if (seen.has(place)) return { faults: [fault(pointer, 'repeated_field')] };
    seen.add(place);
    return checkItem(item, n, context);
  });
  return {
    rows: results.flatMap((result) => ('row' in result ? result.row : [])),
    faults: results.flatMap((result) => ('faults' in result ? result.faults : [])),
  };
}

function checkItem(item: ChangeItem, n: number, context: ItemContext): ItemResult {
  const pointer = `/items/${n}`;
  const { scope = '', action } = item;
  const field = context.fields.get(item.field);
  if (!field) return { faults: [fault(`${pointer}/field`, 'unknown_field')] };
  if (scope !== '' && !context.scopes.has(scope)) {
    return { faults: [fault(`${pointer}/scope`, 'unknown_scope')] };
  }
  const base = { ...EMPTY, n, field: field.key, scope, action };
  const wanted = action === 'set' ? (field.type === 'boundary' ? 'boundary' : 'value') : 'claims';
  const given = [
    item.value && 'value',
    item.boundary && 'boundary',
    (item.claim ?? item.claims) && 'claims',
  ].filter((part) => part !== undefined);
  if (action === 'clear') {
    if (given.length > 0) return { faults: [fault(pointer, 'value_unexpected')] };
    return NEVER_EMPTY.has(field.key)
      ? { faults: [fault(pointer, 'cannot_be_cleared')] }
      : { row: base };
  }
  if (!given.includes(wanted)) return { faults: [fault(pointer, 'value_missing')] };
  if (given.length > 1) return { faults: [fault(pointer, 'value_unexpected')] };
  if (action === 'choose') return chooseItem(item, base, field, context);
  return field.type === 'boundary'
    ? boundaryItem(item, base)
    : valueItem(item, base, field, context);
}

type Base = ItemRow;

function valueItem(
  item: ChangeItem,
  base: Base,
  field: Field,
  { phrases, communes }: ItemContext,
): ItemResult {
  const pointer = `/items/${base.n}/value`;
  const checked = checkValue(field, item.value ?? {});
  if ('code' in checked) return { faults: [fault(pointer, checked.code, checked.more)] };
  const words = item.value?.items ?? [];
  const unknown = words.filter((word) => !field.codes?.includes(word) && !phrases.has(word));
  if (unknown.length > 0) {
    return { faults: [fault(`${pointer}/items`, 'not_a_code', unknown.join('; '))] };
  }
  const codes = field.key === 'place' ? (item.value?.json?.communes as string[]) : [];
  const strange = codes.filter((code) => !communes.has(code));
  if (strange.length > 0) {
    return { faults: [fault(`${pointer}/json/communes`, 'unknown_commune', strange.join(', '))] };
  }
  return { row: { ...base, ...checked.value } };
}

function chooseItem(item: ChangeItem, base: Base, field: Field, context: ItemContext): ItemResult {
  const pointer = `/items/${base.n}`;
  const keys = item.claims ?? (item.claim === undefined ? [] : [item.claim]);
  const found = keys.map((key) => context.claims.get(key));
  const fits = found.every((claim) => claim?.field === field.key && claim.scope === base.scope);
  if (!fits) return { faults: [fault(pointer, 'unknown_claim')] };
  if (keys.length > 1 && field.type !== 'codes') {
    return { faults: [fault(pointer, 'value_unexpected')] };
  }
  const claims = [...new Set(found.flatMap((claim) => claim?.id ?? []))];
  return { row: { ...base, claims } };
}

function boundaryItem({ boundary }: ChangeItem, base: Base): ItemResult {
  const pointer = `/items/${base.n}/boundary`;
  if (!boundary) return { faults: [fault(pointer, 'value_missing')] };
  if (base.scope !== '') return { faults: [fault(`/items/${base.n}/scope`, 'unknown_scope')] };
  const { geometry, basis, method, accuracy_m = null, origin = null } = boundary;
  const faults = outlineFaults(geometry).map(({ code, at }) =>
    fault(`${pointer}/geometry`, code, at?.join(', ')),
  );
  if (!isReadable(method, 300)) faults.push(fault(`${pointer}/method`, 'text_unreadable'));
  if (faults.length > 0) return { faults };
  return {
    row: {
      ...base,
      geom: flat(geometry),
      boundary_basis: basis,
      boundary_method: method,
      boundary_accuracy_m: accuracy_m,
      boundary_origin: origin,
    },
  };
}

/** Reads what the items have to be checked against. */
export async function readItemContext(
  tx: Queryable,
  zone: number,
  fields: ReadonlyMap<string, Field>,
  items: readonly ChangeItem[],
): Promise<ItemContext> {
  const keys = items.flatMap(({ claim, claims = [] }) => (claim === undefined ? claims : [claim]));
  const claims = await tx.query<{ name: string; id: number; field: string; scope: string }>(sql`
    select distinct on (name) name, id, field, scope
    from (
      select c.key as name, c.id, c.field, c.scope, s.claim is not null as stands
      from claim c left join claim_standing s on s.claim = c.id and upper_inf(s.rev)
      where c.zone = ${zone}::integer and c.key = any (${keys}::text[])
      union all
      select c.key || '#' || c.id, c.id, c.field, c.scope, false
      from claim c
      where c.zone = ${zone}::integer and c.key || '#' || c.id = any (${keys}::text[])
    ) known
    order by name, stands desc, id desc`);
  const [other] = await tx.query<Record<'scopes' | 'phrases' | 'communes', string[]>>(sql`
    select array(select slug from scope) as scopes, array(select phrase from industry_word) as phrases,
      array(select code from commune) as communes`);
  return {
    fields,
    claims: new Map(claims.map(({ name, ...claim }) => [name, claim])),
    scopes: new Set(other?.scopes),
    phrases: new Set(other?.phrases),
    communes: new Set(other?.communes),
  };
}
