import { OFFICIAL_TERMS, type OfficialTerm } from '../../lib/official-terms.ts';
import type { FormerProvince, Kind } from '../read/types.ts';
import { evaluate, type SideResult } from './evaluate.ts';
import { type Operand, operandsOf, parseExpression } from './expression.ts';
import { type Facts, round, selectZones, sumKnownHa } from './facts.ts';
import { parseSelector } from './selector.ts';

/** known + unpublished = official, hectares to two decimals, for one group of zones. */
export interface Balance {
  readonly key: string;
  readonly kind: Kind;
  /** `null` = both. */
  readonly formerProvince: FormerProvince | null;
  readonly zones: number;
  /** Zones with an exact or approximate planned area; only they enter `knownHa`. */
  readonly zonesKnown: number;
  readonly knownHa: number;
  readonly unpublishedHa: number;
  readonly officialHa: number;
  /** How the official figure comes about; more than one term: by difference, stated nowhere. */
  readonly official: SideResult;
  /** The other reading, where the sources allow two; `null` where they do not. */
  readonly alternative: {
    readonly officialHa: number;
    readonly unpublishedHa: number;
    readonly official: SideResult;
  } | null;
}

interface BalanceSpec {
  readonly key: string;
  readonly kind: Kind;
  readonly formerProvince: FormerProvince | null;
  readonly official: string;
  readonly alternative: string | null;
}

function specOf(kind: Kind, formerProvince: FormerProvince | null): BalanceSpec {
  const terms = OFFICIAL_TERMS.filter(
    (term) =>
      term.kind === kind && term.former_province === formerProvince && term.measure === 'ha',
  );
  const expression = (of: readonly OfficialTerm[]) =>
    of
      .map(({ sign, figure }, i) => (i === 0 ? figure : `${sign > 0 ? '+' : '-'} ${figure}`))
      .join(' ');
  return {
    key: formerProvince ? `${kind}_${formerProvince.replace('-', '_')}` : kind,
    kind,
    formerProvince,
    official: expression(terms.filter(({ alternative }) => !alternative)),
    alternative: terms.some(({ alternative }) => alternative) ? expression(terms) : null,
  };
}

const SPECS: readonly BalanceSpec[] = (['kcn', 'ccn'] as const).flatMap((kind) => [
  specOf(kind, 'thai-nguyen'),
  specOf(kind, 'bac-kan'),
  specOf(kind, null),
]);

/** Everything the balances cannot be computed without. */
export function balanceOperands(): Operand[] {
  return SPECS.flatMap(({ official, alternative }) =>
    [official, ...(alternative === null ? [] : [alternative])].flatMap((text) =>
      operandsOf(expressionOf(text)),
    ),
  );
}

export function computeBalances(facts: Facts): Balance[] {
  return SPECS.map((spec) => {
    const zones = selectZones(facts, selectorOf(spec));
    const knownHa = sumKnownHa(zones);
    const read = (text: string) => {
      const official = evaluate(expressionOf(text), facts, 'ha');
      const officialHa = round(official.value);
      return { officialHa, unpublishedHa: round(officialHa - knownHa), official };
    };
    return {
      key: spec.key,
      kind: spec.kind,
      formerProvince: spec.formerProvince,
      zones: zones.length,
      zonesKnown: zones.filter(({ plannedHa }) => plannedHa !== null).length,
      knownHa,
      ...read(spec.official),
      alternative: spec.alternative === null ? null : read(spec.alternative),
    };
  });
}

function selectorOf({ kind, formerProvince }: BalanceSpec) {
  const province = formerProvince === null ? '' : `; province=${formerProvince}`;
  const selector = parseSelector(`kind=${kind}${province}`);
  if ('fault' in selector) throw new Error(selector.fault);
  return selector.value;
}

function expressionOf(text: string) {
  const expression = parseExpression(text);
  if ('fault' in expression) throw new Error(expression.fault);
  return expression.value;
}
