import type { Queryable } from '../../db/database.ts';
import { type Sql, sql } from '../../db/sql.ts';
import { ApiError } from '../../lib/problem.ts';
import { newToken } from '../../lib/session.ts';
import { expectVersion } from '../../lib/version.ts';
import { zonesNamed } from './check.ts';
import type {
  Scenario,
  ScenarioContent,
  ScenarioEdit,
  ScenarioSummary,
  SharedScenario,
} from './schema.ts';

/** Of one person; more than anybody compares. */
const MOST_SCENARIOS = 100;

const scenarioNotFound = () => new ApiError('not_found', 'No such scenario of yours.');

type Row = Omit<Scenario, 'visibility' | 'zones' | 'hectares'>;

const COLUMNS = sql`id, version, name, description, base_rev as base_revision, token, content,
  created_at, updated_at`;

function summaryOf({ content, ...row }: Row): ScenarioSummary {
  const hectares = content.steps.reduce((sum, step) => sum + (step.hectares ?? 0), 0);
  return {
    ...row,
    visibility: row.token === null ? 'private' : 'link',
    zones: zonesNamed(content).size + content.new_zones.length,
    hectares: Math.round(hectares * 100) / 100,
  };
}

/** The scenarios of a person, latest changed first. */
export async function listScenarios(db: Queryable, author: number): Promise<ScenarioSummary[]> {
  // Without outlines, which are most of a scenario.
  const rows = await db.query<Row>(sql`
    select id, version, name, description, base_rev as base_revision, token, created_at, updated_at,
      json_build_object('steps', content -> 'steps',
        'new_zones', (select coalesce(json_agg(z - 'outline'), '[]') from jsonb_array_elements(content -> 'new_zones') z),
        'extensions', (select coalesce(json_agg(e - 'outline'), '[]') from jsonb_array_elements(content -> 'extensions') e)) as content
    from scenario where author = ${author} order by updated_at desc, id desc limit ${MOST_SCENARIOS}`);
  return rows.map(summaryOf);
}

/** @throws {ApiError} 404 `not_found` for what is somebody else's as well */
export async function readScenario(db: Queryable, author: number, id: number): Promise<Scenario> {
  const [row] = await db.query<Row>(
    sql`select ${COLUMNS} from scenario where id = ${id} and author = ${author}`,
  );
  if (!row) throw scenarioNotFound();
  return { ...summaryOf(row), content: row.content };
}

/** The scenario of a link that stands. */
export async function readShared(db: Queryable, token: string): Promise<SharedScenario> {
  const [row] = await db.query<SharedScenario>(sql`
    select name, description, base_rev as base_revision, updated_at, content
    from scenario where token = ${token}`);
  if (!row) throw new ApiError('link_expired', 'Nobody shares a scenario by this link any more.');
  return row;
}

interface NewScenario {
  readonly name: string;
  readonly description: string;
  readonly base_revision: number;
  readonly content: ScenarioContent;
}

/** @throws {ApiError} 409 `too_many_scenarios` */
export async function insertScenario(
  tx: Queryable,
  author: number,
  { name, description, base_revision, content }: NewScenario,
  now: Date,
): Promise<number> {
  // One after another, so that two at once cannot pass the limit together.
  await tx.query(sql`select from person where id = ${author} for update`);
  const [row] = await tx.query<{ id: number }>(sql`
    insert into scenario (author, name, description, base_rev, content, created_at, updated_at)
    select ${author}, ${name}, ${description}, ${base_revision}, ${JSON.stringify(content)}::jsonb, ${now}, ${now}
    where (select count(*) from scenario where author = ${author}) < ${MOST_SCENARIOS}
    returning id`);
  if (row) return row.id;
  const detail = `Nobody keeps more than ${MOST_SCENARIOS} scenarios. Delete one first.`;
  throw new ApiError('too_many_scenarios', detail);
}

/** @throws {ApiError} 404 `not_found`, 412 `precondition_failed` */
async function lockScenario(tx: Queryable, author: number, id: number, seen: number) {
  const [row] = await tx.query<{ version: number; token: string | null }>(sql`
    select version, token from scenario where id = ${id} and author = ${author} for update`);
  if (!row) throw scenarioNotFound();
  expectVersion(row.version, seen);
  return row;
}

function changes({ name, description, base_revision, content }: ScenarioEdit): Sql[] {
  return [
    ...(name === undefined ? [] : [sql`name = ${name}`]),
    ...(description === undefined ? [] : [sql`description = ${description}`]),
    ...(base_revision === undefined ? [] : [sql`base_rev = ${base_revision}`]),
    ...(content === undefined ? [] : [sql`content = ${JSON.stringify(content)}::jsonb`]),
  ];
}

/** A link that stands is kept; one that was ended never comes back. */
function tokenFor(visibility: ScenarioEdit['visibility'], standing: string | null): string | null {
  if (visibility === undefined) return standing;
  return visibility === 'private' ? null : (standing ?? newToken());
}

/** @throws {ApiError} 404 `not_found`, 412 `precondition_failed` */
export async function changeScenario(
  tx: Queryable,
  author: number,
  { id, seen, edit, now }: { id: number; seen: number; edit: ScenarioEdit; now: Date },
): Promise<void> {
  const { token } = await lockScenario(tx, author, id, seen);
  const set = [
    ...changes(edit),
    sql`token = ${tokenFor(edit.visibility, token)}`,
    sql`version = version + 1`,
    sql`updated_at = ${now}`,
  ];
  await tx.query(sql`update scenario set ${sql.join(set, ', ')} where id = ${id}`);
}

/** @throws {ApiError} 404 `not_found`, 412 `precondition_failed` */
export async function deleteScenario(
  tx: Queryable,
  author: number,
  id: number,
  seen: number,
): Promise<void> {
  await lockScenario(tx, author, id, seen);
  await tx.query(sql`delete from scenario where id = ${id}`);
}
