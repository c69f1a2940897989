import type {
  ChangeItem,
  ChangeRequest,
  Comparison,
  Evidence,
  FieldList,
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
