import { indexEdges } from '../lib/geodesy/edges.ts';
import type { BoundarySubject } from './checks/check.ts';
import { AREA_CHECKS, BOUNDARY_CHECKS, SHAPE_CHECKS } from './checks/index.ts';
import { toGround } from './crs/guess.ts';
import { lookAtNumbers } from './crs/numbers.ts';
import { type Resolved, resolveCrs } from './crs/resolve.ts';
import { box, bySeverity, choice, finding } from './finding.ts';
import { mend } from './fix/index.ts';
import { type Measured, measure } from './shape/measure.ts';
import { boxOf } from './shape/nest.ts';
import { type Outline, outlineOf, ringsOf } from './shape/outline.ts';
import { type Shape, shapesOf } from './shape/shapes.ts';
import { type Simplified, simplify } from './shape/simplify.ts';
import { checkText, withText } from './text/reading.ts';
import type { Context, Figures, Finding, Fix, Progress, Reading } from './types.ts';

/** Everything that is known of a file after the fixes asked for: a diagnosis and a boundary are cut from it. */
export interface Examined {
  readonly shapes: readonly Shape[];
  readonly resolved: Resolved;
  /** The chosen shapes on the ground, mended; null where no system brings them there. */
  readonly outline: Outline | null;
  /** Null as long as the system or the shape is not chosen, or the shape has no clear inside. */
  readonly measured: Measured | null;
  readonly findings: readonly Finding[];
}

const MOST_CHOICES = 20;
const MOST_NAMED = 10;
const MOST_LETTERS = 300;
const UNRESOLVED: Resolved = { read: null, by: null, shown: null, candidates: [], findings: [] };
/** Lists of corners, which nobody ends with the first corner again. */
export const LISTS = new Set(['csv', 'xlsx']);

const systemOf = ({ declared }: Shape) => JSON.stringify(declared ?? null);
/** In how many systems shapes say they are. */
export const systemsOf = (shapes: readonly Shape[]) => new Set(shapes.map(systemOf)).size;

/** Where layers differ in their system, what was said of the numbers before another shape was picked holds no more. */
export function inForce(shapes: readonly Shape[], fixes: readonly Fix[]): readonly Fix[] {
  if (systemsOf(shapes) < 2) return fixes;
  const picked = fixes.findLastIndex(({ code }) => code === 'pick');
  const ofNumbers = new Set<Fix['code']>(['use_crs', 'swap_axes']);
  return fixes.filter(({ code }, i) => i > picked || !ofNumbers.has(code));
}

/** Of several shapes nobody has chosen from, those whose numbers look like the most others'. */
function alike(shapes: readonly Shape[]): readonly Shape[] {
  const groups = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const { of } = lookAtNumbers([shape]);
    const key = of ? `${of.kind} ${of.axes} ${systemOf(shape)}` : '';
    const group = groups.get(key);
    if (group) group.push(shape);
    else groups.set(key, [shape]);
  }
  groups.delete('');
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  return most ?? shapes;
}

function chosenOf(shapes: readonly Shape[], fixes: readonly Fix[]) {
  const picked = choice(fixes, 'pick')?.features;
  const chosen = shapes.filter(({ n }) => picked?.includes(n));
  if (chosen.length > 0) return { chosen, several: false };
  if (shapes.length < 2) return { chosen: shapes, several: false };
  return { chosen: alike(shapes), several: true };
}

/** The box round shapes, in the file's numbers. */
export const rawBox = (shapes: readonly Shape[]) => {
  const boxes = shapes.flatMap(({ parts }) => parts.flat().map(({ xy }) => boxOf(xy)));
  return boxes.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ]);
};

/** The layers of shapes, where there are several. */
export function namesOf(shapes: readonly Shape[]): Figures {
  const layers = [...new Set(shapes.map(({ layer }) => layer ?? ''))];
  if (layers.length < 2) return {};
  const names = layers.slice(0, MOST_NAMED).join(', ').slice(0, MOST_LETTERS);
  return { layers: layers.length, names };
}

function severalFeatures(shapes: readonly Shape[], outline: Outline | null): Finding {
  const boxes = outline ? ringsOf(outline).map(({ xy }) => box(boxOf(xy))) : [];
  const figures = namesOf(shapes);
  const fixes = shapes
    .slice(0, MOST_CHOICES)
    .map(({ n }): Fix => ({ code: 'pick', features: [n] }));
  return finding('several_features', 'ask', {
    places: boxes,
    count: shapes.length,
    figures,
    fixes,
  });
}

