import { type Static, Type } from 'typebox';
import type { Outline } from '../../lib/outline.ts';
import { Nullable, OneOf, refTo } from '../../lib/schema.ts';

const closed = { additionalProperties: false } as const;

/** Of one person. */
export const MOST_LAYERS = 30;
/** Polygons of one layer, as the import doctor reads them. */
export const MOST_POLYGONS = 10_000;
/** Polygons of one batch. */
export const MOST_IN_BATCH = 500;
/** Layers of a person's list, kept ones of others among them. */
const MOST_LISTED = 200;
/** Colours that the map has for polygons of layers. */
export const TINTS = 6;

/** A layer is named by chance alone: whoever has the link may read it. */
const LayerId = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' });
export const LayerParams = Type.Object({ id: LayerId });

const Title = Type.String({ minLength: 1, maxLength: 200 });
const Attribution = Type.String({ maxLength: 500, description: 'shown with the map; plain text' });
const Address = Type.String({ minLength: 1, maxLength: 2000 });
const Name = Type.String({ minLength: 1, maxLength: 300 });
const Opacity = Type.Integer({ minimum: 0, maximum: 100, description: 'per cent' });
const Zoom = Type.Integer({ minimum: 0, maximum: 24 });
const Bounds = Nullable(Type.Array(Type.Number(), { description: 'W, S, E, N in degrees' }));

const described = { title: Title, attribution: Type.Optional(Attribution) };

/** A layer to be made, by its kind. */
export const LayerDraft = Type.Union(
  [
    Type.Object({ kind: Type.Literal('upload'), ...described }, closed),
    Type.Object(
      {
        kind: Type.Literal('xyz'),
        ...described,
        url: { ...Address, description: 'with {z}, {x} and {y}, or {-y} where rows count north' },
        min_zoom: Type.Optional(Zoom),
        max_zoom: Type.Optional(Zoom),
      },
      closed,
    ),
    Type.Object(
      {
        kind: OneOf(['wms', 'wmts'] as const),
        ...described,
        url: Address,
        layer: Name,
        style: Type.Optional(Name),
        format: Type.Optional(Name),
        matrix_set: Type.Optional({ ...Name, description: 'of a WMTS' }),
      },
      closed,
    ),
  ],
  { $id: 'LayerDraft' },
);
export type LayerDraft = Static<typeof LayerDraft>;

export const LayerEdit = Type.Object(
  { title: Type.Optional(Title), attribution: Type.Optional(Attribution) },
  { $id: 'LayerEdit', ...closed },
);
export type LayerEdit = Static<typeof LayerEdit>;

export const LayerPolygons = Type.Object(
  {
    polygons: Type.Array(
      Type.Object(
        {
          n: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'place in the file' }),
          name: Type.String({ maxLength: 80 }),
          geometry: refTo<typeof Outline>('Outline'),
        },
        closed,
      ),
      { minItems: 1, maxItems: MOST_IN_BATCH },
    ),
  },
  { $id: 'LayerPolygons', ...closed },
);
export type LayerPolygons = Static<typeof LayerPolygons>;

export const LayerFinish = Type.Object(
  { polygons: Type.Integer({ minimum: 1, maximum: MOST_POLYGONS, description: 'that were sent' }) },
  { $id: 'LayerFinish', ...closed },
);

/** A map service as it is kept: the draft, held against what the service says of itself. */
export const LayerService = Type.Object(
  {
    url: Type.String(),
    layer: Nullable(Type.String()),
    tiles: Type.String({ description: 'address of one picture: {z}, {x}, {y}, {bbox-epsg-3857}' }),
    scheme: OneOf(['xyz', 'tms'] as const),
    min_zoom: Zoom,
    max_zoom: Zoom,
  },
  { $id: 'LayerService' },
);
export type LayerService = Static<typeof LayerService>;

