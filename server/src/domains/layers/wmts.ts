import type { Element } from '@xmldom/xmldom';
import { serviceUnusable } from './errors.ts';
import type { ServiceLayer } from './schema.ts';
import { PICTURES } from './wms.ts';
import { boundsOf, childOf, childrenOf, hrefOf, lineAt, lineOf } from './xml.ts';

/** Denominator of the scale at zoom 0, with pixels of 0.28 mm and 256 of them around the earth. */
const WORLD_SCALE = 559_082_264.028_717_8;
const DEEPEST = 24;

/** A tile matrix set that divides the earth as this map does. */
interface MatrixSet {
  /** Stands before the zoom in the name of each matrix. */
  readonly prefix: string;
  readonly min_zoom: number;
  readonly max_zoom: number;
}

/** A layer of a WMTS that can be drawn, with what a request for it needs. */
export interface WmtsLayer extends ServiceLayer {
  /** Addresses of single tiles by format, with their places; a dimension has its default. */
  readonly templates: ReadonlyMap<string, string>;
}

export interface Wmts {
  readonly title: string;
  readonly layers: readonly WmtsLayer[];
  readonly leftOut: number;
  readonly sets: ReadonlyMap<string, MatrixSet>;
  /** Where tiles are asked for by parameters; null where they are not. */
  readonly getTile: string | null;
}

interface Matrix {
  readonly name: string;
  readonly zoom: number;
}

/** A matrix of 256 pixels over the whole earth, by the zoom it stands for. */
function matrixOf(element: Element): Matrix | null {
  const scale = Number(lineAt(element, 'ScaleDenominator'));
  const zoom = Math.round(Math.log2(WORLD_SCALE / scale));
  const exact = Math.abs(WORLD_SCALE / 2 ** zoom / scale - 1) < 1e-3;
  const sides = [lineAt(element, 'TileWidth'), lineAt(element, 'TileHeight')];
  const [x = NaN, y = NaN] = lineAt(element, 'TopLeftCorner').split(' ').map(Number);
  const whole = Math.abs(x + 20_037_508.34) < 1000 && Math.abs(y - 20_037_508.34) < 1000;
  const sound =
    exact && whole && zoom >= 0 && zoom <= DEEPEST && sides.every((side) => side === '256');
  return sound ? { name: lineAt(element, 'Identifier'), zoom } : null;
}

function matrixSetOf(element: Element): MatrixSet | null {
  if (!/3857$|900913$|1021(?:00|13)$/.test(lineAt(element, 'SupportedCRS'))) return null;
  const matrices = childrenOf(element, 'TileMatrix').map(matrixOf);
  const [first] = matrices;
  if (!first?.name.endsWith(String(first.zoom))) return null;
  const prefix = first.name.slice(0, -String(first.zoom).length);
  const zooms = matrices.flatMap((one) =>
    one?.name === `${prefix}${one?.zoom}` ? [one.zoom] : [],
  );
  return { prefix, min_zoom: Math.min(...zooms), max_zoom: Math.max(...zooms) };
}

function templatesOf(layer: Element): Map<string, string> {
  const defaults = childrenOf(layer, 'Dimension').map(
    (one) => [`{${lineAt(one, 'Identifier')}}`, lineAt(one, 'Default')] as const,
  );
  const tiles = childrenOf(layer, 'ResourceURL').filter(
    (one) => one.getAttribute('resourceType') === 'tile',
  );
  return new Map(
    tiles.map((one) => [
      one.getAttribute('format') ?? '',
      defaults.reduce(
        (text, [place, value]) => text.replaceAll(place, encodeURIComponent(value)),
        one.getAttribute('template') ?? '',
      ),
    ]),
  );
}

function layerOf(element: Element, sets: ReadonlyMap<string, MatrixSet>): WmtsLayer | null {
  const name = lineAt(element, 'Identifier');
  const linked = childrenOf(element, 'TileMatrixSetLink').map((link) =>
    lineAt(link, 'TileMatrixSet'),
  );
  const offered = childrenOf(element, 'Format').map(lineOf);
  const formats = PICTURES.filter((format) => offered.includes(format));
  const matrix_sets = linked.filter((set) => sets.has(set));
  if (name === '' || formats.length === 0 || matrix_sets.length === 0) return null;
  const styles = childrenOf(element, 'Style')
    .toSorted(
      (a, b) =>
        Number(b.getAttribute('isDefault') === 'true') -
        Number(a.getAttribute('isDefault') === 'true'),
    )
    .map((style) => ({ name: lineAt(style, 'Identifier'), title: lineAt(style, 'Title') }));
  const corners = ['LowerCorner', 'UpperCorner'].flatMap((corner) =>
    lineAt(element, 'WGS84BoundingBox', corner).split(' ').map(Number),
  );
  return {
    name,
    title: lineAt(element, 'Title') || name,
    styles: styles.map((style) => ({ name: style.name, title: style.title || style.name })),
    formats,
    matrix_sets,
    bounds: boundsOf(corners),
    attribution: '',
    templates: templatesOf(element),
  };
}

/** Where `GetTile` is answered by parameters. */
function getTileOf(root: Element): string | null {
  const operations = childOf(root, 'OperationsMetadata');
  const tile =
    operations &&
    childrenOf(operations, 'Operation').find((one) => one.getAttribute('name') === 'GetTile');
  const http = tile && childOf(tile, 'DCP', 'HTTP');
  const byParameters = (get: Element) => {
    const encodings = childrenOf(get, 'Constraint').flatMap((one) =>
      childrenOf(childOf(one, 'AllowedValues') ?? one, 'Value').map(lineOf),
    );
    return encodings.length === 0 || encodings.includes('KVP');
  };
  const found = http && childrenOf(http, 'Get').find(byParameters);
  return hrefOf(found) || null;
}

/**
 * A WMTS 1.0.0 as it describes itself.
 *
 * @throws {ApiError} 502 `service_unusable`
 */
export function readWmts(root: Element): Wmts {
  const contents = childOf(root, 'Contents');
  if (!contents || root.localName !== 'Capabilities') throw serviceUnusable('not_capabilities');
  const sets = new Map(
    childrenOf(contents, 'TileMatrixSet').flatMap((element) => {
      const set = matrixSetOf(element);
      return set ? [[lineAt(element, 'Identifier'), set] as const] : [];
    }),
  );
  const all = childrenOf(contents, 'Layer').map((element) => layerOf(element, sets));
  const layers = all.filter((layer) => layer !== null);
  const provider = lineAt(root, 'ServiceProvider', 'ProviderName');
  return {
    title: lineAt(root, 'ServiceIdentification', 'Title'),
    layers: layers.map((layer) => ({ ...layer, attribution: provider })),
    leftOut: all.length - layers.length,
    sets,
    getTile: getTileOf(root),
  };
}
