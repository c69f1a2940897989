import type { MultiPolygon } from 'geojson';
import type { LngLat } from '../lib/geodesy/lng-lat.ts';

/**
 * What the doctor's steps hand to one another: read -> diagnose -> show -> fix -> stage. Plain data that
 * passes between a worker and a page; nothing here knows a screen, a map or a zone.
 */

export type Format =
  | 'geojson'
  | 'kml'
  | 'kmz'
  | 'shapefile'
  | 'geopackage'
  | 'dxf'
  | 'csv'
  | 'xlsx';

/** A file as it was chosen; its name says nothing about its format. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** EPSG codes of the systems in which boundaries of this country are found. */
export type CrsCode =
  | 4326
  | 4756
  | 3405
  | 3406
  | 32648
  | 32649
  | 3857
  | 5896
  | 5897
  | 5898
  | 5899
  | 9205
  | 9206
  | 9207
  | 9208
  | 9209
  | 9210
  | 9211
  | 9212
  | 9213
  | 9214
  | 9215
  | 9216
  | 9217
  | 9218;

/** Which number of a pair comes first: `north-east` is X, Y of a survey decision or latitude, longitude. */
export type AxisOrder = 'east-north' | 'north-east';

/** What words near the numbers hint at, without naming one system. */
export type CrsHint = 'vn2000' | 'wgs84' | 'hn72';

/** What the file says of its system: `known` is a member of the catalogue. `format`: the format allows no other. */
export type DeclaredCrs =
  | {
      readonly kind: 'known';
      readonly code: CrsCode;
      readonly by: 'format' | 'member' | 'prj' | 'srs' | 'text';
    }
  | { readonly kind: 'foreign'; readonly text: string }
  | {
      readonly kind: 'none';
      readonly hints: readonly CrsHint[];
      readonly meridian: number | null;
      readonly zoneWidth: 3 | 6 | null;
    };

/** Flat x, y pairs exactly as the file has them, with the ring's closing point only if the file has one. */
export interface RawRing {
  readonly xy: Float64Array;
  /** Names of the points, one for each pair. */
  readonly labels: readonly string[] | null;
  /** Rows of the sheet, one for each pair, counted from 1. */
  readonly rows: readonly number[] | null;
}

export type AttributeValue = string | number | boolean | null;

export interface RawFeature {
  /** Place in the file, counted from 1. */
  readonly n: number;
  readonly layer: string | null;
  readonly rings: readonly RawRing[];
  /** Rings of each part, shell first; null: loose rings (corner lists), to be nested. */
  readonly parts: readonly (readonly number[])[] | null;
  readonly attributes: readonly (readonly [name: string, value: AttributeValue])[];
  /** What its layer says of its system, where a file has several layers; else the file says it for all. */
  readonly declared?: DeclaredCrs;
}

/** A file read, nothing judged and nothing mended. */
export interface Reading {
  readonly format: Format;
  readonly file: { readonly name: string; readonly size: number; readonly sha256: string };
  readonly declared: DeclaredCrs;
  /** Order of the pairs as the file's headings say; null: x then y, undeclared. */
  readonly axes: AxisOrder | null;
  readonly features: readonly RawFeature[];
  readonly vertices: number;
  /** What a corner list prints beside its points; sides in the order of the first feature's points. */
  readonly stated: {
    readonly sides: readonly (number | null)[] | null;
    readonly areaM2: number | null;
  };
  /** What the reader itself met: skipped shapes, arcs, heights. */
  readonly notes: readonly Finding[];
}

/** Polygons on the ground: flat longitude, latitude pairs on WGS84, each ring without its closing point. */
export interface Ground {
  readonly parts: readonly { readonly n: number; readonly rings: readonly Float64Array[] }[];
}

/** Longitude and latitude of the west, south, east and north edge. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type Place =
  | { readonly kind: 'point'; readonly at: LngLat }
  | { readonly kind: 'segment'; readonly from: LngLat; readonly to: LngLat }
  | { readonly kind: 'box'; readonly bounds: Bounds };

/** stop: cannot be used; ask: a person must choose; warn: usable, goes to the reviewer; note: only told. */
export type Severity = 'stop' | 'ask' | 'warn' | 'note';

