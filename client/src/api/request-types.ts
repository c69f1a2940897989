import type { MultiPolygon, Polygon } from 'geojson';
import type { Kind } from './types.ts';

export type RequestState = 'draft' | 'submitted' | 'returned' | 'approved' | 'withdrawn';
export type RequestStep = 'edit' | 'submit' | 'withdraw' | 'return' | 'approve' | 'rebase';
export type Confidence = 'stated' | 'derived' | 'unconfirmed';
export type LineageHow = 'split' | 'merge' | 'extended_into' | 'superseded_by';

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
export interface ProposedValue {
  min?: number | null;
  max?: number | null;
  min_inclusive?: boolean;
  max_inclusive?: boolean;
  approx?: boolean;
  text?: string;
  json?: Record<string, unknown>;
  items?: string[];
}
export interface ProposedBoundary {
  geometry: Polygon | MultiPolygon;
  basis: 'surveyed' | 'digitised';
  method: string;
  accuracy_m?: number | null;
}
export interface ChangeItem {
  field: string;
  scope?: string;
  action: 'set' | 'choose' | 'clear';
  value?: ProposedValue;
  claim?: string;
  claims?: string[];
  boundary?: ProposedBoundary;
}
export type RequestSource =
  | { id: string }
  | {
      title: string;
      publisher: string;
      doc_no?: string | null;
      date?: string | null;
      url?: string | null;
    };
export interface RequestEdit {
  reason?: string;
  effective_on?: string | null;
  confidence?: Confidence;
  source?: RequestSource | null;
  items?: ChangeItem[];
  lineage?: { to: string; how: LineageHow }[];
}
export interface RequestDraft extends RequestEdit {
  zone: string;
  base_revision?: number;
}
interface Named {
  id: number;
  name: string;
}
export interface ZoneName {
  id: number;
  slug: string;
  kind: Kind;
  name_vi: string;
  name_en: string;
}
export interface RequestSummary {
  id: number;
  version: number;
  state: RequestState;
  subject: 'kcn' | 'ccn' | 'it_park' | 'planning';
  zone: ZoneName;
  author: Named;
  reason: string;
  effective_on: string | null;
  fields: string[];
  has_boundary: boolean;
  created_at: string;
  updated_at: string;
  submitted_at: string | null;
  decided_at: string | null;
  decided_by: Named | null;
  decision_note: string | null;
  batch: string | null;
  outdated: boolean;
  revision: number | null;
}
export interface Evidence {
  id: number;
  name: string;
  type: 'application/pdf' | 'image/jpeg' | 'image/png';
  size: number;
  sha256: string;
  added_at: string;
}
export interface ChangeRequest extends RequestSummary {
  items: ChangeItem[];
  lineage: { to: string; how: LineageHow }[];
  source: RequestSource | null;
  confidence: Confidence;
  evidence: Evidence[];
  events: { at: string; actor: Named; what: string; note: string | null }[];
  restores: number | null;
  base_revision: number;
  allowed: RequestStep[];
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
export interface FieldInfo {
  key: string;
  type: 'range' | 'text' | 'code' | 'codes' | 'json' | 'boundary';
  unit: string | null;
  subject_of: 'kind' | 'planning';
  codes: string[] | null;
}
export interface GeometryCheck {
  valid: boolean;
  problems: { code: string; at: number[] | null }[];
  area_ha: number;
  perimeter_m: number;
  overlaps: { slug: string; name_vi: string; name_en: string; ha: number }[];
  outside_ha: number;
}
export type WorkType =
  | 'review'
  | 'returned'
  | 'draft'
  | 'stale'
  | 'unconfirmed'
  | 'location'
  | 'name'
  | 'area'
  | 'contradiction';
export interface WorkItem {
  type: WorkType;
  zone: ZoneName;
  request: number | null;
  field: string | null;
  since: string | null;
  weight: number;
}
export interface WorkList {
  items: WorkItem[];
  counts: Partial<Record<WorkType, number>>;
}
export interface TableRow {
  row: number;
  slug: string;
  changes: { field: string; standing: Value | null; proposed: Value | null }[];
  problems: { column: string; message: string }[];
}
export interface TablePreview {
  rows: TableRow[];
  problems: { column?: string; message: string }[];
  changed: number;
  unchanged: number;
}
