import {
  MOST_ATTRIBUTE_LENGTH,
  MOST_ATTRIBUTES,
  MOST_COORDINATE,
  MOST_FEATURES,
  MOST_VERTICES,
} from '../limits.ts';
import type { AttributeValue, DeclaredCrs, Finding, RawFeature, RawRing } from '../types.ts';
import { noteOf, Refusal } from './refusal.ts';

/** Why a shape of the file was left out. */
export type LeftOut =
  | 'empty'
  /** Numbers that are none, or too few of them. */
  | 'coordinates'
  /** A kind of geometry that is no area and no line. */
  | 'geometry'
  /** Drawn in a plane of its own: its numbers are not those of the ground. */
  | 'plane'
  /** A spline, or an outline of which one is a part. */
  | 'curve'
  /** A block that the file does not hold, or blocks in one another without end. */
  | 'block'
  /** A circle or a block so small that it marks a point. */
  | 'sign'
  /** An image laid on the ground. */
  | 'overlay';

/** What a shape left out is called where the file does not number its shapes. */
export const UNNUMBERED = 0;

/** How many numbers of left-out shapes are told. */
const MOST_TOLD = 20;

/** What readers give a shape as they meet it; `rings` and `parts` as in `RawFeature`. */
export interface Shape {
  readonly layer: string | null;
  readonly rings: readonly RawRing[];
  readonly parts: readonly (readonly number[])[] | null;
  readonly attributes: Iterable<readonly [string, unknown]>;
  readonly declared?: DeclaredCrs;
}

/** Collects what a reader reads, and refuses as soon as there is more than the limits allow. */
export class Gather {
  readonly features: RawFeature[] = [];
  vertices = 0;
  /** Shapes that are no areas, for the answer to a file without any. */
  lines = 0;
  points = 0;
  /** Vertices with a third number. */
  altitudes = 0;
  /** Shapes met so far: the number of the next one is one more. */
  met = 0;
  #expected = 0;
  readonly #left = new Map<LeftOut, number[]>();
  readonly #notes: Finding[] = [];

  /** Counts a shape; its number in the file. */
  next(): number {
    this.met += 1;
    if (this.met > MOST_FEATURES) {
      throw tooMany('features', MOST_FEATURES);
    }
    return this.met;
  }

  /** Counts vertices that are kept for later. */
  expect(vertices: number): void {
    this.#expected += vertices;
    if (this.#expected > MOST_VERTICES) throw tooManyVertices();
  }

  /** A ring from pairs of numbers, each finite and not out of this world. */
  ring(
    n: number,
    xy: Float64Array,
    named: { labels?: readonly string[] | null; rows?: readonly number[] | null } = {},
  ): RawRing {
    this.vertices += xy.length / 2;
    if (this.vertices > MOST_VERTICES) throw tooManyVertices();
    const far = xy.findIndex((value) => !(Math.abs(value) <= MOST_COORDINATE));
    if (far >= 0) {
      const vertex = (far >> 1) + 1;
      const row = named.rows?.[vertex - 1];
      throw new Refusal('huge_coordinate', {
        n,
        vertex,
        value: figureOf(xy[far]),
        ...(row === undefined ? {} : { row }),
      });
    }
    return { xy, labels: named.labels ?? null, rows: named.rows ?? null };
  }

  add(n: number, { attributes, ...shape }: Shape): void {
    this.features.push({ n, ...shape, attributes: attributesOf(attributes) });
  }

  leave(n: number, reason: LeftOut): void {
    const left = this.#left.get(reason);
    if (left) left.push(n);
    else this.#left.set(reason, [n]);
  }

  note(finding: Finding): void {
    this.#notes.push(finding);
  }

  /** Everything the reader met on the way, once it has come to the end. */
  notes(): Finding[] {
    const left = [...this.#left].map(([reason, numbers]) =>
      noteOf('warn', 'feature_unreadable', { reason, features: told(numbers) }, numbers.length),
    );
    const heights =
      this.altitudes > 0 ? [noteOf('note', 'altitude_dropped', {}, this.altitudes)] : [];
    return [...this.#notes, ...left, ...heights];
  }
}

const told = (numbers: readonly number[]) =>
  [...new Set(numbers)]
    .filter((n) => n !== UNNUMBERED)
    .slice(0, MOST_TOLD)
    .join(', ');

/** What a file has too much of, where it is not its vertices. */
export const tooMany = (of: 'features' | 'rows' | 'cells' | 'elements' | 'lines', limit: number) =>
  new Refusal('too_many_vertices', { limit, of });

export const tooManyVertices = () =>
  new Refusal('too_many_vertices', { limit: MOST_VERTICES, of: 'file' });

/** A number as findings carry it: plain data, also where it is none. */
const figureOf = (value: number | undefined): number | string =>
  value !== undefined && Number.isFinite(value) ? value : String(value);

/** The plain ones, as pairs: a name such as `__proto__` is a name like any other. */
function attributesOf(entries: Iterable<readonly [string, unknown]>): RawFeature['attributes'] {
  const kept: [string, AttributeValue][] = [];
  for (const [name, value] of entries) {
    if (kept.length === MOST_ATTRIBUTES) break;
    const plain = plainOf(value);
    if (plain !== undefined) kept.push([name.slice(0, MOST_ATTRIBUTE_LENGTH), plain]);
  }
  return kept;
}

function plainOf(value: unknown): AttributeValue | undefined {
  if (typeof value === 'string') return value.slice(0, MOST_ATTRIBUTE_LENGTH);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  }
  return typeof value === 'boolean' || value === null ? value : undefined;
}