export const FINDING_CODES = [
  'too_large',
  'too_many_vertices',
  'zip_bomb',
  'zip_path',
  'xml_entities',
  'formula',
  'unreadable',
  'several_layers',
  'huge_coordinate',
  'no_polygon',
  'several_features',
  'feature_unreadable',
  'curve',
  'columns_guessed',
  'crs_guessed',
  'crs_ambiguous',
  'crs_unknown',
  'units_millimetres',
  'crs_contradicts',
  'crs_assumed',
  'layers_differ',
  'simplified',
  'crs_shift_differs',
  'axes_swapped',
  'lat_lon_swapped',
  'ring_open',
  'self_crossing',
  'too_tangled',
  'parts_overlap',
  'hole_outside',
  'hole_in_hole',
  'duplicate_points',
  'collinear_points',
  'spike',
  'sliver',
  'overlap',
  'outside_province',
  'outside_commune',
  'far_from_published',
  'area_differs',
  'side_differs',
  'point_order',
  'text_legacy',
  'altitude_dropped',
  'ring_direction',
  'shape_invalid',
  'ground_unchecked',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type Figures = Readonly<Record<string, number | string>>;

/** One thing found. Its words are made from `code`, `count` and `figures` by `i18n/doctor.ts`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where on the ground, as soon as that is known. */
  readonly place: Place | null;
  /** Further places of the same thing, the first of `count`. */
  readonly others?: readonly Place[];
  readonly count: number;
  readonly figures: Figures;
  /** Steps that would settle it, each safe by itself; a person applies them. */
  readonly fixes: readonly Fix[];
}

/** One step of mending, replayed from the reading in the order of the list; taking it away undoes it. */
export type Fix =
  | { readonly code: 'use_crs'; readonly crs: CrsCode }
  | { readonly code: 'swap_axes' }
  | { readonly code: 'close_rings' }
  | { readonly code: 'drop_duplicates' }
  | { readonly code: 'drop_collinear' }
  | { readonly code: 'drop_slivers' }
  /** Of all vertices as few as stay within so many metres of the outline; done after all others. */
  | { readonly code: 'simplify'; readonly metres: number }
  | { readonly code: 'decode_text'; readonly charset: 'tcvn3' | 'vni' }
  | { readonly code: 'pick'; readonly features: readonly number[] }
  | { readonly code: 'drop_altitude' };

/** Where the boundary is expected. */
export interface Anchor {
  readonly bounds: Bounds | null;
  readonly point: LngLat | null;
  readonly radiusKm: number | null;
  readonly basis: 'boundary' | 'site' | 'commune' | 'district' | 'none';
}

/** What is known of the boundary before its file is read. */
export interface Context {
  readonly province: Ground;
  readonly provinceToleranceM: 300;
  readonly anchor: Anchor;
  readonly decisionHa: number | null;
}

/** One way to read the numbers, and where it would bring them. */
export interface Candidate {
  readonly crs: CrsCode;
  readonly axes: AxisOrder;
  readonly at: LngLat;
  readonly fromAnchorKm: number | null;
  readonly fits: boolean;
}

export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** The system in which the numbers were read; null as long as nobody has chosen. */
  readonly crs: CrsCode | null;
  readonly axes: AxisOrder | null;
  readonly candidates: readonly Candidate[];
  /** On the ellipsoid. */
  readonly hectares: number | null;
  /** On the plane of EPSG:9213. */
  readonly gridHectares: number | null;
  readonly perimeterM: number | null;
  /** At most 5,000 vertices: to be looked at, not to be kept. */
  readonly preview: MultiPolygon | null;
  readonly features: readonly {
    readonly n: number;
    readonly name: string;
    /** Of the file, where it has several. */
    readonly layer: string | null;
    readonly hectares: number;
  }[];
  /**
   * Every vertex, as GeoJSON text: for whoever knows the ground of others. Null as long as the shape has no system, or
   * something stops it. Text passes to a page at once, where a list of points would hold it up.
   */
  readonly exact: string | null;
  /** Nothing is left that stops or asks, text apart: a boundary carries none. */
  readonly usable: boolean;
}

/** Where a boundary came from; kept with it for good. */
export interface BoundaryOrigin {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  readonly format: Format;
  readonly crs: CrsCode;
  readonly axes: AxisOrder;
  readonly crs_by: 'declared' | 'chosen';
  readonly fixes: readonly Fix[];
  readonly findings: readonly {
    readonly code: FindingCode;
    readonly count: number;
    readonly figures: Figures;
  }[];
}

/** A boundary ready for a change request, full precision, closed and wound as RFC 7946 asks. */
export interface Staged {
  readonly geometry: MultiPolygon;
  readonly origin: BoundaryOrigin;
}

/** What a reader gives: what it read, or the one reason why it read nothing. */
export type Prepared = Reading | { readonly refused: Finding };

/** Told while a file is worked on; `share` runs from 0 to 1 within the phase. */
export type Progress = (phase: 'unpack' | 'read' | 'place' | 'check', share: number) => void;
