import type { LedgerEntry } from '../../../api/ledger-types.ts';
import type {
  ChangeItem,
  ProposedValue,
  RequestEdit,
  RequestSource,
} from '../../../api/request-types.ts';
import type { Lang } from '../../../i18n/format.ts';
import { type FigureFault, type FigureUnit, readFigure } from '../../../lib/figure-text.ts';
import { type EntryForm, readEntry } from './entries.ts';
import { type Form, type FormItem, fieldOf, type SourceForm } from './form.ts';
import { partsChanged, readOrientation } from './orientation.ts';

/** What keeps a form from being sent, by the place where it stands (`item:planned_area_ha`, `reason`). */
export interface FormProblem {
  place: string;
  code:
    | FigureFault
    | 'empty'
    | 'required'
    | 'notAddress'
    | 'nothing'
    | 'method'
    | 'coordinates'
    | 'lineage'
    | 'exact'
    | 'squareMetres'
    | 'amount'
    | 'decisionNo';
}

export const itemPlace = (key: string): string => `item:${key}`;
/** Of a boundary, how it was obtained. */
export const METHOD_PLACE = `${itemPlace('boundary')}.method`;

/** What the form says, as far as it can be sent, and what in it cannot. */
export interface ReadForm {
  edit: Required<Omit<RequestEdit, 'orientation'>> & Pick<RequestEdit, 'orientation'>;
  /** Keys of the items in `edit.items`, in their order: the server names faults by number. */
  keys: string[];
  /** The entries of the ledger in `edit.entries`, in their order. */
  sent: EntryForm[];
  /** Something on this screen is not in `edit`: it cannot be read, or is not whole yet. */
  partly: boolean;
  /** Values that cannot be read: these stay on this screen only. */
  unreadable: FormProblem[];
  /** What is still missing before the request can be submitted. */
  missing: FormProblem[];
}

type ItemReading = { item: ChangeItem } | { code: FormProblem['code'] };

function readValue(
  form: FormItem,
  unit: FigureUnit | null,
  lang: Lang,
): ProposedValue | FormProblem['code'] {
  const { text, items, json } = form;
  if (unit) {
    const reading = readFigure(text ?? '', unit, lang);
    if ('fault' in reading) return reading.fault;
    const { min, max, minInclusive, maxInclusive, approx } = reading.figure;
    return { min, max, min_inclusive: minInclusive, max_inclusive: maxInclusive, approx };
  }
  if (items) return items.length > 0 ? { items } : 'empty';
  if (text === undefined && json) return { json };
  const said = (text ?? '').trim();
  if (said === '') return 'empty';
  return json ? { text: said, json } : { text: said };
}

function readItem(key: string, form: FormItem, unit: FigureUnit | null, lang: Lang): ItemReading {
  const { field, scope } = fieldOf(key);
  const base = { field, scope, action: form.action };
  if (form.action === 'clear') return { item: base };
  if (form.action === 'choose') {
    const [first, ...more] = form.claims ?? [];
    if (first === undefined) return { code: 'empty' };
    return {
      item: more.length > 0 ? { ...base, claims: form.claims ?? [] } : { ...base, claim: first },
    };
  }
  if (form.boundary) {
    const { boundary } = form;
    return boundary.method.trim() === '' ? { code: 'method' } : { item: { ...base, boundary } };
  }
  if (
    field === 'location' &&
    !(Number.isFinite(form.json?.lon) && Number.isFinite(form.json?.lat))
  ) {
    return { code: 'coordinates' };
  }
  const value = readValue(form, unit, lang);
  return typeof value === 'string' ? { code: value } : { item: { ...base, value } };
}

const ADDRESS = /^https?:\/\/\S+$/i;

function readSource(source: SourceForm): { source: RequestSource | null; problems: FormProblem[] } {
  if (source.mode === 'known') {
    return source.id === ''
      ? { source: null, problems: [{ place: 'source.id', code: 'required' }] }
      : { source: { id: source.id }, problems: [] };
  }
  const title = source.title.trim();
  const publisher = source.publisher.trim();
  const url = source.url.trim();
  const problems: FormProblem[] = [];
  if (title === '') problems.push({ place: 'source.title', code: 'required' });
  if (publisher === '') problems.push({ place: 'source.publisher', code: 'required' });
  if (url !== '' && !ADDRESS.test(url)) problems.push({ place: 'source.url', code: 'notAddress' });
  const touched = [title, publisher, url, source.docNo, source.date].some((part) => part !== '');
  return {
    source: touched
      ? {
          title,
          publisher,
          doc_no: source.docNo.trim() || null,
          date: source.date || null,
          url: ADDRESS.test(url) ? url : null,
        }
      : null,
    problems,
  };
}

/** Reads a form for the server. Whatever cannot be read is told, never guessed. */
export function readForm(
  form: Form,
  unitOf: (field: string) => FigureUnit | null,
  lang: Lang,
): ReadForm {
  const unreadable: FormProblem[] = [];
  const items: ChangeItem[] = [];
  const keys: string[] = [];
  for (const [key, item] of Object.entries(form.items)) {
    const reading = readItem(key, item, unitOf(fieldOf(key).field), lang);
    if ('code' in reading) {
      const place = reading.code === 'method' ? METHOD_PLACE : itemPlace(key);
      unreadable.push({ place, code: reading.code });
    } else {
      items.push(reading.item);
      keys.push(key);
    }
  }
  const { source, problems } = readSource(form.source);
  const missing = [...problems];
  const entries: LedgerEntry[] = [];
  const sent: EntryForm[] = [];
  for (const one of form.entries) {
    const reading = readEntry(one, lang);
    missing.push(...reading.missing);
    unreadable.push(...reading.unreadable);
    if (!reading.entry) continue;
    entries.push(reading.entry);
    sent.push(one);
  }
  const orientation = form.orientation && readOrientation(form.orientation);
  for (const place of orientation?.missing ?? []) missing.push({ place, code: 'required' });
  const changes = form.orientation
    ? partsChanged(form.orientation)
    : [...Object.keys(form.items), ...form.entries];
  if (changes.length === 0) missing.push({ place: 'items', code: 'nothing' });
  if (form.reason.trim() === '') missing.push({ place: 'reason', code: 'required' });
  const lineage = form.lineage.filter(({ to }) => to !== '');
  if (lineage.length < form.lineage.length) missing.push({ place: 'lineage', code: 'lineage' });
  return {
    edit: {
      items,
      entries,
      reason: form.reason.trim(),
      effective_on: form.effectiveOn,
      confidence: form.confidence,
      source,
      lineage,
      ...(orientation && { orientation: orientation.draft }),
    },
    keys,
    sent,
    partly:
      unreadable.length > 0 ||
      sent.length < form.entries.length ||
      (orientation?.missing.length ?? 0) > 0,
    unreadable,
    missing,
  };
}
