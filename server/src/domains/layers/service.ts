import type { Element } from '@xmldom/xmldom';
import { fetchDocument } from './document.ts';
import { refusedValue, serviceUnusable } from './errors.ts';
import type { LayerDraft, LayerService, ServiceDescription, ServiceLayer } from './schema.ts';
import { allowedUrl, requestOf, serviceBase, tileTemplate } from './service-url.ts';
import { readWms, type Wms } from './wms.ts';
import { readWmts, type Wmts, type WmtsLayer } from './wmts.ts';
import { rootOf } from './xml.ts';

/** Layers that are told of one service; nobody looks through more. */
const MOST_TOLD = 1000;
const DEEPEST = 22;

type Question = { readonly kind: 'wms' | 'wmts'; readonly url: string };
type ServiceDraft = Exclude<LayerDraft, { kind: 'upload' }>;
type OgcDraft = Extract<LayerDraft, { layer: string }>;

/** A service as it is kept, and where it lies. */
export interface Made {
  readonly service: LayerService;
  readonly bounds: readonly number[] | null;
}

/** What a service says of itself, and the address that requests go to. */
async function ask(
  { kind, url }: Question,
  hosts: readonly string[],
): Promise<{ base: URL; root: Element }> {
  const given = allowedUrl(url, hosts);
  const base = serviceBase(given);
  const document = kind === 'wmts' && /\.xml$/i.test(given.pathname);
  const address = document
    ? given.href
    : requestOf(base, { SERVICE: kind.toUpperCase(), REQUEST: 'GetCapabilities' });
  return { base, root: rootOf(await fetchDocument(address, hosts)) };
}

const told = ({
  name,
  title,
  styles,
  formats,
  matrix_sets,
  bounds,
  attribution,
}: ServiceLayer): ServiceLayer => ({
  name,
  title,
  styles,
  formats,
  matrix_sets,
  bounds,
  attribution,
});

/**
 * The layers of a service that can be drawn on this map.
 *
 * @throws {ApiError} 422 for an address that is not allowed, 502 `service_unusable`
 */
export async function describe(
  question: Question,
  hosts: readonly string[],
): Promise<ServiceDescription> {
  const { root } = await ask(question, hosts);
  const { title, layers, leftOut } = question.kind === 'wms' ? readWms(root) : readWmts(root);
  return { title, layers: layers.slice(0, MOST_TOLD).map(told), left_out: leftOut };
}

/** What was chosen, or the first that is offered. */
function chosen(
  asked: string | undefined,
  offered: readonly string[],
  refuse: () => Error,
): string {
  const found = asked === undefined ? offered[0] : offered.find((one) => one === asked);
  if (found === undefined) throw refuse();
  return found;
}

/** The layer that a draft names, with its style and format. */
function choose<L extends ServiceLayer>(draft: OgcDraft, layers: readonly L[]) {
  const layer = layers.find(({ name }) => name === draft.layer);
  if (!layer) throw refusedValue('/layer', 'unknown_layer');
  const styles = layer.styles.map(({ name }) => name);
  return {
    layer,
    style: chosen(
      draft.style,
      draft.style === undefined && styles.length === 0 ? [''] : styles,
      () => refusedValue('/style', 'unknown_style'),
    ),
    format: chosen(draft.format, layer.formats, () => refusedValue('/format', 'unknown_format')),
  };
}

function ofWms(draft: OgcDraft, base: URL, wms: Wms): Made {
  const { layer, style, format } = choose(draft, wms.layers);
  const tiles = requestOf(base, {
    SERVICE: 'WMS',
    REQUEST: 'GetMap',
    VERSION: wms.version,
    LAYERS: layer.name,
    // Not naming a style asks for the layer's own.
    STYLES: draft.style === undefined ? '' : style,
    FORMAT: format,
    TRANSPARENT: /jpe?g/.test(format) ? 'FALSE' : 'TRUE',
    [wms.version === '1.3.0' ? 'CRS' : 'SRS']: layer.crs,
    BBOX: '{bbox-epsg-3857}',
    WIDTH: '256',
    HEIGHT: '256',
  });
  const service = {
    url: base.href,
    layer: layer.name,
    tiles,
    scheme: 'xyz',
    min_zoom: 0,
    max_zoom: DEEPEST,
  } as const;
  return { service, bounds: layer.bounds };
}

