import type { Element } from '@xmldom/xmldom';
import { serviceUnusable } from './errors.ts';
import type { ServiceLayer } from './schema.ts';
import { boundsOf, childOf, childrenOf, lineAt, lineOf } from './xml.ts';

/** Names of the map's own projection, the proper one first. */
const MERCATOR = ['EPSG:3857', 'EPSG:900913', 'EPSG:102100', 'EPSG:102113'];
/** Pictures that a browser draws, those that can be clear first. */
export const PICTURES = ['image/png', 'image/webp', 'image/png8', 'image/jpeg', 'image/jpg'];
const DEEPEST = 20;
/** Of one layer; each layer below inherits them. */
const MOST_STYLES = 100;

/** A layer of a WMS that can be drawn, with what a request for it needs. */
interface WmsLayer extends ServiceLayer {
  readonly crs: string;
}

export interface Wms {
  readonly title: string;
  readonly version: '1.1.1' | '1.3.0';
  readonly layers: readonly WmsLayer[];
  readonly leftOut: number;
}

interface Inherited {
  readonly systems: readonly string[];
  readonly styles: ServiceLayer['styles'];
  readonly bounds: number[] | null;
  readonly attribution: string;
}

function boxOf(layer: Element): number[] | null {
  const geographic = childOf(layer, 'EX_GeographicBoundingBox');
  if (geographic) {
    const sides = [
      'westBoundLongitude',
      'southBoundLatitude',
      'eastBoundLongitude',
      'northBoundLatitude',
    ];
    return boundsOf(sides.map((side) => Number(lineAt(geographic, side) || NaN)));
  }
  const box = childOf(layer, 'LatLonBoundingBox');
  return box
    ? boundsOf(
        ['minx', 'miny', 'maxx', 'maxy'].map((side) => Number(box.getAttribute(side) ?? NaN)),
      )
    : null;
}

function inherit(layer: Element, above: Inherited): Inherited {
  const systems = [...childrenOf(layer, 'CRS'), ...childrenOf(layer, 'SRS')]
    // Old services write several into one element.
    .flatMap((element) => lineOf(element).toUpperCase().split(' '))
    // Some name thousands, which each layer below would inherit.
    .filter((code) => MERCATOR.includes(code));
  const styles = childrenOf(layer, 'Style').map((style) => {
    const name = lineAt(style, 'Name');
    return { name, title: lineAt(style, 'Title') || name };
  });
  return {
    systems: [...above.systems, ...systems],
    styles: [...styles.filter(({ name }) => name !== ''), ...above.styles].slice(0, MOST_STYLES),
    bounds: boxOf(layer) ?? above.bounds,
    attribution: lineAt(layer, 'Attribution', 'Title') || above.attribution,
  };
}

/**
 * A WMS as it describes itself, 1.1.1 or 1.3.0.
 *
 * @throws {ApiError} 502 `service_unusable`
 */
export function readWms(root: Element): Wms {
  const capability = childOf(root, 'Capability');
  if (!capability || !/^WM(?:S|T_MS)_Capabilities$/.test(root.localName ?? '')) {
    throw serviceUnusable('not_capabilities');
  }
  const offered = childrenOf(childOf(capability, 'Request', 'GetMap') ?? capability, 'Format').map(
    lineOf,
  );
  const formats = PICTURES.filter((format) => offered.includes(format));
  const layers: WmsLayer[] = [];
  let leftOut = 0;
  const walk = (element: Element, above: Inherited, depth: number) => {
    const own = inherit(element, above);
    const name = lineAt(element, 'Name');
    const crs = MERCATOR.find((code) => own.systems.includes(code));
    if (name !== '' && crs && formats.length > 0) {
      const title = lineAt(element, 'Title') || name;
      const { styles, bounds, attribution } = own;
      layers.push({ name, title, styles, formats, matrix_sets: [], bounds, attribution, crs });
    } else if (name !== '') leftOut += 1;
    if (depth < DEEPEST)
      for (const child of childrenOf(element, 'Layer')) walk(child, own, depth + 1);
  };
  const nothing = { systems: [], styles: [], bounds: null, attribution: '' };
  for (const layer of childrenOf(capability, 'Layer')) walk(layer, nothing, 0);
  return {
    title: lineAt(root, 'Service', 'Title'),
    version: root.getAttribute('version')?.startsWith('1.1') ? '1.1.1' : '1.3.0',
    layers,
    leftOut,
  };
}
