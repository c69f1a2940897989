import type { MultiPolygon } from 'geojson';
import type {
  ChangeItem,
  ChangeRequest,
  Evidence,
  FieldList,
  ProposedBoundary,
  ProposedValue,
  RequestDraft,
  RequestEdit,
  RequestList,
  RequestSource,
  RequestSummary,
  TablePreview,
  TableProblem,
  WorkList,
} from './schema.gen.ts';

/** Names for the parts of the desk's contract. */
export type {
  ChangeItem,
  ChangeRequest,
  Evidence,
  ProposedBoundary,
  ProposedValue,
  RequestDraft,
  RequestEdit,
  RequestList,
  RequestSource,
  RequestSummary,
  TablePreview,
  TableProblem,
  WorkList,
};
export type TableRow = TablePreview['rows'][number];
export type RequestState = ChangeRequest['state'];
export type RequestStep = ChangeRequest['allowed'][number];
export type Confidence = ChangeRequest['confidence'];
export type LineageHow = ChangeRequest['lineage'][number]['how'];
export type ZoneName = ChangeRequest['zone'];
export type FieldInfo = FieldList['items'][number];
export type WorkItem = WorkList['items'][number];
export type WorkType = WorkItem['type'];

/** What a zone's field says; the same members as a claim. */
export interface Value {
  min: number | null;
  max: number | null;
  min_inclusive: boolean | null;
  max_inclusive: boolean | null;
  approx: boolean;
  text: string | null;
  json: Record<string, unknown> | null;
  items: string[] | null;
  unit: string | null;
  confidence: Confidence | null;
  as_of: string | null;
  sources: string[];
  claim: string | null;
}
export interface ComparedField {
  field: string;
  scope: string;
  unit: string | null;
  standing: Value | null;
  proposed: Value | null;
  base: Value | null;
  changed_meanwhile: boolean;
}
export interface ComparedBoundary {
  standing: MultiPolygon;
  standing_role: 'surveyed' | 'digitised' | 'indicative' | 'inset';
  proposed: MultiPolygon;
  gained: MultiPolygon | null;
  lost: MultiPolygon | null;
  standing_ha: number;
  proposed_ha: number;
  gained_ha: number;
  lost_ha: number;
  decision_ha: number | null;
  moved_m: number;
  outside_ha: number;
  overlaps: {
    slug: string;
    name_vi: string;
    name_en: string;
    ha: number;
    geometry: MultiPolygon;
    indicative: boolean;
  }[];
}
export interface Comparison {
  fields: ComparedField[];
  boundary: ComparedBoundary | null;
  outdated: boolean;
}
export interface GeometryCheck {
  valid: boolean;
  problems: { code: string; at: number[] | null }[];
  area_ha: number;
  perimeter_m: number;
  overlaps: { slug: string; name_vi: string; name_en: string; ha: number }[];
  outside_ha: number;
}
