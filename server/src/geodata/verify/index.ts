import type { Queryable } from '../../db/database.ts';
import { factsOf } from '../check/facts.ts';
import { type CheckResult, runChecks } from '../check/official.ts';
import type { GeodataSet } from '../read/types.ts';
import { proveBalances, proveStatements } from './numbers.ts';
import type { Proof } from './proof.ts';
import { proveShapes } from './shapes.ts';

export type { Proof } from './proof.ts';

export interface Verification {
  readonly proofs: readonly Proof[];
  /** The statements of the sources that contradict each other. */
  readonly contradictions: readonly CheckResult[];
}

/** Proves a database that was loaded from the given facts: numbers, statements and every polygon. */
export async function verify(db: Queryable, set: GeodataSet): Promise<Verification> {
  const facts = factsOf(set);
  const results = runChecks(set.officialChecks, facts);
  return {
    proofs: [
      ...(await proveShapes(db)),
      ...(await proveBalances(db, facts)),
      ...(await proveStatements(db, results)),
    ],
    contradictions: results.filter(({ agrees }) => !agrees),
  };
}
