import type { MultiPolygon, Polygon } from 'geojson';
import type {
  Capital,
  EntryAction,
  Hideable,
  LedgerContent,
  LedgerEntry,
} from '../../../api/ledger-types.ts';
import type { Lang } from '../../../i18n/format.ts';
import { figureText, readNumber } from '../../../lib/figure-text.ts';
import type { Recipient, Stage } from '../../../lib/ledger/filter.ts';
import type { FormProblem } from './read.ts';

/** An entry of the ledger as the author left it: what was typed, before it is read. */
export interface EntryForm {
  /** Its name within the form. */
  id: string;
  action: EntryAction;
  /** Number of the entry that is changed; null for a new one. */
  allocation: number | null;
  recipient: Recipient | '';
  stage: Stage | '';
  day: string;
  /** Hectares as typed; for a stage, those taken back. */
  area: string;
  decisionNo: string;
  decisionDate: string;
  decisionPart: string;
  investor: string;
  country: string;
  sector: string;
  amount: string;
  currency: Capital['currency'];
  project: string;
  note: string;
  noteEn: string;
  hidden: Hideable[];
  geometry: Polygon | MultiPolygon | null;
}

type Member = keyof LedgerEntry;
/** What each action asks for; anything else wrong with an entry is said above it. */
const ASKED: Record<EntryAction, readonly Member[]> = {
  enter: [
    'recipient',
    'stage',
    'on_date',
    'area_ha',
    'decision_no',
    'decision_date',
    'decision_part',
    'investor',
    'investor_country',
    'sector',
    'capital',
    'project',
    'note',
    'note_en',
    'geometry',
  ],
  correct: [],
  stage: ['stage', 'on_date', 'area_ha'],
  void: [],
};

/** Place of an entry, or of one of its members, among the problems of a form. */
export function entryPlace(
  { id, action, stage }: Pick<EntryForm, 'id' | 'action' | 'stage'>,
  member: string,
): string {
  const asked = ASKED[action === 'correct' ? 'enter' : action] as readonly string[];
  const there = member !== 'area_ha' || action !== 'stage' || stage === 'revoked';
  return there && asked.includes(member) ? `entry:${id}.${member}` : `entry:${id}`;
}

/** The entry and the member a place names; null elsewhere. */
export function placeInEntry(place: string): { id: string; member: string } | null {
  const [, id, member = ''] = /^entry:([^.]+)(?:\.(.+))?$/.exec(place) ?? [];
  return id === undefined ? null : { id, member };
}

const BLANK = {
  recipient: '',
  stage: '',
  day: '',
  area: '',
  decisionNo: '',
  decisionDate: '',
  decisionPart: '',
  investor: '',
  country: '',
  sector: '',
  amount: '',
  currency: 'VND',
  project: '',
  note: '',
  noteEn: '',
  hidden: [],
  geometry: null,
} as const satisfies Partial<EntryForm>;

/** A name that no entry of the form has. */
export function nextId(entries: readonly Pick<EntryForm, 'id'>[]): string {
  const taken = entries.map(({ id }) => Number(id.slice(1)) || 0);
  return `e${Math.max(0, ...taken) + 1}`;
}

/** A new entry, or a change to a standing one, with nothing filled in yet. */
export const blankEntry = (
  id: string,
  action: EntryAction,
  allocation: number | null,
): EntryForm => ({ ...BLANK, hidden: [], id, action, allocation });

const figure = (ha: number, lang: Lang): string =>
  figureText({ min: ha, max: ha, minInclusive: true, maxInclusive: true, approx: false }, lang);
const amountText = (amount: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 }).format(
    amount,
  );

/** An entry as the server keeps it in a draft. */
export function entryForm(entry: LedgerEntry, id: string, lang: Lang): EntryForm {
  const { capital, area_ha: ha } = entry;
  return {
    ...blankEntry(id, entry.action, entry.allocation ?? null),
    recipient: entry.recipient ?? '',
    stage: entry.stage ?? '',
    day: entry.on_date ?? '',
    area: ha === undefined ? '' : figure(ha, lang),
    decisionNo: entry.decision_no ?? '',
    decisionDate: entry.decision_date ?? '',
    decisionPart: entry.decision_part ?? '',
    investor: entry.investor ?? '',
    country: entry.investor_country ?? '',
    sector: entry.sector ?? '',
    amount: capital ? amountText(capital.amount, lang) : '',
    currency: capital?.currency ?? 'VND',
    project: entry.project ?? '',
    note: entry.note ?? '',
    noteEn: entry.note_en ?? '',
    hidden: entry.hidden ?? [],
    geometry: entry.geometry ?? null,
  };
}

