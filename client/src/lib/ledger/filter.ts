import type { Kind, ZoneRegion } from '../../api/types.ts';

/** Stages of an entry, in their order; `revoked` ends any of them. */
export const STAGES = [
  'committed',
  'allocated',
  'cleared',
  'built',
  'operating',
  'revoked',
] as const;
export type Stage = (typeof STAGES)[number];

/** Who received the land. Hectares of the two are never added up: a tenant's lie within a developer's. */
export const RECIPIENTS = ['developer', 'tenant'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export const QUARTERS = [1, 2, 3, 4] as const;
type Quarter = (typeof QUARTERS)[number];

/** Which entries of the ledger are shown; `null` = all. */
export interface LedgerFilter {
  year: number | null;
  /** Of the year; without one it says nothing. */
  quarter: Quarter | null;
  kind: Kind | null;
  orientation: ZoneRegion | null;
  stage: Stage | null;
  recipient: Recipient | null;
  /** Slug. */
  zone: string | null;
}

export const NO_LEDGER_FILTER: LedgerFilter = {
  year: null,
  quarter: null,
  kind: null,
  orientation: null,
  stage: null,
  recipient: null,
  zone: null,
};