interface TileChoice {
  readonly style: string;
  readonly format: string;
  readonly set: string;
  readonly prefix: string;
}

/** A template of the service with the map's own places; undefined when it has others, or lies elsewhere. */
function restTiles(
  layer: WmtsLayer,
  { style, format, set, prefix }: TileChoice,
  hosts: readonly string[],
): string | undefined {
  const filled = layer.templates
    .get(format)
    ?.replaceAll('{Style}', encodeURIComponent(style))
    .replaceAll('{style}', encodeURIComponent(style))
    .replaceAll('{TileMatrixSet}', encodeURIComponent(set))
    .replaceAll('{TileMatrix}', `${encodeURIComponent(prefix)}{z}`)
    .replaceAll('{TileRow}', '{y}')
    .replaceAll('{TileCol}', '{x}');
  if (filled === undefined) return undefined;
  try {
    return tileTemplate(filled, hosts).tiles;
  } catch {
    return undefined;
  }
}

/** The address of tiles by parameters; undefined when it lies elsewhere. */
function kvpTiles(
  wmts: Wmts,
  layer: WmtsLayer,
  { style, format, set, prefix }: TileChoice,
  hosts: readonly string[],
) {
  if (wmts.getTile === null || !URL.canParse(wmts.getTile)) return undefined;
  const base = serviceBase(new URL(wmts.getTile));
  if (!hosts.includes(base.origin) || base.username !== '') return undefined;
  return requestOf(base, {
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: layer.name,
    STYLE: style,
    FORMAT: format,
    TILEMATRIXSET: set,
    TILEMATRIX: `${prefix}{z}`,
    TILEROW: '{y}',
    TILECOL: '{x}',
  });
}

function ofWmts(draft: OgcDraft, base: URL, wmts: Wmts, hosts: readonly string[]): Made {
  const { layer, style, format } = choose(draft, wmts.layers);
  const name = chosen(draft.matrix_set, layer.matrix_sets, () =>
    refusedValue('/matrix_set', 'unknown_matrix_set'),
  );
  const set = wmts.sets.get(name);
  if (!set) throw refusedValue('/matrix_set', 'unknown_matrix_set');
  const choice = { style, format, set: name, prefix: set.prefix };
  const tiles = restTiles(layer, choice, hosts) ?? kvpTiles(wmts, layer, choice, hosts);
  if (tiles === undefined) throw serviceUnusable('no_service_address');
  const { min_zoom, max_zoom } = set;
  const service = {
    url: base.href,
    layer: layer.name,
    tiles,
    scheme: 'xyz',
    min_zoom,
    max_zoom,
  } as const;
  return { service, bounds: layer.bounds };
}

/**
 * A service as the map asks it for pictures, once what was chosen has been found in what the service says of itself.
 *
 * @throws {ApiError} 422 for what is not allowed or not offered, 502 `service_unusable`
 */
export async function makeService(draft: ServiceDraft, hosts: readonly string[]): Promise<Made> {
  if (draft.kind === 'xyz') {
    const { min_zoom = 0, max_zoom = DEEPEST, url } = draft;
    if (min_zoom > max_zoom) throw refusedValue('/max_zoom', 'zooms_swapped');
    const { tiles, scheme } = tileTemplate(url, hosts);
    return { service: { url, layer: null, tiles, scheme, min_zoom, max_zoom }, bounds: null };
  }
  const { base, root } = await ask(draft, hosts);
  return draft.kind === 'wms'
    ? ofWms(draft, base, readWms(root))
    : ofWmts(draft, base, readWmts(root), hosts);
}

/** Whether the operator still allows where the pictures come from. */
export function stillAllowed({ tiles }: LayerService, hosts: readonly string[]): boolean {
  return hosts.includes(new URL(tiles.replaceAll(/\{[^}]*\}/g, '0')).origin);
}