/** A standing entry set right: the form begins with all that it says, from its first stage. */
export function correction(
  entry: LedgerContent & Pick<EntryForm, 'geometry'>,
  id: string,
  lang: Lang,
): EntryForm {
  const { key: _key, id: allocation, hidden, events, ...said } = entry;
  const whole: LedgerEntry = {
    ...said,
    action: 'correct',
    allocation,
    hidden,
    stage: events[0]?.stage ?? 'committed',
  };
  return entryForm(whole, id, lang);
}

/** Square metres are the finest the ledger takes. */
const DECIMALS = 4;
const MOST_HA = 10_000;

/** Hectares of an entry: one exact number; null while it is none. */
export function readArea(text: string, lang: Lang): number | FormProblem['code'] {
  const value = readNumber(text.replace(/\s*(?:ha|héc-ta)\s*$/iu, ''), lang);
  if (value === null) return 'exact';
  if (value <= 0 || value > MOST_HA) return 'outside';
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return decimals > DECIMALS ? 'squareMetres' : value;
}

const orNull = (text: string): string | null => text.trim() || null;

export interface ReadEntry {
  /** Null while it cannot be sent. */
  entry: LedgerEntry | null;
  /** Typed and not to be understood. */
  unreadable: FormProblem[];
  /** Not filled in yet. */
  missing: FormProblem[];
}

/** Reads an entry for the server, as a whole or not at all: a half entry says nothing that could be checked. */
export function readEntry(form: EntryForm, lang: Lang): ReadEntry {
  const { action, allocation, stage, recipient, day } = form;
  const unreadable: FormProblem[] = [];
  const missing: FormProblem[] = [];
  const lacks = (member: Member, code: FormProblem['code'] = 'required') =>
    missing.push({ place: entryPlace(form, member), code });
  const cannot = (member: Member, code: FormProblem['code']) =>
    unreadable.push({ place: entryPlace(form, member), code });

  const whole = action === 'enter' || action === 'correct';
  if (whole && recipient === '') lacks('recipient');
  if (action !== 'void' && stage === '') lacks('stage');
  if (action !== 'void' && day === '') lacks('on_date');
  const asksArea = whole || (action === 'stage' && stage === 'revoked');
  const area = asksArea && form.area.trim() !== '' ? readArea(form.area, lang) : null;
  if (asksArea && area === null) lacks('area_ha');
  if (typeof area === 'string') cannot('area_ha', area);
  const amount = whole && form.amount.trim() !== '' ? readNumber(form.amount, lang) : null;
  if (whole && form.amount.trim() !== '' && !amount) cannot('capital', 'amount');
  const decided = form.decisionDate !== '' || form.decisionPart.trim() !== '';
  if (whole && decided && form.decisionNo.trim() === '') lacks('decision_no', 'decisionNo');
  if (missing.length + unreadable.length > 0) return { entry: null, missing, unreadable };

  const entry: LedgerEntry = { action };
  if (allocation !== null) entry.allocation = allocation;
  if (stage !== '' && action !== 'void') Object.assign(entry, { stage, on_date: day });
  if (typeof area === 'number') entry.area_ha = area;
  if (whole && recipient !== '') {
    Object.assign(entry, {
      recipient,
      decision_no: orNull(form.decisionNo),
      decision_date: orNull(form.decisionDate),
      decision_part: orNull(form.decisionPart),
      investor: orNull(form.investor),
      investor_country: orNull(form.country),
      sector: orNull(form.sector),
      capital: amount ? { amount, currency: form.currency } : null,
      project: orNull(form.project),
      note: orNull(form.note),
      note_en: orNull(form.noteEn),
      hidden: form.hidden,
      geometry: form.geometry,
    } satisfies Partial<LedgerEntry>);
  }
  return { entry, missing, unreadable };
}
