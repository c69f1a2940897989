import { type Parsed, parseSelector, type Selector } from './selector.ts';

/** A number that an expression is made of. */
export type Operand =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'figure'; readonly key: string }
  | { readonly type: 'claim'; readonly key: string }
  | { readonly type: 'area'; readonly zone: string }
  | { readonly type: 'sum' | 'count'; readonly selector: Selector };

export interface Factor {
  readonly operand: Operand;
  readonly inverse: boolean;
}

/** `sign * factor * factor / factor ...` */
export interface ExpressionTerm {
  readonly sign: 1 | -1;
  readonly factors: readonly Factor[];
}

export type Expression = readonly ExpressionTerm[];

const TOKEN = /\s*(?:([+\-*/])|(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)(?:\[([^\]]*)\])?)/y;

/**
 * Reads one side of a check: terms joined by `+` and `-`, factors by `*` and `/`. A factor is a number, the key of an
 * official figure, `area[zone]`, `claim[key]`, `sum[selector]` (hectares) or `count[selector]` (zones).
 */
export function parseExpression(text: string): Parsed<Expression> {
  const tokens = tokenize(text.trim());
  if ('fault' in tokens) return tokens;
  const terms: { sign: 1 | -1; factors: Factor[] }[] = [];
  let operator = '+';
  let wantsOperand = true;
  for (const token of tokens.value) {
    if (typeof token === 'string') {
      if (wantsOperand) return { fault: `"${token}" stands where a figure is expected` };
      operator = token;
      wantsOperand = true;
      continue;
    }
    if (!wantsOperand) return { fault: 'two figures follow each other without an operator' };
    wantsOperand = false;
    const factor = { operand: token, inverse: operator === '/' };
    const last = terms[terms.length - 1];
    if (operator === '+' || operator === '-' || last === undefined) {
      terms.push({ sign: operator === '-' ? -1 : 1, factors: [factor] });
    } else last.factors.push(factor);
  }
  return wantsOperand ? { fault: 'ends without a figure' } : { value: terms };
}

/** All operands of an expression, for checking that they exist. */
export function operandsOf(expression: Expression): Operand[] {
  return expression.flatMap(({ factors }) => factors.map(({ operand }) => operand));
}

function tokenize(text: string): Parsed<(string | Operand)[]> {
  const tokens: (string | Operand)[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return { fault: `cannot read "${text.slice(at, at + 20)}"` };
    const [, operator, digits, name = '', argument] = match;
    if (operator !== undefined) tokens.push(operator);
    else if (digits !== undefined) tokens.push({ type: 'number', value: Number(digits) });
    else {
      const operand = operandOf(name, argument);
      if ('fault' in operand) return operand;
      tokens.push(operand.value);
    }
  }
  return { value: tokens };
}

function operandOf(name: string, argument: string | undefined): Parsed<Operand> {
  if (argument === undefined) return { value: { type: 'figure', key: name } };
  switch (name) {
    case 'claim':
      return { value: { type: 'claim', key: argument } };
    case 'area':
      return { value: { type: 'area', zone: argument } };
    case 'sum':
    case 'count': {
      const selector = parseSelector(argument);
      return 'fault' in selector ? selector : { value: { type: name, selector: selector.value } };
    }
    default:
      return { fault: `unknown function "${name}"` };
  }
}
