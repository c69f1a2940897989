/**
 * The facts as typed rows: what `readGeodata` hands to the loader and to the checks.
 *
 * Conventions: coordinates are EPSG:4326 degrees, longitude first; areas are hectares unless a name says
 * otherwise; an empty cell is `null` (or `[]`, or `''` for a scope), and always means "not published", never zero.
 */
import type { LineString, MultiPolygon, Polygon } from 'geojson';
import type { ORIENTATION_BASES, STANCES } from '../../lib/orientation.ts';

export const KINDS = ['kcn', 'ccn', 'it_park'] as const;
export const FORMER_PROVINCES = ['thai-nguyen', 'bac-kan'] as const;
export const REGIONS = ['north', 'south', 'east', 'west'] as const;
export const ZONE_REGIONS = [...REGIONS, 'unknown'] as const;
export const STATUSES = [
  'planned',
  'established',
  'under_construction',
  'operating',
  'withdrawn',
  'superseded',
  'unknown',
] as const;
export const CONFIDENCES = ['stated', 'derived', 'unconfirmed'] as const;
export const COUNTED_CONFIDENCES = ['stated', 'likely', 'uncertain'] as const;
export const ATTRIBUTIONS = ['field', 'row', 'text'] as const;
export const POINT_BASES = ['surveyed', 'digitised', 'site', 'commune', 'district'] as const;
export const LOCATION_BASES = [...POINT_BASES, 'unpublished'] as const;

/** Claim fields whose value is a figure with bounds. Hectares, except where the name says otherwise. */
export const FIGURE_FIELDS = [
  'planned_area_ha',
  'industrial_area_ha',
  'service_area_ha',
  'leasable_area_ha',
  'leased_area_ha',
  'leased_service_area_ha',
  'occupancy_stated_pct',
  'established_year',
] as const;
/** Claim fields whose value is words, in Vietnamese as published. `status` holds one of STATUSES. */
export const TEXT_FIELDS = ['status', 'decision', 'developer', 'investment', 'industry'] as const;
export const CLAIM_FIELDS = [...FIGURE_FIELDS, ...TEXT_FIELDS] as const;

export type Kind = (typeof KINDS)[number];
export type FormerProvince = (typeof FORMER_PROVINCES)[number];
export type Region = (typeof REGIONS)[number];
export type ZoneRegion = (typeof ZONE_REGIONS)[number];
export type Status = (typeof STATUSES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type CountedConfidence = (typeof COUNTED_CONFIDENCES)[number];
export type Attribution = (typeof ATTRIBUTIONS)[number];
export type LocationBasis = (typeof LOCATION_BASES)[number];
export type FigureField = (typeof FIGURE_FIELDS)[number];
export type TextField = (typeof TEXT_FIELDS)[number];
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** Year, month or day, as precise as the source: `2025`, `2025-03`, `2025-03-19`. */
export type PartialDate = string;

/** `[longitude, latitude]` in degrees, EPSG:4326. */
export type LonLat = readonly [number, number];

/** A number as the sources give it. `min === max` is a value; a `null` side has no published bound. */
export interface Figure {
  readonly min: number | null;
  readonly max: number | null;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
  /** The source says "about". */
  readonly approx: boolean;
}

/** Text shown to users, in both languages; both are present or both are missing. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export interface Source {
  readonly id: string;
  readonly type: SourceType;
  readonly title: string;
  /** `address`: the headline was not kept, the title is read off the address (tone marks restored). */
  readonly titleBasis: (typeof TITLE_BASES)[number];
  readonly publisher: string;
  readonly docNo: string | null;
  readonly url: string | null;
  readonly published: PartialDate | null;
  readonly accessed: PartialDate | null;
  /** What the source may be used for, in words. */
  readonly licence: string;
  readonly note: Bilingual | null;
}
export const SOURCE_TYPES = [
  'plan',
  'decision',
  'draft',
  'permit',
  'government',
  'press',
  'developer',
  'listing',
  'law',
  'dataset',
  'drawing',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];
export const TITLE_BASES = ['published', 'address', 'description'] as const;

