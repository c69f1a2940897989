import { basename } from 'node:path';
import type { Database, Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import { REVISION_CHANNEL } from '../../lib/revision.ts';
import { GeodataLoadError } from '../load/errors.ts';
import {
  type Accepted,
  type Candidate,
  type Commune,
  type Finding,
  judge,
  type Rejected,
} from './judge.ts';
import { matchCommunes } from './match.ts';
import { areaOf, type FileFeature, readCommuneFile } from './read.ts';

const CHECK = loadSql(import.meta.url, 'check.sql');
const UPDATE = loadSql(import.meta.url, 'update.sql');
/** Detailed boundaries are large: rows sent with one statement. */
const BATCH = 20;

export interface CommuneReport {
  /** `null` when nothing was loaded. */
  readonly revision: number | null;
  readonly loaded: readonly Accepted[];
  /** Communes whose feature cannot be used, and why. What they had before stays. */
  readonly rejected: readonly Rejected[];
  /** Names of the communes that the file does not hold. */
  readonly missing: readonly string[];
  /** Features of the file that belong to no commune of the province. */
  readonly ignored: number;
}

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

async function communesOf(tx: Queryable): Promise<Commune[]> {
  const rows = await tx.query<{
    code: string;
    name: string;
    lon: number;
    lat: number;
    areaKm2: number;
  }>(
    `SELECT code, name_vi AS name, ST_X(point) AS lon, ST_Y(point) AS lat, area_km2 AS "areaKm2"
     FROM commune ORDER BY code`,
  );
  if (rows.length === 0) {
    throw new GeodataLoadError(
      'the communes themselves are not loaded yet',
      'Load the facts first: npm run geodata:load.',
    );
  }
  return rows.map(({ lon, lat, ...commune }) => ({ ...commune, point: [lon, lat] }));
}

type Drawn = Omit<Candidate, 'finding'>;

async function examine(tx: Queryable, drawn: readonly Drawn[]): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const batch of batchesOf(drawn)) {
    const rows = batch.map(({ commune, area }, n) => ({ n, code: commune.code, geom: area }));
    const findings = await tx.query<Finding & { n: number }>(CHECK.bind(JSON.stringify(rows)));
    for (const { n, ...finding } of findings) {
      const one = batch[n];
      if (one !== undefined) candidates.push({ ...one, finding });
    }
  }
  return candidates;
}

/** A revision of its own, so that nothing that was cached before is served again. */
async function newRevision(tx: Queryable, actor: string, source: string): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO revision (kind, actor, reason, content_hash, sample)
     SELECT 'load', $1, $2, content_hash, sample FROM revision WHERE kind = 'load' ORDER BY id DESC LIMIT 1
     RETURNING id`,
    [actor, `boundaries of communes from ${source}`],
  );
  if (row === undefined) throw new Error('the revision was not recorded');
  return row.id;
}

/**
 * Loads the boundaries of communes that an operator has: those of a GeoJSON file that can be told by code or name,
 * are valid, contain the commune's representative point and have about its official area. One transaction.
 *
 * @param path GeoJSON FeatureCollection in WGS84 longitude and latitude, of the province or a wider area
 * @throws {GeodataLoadError} when the file cannot be read, or the communes are not there yet
 */
export async function loadCommuneBoundaries(
  db: Database,
  { path, actor }: { readonly path: string; readonly actor: string },
): Promise<CommuneReport> {
  const features = await readCommuneFile(path);
  const source = basename(path);
  return db.transaction(async (tx) => {
    await tx.query('LOCK TABLE revision IN SHARE ROW EXCLUSIVE MODE');
    const communes = await communesOf(tx);
    const { matches, missing } = matchCommunes(features, communes);
    const used = new Set<FileFeature>();
    const undrawn: Rejected[] = [];
    const drawn: Drawn[] = [];
    for (const { commune, features: own, by } of matches) {
      for (const feature of own) {
        used.add(feature);
        const read = areaOf(feature);
        if ('area' in read) drawn.push({ commune, by, area: read.area });
        else if (own.length === 1) undrawn.push({ name: commune.name, reason: read.fault });
      }
    }
    const { accepted, rejected } = judge(await examine(tx, drawn));
    for (const batch of batchesOf(accepted)) {
      const rows = batch.map(({ code, area }) => ({ code, geom: area }));
      await tx.query(UPDATE.bind(JSON.stringify(rows), source));
    }
    const revision = accepted.length > 0 ? await newRevision(tx, actor, source) : null;
    if (revision !== null) {
      await tx.query('SELECT pg_notify($1, $2)', [REVISION_CHANNEL, String(revision)]);
    }
    return {
      revision,
      loaded: accepted,
      rejected: [...undrawn, ...rejected],
      missing: missing.map(({ name }) => name),
      ignored: features.length - used.size,
    };
  });
}
