import type { Outline } from '../shape/outline.ts';
import { withoutSlivers } from '../shape/slivers.ts';
import { collinear, repeated, without } from '../shape/spots.ts';
import type { Fix } from '../types.ts';

type Mend = (outline: Outline) => Outline;

/** Rings of the outline have no closing point of their own: closing one is to stop asking. */
const closed: Mend = ({ parts }) => ({
  parts: parts.map((part) => ({
    ...part,
    rings: part.rings.map((ring) => (ring.open ? { ...ring, open: false } : ring)),
  })),
});

/** Each leaves every vertex it does not name where it is; done twice, it does no more than once. */
const MENDS: Partial<Record<Fix['code'], Mend>> = {
  close_rings: closed,
  drop_duplicates: without(repeated),
  drop_collinear: without(collinear),
  drop_slivers: (outline) => withoutSlivers(outline) ?? outline,
};

/** The outline after the fixes that concern its shape, in the order in which they were asked for. */
export const mend = (outline: Outline, fixes: readonly Fix[]): Outline =>
  fixes.reduce((mended, { code }) => MENDS[code]?.(mended) ?? mended, outline);
