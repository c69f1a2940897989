import type { Columns } from '../read/columns.ts';
import { readText } from '../read/files.ts';
import { Problems } from '../read/problems.ts';
import { readTable, type Table, type TableSpec } from '../read/table.ts';
import { claimsTable } from '../read/tables/claims.ts';
import { sourcesTable } from '../read/tables/sources.ts';
import { allocationsTable } from '../read/tables/targets.ts';
import type { Allocation, Claim, GeodataSet, Source } from '../read/types.ts';
import { brokenFiles } from './errors.ts';

/** Folder of the samples inside the geodata folder. */
export const DEMO = 'demo';

export interface DemoSet {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly allocations: readonly Allocation[];
}

/**
 * Reads the samples: `sources.csv`, `claims.csv` and `allocations.csv` in the columns of the real ones. They may
 * only add to the facts: a sample never stands where a published value is chosen.
 *
 * @throws {GeodataLoadError} listing every fault of the files
 */
export async function readDemo(dir: string, facts: GeodataSet): Promise<DemoSet> {
  const problems = new Problems();
  const read = async <C extends Columns, Row>(spec: TableSpec<C, Row>): Promise<Table<Row>> => {
    const inDemo = { ...spec, file: `${DEMO}/${spec.file}` };
    const text = await readText(dir, inDemo.file, problems);
    return text === null
      ? { file: inDemo.file, rows: [], keys: null, references: [] }
      : readTable(inDemo, text, problems);
  };
  const sources = await read(sourcesTable);
  const claims = await read(claimsTable);
  const allocations = await read(allocationsTable);

  const known = new Map<string, ReadonlySet<string>>([
    ['zones.csv', new Set(facts.zones.map((zone) => zone.slug))],
    ['scopes.csv', new Set(facts.scopes.map((scope) => scope.slug))],
    [sourcesTable.file, sources.keys ?? new Set()],
  ]);
  for (const { target, value, ...where } of [...claims.references, ...allocations.references]) {
    if (known.get(target)?.has(value)) continue;
    problems.add({ ...where, value, message: `not found in ${target}` });
  }
  const keys = new Set(facts.claims.map(({ key }) => key));
  const chosen = new Set(facts.claims.filter((claim) => claim.chosen).map(placeOf));
  for (const { line, row } of claims.rows) {
    const fail = (column: string, message: string) =>
      problems.add({ file: claims.file, line, column, message, value: row.key });
    if (keys.has(row.key)) fail('key', 'the key belongs to a published claim');
    if (row.chosen && chosen.has(placeOf(row))) fail('chosen', 'a published value is chosen here');
  }
  if (problems.list.length > 0) throw brokenFiles(problems.sorted());
  return {
    sources: sources.rows.map(({ row }) => row),
    claims: claims.rows.map(({ row }) => row),
    allocations: allocations.rows.map(({ row }) => row),
  };
}

function placeOf(claim: Claim): string {
  return `${claim.zone}/${claim.field}/${claim.scope}`;
}
