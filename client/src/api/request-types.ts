import type {
  ChangeItem,
  ChangeRequest,
  Comparison,
  Evidence,
  FieldList,
  ProposedBoundary,
  ProposedValue,
  RequestDraft,
  RequestEdit,
  RequestSource,
  TablePreview,
  TableProblem,
  Value,
  WorkList,
} from './schema.gen.ts';

/** Names for the parts of the desk's contract. */
export type {
  ChangeItem,
  ChangeRequest,
  Comparison,
  Evidence,
  ProposedBoundary,
  ProposedValue,
  RequestDraft,
  RequestEdit,
  RequestSource,
  TablePreview,
  TableProblem,
  Value,
};
export type TableRow = TablePreview['rows'][number];
export type RequestState = ChangeRequest['state'];
export type Confidence = ChangeRequest['confidence'];
export type LineageHow = ChangeRequest['lineage'][number]['how'];
export type FieldInfo = FieldList['items'][number];
export type WorkItem = WorkList['items'][number];
export type WorkType = WorkItem['type'];

export type ComparedField = Comparison['fields'][number];
export type ComparedBoundary = NonNullable<Comparison['boundary']>;
export interface GeometryCheck {
  valid: boolean;
  problems: { code: string; at: number[] | null }[];
  area_ha: number;
  perimeter_m: number;
  overlaps: { slug: string; name_vi: string; name_en: string; ha: number }[];
  outside_ha: number;
}
