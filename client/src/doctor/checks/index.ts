import { areaDiffers } from './boundary/area.ts';
import { ringDirection } from './boundary/direction.ts';
import { pointOrder, sideDiffers } from './boundary/list.ts';
import { farFromPublished } from './boundary/place.ts';
import { outsideProvince } from './boundary/province.ts';
import { tooManyVertices } from './boundary/vertices.ts';
import type { BoundaryCheck, ShapeCheck } from './check.ts';
import { crossingRings } from './shape/crossings.ts';
import { ringOpen } from './shape/ring-open.ts';
import { slivers } from './shape/slivers.ts';
import { collinearPoints, duplicatePoints, spikes } from './shape/vertices.ts';

/** Of the ground alone, for any layer; told in this order. */
export const SHAPE_CHECKS: readonly ShapeCheck[] = [
  ringOpen,
  crossingRings,
  duplicatePoints,
  spikes,
];

/** Of the ground too, where it has one clear inside. */
export const AREA_CHECKS: readonly ShapeCheck[] = [slivers, collinearPoints];

/** Of a boundary: against its decision, its place and its own list. */
export const BOUNDARY_CHECKS: readonly BoundaryCheck[] = [
  tooManyVertices,
  outsideProvince,
  farFromPublished,
  areaDiffers,
  sideDiffers,
  pointOrder,
  ringDirection,
];
