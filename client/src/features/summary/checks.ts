import type { Contradiction, Term } from '../../api/types.ts';

export type Side = 'left' | 'right';

/** What holds between two sides that do not agree, against what should. */
const FOUND: Record<string, string> = { '=': '≠', '<=': '>', '>=': '<', '<': '≥', '>': '≤' };
const AS_STATED: Record<string, string> = { '<=': '≤', '>=': '≥' };

/** The sign between the sides as it is: "≠" where they should be equal and are not. */
export const foundSign = ({ relation }: Contradiction): string => FOUND[relation] ?? '≠';
/** The sign between the sides of a check that closes; "≈" where only within rounding. */
export function closingSign({ relation, difference }: Contradiction): string {
  if (relation === '=' && difference !== 0) return '≈';
  return AS_STATED[relation] ?? relation;
}

/** A side is stated when it is one published figure; else it is computed from several. */
export function isStated(terms: readonly Term[]): boolean {
  const [only, ...others] = terms;
  return others.length === 0 && only !== undefined && only.figure !== null;
}

/** Share of the larger side, 0-1, and how much of it goes beyond the other side. */
export function sideBar(check: Contradiction, side: Side): { length: number; excess: number } {
  const left = Math.abs(check.left_value ?? 0);
  const right = Math.abs(check.right_value ?? 0);
  const longest = Math.max(left, right);
  if (longest === 0) return { length: 0, excess: 0 };
  const [own, other] = side === 'left' ? [left, right] : [right, left];
  return { length: own / longest, excess: Math.max(0, own - other) / longest };
}

const relativeGap = (check: Contradiction): number => {
  const longest = Math.max(Math.abs(check.left_value ?? 0), Math.abs(check.right_value ?? 0));
  return longest === 0 ? 0 : Math.abs(check.difference ?? 0) / longest;
};

const TOPICS = ['kcn', 'it_park', 'ccn', 'target'];
const rank = (topic: string) => {
  const at = TOPICS.indexOf(topic);
  return at < 0 ? TOPICS.length : at;
};

export interface Topic {
  topic: string;
  checks: Contradiction[];
}

/** Checks by what they are about, parks first; within a topic the widest gap first. */
export function byTopic(checks: readonly Contradiction[]): Topic[] {
  const topics = [...new Set(checks.map(({ topic }) => topic))].sort((a, b) => rank(a) - rank(b));
  return topics.map((topic) => ({
    topic,
    checks: checks
      .filter((check) => check.topic === topic)
      .sort((a, b) => relativeGap(b) - relativeGap(a)),
  }));
}
