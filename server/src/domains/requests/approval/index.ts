import type { Queryable } from '../../../db/database.ts';
import { isDatabaseError, SQLSTATE } from '../../../db/errors.ts';
import { loadSql, sql } from '../../../db/sql.ts';
import { refreshFootprints } from '../../../geodata/footprints/refresh.ts';
import { hasTurned } from '../../../geodata/footprints/turn.ts';
import { dayInVietnam } from '../../../lib/dates.ts';
import type { Person } from '../../../lib/identity.ts';
import { invalidValues } from '../../../lib/problem.ts';
import { newRevision, officeOf, publishRevision, takeTurn } from '../../../lib/revision.ts';
import { fault } from '../draft/faults.ts';
import { type LockedRequest, recordStep, type ZoneName } from '../draft/repository.ts';
import { enterLedger, underRules } from '../entries/apply.ts';
import { applyOrientation } from '../orientation/apply.ts';
import { areaFaults } from '../steps/areas.ts';
import { openForDecision } from '../steps/decide.ts';
import { expectCurrent } from '../steps/outdated.ts';

const SPANS = loadSql(import.meta.url, 'spans.sql');
const SOURCE = loadSql(import.meta.url, 'source.sql');
const BOUNDARY = loadSql(import.meta.url, 'boundary.sql');
const CLAIMS = loadSql(import.meta.url, 'claims.sql');
const CUT = loadSql(import.meta.url, 'cut.sql');
const CHOOSE = loadSql(import.meta.url, 'choose.sql');
const END_STANDING = loadSql(import.meta.url, 'end-standing.sql');
const LINEAGE = loadSql(import.meta.url, 'lineage.sql');

/** What the footprints of zones without a boundary are drawn by. */
const DRAWN_BY = new Set([
  'planned_area_ha',
  'location',
  'place',
  'boundary',
  'orientation',
  'counted',
]);

interface Span {
  readonly field: string;
  readonly scope: string;
  readonly valid: string;
}

/**
 * Approves a request in one transaction: its values become claims, the claims are chosen on the days it is about,
 * and the zones are projected anew. All of it, or nothing.
 *
 * @throws {ApiError} 403, 404, 409, 412, 422; nothing has changed then
 */
export async function approveRequest(
  tx: Queryable,
  person: Person,
  id: number,
  seen: number,
  note: string | null,
  now: Date,
): Promise<void> {
  const standing = await openForDecision(tx, person, id, seen);
  await takeTurn(tx);
  await expectCurrent(tx, id);
  const faults = await areaFaults(tx, id);
  if (faults.length > 0) throw invalidValues(faults);
  const today = dayInVietnam(now);
  const rev = await record(tx, person, standing, now);
  await tx.query(SOURCE.bind(id));
  const changed = standing.zone
    ? await decideZone(tx, id, standing.zone, rev, today)
    : await decideRegion(tx, id, rev, today);
  await publish(tx, rev, changed);
  await tx.query(sql`
    update change_request
    set state = 'approved', decided_at = ${now}, decided_by = ${person.id}, decision_note = ${note}, rev = ${rev},
      updated_at = ${now}, version = version + 1
    where id = ${id}::integer`);
  await recordStep(tx, id, person.id, 'approved', note);
}

/** What a request says of a zone becomes fact. Returns the zones to be projected. */
async function decideZone(
  tx: Queryable,
  id: number,
  zone: ZoneName,
  rev: number,
  today: string,
): Promise<readonly number[]> {
  const spans = await tx.query<Span>(SPANS.bind(id, today));
  await choose(tx, id, zone, rev, spans);
  await tx.query(LINEAGE.bind(id, rev));
  await underRules(tx, id, true, () => enterLedger(tx, id, rev));
  const needed = spans.some(({ field, scope }) => scope === '' && DRAWN_BY.has(field));
  return [zone.id, ...(await redraw(tx, rev, needed, today, '/items'))];
}

/** What a request says of an orientation becomes fact. Returns the zones whose footprints had to follow the outline. */
async function decideRegion(
  tx: Queryable,
  id: number,
  rev: number,
  today: string,
): Promise<readonly number[]> {
  const needed = await applyOrientation(tx, id, rev, today);
  return redraw(tx, rev, needed, today, '/orientation/outline');
}

/**
 * Writes the entries of a request into the ledger as its approval would, and takes that back: whether the ledger's
 * rules would have them.
 *
 * @throws {ApiError} 422 `invalid_values`
 */
export async function rehearseEntries(tx: Queryable, request: number): Promise<void> {
  const [some] = await tx.query(
    sql`select from change_entry where request = ${request}::integer limit 1`,
  );
  if (!some) return;
  await takeTurn(tx);
  await underRules(tx, request, false, async () => {
    // A number that is taken back with everything else: the next revision has it again.
    const [row] = await tx.query<{ id: number }>(sql`
      insert into revision (id, kind, actor, reason) overriding system value
      select max(id) + 1, 'load', 'rehearsal', '' from revision returning id`);
    await tx.query(SOURCE.bind(request));
    await enterLedger(tx, request, row?.id ?? 0);
  });
}

async function record(
  tx: Queryable,
  person: Person,
  { request, subject }: LockedRequest,
  at: Date,
): Promise<number> {
  const [row] = await tx.query<{ reason: string }>(
    sql`select reason from change_request where id = ${request}::integer`,
  );
  const reason = row?.reason ?? '';
  return newRevision(tx, { kind: 'request', person, office: officeOf(subject), reason, at });
}

async function choose(
  tx: Queryable,
  request: number,
  { id: zone }: ZoneName,
  rev: number,
  spans: readonly Span[],
): Promise<void> {
  const days = JSON.stringify(spans);
  await tx.query(BOUNDARY.bind(request, rev));
  await tx.query(CLAIMS.bind(request, rev));
  const ended = await tx.query<{ claim: number }>(CUT.bind(zone, rev, days));
  await tx.query(CHOOSE.bind(request, rev, days));
  const claims = ended.map(({ claim }) => claim);
  await tx.query(END_STANDING.bind(rev, claims));
}

/** Draws footprints anew where the request, or a day that has come since the last revision, gives reason to. */
async function redraw(
  tx: Queryable,
  rev: number,
  needed: boolean,
  today: string,
  pointer: string,
): Promise<readonly number[]> {
  if (!needed && !(await hasTurned(tx, today, rev))) return [];
  const { changed, unplaced } = await refreshFootprints(tx, rev, today);
  if (unplaced.length > 0) {
    throw invalidValues([fault(pointer, 'no_room', unplaced.slice(0, 5).join(', '))]);
  }
  return changed;
}

/** Rules about areas, among the constraints of the projected rows. */
const OF_AREAS = /_within_/;

/** A rule of the projected rows that the checks before could not foresee is told as what it is: values that cannot be. */
async function publish(tx: Queryable, rev: number, zones: readonly number[]): Promise<void> {
  try {
    await publishRevision(tx, rev, [...new Set(zones)]);
  } catch (error) {
    if (isDatabaseError(error, SQLSTATE.checkViolation) && error.table === 'zone_rev') {
      const code = OF_AREAS.test(error.constraint ?? '') ? 'impossible_areas' : 'impossible_place';
      throw invalidValues([fault('/items', code, error.constraint)]);
    }
    throw error;
  }
}