/** Arcs of the chosen shapes that were read as chords, in one finding. */
export function straightened(told: readonly Finding[], chosen: readonly Shape[]): Finding[] {
  const numbers = new Set<unknown>(chosen.map(({ n }) => n));
  const curves = told.filter(({ code, figures }) => code === 'curve' && numbers.has(figures.n));
  if (curves.length === 0) return [];
  const count = curves.reduce((sum, curve) => sum + curve.count, 0);
  const deviation = Math.max(...curves.map(({ figures }) => Number(figures.deviation_m)));
  return [finding('curve', 'warn', { count, figures: { deviation_m: deviation } })];
}

/** The outline with fewer vertices, where that was asked for, and what it lost. */
function thinned(full: Outline | null, fixes: readonly Fix[]) {
  const metres = choice(fixes, 'simplify')?.metres;
  const simple = full && metres !== undefined ? simplify(full, metres) : null;
  return simple ? { outline: simple.outline, lost: simple } : { outline: full, lost: null };
}

const HECTARE_M2 = 10_000;

/** What simplifying came to, for whoever reviews the boundary. */
function simplified(
  full: Outline | null,
  measured: Measured | null,
  lost: Simplified | null,
): Finding[] {
  if (!full || !measured || !lost) return [];
  const from = ringsOf(full).reduce((sum, { xy }) => sum + xy.length / 2, 0);
  const changeM2 = (measured.hectares - measure(full).hectares) * HECTARE_M2;
  const figures = { from, left: lost.vertices, shift_m: lost.shiftM, change_m2: changeM2 };
  return [finding('simplified', 'warn', { count: from - lost.vertices, figures })];
}

/** Checks of the shape, and those of the boundary where the system is chosen and the shape has one inside. */
function check(
  outline: Outline,
  { read }: Resolved,
  reading: Reading,
  context: Context,
  progress: Progress,
) {
  const rings = ringsOf(outline);
  const subject = { outline, rings, index: indexEdges(rings.map(({ xy }) => xy)) };
  const findings = SHAPE_CHECKS.flatMap((one, i) => {
    progress('check', i / (SHAPE_CHECKS.length + 1));
    return one(subject);
  });
  if (findings.some(({ severity }) => severity === 'stop')) return { findings, measured: null };
  findings.push(...AREA_CHECKS.flatMap((one) => one(subject)));
  if (!read) return { findings, measured: null };
  const measured = measure(outline);
  const boundary: BoundarySubject = { ...subject, reading, context, measured, crs: read.crs };
  findings.push(...BOUNDARY_CHECKS.flatMap((one) => one(boundary)));
  return { findings, measured };
}

/** Reads, places, mends and checks; pure, and the same for the same arguments. O(n log n). */
export function examine(
  source: Reading,
  asked: readonly Fix[],
  context: Context,
  progress: Progress = () => undefined,
): Examined {
  const whole = withText(source, asked);
  const shapes = shapesOf(whole);
  const fixes = inForce(shapes, asked);
  const told = [...whole.notes, ...checkText(source, fixes)];
  if (shapes.length === 0) {
    const findings = [finding('no_polygon', 'stop', { figures: { lines: 0, points: 0 } }), ...told];
    return { shapes, resolved: UNRESOLVED, outline: null, measured: null, findings };
  }
  const { chosen, several } = chosenOf(shapes, fixes);
  if (systemsOf(chosen) > 1) {
    const findings = [finding('layers_differ', 'stop', { figures: namesOf(chosen) }), ...told];
    return { shapes, resolved: UNRESOLVED, outline: null, measured: null, findings };
  }
  const reading = { ...whole, declared: chosen[0]?.declared ?? whole.declared };
  const resolved = resolveCrs(reading, chosen, rawBox(chosen), fixes, context);
  const { shown } = resolved;
  const strict = !LISTS.has(reading.format);
  const full =
    shown &&
    mend(
      outlineOf(chosen, toGround(shown.crs, shown.axes), strict, (done) =>
        progress('place', Math.min(1, done / Math.max(1, reading.vertices))),
      ),
      fixes,
    );
  const { outline, lost } = thinned(full, fixes);
  const checked =
    outline && !several
      ? check(outline, resolved, reading, context, progress)
      : { findings: [], measured: null };
  const findings = [
    ...resolved.findings,
    ...(several ? [severalFeatures(shapes, outline)] : []),
    ...checked.findings,
    ...simplified(full, checked.measured, lost),
    ...told.filter(({ code }) => code !== 'curve'),
    ...straightened(told, chosen),
  ].sort(bySeverity);
  return { shapes, resolved, outline, measured: checked.measured, findings };
}