const layer = {
  id: LayerId,
  version: Type.Integer({ description: 'what If-Match names, in quotes' }),
  kind: OneOf(['upload', 'wms', 'wmts', 'xyz'] as const),
  title: Title,
  attribution: Attribution,
  mine: Type.Boolean({ description: 'whoever asks has made it' }),
  service: Nullable(refTo<typeof LayerService>('LayerService')),
  allowed: Type.Boolean({ description: 'false: the operator no longer allows its service' }),
  tint: Nullable(Type.Integer({ description: `colour of its polygons, 0 to ${TINTS - 1}` })),
  polygons: Type.Integer({ description: '0 for a service' }),
  bytes: Type.Integer(),
  bounds: Bounds,
  created_at: Type.String({ format: 'date-time' }),
  updated_at: Type.String({ format: 'date-time' }),
};

export const Layer = Type.Object(layer, { $id: 'Layer' });
export type Layer = Static<typeof Layer>;

const ListedLayer = Type.Object(
  { ...layer, opacity: Opacity, shown: Type.Boolean() },
  { $id: 'ListedLayer' },
);
export type ListedLayer = Static<typeof ListedLayer>;

export const LayerList = Type.Object(
  {
    items: Type.Array(refTo<typeof ListedLayer>('ListedLayer'), { description: 'topmost first' }),
    hosts: Type.Array(Type.String(), { description: 'origins of services that may be added' }),
    most_layers: Type.Integer(),
    bytes_used: Type.Integer({ description: 'by the polygons of your own layers' }),
    most_bytes: Type.Integer(),
  },
  { $id: 'LayerList' },
);
export type LayerList = Static<typeof LayerList>;

export const LayerShelf = Type.Object(
  {
    items: Type.Array(
      Type.Object({ id: LayerId, opacity: Opacity, shown: Type.Boolean() }, closed),
      { maxItems: MOST_LISTED, description: 'topmost first' },
    ),
  },
  { $id: 'LayerShelf', ...closed },
);
export type LayerShelf = Static<typeof LayerShelf>;

export const ServiceQuestion = Type.Object(
  { kind: OneOf(['wms', 'wmts'] as const), url: Address },
  { $id: 'ServiceQuestion', ...closed },
);

const ServiceLayer = Type.Object(
  {
    name: Type.String(),
    title: Type.String(),
    styles: Type.Array(Type.Object({ name: Type.String(), title: Type.String() })),
    formats: Type.Array(Type.String()),
    matrix_sets: Type.Array(Type.String(), { description: 'none for a WMS' }),
    bounds: Bounds,
    attribution: Type.String(),
  },
  { $id: 'ServiceLayer' },
);
export type ServiceLayer = Static<typeof ServiceLayer>;

export const ServiceDescription = Type.Object(
  {
    title: Type.String(),
    layers: Type.Array(refTo<typeof ServiceLayer>('ServiceLayer'), {
      description: 'that can be drawn on this map (EPSG:3857)',
    }),
    left_out: Type.Integer({ description: 'layers that cannot' }),
  },
  { $id: 'ServiceDescription' },
);
export type ServiceDescription = Static<typeof ServiceDescription>;

const NamePoint = Type.Object({
  type: Type.Literal('Point'),
  coordinates: Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }),
});

/** Polygons of a layer for the map, and where their names stand. */
const LayerFeatures = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    features: Type.Array(
      Type.Object({
        type: Type.Literal('Feature'),
        id: Type.Integer({ description: 'place in the file' }),
        properties: Type.Object({ name: Type.String() }),
        geometry: Type.Union([Type.Ref('MultiPolygon'), NamePoint]),
      }),
      {
        description:
          'a polygon that has a name is followed by a point inside of it, by the same id',
      },
    ),
  },
  { $id: 'LayerFeatures' },
);

/** Everything published by name. */
export const SCHEMAS = [
  LayerDraft,
  LayerEdit,
  LayerPolygons,
  LayerFinish,
  LayerService,
  Layer,
  ListedLayer,
  LayerList,
  LayerShelf,
  ServiceQuestion,
  ServiceLayer,
  ServiceDescription,
  LayerFeatures,
];
