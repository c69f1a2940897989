import type { MultiPolygon } from 'geojson';
import { indexEdges } from '../lib/geodesy/edges.ts';
import { ringOpen } from './checks/shape/ring-open.ts';
import { toGround } from './crs/guess.ts';
import { resolveCrs } from './crs/resolve.ts';
import { inForce, LISTS, namesOf, rawBox, straightened, systemsOf } from './examine.ts';
import { bySeverity, choice, finding } from './finding.ts';
import { mend } from './fix/index.ts';
import { toGeometry } from './shape/geojson.ts';
import { outlineOf, ringsOf } from './shape/outline.ts';
import { type Shape, shapesOf } from './shape/shapes.ts';
import { checkText, withText } from './text/reading.ts';
import type { Context, CrsCode, Finding, Fix, Progress, Reading } from './types.ts';

/** One polygon of a layer, on the ground. */
interface LayerPolygon {
  /** Place in the file, counted from 1. */
  readonly n: number;
  readonly name: string;
  readonly geometry: MultiPolygon;
}

/** A file read as a layer of many polygons, none of which has to be a boundary. */
export interface Layer {
  readonly findings: readonly Finding[];
  /** The system in which the numbers were read; null as long as nobody has chosen. */
  readonly crs: CrsCode | null;
  /** Layers of the file with the polygons in each; one of them is taken by `pick`. */
  readonly layers: readonly { readonly name: string; readonly features: readonly number[] }[];
  /** Polygons that were asked for. */
  readonly count: number;
  /** Nothing is left that stops or asks. */
  readonly usable: boolean;
  /** Empty unless usable. */
  readonly polygons: readonly LayerPolygon[];
}

function layersOf(shapes: readonly Shape[]): Layer['layers'] {
  const layers = new Map<string, number[]>();
  for (const { layer, n } of shapes) {
    const name = layer ?? '';
    const features = layers.get(name);
    if (features) features.push(n);
    else layers.set(name, [n]);
  }
  return [...layers].map(([name, features]) => ({ name, features }));
}

const stays = ({ severity, code }: Finding) =>
  severity === 'stop' || (severity === 'ask' && code !== 'text_legacy');

/**
 * The polygons of a file in the system that it states or somebody chose; a system is never guessed in silence, and no
 * open ring closed. Whether each polygon has one inside is left to whoever measures it.
 */
export function layerOf(
  source: Reading,
  asked: readonly Fix[],
  context: Context,
  progress: Progress = () => undefined,
): Layer {
  const whole = withText(source, asked);
  const shapes = shapesOf(whole);
  const fixes = inForce(shapes, asked);
  const told = [...whole.notes, ...checkText(source, fixes)];
  const layers = layersOf(shapes);
  const picked = choice(fixes, 'pick')?.features;
  const numbers = picked && new Set(picked);
  const chosen = numbers ? shapes.filter(({ n }) => numbers.has(n)) : shapes;
  const nothing = (why: Finding): Layer => ({
    findings: [why, ...told],
    crs: null,
    layers,
    count: chosen.length,
    usable: false,
    polygons: [],
  });
  if (chosen.length === 0) {
    return nothing(finding('no_polygon', 'stop', { figures: { lines: 0, points: 0 } }));
  }
  if (systemsOf(chosen) > 1) {
    return nothing(finding('layers_differ', 'stop', { figures: namesOf(chosen) }));
  }
  const reading = { ...whole, declared: chosen[0]?.declared ?? whole.declared };
  const resolved = resolveCrs(reading, chosen, rawBox(chosen), fixes, context);
  const { shown, read } = resolved;
  const ground = (some: readonly Shape[]) =>
    shown &&
    mend(outlineOf(some, toGround(shown.crs, shown.axes), !LISTS.has(reading.format)), fixes);
  const outline = ground(chosen);
  const rings = outline ? ringsOf(outline) : [];
  const open = outline
    ? ringOpen({ outline, rings, index: indexEdges(rings.map(({ xy }) => xy)) })
    : [];
  const findings = [
    ...resolved.findings,
    ...open,
    ...told.filter(({ code }) => code !== 'curve'),
    ...straightened(told, chosen),
  ].sort(bySeverity);
  const usable = read !== null && !findings.some(stays);
  const polygons = usable
    ? chosen.flatMap((shape, index) => {
        progress('place', index / chosen.length);
        const own = ground([shape]);
        return own ? [{ n: shape.n, name: shape.name, geometry: toGeometry(own) }] : [];
      })
    : [];
  return { findings, crs: read?.crs ?? null, layers, count: chosen.length, usable, polygons };
}
