import { type Static, type TSchema, Type } from 'typebox';

/** `T | null`, written so that OpenAPI 3.1 and the generated client types agree. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A reference to a schema by its `$id` that keeps its type, as a body that is read needs: `refTo<typeof X>('X')`. */
export const refTo = <T extends TSchema>(id: string) => Type.Unsafe<Static<T>>(Type.Ref(id));

/** A closed list of strings. */
export const OneOf = <const T extends string[]>(
  values: readonly [...T],
  options: { description?: string } = {},
) => Type.Enum([...values] as [...T], options);

/** Files that a boundary can come out of. */
export const FILE_FORMATS = [
  'geojson',
  'kml',
  'kmz',
  'shapefile',
  'geopackage',
  'dxf',
  'csv',
  'xlsx',
] as const;
export const KINDS = ['kcn', 'ccn', 'it_park'] as const;
export const STATUSES = [
  'planned',
  'established',
  'under_construction',
  'operating',
  'withdrawn',
  'superseded',
  'unknown',
] as const;
export const REGIONS = ['north', 'south', 'east', 'west'] as const;
export const ORIENTATIONS = [...REGIONS, 'unknown'] as const;
export const LOCATION_BASES = [
  'surveyed',
  'digitised',
  'site',
  'commune',
  'district',
  'unpublished',
] as const;
export const GEOMETRY_ROLES = ['surveyed', 'digitised', 'indicative', 'inset'] as const;
export const CERTAINTIES = ['sure', 'possible', 'any'] as const;
export const FRESHNESS = ['fresh', 'stale', 'undated'] as const;
export const FORMER_PROVINCES = ['thai-nguyen', 'bac-kan'] as const;

/** RFC 9457 problem details with a stable machine-readable `code`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    requestId: Type.String(),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          parameter: Type.Optional(Type.String({ description: 'of the query or the path' })),
          pointer: Type.Optional(Type.String({ description: 'JSON pointer into the body' })),
          code: Type.Optional(Type.String({ description: 'what is wrong, for a program' })),
          message: Type.String(),
        }),
      ),
    ),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;

/** Where a value comes from. `published` is as precise as known (YYYY, YYYY-MM or a full date); null = unknown. */
export const Source = Type.Object(
  {
    id: Type.String(),
    type: Type.String({ description: 'plan, decision, press, dataset ...' }),
    title: Type.String(),
    title_basis: Type.String({
      description: 'published; address = read off the address; description = no title is published',
    }),
    publisher: Type.String(),
    doc_no: Nullable(Type.String()),
    url: Nullable(Type.String()),
    published: Nullable(Type.String()),
    accessed: Nullable(Type.String()),
    licence: Nullable(Type.String()),
    note: Nullable(Type.String({ description: 'Vietnamese' })),
    note_en: Nullable(Type.String()),
  },
  { $id: 'Source' },
);
export type Source = Static<typeof Source>;

export const MultiPolygon = Type.Object(
  {
    type: Type.Literal('MultiPolygon'),
    coordinates: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number())))),
  },
  { $id: 'MultiPolygon', description: 'EPSG:4326, longitude before latitude, 6 decimals' },
);
