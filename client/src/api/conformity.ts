import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from './client.ts';
import type { Moment } from './queries.ts';
import type { Conformity, ConformityZone } from './schema.gen.ts';

export type { Conformity, ConformityRule, ConformityZone } from './schema.gen.ts';

const PAGE = 1000;

async function allOf(
  plan: string | null,
  moment: Moment,
  signal: AbortSignal,
): Promise<Conformity> {
  const asked = { limit: PAGE, ...(plan === null ? {} : { plan }), ...moment };
  const first = await get('/api/conformity', {}, asked, signal);
  const items: ConformityZone[] = [...first.items];
  while (items.length < first.numberMatched) {
    const page = await get('/api/conformity', {}, { ...asked, offset: items.length }, signal);
    if (page.items.length === 0) break;
    items.push(...page.items);
  }
  return { ...first, items, numberReturned: items.length };
}

/** Every zone against a plan; `null` = the newest. */
export const conformityQuery = (plan: string | null, moment: Moment) =>
  queryOptions({
    queryKey: ['conformity', plan, moment],
    queryFn: ({ signal }) => allOf(plan, moment, signal),
    placeholderData: keepPreviousData,
  });

/** What a plan says of industries in regions, without the zones but one. */
export const planRulesQuery = (plan: string, moment: Moment) =>
  queryOptions({
    queryKey: ['conformity', 'rules', plan, moment],
    queryFn: ({ signal }) => get('/api/conformity', {}, { plan, limit: 1, ...moment }, signal),
  });

/** One zone against the newest plan. */
export const zoneConformityQuery = (zone: string, moment: Moment) =>
  queryOptions({
    queryKey: ['conformity', 'zone', zone, moment],
    queryFn: ({ signal }) => get('/api/conformity', {}, { zone, ...moment }, signal),
  });