/** Identity and place of a zone. Everything else about it is a claim. */
export interface Zone {
  /** Permanent, used as feature id in tiles. */
  readonly id: number;
  /** Permanent. */
  readonly slug: string;
  readonly kind: Kind;
  readonly name: Bilingual;
  /** False: in the plan by count only; the name is a placeholder. */
  readonly namePublished: boolean;
  /** Among the 19 KCN and 68 CCN of the plan. */
  readonly counted: boolean;
  readonly countedConfidence: CountedConfidence;
  readonly formerProvince: FormerProvince;
  readonly formerDistricts: readonly string[];
  readonly formerCommunes: readonly string[];
  /** Codes of the communes since 1/7/2025 (`communes.csv`). */
  readonly communes: readonly string[];
  readonly orientation: ZoneRegion;
  readonly locationBasis: LocationBasis;
  /** Published point; `null` exactly when the location is unpublished. Not the site unless the basis says so. */
  readonly point: LonLat | null;
  readonly radiusKm: number | null;
  readonly note: Bilingual | null;
  /** The sources behind the zone's row: one of them says each `row` claim, its name and its place. */
  readonly sources: readonly string[];
}

/** Another name of a zone, for search, or a former slug that must still resolve. */
export interface ZoneAlias {
  readonly zone: string;
  readonly type: (typeof ALIAS_TYPES)[number];
  readonly alias: string;
  readonly note: Bilingual | null;
}
export const ALIAS_TYPES = ['name', 'slug'] as const;

export interface ZoneLineage {
  readonly from: string;
  readonly to: string;
  readonly how: (typeof LINEAGES)[number];
  readonly onDate: PartialDate | null;
  readonly confidence: Confidence;
  readonly note: Bilingual | null;
}
export const LINEAGES = ['split', 'merge', 'extended_into', 'superseded_by', 'phase_of'] as const;

/** A named part, phase or grouping that a figure may belong to instead of the whole zone. */
export interface Scope {
  readonly slug: string;
  /** `wider`: the figure covers more than the zone (several zones, or an urban complex around it). */
  readonly extent: (typeof SCOPE_EXTENTS)[number];
  readonly name: Bilingual;
}
export const SCOPE_EXTENTS = ['part', 'wider'] as const;

interface ClaimBase {
  /** Stable across loads: `zone/field/n`, or `zone/field/scope/n` for a part. */
  readonly key: string;
  readonly zone: string;
  /** `''` = the whole zone, else a slug of `scopes.csv`. */
  readonly scope: string;
  /** `null` = unknown. */
  readonly asOf: PartialDate | null;
  /**
   * `field`: each of `sources` says this value. `row`: one of `sources` does, which is not known.
   * `text`: the source is only named in words (`sourceText`), or its name was not kept (`null`).
   */
  readonly attribution: Attribution;
  readonly sources: readonly string[];
  readonly sourceText: string | null;
  /** `null` only for the status `unknown`, which claims nothing. */
  readonly confidence: Confidence | null;
  /** Chosen claims make the zone's value; the others are shown beside it. */
  readonly chosen: boolean;
  /** The source's own words, Vietnamese. */
  readonly quote: string | null;
  readonly note: Bilingual | null;
}
export interface FigureClaim extends ClaimBase {
  readonly field: FigureField;
  readonly figure: Figure;
}
export interface TextClaim extends ClaimBase {
  readonly field: TextField;
  readonly text: string;
}
/** One value of one field of one zone. `industry` may have several chosen claims, every other field one per scope. */
export type Claim = FigureClaim | TextClaim;

export interface Plan {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  readonly adopted: PartialDate | null;
}

