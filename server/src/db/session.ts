import type { TransactionOptions } from './database.ts';

/** Dates in this atlas mean the province's own day, so `current_date` must too. */
export const SESSION_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** The BEGIN of a transaction with its characteristics. */
export function beginStatement({ isolation, readOnly }: TransactionOptions): string {
  return `begin isolation level ${isolation ?? 'read committed'}${readOnly ? ' read only' : ''}`;
}
