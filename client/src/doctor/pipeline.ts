import { toGround } from './crs/guess.ts';
import { type Examined, examine } from './examine.ts';
import { toldOf } from './origin.ts';
import { toGeometry, toPreview } from './shape/geojson.ts';
import { partHectares } from './shape/measure.ts';
import { outlineOf } from './shape/outline.ts';
import type { Shape } from './shape/shapes.ts';
import type { Context, Diagnosis, Fix, Progress, Reading, Staged } from './types.ts';

export { read as prepare } from './read/index.ts';

const isOpen = ({ resolved: { read }, findings }: Examined) =>
  read === null ||
  findings.some(
    ({ code, severity }) => severity === 'stop' || (severity === 'ask' && code !== 'text_legacy'),
  );

/** What another may be asked about: in one system, with one inside, and not refused already. */
function exactOf({ outline, measured, findings }: Examined): string | null {
  const stops = findings.some(({ severity }) => severity === 'stop');
  return outline && measured && !stops ? JSON.stringify(toGeometry(outline)) : null;
}

function hectaresOf(shape: Shape, { resolved: { shown } }: Examined): number {
  if (!shown) return 0;
  // Of another layer, which may have a system of its own.
  const crs = shape.declared?.kind === 'known' ? shape.declared.code : shown.crs;
  const { parts } = outlineOf([shape], toGround(crs, shown.axes), false);
  const hectares = parts.reduce((sum, part) => sum + partHectares(part), 0);
  return Number.isFinite(hectares) ? hectares : 0;
}

/**
 * What is to be said of a file, given the fixes asked for so far. Fixes are replayed from the reading: leaving one
 * out undoes it, and nothing is mended that is not among them.
 */
export function diagnose(
  reading: Reading,
  fixes: readonly Fix[],
  context: Context,
  progress?: Progress,
): Diagnosis {
  const examined = examine(reading, fixes, context, progress);
  const { shapes, resolved, outline, measured, findings } = examined;
  const single = shapes.length === 1 ? measured?.hectares : undefined;
  return {
    findings,
    crs: resolved.read?.crs ?? null,
    axes: resolved.read?.axes ?? null,
    candidates: resolved.candidates,
    hectares: measured?.hectares ?? null,
    gridHectares: measured?.gridHectares ?? null,
    perimeterM: measured?.perimeterM ?? null,
    preview: outline && toPreview(outline),
    features: shapes.map((shape) => ({
      n: shape.n,
      name: shape.name,
      layer: shape.layer,
      hectares: single ?? hectaresOf(shape, examined),
    })),
    exact: exactOf(examined),
    usable: !isOpen(examined),
  };
}

/** The boundary for a change request, and where it came from. Throws unless `diagnose` calls it usable. */
export function stage(reading: Reading, fixes: readonly Fix[], context: Context): Staged {
  const examined = examine(reading, fixes, context);
  const { resolved, outline, findings } = examined;
  const { read, by } = resolved;
  if (!read || !by || !outline || isOpen(examined)) {
    throw new Error('A boundary with open questions cannot be staged');
  }
  const { name, size, sha256 } = reading.file;
  return {
    geometry: toGeometry(outline),
    origin: {
      file: name,
      size,
      sha256,
      format: reading.format,
      crs: read.crs,
      axes: read.axes,
      crs_by: by,
      fixes,
      findings: findings.map(toldOf),
    },
  };
}
