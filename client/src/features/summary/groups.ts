import type { Kind, Summary, SummaryGroup, Term } from '../../api/types.ts';

/** The equations of one kind of zone: one for each former province, and the whole. */
export interface KindLedger {
  kind: Kind;
  parts: SummaryGroup[];
  total: SummaryGroup;
}

const KINDS: readonly Kind[] = ['kcn', 'it_park', 'ccn'];

/** Groups that have an official total to close on, in the order they are read. */
export function kindLedgers({ groups }: Pick<Summary, 'groups'>): KindLedger[] {
  return KINDS.flatMap((kind) => {
    const total = groups.find((group) => group.dimension === 'kind' && group.kind === kind);
    if (!total || total.official_ha === null) return [];
    const parts = groups.filter(
      (group) => group.dimension === 'kind_province' && group.kind === kind,
    );
    return [{ kind, parts, total }];
  });
}

export interface Shares {
  /** 0-1 of `longest`. */
  known: number;
  unpublished: number;
  /** Known part of the official total in whole per cent; 100 only when nothing is missing. */
  percent: number;
}

/** How long the two parts of a group's bar are, against the longest group. */
export function sharesOf(group: SummaryGroup, longest: number): Shares {
  const official = group.official_ha ?? group.known_ha;
  const unpublished = Math.max(0, group.unpublished_ha ?? 0);
  const percent = official > 0 ? Math.round((100 * group.known_ha) / official) : 0;
  return {
    known: group.known_ha / longest,
    unpublished: unpublished / longest,
    percent: unpublished > 0 ? Math.min(99, percent) : percent,
  };
}

/** Hectares of one stated total under both readings of what it covers. */
export interface Readings {
  /** The total as the source states it. */
  statedHa: number;
  /** What it may or may not include. */
  includedHa: number;
  knownHa: number;
  /** Unpublished if the total includes the part, and if it does not. */
  unpublishedIfIn: number;
  unpublishedIfOut: number;
}

const statedOf = (terms: readonly Term[]): number | null =>
  terms.find((term) => term.sign > 0)?.value ?? null;

/** Both readings of a total from which a part is taken off; null where the sources allow only one. */
export function readingsOf(group: SummaryGroup): Readings | null {
  const { official_terms: terms, alternative_unpublished_ha: ifOut, unpublished_ha: ifIn } = group;
  const statedHa = statedOf(terms);
  const includedHa = terms.find((term) => term.sign < 0)?.value ?? null;
  if (ifOut === null || ifIn === null || statedHa === null || includedHa === null) return null;
  return {
    statedHa,
    includedHa,
    knownHa: group.known_ha,
    unpublishedIfIn: ifIn,
    unpublishedIfOut: ifOut,
  };
}

/** Digits after the decimal separator when written with at most two, so that columns can be aligned on it. */
export function decimalsOf(value: number): 0 | 1 | 2 {
  const cents = Math.round(Math.abs(value) * 100);
  if (cents % 100 === 0) return 0;
  return cents % 10 === 0 ? 1 : 2;
}