/** A regional orientation's area. */
export interface RegionInfo {
  readonly code: Region;
  readonly name: Bilingual;
  readonly formerDistricts: readonly string[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly quote: string | null;
  readonly note: Bilingual | null;
  /** ± metres of the outline. */
  readonly accuracyM: number;
  readonly outlineSource: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** What one plan wants of one region. */
export interface Orientation {
  readonly plan: string;
  readonly region: Region;
  readonly priorities: Bilingual;
  readonly prioritiesQuote: string | null;
  readonly direction: Bilingual | null;
  readonly directionQuote: string | null;
  readonly source: string;
  readonly note: Bilingual | null;
}

export interface OrientationIndustry {
  readonly plan: string;
  /** `province`: the plan says it of the whole province. */
  readonly region: Region | 'province';
  readonly n: number;
  /** VSIC division; `null` where the plan names a criterion, no industry. */
  readonly industry: string | null;
  readonly stance: (typeof STANCES)[number];
  readonly phrase: string;
  readonly basis: (typeof ORIENTATION_BASES)[number];
  readonly note: Bilingual | null;
}

/** A VSIC division. */
export interface Industry {
  readonly code: string;
  readonly section: string;
  readonly name: Bilingual;
  /** Edition the Vietnamese title was read in. */
  readonly edition: (typeof VSIC_EDITIONS)[number];
}
export const VSIC_EDITIONS = ['2018', '2025'] as const;

/** A phrase of the `industry` claims and the VSIC divisions it stands for; both lists may be empty. */
export interface IndustryWord {
  readonly phrase: string;
  readonly phraseEn: string;
  readonly direct: readonly string[];
  readonly interpreted: readonly string[];
  readonly note: Bilingual | null;
}

export interface Commune {
  /** General Statistics Office code. */
  readonly code: string;
  readonly type: (typeof COMMUNE_TYPES)[number];
  readonly name: Bilingual;
  readonly areaKm2: number;
  /** A representative point, not a boundary. */
  readonly point: LonLat;
  readonly orientation: Region;
  /** A second region, where the former districts of the commune lay in two. */
  readonly alsoOrientation: Region | null;
  readonly formerProvince: FormerProvince;
  readonly formerDistricts: readonly string[];
  readonly formerCommunes: readonly string[];
  readonly note: Bilingual | null;
}
export const COMMUNE_TYPES = ['phuong', 'xa'] as const;

export interface BasemapFeature {
  readonly id: number;
  readonly class: (typeof BASEMAP_CLASSES)[number];
  readonly name: Bilingual | null;
  readonly accuracyM: number;
  readonly source: string;
  readonly geometry: LineString | Polygon;
}
export const BASEMAP_CLASSES = ['river', 'lake', 'expressway', 'national_road'] as const;

/** Something the province or the press states about all zones together. */
export interface OfficialFigure {
  readonly key: string;
  /** `external`: stated by the press or the law, not by the province. */
  readonly kind: (typeof OFFICIAL_KINDS)[number];
  readonly label: Bilingual;
  readonly area: (typeof OFFICIAL_AREAS)[number];
  /** `null` where the statement is words or a date (`text`). */
  readonly figure: Figure | null;
  readonly text: string | null;
  readonly unit: (typeof UNITS)[number];
  readonly asOf: PartialDate | null;
  readonly source: string;
  readonly quote: string | null;
  readonly note: Bilingual | null;
}
export const UNITS = [
  'ha',
  '%',
  'KCN',
  'CCN',
  'projects',
  'jobs',
  'billion VND',
  'million USD',
  '% a year',
  '% of GRDP',
  'words',
] as const;
export const OFFICIAL_KINDS = ['total', 'target', 'external'] as const;
export const OFFICIAL_AREAS = [
  'province',
  'former-thai-nguyen',
  'former-bac-kan',
  'nation',
] as const;

/** A sum or comparison over official figures, claims and zones. See `check/expression.ts` for the terms. */
export interface OfficialCheck {
  readonly key: string;
  readonly topic: (typeof CHECK_TOPICS)[number];
  /** What the computation is known to give; a load in which it gives the other is reported. */
  readonly expected: (typeof CHECK_OUTCOMES)[number];
  readonly left: string;
  readonly relation: (typeof RELATIONS)[number];
  readonly right: string;
  /** Absolute, in `unit`; rounding of printed figures. */
  readonly tolerance: number;
  readonly unit: (typeof UNITS)[number];
  readonly title: Bilingual;
  readonly explanation: Bilingual;
}
export const CHECK_TOPICS = ['kcn', 'ccn', 'it_park', 'target', 'province'] as const;
export const CHECK_OUTCOMES = ['agrees', 'conflict'] as const;
export const RELATIONS = ['=', '<=', '>=', '<', '>'] as const;

export interface Target {
  readonly id: string;
  readonly plan: string;
  readonly metric: string;
  readonly op: (typeof TARGET_OPS)[number];
  /** The official figure that holds the number; its value is repeated in `figure`, `text` and `unit`. */
  readonly officialFigure: string;
  readonly figure: Figure | null;
  readonly text: string | null;
  readonly unit: string;
  readonly periodStart: PartialDate;
  readonly periodEnd: PartialDate;
  readonly recipientRule: (typeof RECIPIENT_RULES)[number];
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly quote: string | null;
  readonly source: string;
}
export const TARGET_OPS = ['>=', '>', '=', 'before'] as const;
/** Which entries of the ledger count towards the target, so that no hectare counts twice. */
export const RECIPIENT_RULES = ['tenant', 'developer', 'first', 'none'] as const;

export interface Baseline {
  readonly target: string;
  readonly kind: Kind;
  readonly officialFigure: string;
  readonly figure: Figure;
  readonly unit: string;
  readonly periodStart: PartialDate;
  readonly periodEnd: PartialDate;
  readonly quote: string | null;
  readonly source: string;
}

/** A dated entry of the land ledger. */
export interface Allocation {
  readonly key: string;
  readonly zone: string;
  readonly recipient: (typeof RECIPIENTS)[number];
  readonly stage: (typeof ALLOCATION_STAGES)[number];
  readonly areaHa: number;
  /** Full date. */
  readonly onDate: string;
  readonly decisionNo: string | null;
  readonly decisionDate: string | null;
  readonly investor: string | null;
  readonly project: string | null;
  readonly source: string;
  readonly note: Bilingual | null;
}
export const RECIPIENTS = ['developer', 'tenant'] as const;
export const ALLOCATION_STAGES = [
  'committed',
  'allocated',
  'cleared',
  'built',
  'operating',
  'revoked',
] as const;

/** A real boundary of a zone, from `boundaries/<slug>.geojson`. */
export interface Boundary {
  readonly zone: string;
  readonly basis: (typeof BOUNDARY_BASES)[number];
  readonly method: string;
  readonly accuracyM: number | null;
  readonly asOf: PartialDate | null;
  readonly source: string;
  readonly geometry: Polygon | MultiPolygon;
}
export const BOUNDARY_BASES = ['surveyed', 'digitised'] as const;

/** All facts, validated, foreign keys resolved. */
export interface GeodataSet {
  readonly sources: readonly Source[];
  readonly zones: readonly Zone[];
  readonly zoneAliases: readonly ZoneAlias[];
  readonly zoneLineage: readonly ZoneLineage[];
  readonly scopes: readonly Scope[];
  readonly claims: readonly Claim[];
  readonly boundaries: readonly Boundary[];
  readonly plans: readonly Plan[];
  readonly regions: readonly RegionInfo[];
  readonly orientations: readonly Orientation[];
  readonly orientationIndustries: readonly OrientationIndustry[];
  readonly industries: readonly Industry[];
  readonly industryWords: readonly IndustryWord[];
  readonly communes: readonly Commune[];
  readonly basemap: readonly BasemapFeature[];
  readonly officialFigures: readonly OfficialFigure[];
  readonly officialChecks: readonly OfficialCheck[];
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
  readonly allocations: readonly Allocation[];
}

/** One thing wrong with the files, precise enough to go and mend it. */
export interface GeodataProblem {
  /** Path relative to the geodata folder. */
  readonly file: string;
  /** 1-based; for GeoJSON the 1-based number of the feature. 0 = the file as a whole. */
  readonly line: number;
  /** Column name, or path inside a GeoJSON feature; `''` = the whole row. */
  readonly column: string;
  readonly message: string;
  readonly value: string;
}

/** Either every file is sound, or nothing of any file is handed over. */
export type GeodataResult =
  | { readonly ok: true; readonly set: GeodataSet }
  | { readonly ok: false; readonly problems: readonly GeodataProblem[] };
