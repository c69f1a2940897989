import { parseString } from 'dxf';
import { MOST_LINES } from '../limits.ts';
import { nest } from '../shape/nest.ts';
import type { RawRing } from '../types.ts';
import { placedIn } from './blocks.ts';
import { Gather, tooMany } from './gather.ts';
import { type Content, UNDECLARED } from './reader.ts';
import { noteOf } from './refusal.ts';
import { type Drawn, ringsOf } from './rings.ts';
import { countOf, textOf } from './text.ts';

/**
 * A drawing: closed polylines, circles and hatches by layer, blocks taken apart, each area with its holes a shape of
 * its own. It names no system and its stated units are seldom meant: programs leave inches or millimetres in drawings
 * made in metres.
 */
export function readDxf(bytes: Uint8Array): Content {
  const text = textOf(bytes);
  if (countOf(text, '\n', MOST_LINES) > MOST_LINES) throw tooMany('lines', MOST_LINES);
  const gather = new Gather();
  const drawn = new Map<string, Drawn[]>();
  const seen = new Set<string>();
  for (const placed of placedIn(parseString(text), gather)) {
    for (const ring of ringsOf(placed, gather)) {
      const key = `${ring.layer} ${shapeKey(ring.xy)}`;
      // A hatch and the outline around it are one area.
      if (seen.has(key)) continue;
      seen.add(key);
      gather.expect(ring.xy.length / 2);
      const onLayer = drawn.get(ring.layer);
      if (onLayer) onLayer.push(ring);
      else drawn.set(ring.layer, [ring]);
    }
  }
  for (const [layer, rings] of drawn) gatherLayer(gather, layer, rings);
  return { format: 'dxf', declared: UNDECLARED, axes: null, gather };
}

/** To a tenth of a millimetre: four decimals of a metre, nine of a degree. */
const shown = (value = Number.NaN) => value.toFixed(Math.abs(value) <= 360 ? 9 : 4);

/** The same for rings through the same points, wherever they begin and whichever way they run. */
function shapeKey(xy: Float64Array): string {
  const pairs: string[] = [];
  for (let i = 0; i < xy.length - 2; i += 2) pairs.push(`${shown(xy[i])},${shown(xy[i + 1])}`);
  return pairs.sort().join(' ');
}

/** Layers are named in the letters of the drawing's own alphabet, others as numbers. */
const nameOf = (layer: string) =>
  layer.replace(/\\U\+([0-9A-F]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

function gatherLayer(gather: Gather, layer: string, drawn: readonly Drawn[]): void {
  const curved = new Map<RawRing, Drawn>();
  const rings = drawn.map((one) => {
    const ring = gather.ring(gather.met + 1, one.xy);
    if (one.arcs > 0) curved.set(ring, one);
    return ring;
  });
  const name = nameOf(layer);
  for (const own of nest(rings)) {
    const n = gather.next();
    gather.add(n, { layer: name, rings: own, parts: [own.map((_, i) => i)], attributes: [] });
    const bent = own.flatMap((ring) => curved.get(ring) ?? []);
    const arcs = bent.reduce((sum, one) => sum + one.arcs, 0);
    const deviation = Math.max(...bent.map(({ deviationM }) => deviationM));
    if (arcs > 0) gather.note(noteOf('warn', 'curve', { n, deviation_m: deviation }, arcs));
  }
}
