import type { AttributeValue, DeclaredCrs, RawFeature, RawRing, Reading } from '../types.ts';
import { nest } from './nest.ts';

/** One shape of a file as a person would count them: its rings in parts, still in the file's numbers. */
export interface Shape {
  readonly n: number;
  readonly name: string;
  readonly layer: string | null;
  /** What its layer says of its system, where the file has several. */
  readonly declared?: DeclaredCrs;
  readonly parts: readonly (readonly RawRing[])[];
}

const NAMES = /^(?:name|ten|tên|title|label|nhan|nhãn)/i;
const NAME_LENGTH = 80;
const CORNERS = 3;

function nameOf({ attributes, layer, n }: RawFeature): string {
  const text = ([, value]: readonly [string, AttributeValue]) =>
    typeof value === 'string' && value.trim() !== '';
  const named = attributes.find((one) => NAMES.test(one[0]) && text(one));
  const value = named?.[1] ?? layer ?? String(n);
  return String(value).trim().slice(0, NAME_LENGTH);
}

/** Three different points at least: less has no inside. */
function hasCorners({ xy }: RawRing): boolean {
  const different = new Set<string>();
  for (let i = 0; i < xy.length && different.size < CORNERS; i += 2) {
    different.add(`${xy[i]} ${xy[i + 1]}`);
  }
  return different.size === CORNERS;
}

function ownParts(feature: RawFeature): Shape {
  const { rings, parts } = feature;
  const grouped = parts
    ? parts.map((part) => part.flatMap((place) => rings[place] ?? []))
    : nest(rings.filter(hasCorners));
  const whole = grouped
    .filter(([shell]) => shell && hasCorners(shell))
    .map((part) => part.filter(hasCorners));
  const { n, layer, declared } = feature;
  return { n, name: nameOf(feature), layer, parts: whole, ...(declared ? { declared } : {}) };
}

/** The shapes of a file that have an inside; points and lines are not among them. */
export const shapesOf = ({ features }: Pick<Reading, 'features'>): Shape[] =>
  features.map(ownParts).filter(({ parts }) => parts.length > 0);
