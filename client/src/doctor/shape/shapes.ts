import { MOST_ATTRIBUTE_LENGTH } from '../limits.ts';
import type { AttributeValue, RawFeature, RawRing, Reading } from '../types.ts';
import { nest } from './nest.ts';

/** One shape of a file as a person would count them: its rings in parts, still in the file's numbers. */
export interface Shape {
  readonly n: number;
  readonly name: string;
  readonly parts: readonly (readonly RawRing[])[];
}

const NAMES = /^(?:name|ten|tên|title|label|nhan|nhãn)/i;
const CORNERS = 3;

function nameOf({ attributes, layer, n }: RawFeature): string {
  const text = ([, value]: readonly [string, AttributeValue]) =>
    typeof value === 'string' && value.trim() !== '';
  const named = attributes.find((one) => NAMES.test(one[0]) && text(one));
  const value = named?.[1] ?? layer ?? String(n);
  return String(value).trim().slice(0, MOST_ATTRIBUTE_LENGTH);
}

/** Three different points at least: less has no inside. */
function hasCorners({ xy }: RawRing): boolean {
  const different = new Set<string>();
  for (let i = 0; i < xy.length && different.size < CORNERS; i += 2) {
    different.add(`${xy[i]} ${xy[i + 1]}`);
  }
  return different.size === CORNERS;
}

/** Rings of a drawing stand for themselves: those of one layer are nested, and each polygon is a shape. */
function drawn(features: readonly RawFeature[]): Shape[] {
  const layers = [...new Set(features.map(({ layer }) => layer))];
  return layers
    .flatMap((layer) => {
      const ofLayer = features.filter((feature) => feature.layer === layer);
      const [first] = ofLayer;
      const nested = nest(ofLayer.flatMap(({ rings }) => rings).filter(hasCorners));
      return nested.map((part) => ({ part, name: first ? nameOf(first) : '' }));
    })
    .map(({ part, name }, i) => ({ n: i + 1, name, parts: [part] }));
}

function ownParts(feature: RawFeature): Shape {
  const { rings, parts } = feature;
  const grouped = parts
    ? parts.map((part) => part.flatMap((place) => rings[place] ?? []))
    : nest(rings.filter(hasCorners));
  const whole = grouped
    .filter(([shell]) => shell && hasCorners(shell))
    .map((part) => part.filter(hasCorners));
  return { n: feature.n, name: nameOf(feature), parts: whole };
}

/** The shapes of a file that have an inside; points and lines are not among them. */
export function shapesOf({ format, features }: Pick<Reading, 'format' | 'features'>): Shape[] {
  if (format === 'dxf' && features.every(({ parts }) => parts === null)) return drawn(features);
  return features.map(ownParts).filter(({ parts }) => parts.length > 0);
}
