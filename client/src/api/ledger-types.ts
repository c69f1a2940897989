import type { Allocation } from './schema.gen.ts';

export type { Allocation, AllocationList as AllocationPage } from './schema.gen.ts';

/** One step of an entry; for `revoked` the hectares taken back. */
export type StageEvent = Allocation['events'][number];

/** What an office may keep from the public, member by member. */
export const HIDEABLE = [
  'investor',
  'investor_country',
  'sector',
  'capital',
  'project',
  'decision',
] as const;
export type Hideable = (typeof HIDEABLE)[number];

export const CURRENCIES = ['VND', 'USD'] as const;
export interface Capital {
  amount: number;
  currency: (typeof CURRENCIES)[number];
}
