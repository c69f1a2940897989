import type {
  ChangeItem,
  ChangeRequest,
  Confidence,
  LineageHow,
  OrientationDraft,
  ProposedBoundary,
  RequestSource,
} from '../../../api/request-types.ts';
import type { Lang } from '../../../i18n/format.ts';
import { type FigureUnit, figureText } from '../../../lib/figure-text.ts';
import { type EntryForm, entryForm } from './entries.ts';
import { type OrientationForm, orientationForm } from './orientation.ts';

/** A field as the author left it: what was typed, before it is read. */
export interface FormItem {
  action: ChangeItem['action'];
  /** Figures, texts and codes as typed. */
  text?: string;
  items?: string[];
  json?: Record<string, unknown>;
  boundary?: ProposedBoundary;
  claims?: string[];
}

export interface SourceForm {
  mode: 'known' | 'new';
  id: string;
  title: string;
  publisher: string;
  docNo: string;
  date: string;
  url: string;
}

/** A request as it stands on the screen. Keys of items are `field` or `field/scope`. */
export interface Form {
  items: Record<string, FormItem>;
  reason: string;
  /** `null`: it has always been so, the record was wrong. */
  effectiveOn: string | null;
  confidence: Confidence;
  source: SourceForm;
  lineage: { to: string; how: LineageHow }[];
  /** What the request does to the ledger. */
  entries: EntryForm[];
  /** What the request changes about the orientation it is about; null for a request about a zone. */
  orientation: OrientationForm | null;
}

export const keyOf = (field: string, scope = ''): string =>
  scope === '' ? field : `${field}/${scope}`;
export const fieldOf = (key: string): { field: string; scope: string } => {
  const [field = '', scope = ''] = key.split('/');
  return { field, scope };
};

export const NO_SOURCE: SourceForm = {
  mode: 'new',
  id: '',
  title: '',
  publisher: '',
  docNo: '',
  date: '',
  url: '',
};

/** Nothing changed yet; holds from the given day. */
export const emptyForm = (today: string): Form => ({
  items: {},
  reason: '',
  effectiveOn: today,
  confidence: 'stated',
  source: NO_SOURCE,
  lineage: [],
  entries: [],
  orientation: null,
});

function sourceForm(source: RequestSource | null): SourceForm {
  if (!source) return NO_SOURCE;
  if ('id' in source) return { ...NO_SOURCE, mode: 'known', id: source.id };
  return {
    ...NO_SOURCE,
    title: source.title,
    publisher: source.publisher,
    docNo: source.doc_no ?? '',
    date: source.date ?? '',
    url: source.url ?? '',
  };
}

function itemForm(item: ChangeItem, unitOf: (field: string) => FigureUnit | null, lang: Lang) {
  const { action, value, boundary } = item;
  const claims = item.claims ?? (item.claim === undefined ? undefined : [item.claim]);
  const form: FormItem = { action };
  if (claims) form.claims = claims;
  if (boundary) form.boundary = boundary;
  if (value?.items) form.items = value.items;
  if (value?.json) form.json = value.json;
  const unit = unitOf(item.field);
  if (value?.text !== undefined) form.text = value.text;
  else if (unit && value) {
    const figure = {
      min: value.min ?? null,
      max: value.max ?? null,
      minInclusive: value.min_inclusive ?? true,
      maxInclusive: value.max_inclusive ?? true,
      approx: value.approx ?? false,
    };
    form.text = figureText(figure, lang, unit);
  }
  return form;
}

/** The form of a request that the server keeps. */
export function formOf(
  request: Pick<
    ChangeRequest,
    'items' | 'reason' | 'effective_on' | 'confidence' | 'source' | 'lineage' | 'entries'
  > & { orientation?: OrientationDraft | null },
  unitOf: (field: string) => FigureUnit | null,
  lang: Lang,
): Form {
  return {
    items: Object.fromEntries(
      request.items.map((item) => [keyOf(item.field, item.scope), itemForm(item, unitOf, lang)]),
    ),
    reason: request.reason,
    effectiveOn: request.effective_on,
    confidence: request.confidence,
    source: sourceForm(request.source),
    lineage: request.lineage,
    entries: (request.entries ?? []).map((entry, n) => entryForm(entry, `e${n + 1}`, lang)),
    orientation: request.orientation ? orientationForm(request.orientation) : null,
  };
}
