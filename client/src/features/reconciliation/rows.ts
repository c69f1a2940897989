import type { Contradiction, Explanation, Summary, SummaryGroup } from '../../api/types.ts';

export type RowState = 'open' | 'explained' | 'agrees';

interface RowBase {
  /** What an explanation names. */
  key: string;
  state: RowState;
  left: number | null;
  right: number | null;
  difference: number | null;
  unit: string;
  /** The explanation that holds for these two figures. */
  explanation: Explanation | null;
  /** There is one, written on other figures. */
  outdated: boolean;
}
/** The sum of the known rows of a group beside its official total. */
interface GroupRow extends RowBase {
  type: 'group';
  group: SummaryGroup;
}
/** Two statements of the sources beside each other. */
interface CheckRow extends RowBase {
  type: 'check';
  check: Contradiction;
}
export type Row = GroupRow | CheckRow;

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 0.005);

/** The explanation of a difference, if it was written on the figures that stand now. */
function explained(
  explanations: readonly Explanation[],
  row: Pick<RowBase, 'key' | 'left' | 'right'>,
): Pick<RowBase, 'explanation' | 'outdated'> {
  const found = explanations.find(({ difference }) => difference === row.key) ?? null;
  const holds = found && near(found.left_value, row.left) && near(found.right_value, row.right);
  return { explanation: holds ? found : null, outdated: found !== null && !holds };
}

const groupKey = ({ kind, old_province }: SummaryGroup): string =>
  [kind, old_province].filter(Boolean).join('-');

function groupRow(group: SummaryGroup, explanations: readonly Explanation[]): GroupRow | null {
  const { official_ha: right, known_ha: left, unpublished_ha: missing } = group;
  if (right === null || missing === null) return null;
  const key = groupKey(group);
  const said = explained(explanations, { key, left, right });
  const agrees = Math.abs(missing) < 0.005;
  // Zones without an area account for what is missing; rows that exceed the total are accounted for by nothing.
  const accounted = missing > 0 && group.count_known < group.count;
  const state = agrees ? 'agrees' : accounted || said.explanation ? 'explained' : 'open';
  const difference = agrees ? 0 : -missing;
  return { type: 'group', group, key, left, right, difference, unit: 'ha', state, ...said };
}

function checkRow(
  check: Contradiction,
  agrees: boolean,
  explanations: readonly Explanation[],
): CheckRow {
  const { key, left_value: left, right_value: right, difference, unit } = check;
  const said = explained(explanations, { key, left, right });
  const state = agrees ? 'agrees' : said.explanation ? 'explained' : 'open';
  return { type: 'check', check, key, left, right, difference, unit, state, ...said };
}

/** Every figure that stands beside another one: groups first, then what the sources say. */
export function reconcile(summary: Summary, explanations: readonly Explanation[]): Row[] {
  const groups = summary.groups
    .filter(({ dimension }) => dimension === 'kind' || dimension === 'kind_province')
    .flatMap((group) => groupRow(group, explanations) ?? []);
  return [
    ...groups,
    ...summary.contradictions.map((check) => checkRow(check, false, explanations)),
    ...summary.agreements.map((check) => checkRow(check, true, explanations)),
  ];
}

const hectares = ({ unit, difference }: Row): number =>
  unit === 'ha' && difference !== null ? Math.abs(difference) : -1;

/** Largest difference in hectares first; what is not counted in hectares keeps its order, last. */
export const byHectares = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => hectares(b) - hectares(a));
