import type { Bilingual, Claim, Figure } from '../read/types.ts';
import type { Expression, ExpressionTerm, Operand } from './expression.ts';
import { exactValue, type Facts, round, selectZones, sumKnownHa } from './facts.ts';
import { selectorLabel } from './labels.ts';

/** What a printed number is: itself, about it, or a bound that the source gives instead of it. */
export type Precision = 'exact' | 'about' | 'above' | 'below';

export interface FactorResult {
  readonly label: Bilingual;
  readonly value: number;
  /** `''` for a bare number. */
  readonly unit: string;
  readonly precision: Precision;
  /** Divided by instead of multiplied. */
  readonly inverse: boolean;
  /** Key of the official figure or claim, `null` for numbers and sums over zones. */
  readonly ref: string | null;
  readonly sources: readonly string[];
}

export interface TermResult {
  readonly sign: 1 | -1;
  readonly label: Bilingual;
  /** Without the sign. */
  readonly value: number;
  readonly unit: string;
  readonly factors: readonly FactorResult[];
}

export interface SideResult {
  readonly terms: readonly TermResult[];
  readonly value: number;
}

/**
 * Computes one side of a check. `unit` is what products and quotients come out in; single figures keep their own.
 * Throws on a reference the reader would have refused.
 */
export function evaluate(expression: Expression, facts: Facts, unit: string): SideResult {
  const terms = expression.map((term) => evaluateTerm(term, facts, unit));
  return {
    terms,
    value: round(
      terms.reduce((sum, { sign, value }) => sum + sign * value, 0),
      4,
    ),
  };
}

/** Why an operand cannot be evaluated, or `null`. */
export function operandFault(operand: Operand, facts: Facts): string | null {
  switch (operand.type) {
    case 'figure': {
      const official = facts.figures.get(operand.key);
      if (official === undefined) return `no official figure "${operand.key}"`;
      return official.figure === null ? `"${operand.key}" is words, not a number` : null;
    }
    case 'claim': {
      const claim = facts.claims.get(operand.key);
      if (claim === undefined) return `no claim "${operand.key}"`;
      return 'figure' in claim ? null : `claim "${operand.key}" is words, not a number`;
    }
    case 'area': {
      const zone = facts.zones.find(({ slug }) => slug === operand.zone);
      if (zone === undefined) return `no zone "${operand.zone}"`;
      return zone.plannedHa === null ? `the area of "${operand.zone}" is not known` : null;
    }
    default:
      return null;
  }
}

function evaluateTerm({ sign, factors }: ExpressionTerm, facts: Facts, unit: string): TermResult {
  const results = factors.map(({ operand, inverse }) => ({
    ...evaluateOperand(operand, facts),
    inverse,
  }));
  const value = results.reduce(
    (product, factor) => (factor.inverse ? product / factor.value : product * factor.value),
    1,
  );
  const [only, ...others] = results;
  if (only !== undefined && others.length === 0) {
    return { sign, label: only.label, value, unit: only.unit, factors: results };
  }
  const label = { vi: productLabel(results, 'vi'), en: productLabel(results, 'en') };
  return { sign, label, value: round(value, 4), unit, factors: results };
}

/** `0,9 × 29 (CCN đã thành lập, Thái Nguyên cũ) × 75 (Diện tích tối đa của một CCN)` */
function productLabel(factors: readonly FactorResult[], language: 'vi' | 'en'): string {
  return factors
    .map(({ label, value, unit, inverse }, i) => {
      const operator = inverse ? ' ÷ ' : ' × ';
      const number = value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
      const words = unit === '' ? number : `${number} (${label[language]})`;
      return `${i === 0 ? '' : operator}${words}`;
    })
    .join('');
}

function evaluateOperand(operand: Operand, facts: Facts): Omit<FactorResult, 'inverse'> {
  switch (operand.type) {
    case 'number': {
      const label = {
        vi: operand.value.toLocaleString('vi-VN'),
        en: operand.value.toLocaleString('en-GB'),
      };
      return { label, value: operand.value, unit: '', precision: 'exact', ref: null, sources: [] };
    }
    case 'figure': {
      const official = facts.figures.get(operand.key);
      if (!official?.figure) throw new Error(`unchecked figure: ${operand.key}`);
      const { label, unit, key, source } = official;
      return { label, unit, ref: key, sources: [source], ...readFigure(official.figure) };
    }
    case 'claim': {
      const claim = facts.claims.get(operand.key);
      if (claim === undefined || !('figure' in claim)) {
        throw new Error(`unchecked claim: ${operand.key}`);
      }
      const { key, sources } = claim;
      const label = claimLabel(claim, facts);
      return { label, unit: 'ha', ref: key, sources, ...readFigure(claim.figure) };
    }
    case 'area': {
      const zone = facts.zones.find(({ slug }) => slug === operand.zone);
      if (zone === undefined || zone.plannedHa === null) {
        throw new Error(`unchecked area: ${operand.zone}`);
      }
      const { name: label, plannedHa: value } = zone;
      return { label, value, unit: 'ha', precision: 'exact', ref: null, sources: [] };
    }
    default: {
      const zones = selectZones(facts, operand.selector);
      const isSum = operand.type === 'sum';
      return {
        label: selectorLabel(operand.type, operand.selector),
        value: isSum ? sumKnownHa(zones) : zones.length,
        unit: isSum ? 'ha' : (operand.selector.kind ?? '').toUpperCase(),
        precision: 'exact',
        ref: null,
        sources: [],
      };
    }
  }
}

function claimLabel({ zone, sourceText }: Claim, facts: Facts): Bilingual {
  const name = facts.zones.find(({ slug }) => slug === zone)?.name ?? { vi: zone, en: zone };
  const by = sourceText === null ? '' : ` (${sourceText})`;
  return { vi: `${name.vi}${by}`, en: `${name.en}${by}` };
}

/** A figure as one number: its value, or the bound its source gives. */
function readFigure(figure: Figure): { value: number; precision: Precision } {
  const exact = exactValue(figure);
  if (exact !== null) return { value: exact, precision: figure.approx ? 'about' : 'exact' };
  if (figure.min !== null) return { value: figure.min, precision: 'above' };
  return { value: figure.max ?? 0, precision: 'below' };
}
