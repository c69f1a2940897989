import type {
  Change,
  Claim,
  CommuneCollection,
  Contradiction,
  EntryChange,
  Evaluation,
  Explanation,
  FieldChange,
  IndustryList,
  OrientationFeature,
  Problem,
  Progress,
  ProposedExplanation,
  Report,
  ReportContent,
  ReportVersion,
  ReportZone,
  Source,
  Steps,
  Summary,
  SummaryGroup,
  Target,
  Value,
  ZoneDetail,
  ZoneFeature,
  ZoneProperties,
} from './schema.gen.ts';

/** Names for the parts of the contract that the generated types spell out in place. */
export type {
  Change,
  Claim,
  Contradiction,
  EntryChange,
  Evaluation,
  Explanation,
  FieldChange,
  OrientationFeature,
  Problem,
  Progress,
  ProposedExplanation,
  Report,
  ReportContent,
  ReportVersion,
  ReportZone,
  Source,
  Steps,
  Summary,
  SummaryGroup,
  Target,
  Value,
  ZoneDetail,
  ZoneFeature,
  ZoneProperties,
};

export type Kind = ZoneProperties['kind'];
export type Status = ZoneProperties['status'];
export type ZoneRegion = ZoneProperties['orientation'];
export type Region = Exclude<ZoneRegion, 'unknown'>;
export type LocationBasis = ZoneProperties['location_basis'];
export type AreaName = keyof ZoneProperties extends infer K
  ? K extends `${infer Name}_min_ha`
    ? Name
    : never
  : never;
/** What is published about a zone, and by whom. */
export interface Statements extends Pick<ZoneDetail, 'claims' | 'sources'> {
  properties: Pick<ZoneProperties, 'slug' | 'kind'>;
}
export type Rate = NonNullable<ZoneDetail['occupancy_rates']['stated']>;
export type Term = Contradiction['left'][number];
export type Commune = CommuneCollection['features'][number];
export type Industry = IndustryList['items'][number];
