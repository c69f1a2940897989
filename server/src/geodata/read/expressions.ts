import { balanceOperands } from '../check/balance.ts';
import { operandFault } from '../check/evaluate.ts';
import { operandsOf, parseExpression } from '../check/expression.ts';
import { factsOf } from '../check/facts.ts';
import type { Problems } from './problems.ts';
import type { Table } from './table.ts';
import type { GeodataSet, OfficialCheck } from './types.ts';

/** Proves that every official check, and the balances, can be computed from this set. */
export function checkExpressions(
  set: GeodataSet,
  { file, rows }: Table<OfficialCheck>,
  problems: Problems,
): void {
  const facts = factsOf(set);
  for (const { line, row } of rows) {
    for (const column of ['left', 'right'] as const) {
      const value = row[column];
      const expression = parseExpression(value);
      const faults =
        'fault' in expression
          ? [expression.fault]
          : operandsOf(expression.value).map((operand) => operandFault(operand, facts));
      const message = faults.find((fault) => fault !== null);
      if (message !== undefined)
        problems.add({ file, line, column, message: message ?? '', value });
    }
  }
  const missing = new Set(
    balanceOperands()
      .map((operand) => operandFault(operand, facts))
      .filter((fault) => fault !== null),
  );
  for (const message of missing) {
    const reason = `${message}, which "known + unpublished = official" rests on`;
    problems.add({
      file: 'official_figures.csv',
      line: 0,
      column: 'key',
      message: reason,
      value: '',
    });
  }
}
