import { loadSql } from '../db/sql.ts';

/**
 * What the ledger holds towards a target, as queries to go on from: `placed` by zone, `flow` by quarter. Bind the
 * target's rule, the day, the revision and the first day of the period.
 */
export const TARGET_LEDGER = loadSql(import.meta.url, 'target-ledger.sql');
