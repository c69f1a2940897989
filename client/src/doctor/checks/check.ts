import type { EdgeIndex } from '../../lib/geodesy/edges.ts';
import type { Measured } from '../shape/measure.ts';
import type { Outline, Ring } from '../shape/outline.ts';
import type { Context, CrsCode, Finding, Reading } from '../types.ts';

/** What a check of the shape sees: the ground alone, so that it serves any layer. */
export interface Subject {
  readonly outline: Outline;
  /** All rings of the outline, in the order of its parts, and their edges. */
  readonly rings: readonly Ring[];
  readonly index: EdgeIndex;
}
export type ShapeCheck = (subject: Subject) => readonly Finding[];

/** What a check of a boundary sees besides. */
export interface BoundarySubject extends Subject {
  readonly reading: Reading;
  readonly context: Context;
  readonly measured: Measured;
  /** In which the numbers were read. */
  readonly crs: CrsCode;
}
export type BoundaryCheck = (subject: BoundarySubject) => readonly Finding[];
