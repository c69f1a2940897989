import type { Stage } from '../lib/ledger/filter.ts';
import type { AllocationList, Allocation as Entered } from './schema.gen.ts';

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

/** One step of an entry; for `revoked` the hectares taken back. */
export interface StageEvent {
  stage: Stage;
  on_date: string;
  area_ha: number;
}

/** An entry as the ledger holds it on the day that is read. Members in `hidden` are null to the public. */
export interface Allocation extends Entered {
  decision_part: string | null;
  investor_country: string | null;
  sector: string | null;
  capital: Capital | null;
  held_ha: number;
  counted_on: string | null;
  events: StageEvent[];
  hidden: Hideable[];
  geometry_known: boolean;
  flags: ('no_known_bound' | 'outside_zone' | 'sample')[];
}

export interface AllocationPage extends Omit<AllocationList, 'items'> {
  items: Allocation[];
}
