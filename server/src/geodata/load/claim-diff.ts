import type { PlannedClaim } from './claim-rows.ts';

/** A claim that stands in the database under its key. */
export interface StandingClaim {
  readonly claim: number;
  readonly key: string;
  readonly hash: string;
}

/** A choice that stands in the database. */
export interface StandingChoice {
  readonly id: number;
  readonly claim: number;
  readonly zone: number;
  readonly field: string;
  readonly scope: string;
  readonly item: string;
  readonly madeBy: 'load' | 'desk';
}

export interface ClaimDiff {
  /** New under their key, or corrected. */
  readonly fresh: readonly PlannedClaim[];
  /** Keys of those among `fresh` that replace another claim. */
  readonly corrected: readonly string[];
  /** Keys that stand but are no longer in the facts. */
  readonly gone: readonly string[];
}

/** What has to change so that exactly the planned claims stand. */
export function diffClaims(
  planned: readonly PlannedClaim[],
  standing: readonly StandingClaim[],
): ClaimDiff {
  const hashes = new Map(standing.map(({ key, hash }) => [key, hash]));
  const fresh = planned.filter(({ row }) => hashes.get(row.key) !== row.content_hash);
  const keys = new Set(planned.map(({ row }) => row.key));
  return {
    fresh,
    corrected: fresh.map(({ row }) => row.key).filter((key) => hashes.has(key)),
    gone: standing.map(({ key }) => key).filter((key) => !keys.has(key)),
  };
}

export interface NewChoice {
  readonly zone: number;
  readonly field: string;
  readonly scope: string;
  readonly item: string;
  readonly claim: number;
}

export interface ChoiceDiff {
  /** Ids of standing choices to end. */
  readonly ended: readonly number[];
  readonly made: readonly NewChoice[];
  /** Keys of claims that the facts choose but a desk has decided against, or decided the same. */
  readonly leftToDesk: readonly string[];
}

/**
 * What has to change so that the facts' choices stand, wherever no desk has chosen. A field of a zone for which a
 * desk's choice stands belongs to the desk: the load touches none of its choices there.
 *
 * @param claimIds ids of the standing claims by key
 */
export function diffChoices(
  planned: readonly PlannedClaim[],
  standing: readonly StandingChoice[],
  claimIds: ReadonlyMap<string, number>,
): ChoiceDiff {
  const placeOf = ({ zone, field, scope }: { zone: number; field: string; scope: string }) =>
    `${zone}/${field}/${scope}`;
  const desks = new Set(standing.filter(({ madeBy }) => madeBy === 'desk').map(placeOf));
  const wanted = new Map<string, NewChoice>();
  const leftToDesk: string[] = [];
  for (const { row, chosen, item } of planned) {
    if (!chosen) continue;
    const claim = claimIds.get(row.key);
    if (claim === undefined) throw new Error(`no claim stands under ${row.key}`);
    const { zone, field, scope } = row;
    if (desks.has(placeOf(row))) leftToDesk.push(row.key);
    else wanted.set(`${placeOf(row)}/${item}/${claim}`, { zone, field, scope, item, claim });
  }
  const ended: number[] = [];
  for (const choice of standing) {
    if (desks.has(placeOf(choice))) continue;
    const same = wanted.delete(`${placeOf(choice)}/${choice.item}/${choice.claim}`);
    if (!same) ended.push(choice.id);
  }
  return { ended, made: [...wanted.values()], leftToDesk };
}
