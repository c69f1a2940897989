import type {
  ChangeItem,
  ChangeRequest,
  Comparison,
  Evidence,
  FieldList,
  OrientationComparison,
  OrientationDraft,
  OrientationName,
  OrientationValue,
  OutlineCheck,
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
  OrientationComparison,
  OrientationDraft,
  OrientationName,
  OrientationValue,
  OutlineCheck,
  ProposedBoundary,
  ProposedValue,
  RequestDraft,
  RequestEdit,
  RequestSource,
  TablePreview,
  TableProblem,
  Value,
};
export type OrientationPart = ChangeRequest['parts'][number];
export type ComparedPart = OrientationComparison['parts'][number];
export type ComparedOutline = NonNullable<OrientationComparison['outline']>;
/** The zone of a request that is about one. */
export type RequestZone = NonNullable<ChangeRequest['zone']>;
export type TableRow = TablePreview['rows'][number];
export type RequestState = ChangeRequest['state'];
export type Confidence = ChangeRequest['confidence'];
export type LineageHow = ChangeRequest['lineage'][number]['how'];
export type FieldInfo = FieldList['items'][number];
export type WorkItem = WorkList['items'][number];
export type WorkType = WorkItem['type'];

export type ComparedField = Comparison['fields'][number];
export type ComparedEntry = Comparison['entries'][number];
export type ComparedLand = NonNullable<Comparison['ledger']>[number];
export type ComparedBoundary = NonNullable<Comparison['boundary']>;
