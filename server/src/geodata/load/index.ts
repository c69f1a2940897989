import type { Database, Queryable } from '../../db/database.ts';
import { dayInVietnam } from '../../lib/dates.ts';
import { REVISION_CHANNEL } from '../../lib/revision.ts';
import { factsOf } from '../check/facts.ts';
import { runChecks } from '../check/official.ts';
import { FOOTPRINT_METHOD } from '../footprints/index.ts';
import { refreshFootprints } from '../footprints/refresh.ts';
import { writeBoundaries } from './boundaries.ts';
import { claimsOf } from './claim-rows.ts';
import { writeClaims } from './claims.ts';
import { refuseInvalidShapes, refuseLostZones, refuseMixing, refuseUnplaced } from './guard.ts';
import { writeSources, writeZones } from './identities.ts';
import { type LoadInput, readInput } from './input.ts';
import { writeLedger } from './ledger.ts';
import { writeOfficial } from './official.ts';
import { writePlaces } from './places.ts';
import { writeBasemap, writeOrientations } from './regions.ts';
import { type LoadReport, notice } from './report.ts';
import { hashOf } from './values.ts';

export { GeodataLoadError } from './errors.ts';
export type { LoadReport } from './report.ts';

/** Part of the content's hash: raise it when the same files must be loaded anew by changed code. */
const LOADER_VERSION = 3;

export interface LoadOptions {
  /** The geodata folder. */
  readonly dir: string;
  /** Who loads, as recorded with the revision. */
  readonly actor: string;
  /** Also load the samples of `demo/`, each marked as one. */
  readonly demo?: boolean;
  /** Told what is being done. */
  readonly onProgress?: (step: string) => void;
}

/**
 * Brings the database to the facts of a folder: all of them in one transaction and one revision, or nothing.
 * Equal facts make no revision. A choice made at a desk is never overturned, and nothing is deleted that an
 * older revision shows.
 *
 * @throws {GeodataLoadError} when the files are faulty or may not be loaded here; nothing has changed then
 */
export async function loadGeodata(db: Database, options: LoadOptions): Promise<LoadReport> {
  const { dir, actor, demo = false, onProgress = () => undefined } = options;
  onProgress('reading the files');
  const input = await readInput(dir, demo);
  const hash = hashOf([LOADER_VERSION, FOOTPRINT_METHOD, input.set, [...input.samples]]);
  return db.transaction(async (tx) => {
    // Loads take turns, with each other and with anything else that makes a revision.
    await tx.query('LOCK TABLE revision IN SHARE ROW EXCLUSIVE MODE');
    await refuseMixing(tx, demo);
    const standing = await latestLoad(tx);
    if (standing?.hash === hash) return unchanged(tx, input, demo);
    await refuseLostZones(tx, input.set);
    await refuseInvalidShapes(tx, input.set);
    const rev = await newRevision(tx, actor, demo, hash);
    const report = await write(tx, rev, input, onProgress);
    await tx.query('SELECT pg_notify($1, $2)', [REVISION_CHANNEL, String(rev)]);
    return { ...report, sample: demo };
  });
}

async function write(
  tx: Queryable,
  rev: number,
  input: LoadInput,
  onProgress: (step: string) => void,
): Promise<Omit<LoadReport, 'sample'>> {
  const { set } = input;
  const facts = factsOf(set);
  const checks = runChecks(set.officialChecks, facts);
  onProgress('sources and places');
  await writeSources(tx, set);
  await writeZones(tx, set);
  await writePlaces(tx, set);
  const orientations = await writeOrientations(tx, rev, set);
  await writeBasemap(tx, set);
  await writeOfficial(tx, set, checks);

  onProgress('claims');
  const boundaries = await writeBoundaries(tx, rev, set);
  const claims = await writeClaims(tx, rev, claimsOf(input), boundaries);

  // What follows reads what was just written: without fresh statistics its plans take minutes at 10,000 zones.
  await tx.query('ANALYZE zone, claim, choice, boundary, commune');
  onProgress('footprints');
  const footprints = await refreshFootprints(tx, rev, dayInVietnam(new Date()));
  refuseUnplaced(footprints.unplaced);

  onProgress('zones');
  const projected = await projectZones(
    tx,
    rev,
    set.zones.map(({ id }) => id),
  );
  await tx.query('ANALYZE zone_rev, claim_standing, claim_source');
  const ledger = await writeLedger(tx, rev, input);
  return {
    outcome: 'loaded',
    revision: rev,
    zones: set.zones.length,
    claims: { added: claims.added, corrected: claims.corrected.length, gone: claims.gone.length },
    choices: claims.choices,
    footprints: footprints.changed.length,
    projected,
    orientations,
    allocations: { added: ledger.added, corrected: ledger.corrected.length },
    notices: [
      ...notice('Claims corrected', claims.corrected),
      ...notice('Claims no longer in the facts, kept for older revisions', claims.gone),
      ...notice('Left as a desk has chosen', claims.leftToDesk),
      ...notice('Ledger entries corrected', ledger.corrected),
      ...notice('Ledger entries no longer in the facts, kept in the ledger', ledger.missing),
      ...notice(
        'Checks that come out differently from what official_checks.csv expects',
        checks.filter(({ asExpected }) => !asExpected).map(({ key }) => key),
      ),
    ],
  };
}

/** Zones projected with one statement. */
const BATCH = 2000;

async function projectZones(tx: Queryable, rev: number, zones: readonly number[]): Promise<number> {
  let changed = 0;
  for (let at = 0; at < zones.length; at += BATCH) {
    const [row] = await tx.query<{ changed: number }>(
      'SELECT cardinality(project_zones($1, $2::integer[])) AS changed',
      [rev, zones.slice(at, at + BATCH)],
    );
    changed += row?.changed ?? 0;
  }
  return changed;
}

async function latestLoad(tx: Queryable): Promise<{ hash: string | null } | undefined> {
  const [row] = await tx.query<{ hash: string | null }>(
    `SELECT content_hash AS hash FROM revision WHERE kind = 'load' ORDER BY id DESC LIMIT 1`,
  );
  return row;
}

async function newRevision(
  tx: Queryable,
  actor: string,
  sample: boolean,
  hash: string,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO revision (kind, actor, reason, content_hash, sample)
     VALUES ('load', $1, 'load of the facts', $2, $3) RETURNING id`,
    [actor, hash, sample],
  );
  if (row === undefined) throw new Error('the revision was not recorded');
  return row.id;
}

async function unchanged(tx: Queryable, { set }: LoadInput, sample: boolean): Promise<LoadReport> {
  const [row] = await tx.query<{ id: number }>('SELECT max(id) AS id FROM revision');
  return {
    outcome: 'unchanged',
    revision: row?.id ?? 0,
    sample,
    zones: set.zones.length,
    claims: { added: 0, corrected: 0, gone: 0 },
    choices: 0,
    footprints: 0,
    projected: 0,
    orientations: 0,
    allocations: { added: 0, corrected: 0 },
    notices: [],
  };
}
