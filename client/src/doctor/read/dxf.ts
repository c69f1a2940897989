import { type DxfEntity, type DxfPoint, parseString } from 'dxf';
import { MOST_LINES } from '../limits.ts';
import { nest } from '../shape/nest.ts';
import type { RawRing } from '../types.ts';
import { Gather, type LeftOut, tooMany, UNNUMBERED } from './gather.ts';
import { type Content, UNDECLARED } from './reader.ts';
import { noteOf } from './refusal.ts';
import { countOf, textOf } from './text.ts';

/** A closed ring of a drawing, with its first point repeated. */
interface Drawn {
  readonly layer: string;
  readonly xy: Float64Array;
  readonly curved: boolean;
}

/** Closed shapes of a drawing that no straight ring can stand for. */
const CURVES = new Set(['CIRCLE', 'ELLIPSE', 'SPLINE']);

/**
 * A drawing: closed polylines and hatches by layer, each area with its holes a shape of its own. It names no system
 * and its stated units are seldom meant: programs leave inches or millimetres in drawings made in metres.
 */
export function readDxf(bytes: Uint8Array): Content {
  const text = textOf(bytes);
  if (countOf(text, '\n', MOST_LINES) > MOST_LINES) throw tooMany('lines', MOST_LINES);
  const gather = new Gather();
  const drawn = new Map<string, Drawn[]>();
  const seen = new Set<string>();
  for (const entity of parseString(text).entities) {
    // Sheets of paper beside the model: frames and title blocks.
    if (entity.paperSpace === 1) continue;
    const left = leftOut(entity);
    if (left) gather.leave(UNNUMBERED, left);
    else {
      for (const ring of ringsOf(entity, gather)) {
        const key = `${ring.layer} ${shapeKey(ring.xy)}`;
        // A hatch and the outline around it are one area.
        if (seen.has(key)) continue;
        seen.add(key);
        const onLayer = drawn.get(ring.layer);
        if (onLayer) onLayer.push(ring);
        else drawn.set(ring.layer, [ring]);
      }
    }
  }
  for (const [layer, rings] of drawn) gatherLayer(gather, layer, rings);
  return { format: 'dxf', declared: UNDECLARED, axes: null, gather };
}

function leftOut(entity: DxfEntity): LeftOut | undefined {
  if (CURVES.has(entity.type)) return 'curve';
  if (entity.type === 'INSERT') return 'block';
  const { extrusionX = 0, extrusionY = 0, extrusionZ = 1, extrusionDir } = entity;
  const [x, y, z] = extrusionDir
    ? [extrusionDir.x, extrusionDir.y, extrusionDir.z]
    : [extrusionX, extrusionY, extrusionZ];
  const drawsArea = entity.vertices !== undefined || entity.boundary !== undefined;
  return drawsArea && (x !== 0 || y !== 0 || z !== 1) ? 'plane' : undefined;
}

function ringsOf(entity: DxfEntity, gather: Gather): Drawn[] {
  const layer = entity.layer ?? '';
  if (entity.type === 'LINE') gather.lines += 1;
  if (entity.type === 'POINT') gather.points += 1;
  const outlines = entity.boundary
    ? entity.boundary.loops.map(({ entities: [edge, ...more] }) =>
        edge?.points && more.length === 0 ? { points: edge.points, closed: true } : undefined,
      )
    : entity.vertices && !entity.polygonMesh && !entity.polyfaceMesh
      ? [{ points: entity.vertices, closed: entity.closed === true }]
      : [];
  return outlines.flatMap((outline) => {
    if (outline === undefined) {
      gather.leave(UNNUMBERED, 'curve');
      return [];
    }
    const xy = closedRing(outline.points, outline.closed, gather);
    if (!xy) gather.lines += 1;
    const curved = outline.points.some(({ bulge = 0 }) => bulge !== 0);
    return xy ? [{ layer, xy, curved }] : [];
  });
}

/** The ring of an outline that is closed by its flag or by its points; undefined for an open line. */
function closedRing(points: readonly DxfPoint[], closed: boolean, gather: Gather) {
  const flat = points.flatMap(({ x = Number.NaN, y = Number.NaN }) => [x, y]);
  const repeated = flat.length > 2 && flat[0] === flat.at(-2) && flat[1] === flat.at(-1);
  if (!closed && !repeated) return undefined;
  gather.altitudes += points.filter(({ z = 0 }) => z !== 0).length;
  return Float64Array.from(repeated ? flat : [...flat, ...flat.slice(0, 2)]);
}

/** The same for rings through the same points, wherever they begin and whichever way they run. */
function shapeKey(xy: Float64Array): string {
  const pairs: string[] = [];
  for (let i = 0; i < xy.length - 2; i += 2) {
    pairs.push(`${xy[i]?.toFixed(4)},${xy[i + 1]?.toFixed(4)}`);
  }
  return pairs.sort().join(' ');
}

function gatherLayer(gather: Gather, layer: string, drawn: readonly Drawn[]): void {
  const curved = new Set<RawRing>();
  const rings = drawn.map((one) => {
    const ring = gather.ring(gather.met + 1, one.xy);
    if (one.curved) curved.add(ring);
    return ring;
  });
  const name = layer.replace(/\\U\+([0-9A-F]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  for (const own of nest(rings)) {
    const n = gather.next();
    gather.add(n, { layer: name, rings: own, parts: [own.map((_, i) => i)], attributes: [] });
    const arcs = own.filter((ring) => curved.has(ring)).length;
    if (arcs > 0) gather.note(noteOf('stop', 'curve', { n, layer: name }, arcs));
  }
}
