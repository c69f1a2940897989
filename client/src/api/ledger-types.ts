import type { Allocation, LedgerEntry } from './schema.gen.ts';

export type {
  Allocation,
  AllocationList as AllocationPage,
  LedgerContent,
  LedgerEntry,
} from './schema.gen.ts';

export type EntryAction = LedgerEntry['action'];

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
export type Capital = NonNullable<Allocation['capital']>;
