import type { Database } from '../src/db/database.ts';

type Answer = (statement: string) => object[] | Promise<object[]>;

/**
 * A database that answers every statement by `answer`, for tests of what stands in front of one. By default there
 * is one revision and nothing else.
 */
export function stubDatabase(
  answer: Answer = (statement) => (statement.includes('from revision') ? [REVISION] : []),
): Database {
  const unused = async () => {
    throw new Error('not part of this test');
  };
  return {
    kind: 'postgres',
    query: async <T extends object>(statement: string | { readonly text: string }) =>
      (await answer(typeof statement === 'string' ? statement : statement.text)) as T[],
    exec: unused,
    transaction: unused,
    listen: unused,
    close: async () => undefined,
  };
}

/** What the stub says of the latest revision. */
export const REVISION = { revision: 7, recordedAt: '2026-11-01T00:00:00.000Z', latest: 7 };
