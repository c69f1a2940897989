import type { Claim, Source, Statements } from '../../api/types.ts';
import type { Words } from '../../i18n/context.tsx';
import { type FigureParts, figureParts, type Unit } from '../../i18n/figure-words.ts';
import type { Interval } from '../../lib/interval.ts';

export interface ClaimSet {
  /** What the atlas shows; several only where a field is a list. */
  chosen: Claim[];
  /** Published as well, and kept. */
  others: Claim[];
}

/** All published values of a field of the whole zone, or of one part. */
export function claimsOf(detail: Statements, field: string, scope = ''): ClaimSet {
  const claims = detail.claims.filter((claim) => claim.field === field && claim.scope === scope);
  return {
    chosen: claims.filter((claim) => claim.chosen),
    others: claims.filter((claim) => !claim.chosen),
  };
}

export const hasClaims = ({ chosen, others }: ClaimSet): boolean =>
  chosen.length + others.length > 0;

/** The little of a claim that its value in words depends on. */
type Said = Pick<
  Claim,
  'field' | 'min' | 'max' | 'min_inclusive' | 'max_inclusive' | 'text' | 'approx'
> & { unit: string | null };

function intervalOf(claim: Said): Interval | null {
  if (claim.min === null && claim.max === null) return null;
  return {
    min: claim.min,
    max: claim.max,
    minInclusive: claim.min_inclusive ?? false,
    maxInclusive: claim.max_inclusive ?? false,
  };
}

/** A claim's value in words, in two parts; `known` is false where the source gives no figure. */
function claimParts(words: Words, claim: Said): FigureParts {
  const { m } = words;
  const text = (value: string): FigureParts => ({ qualifier: null, value, known: true });
  const { status, zoneType: zone_type, howFar } = m.terms;
  const codes = { status, zone_type, infrastructure: howFar, wastewater: howFar };
  const labels: Readonly<Record<string, string>> | undefined =
    codes[claim.field as keyof typeof codes];
  if (labels && claim.text) return text(labels[claim.text] ?? claim.text);
  if (claim.field === 'established_year' && claim.min !== null) return text(String(claim.min));
  const interval = intervalOf(claim);
  if (interval) {
    const unit: Unit = claim.unit === '%' ? '%' : 'ha';
    return figureParts(words, interval, unit, claim.approx);
  }
  if (claim.text) return text(claim.text);
  return { qualifier: null, value: m.passport.noValue, known: false };
}

export function claimWords(words: Words, claim: Said): string {
  const { qualifier, value } = claimParts(words, claim);
  return qualifier ? `${qualifier} ${value}` : value;
}

/** The sources of a claim in the order it names them. */
export function sourcesOf(detail: Statements, claim: Claim): Source[] {
  const byId = new Map(detail.sources.map((source) => [source.id, source]));
  return claim.sources.flatMap((id) => byId.get(id) ?? []);
}

/** Who says it, in one line: the words that name the source, its title, or that neither was kept. */
export function sourceWords({ m }: Words, detail: Statements, claim: Claim): string {
  if (claim.attribution_text) return claim.attribution_text;
  const titles = sourcesOf(detail, claim).map((source) => source.title);
  return titles.length > 0 ? titles.join('; ') : m.passport.sourceLost;
}

/** Name of the part a claim speaks of. */
export function scopeName({ lang }: Words, claim: Claim): string {
  return (lang === 'vi' ? claim.scope_name_vi : claim.scope_name_en) ?? claim.scope;
}

export interface Difference {
  field: string;
  chosen: Claim;
  /** One for each other value, the same value said by several sources once. */
  others: Claim[];
}

const valueKey = (claim: Claim): string =>
  JSON.stringify([claim.min, claim.max, claim.min_inclusive, claim.max_inclusive, claim.text]);

/** Fields of the whole zone on which sources name different values. */
export function differencesOf(detail: Statements): Difference[] {
  const fields = [...new Set(detail.claims.map((claim) => claim.field))];
  return fields.flatMap((field) => {
    const { chosen, others } = claimsOf(detail, field);
    const [first] = chosen;
    if (!first || chosen.length > 1) return [];
    const seen = new Set([valueKey(first)]);
    const different = others.filter((claim) => {
      const key = valueKey(claim);
      const says = intervalOf(claim) !== null || claim.text !== null;
      const fresh = says && !seen.has(key);
      seen.add(key);
      return fresh;
    });
    return different.length > 0 ? [{ field, chosen: first, others: different }] : [];
  });
}

export interface Part {
  scope: string;
  claims: Claim[];
}

/** Chosen values of named parts, phases and wider groupings, by part. */
export function partsOf(detail: Statements): Part[] {
  const parts = new Map<string, Claim[]>();
  for (const claim of detail.claims) {
    if (claim.scope === '' || !claim.chosen) continue;
    parts.set(claim.scope, [...(parts.get(claim.scope) ?? []), claim]);
  }
  return [...parts].map(([scope, claims]) => ({ scope, claims }));
}
