import type { Queryable } from './database.ts';

/** Steps that are done once and again only when their input changed. */
export type SetupKey = 'geodata';

/** The fingerprint of the input this step was last done with, or undefined when it never was. */
export async function setupFingerprint(db: Queryable, key: SetupKey): Promise<string | undefined> {
  const [row] = await db.query<{ fingerprint: string }>(
    'select fingerprint from setup_state where key = $1',
    [key],
  );
  return row?.fingerprint;
}

/** Records that the step is done. Call it after the step, so that a killed one is done again. */
export async function recordSetup(db: Queryable, key: SetupKey, print: string): Promise<void> {
  await db.query(
    `insert into setup_state (key, fingerprint) values ($1, $2)
     on conflict (key) do update set fingerprint = excluded.fingerprint, done_at = now()`,
    [key, print],
  );
}
