import type { Bilingual, OfficialCheck } from '../read/types.ts';
import { evaluate, type SideResult } from './evaluate.ts';
import { type Expression, parseExpression } from './expression.ts';
import { type Facts, round } from './facts.ts';

/** Two statements held against each other: what each side comes to, and whether they agree. */
export interface CheckResult {
  readonly key: string;
  readonly topic: OfficialCheck['topic'];
  readonly agrees: boolean;
  /** False: the facts have changed, and what used to conflict agrees now, or the other way round. */
  readonly asExpected: boolean;
  readonly left: SideResult;
  readonly relation: OfficialCheck['relation'];
  readonly right: SideResult;
  /** left - right, in `unit`. */
  readonly difference: number;
  readonly unit: string;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  /** Ids of the sources of the statements; areas of zones have their own. */
  readonly sources: readonly string[];
}

/** Computes every check; nothing about its outcome is stored. */
export function runChecks(checks: readonly OfficialCheck[], facts: Facts): CheckResult[] {
  return checks.map((check) => runCheck(check, facts));
}

export function runCheck(check: OfficialCheck, facts: Facts): CheckResult {
  const left = evaluate(parsed(check.left), facts, check.unit);
  const right = evaluate(parsed(check.right), facts, check.unit);
  const difference = round(left.value - right.value, 4);
  const agrees = holds(check.relation, difference, check.tolerance);
  const factors = [...left.terms, ...right.terms].flatMap((term) => term.factors);
  return {
    key: check.key,
    topic: check.topic,
    agrees,
    asExpected: agrees === (check.expected === 'agrees'),
    left,
    relation: check.relation,
    right,
    difference,
    unit: check.unit,
    title: check.title,
    explanation: check.explanation,
    sources: [...new Set(factors.flatMap(({ sources }) => sources))],
  };
}

function parsed(text: string): Expression {
  const expression = parseExpression(text);
  if ('fault' in expression) throw new Error(`unchecked expression: ${expression.fault}`);
  return expression.value;
}

function holds(
  relation: OfficialCheck['relation'],
  difference: number,
  tolerance: number,
): boolean {
  switch (relation) {
    case '=':
      return Math.abs(difference) <= tolerance;
    case '<=':
      return difference <= tolerance;
    case '>=':
      return difference >= -tolerance;
    case '<':
      return difference < tolerance;
    case '>':
      return difference > -tolerance;
  }
}
