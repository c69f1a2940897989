import type { MultiPolygon, Polygon } from 'geojson';
import type {
  OrientationDraft,
  OrientationPart,
  OrientationValue,
  ProposedBoundary,
} from '../../../api/request-types.ts';
import type { OrientationFeature } from '../../../api/types.ts';

/** A text of an orientation while it is written. */
export interface TextForm {
  vi: string;
  en: string;
  /** The plan's own words; empty: none. */
  quote: string;
}

/** One industry of the list while it is written. */
export interface IndustryForm {
  /** Of this form alone. */
  id: string;
  /** VSIC division; empty: the sentence names a criterion only. */
  industry: string;
  stance: OrientationIndustry['stance'];
  basis: OrientationIndustry['basis'];
  phrase: string;
  note: string;
  noteEn: string;
}
export type OrientationIndustry = NonNullable<OrientationValue['industries']>[number];

export interface OutlineForm {
  geometry: Polygon | MultiPolygon;
  /** ± metres; null while nobody has said. */
  accuracy: number | null;
  method: string;
  origin?: ProposedBoundary['origin'];
}

/** What a request changes about an orientation; a part that is missing stays as it is, `null` ends. */
export interface OrientationForm {
  plan: string;
  region: OrientationDraft['region'];
  priorities?: TextForm;
  direction?: TextForm | null;
  note?: TextForm | null;
  industries?: IndustryForm[];
  outline?: OutlineForm;
}

export const ORIENTATION_PARTS = [
  'priorities',
  'direction',
  'note',
  'industries',
  'outline',
] as const satisfies readonly OrientationPart[];
export type TextPart = 'priorities' | 'direction' | 'note';
const TEXT_PARTS = ['priorities', 'direction', 'note'] as const satisfies TextPart[];

/** Place of a part, or of a member of it, in the form. */
export const partPlace = (part: OrientationPart, member = ''): string =>
  `orientation.${part}${member && `.${member}`}`;

const textForm = (said: { vi?: string; en?: string; quote?: string | null }): TextForm => ({
  vi: said.vi ?? '',
  en: said.en ?? '',
  quote: said.quote ?? '',
});

type Listed = Omit<OrientationIndustry, 'note' | 'note_en'> &
  Partial<Pick<OrientationIndustry, 'note' | 'note_en'>>;

export const industryForms = (list: readonly Listed[]): IndustryForm[] =>
  list.map(({ industry, stance, basis, phrase, note, note_en }, n) => ({
    id: `i${n + 1}`,
    industry: industry ?? '',
    stance,
    basis,
    phrase,
    note: note ?? '',
    noteEn: note_en ?? '',
  }));

/** The form of what a draft on the server says. */
export function orientationForm(draft: OrientationDraft): OrientationForm {
  const { plan, region, priorities, direction, note, industries, outline } = draft;
  return {
    plan,
    region,
    ...(priorities && { priorities: textForm(priorities) }),
    ...(direction !== undefined && { direction: direction && textForm(direction) }),
    ...(note !== undefined && { note: note && textForm(note) }),
    ...(industries && { industries: industryForms(industries) }),
    ...(outline && {
      outline: {
        geometry: outline.geometry as Polygon | MultiPolygon,
        accuracy: outline.accuracy_m,
        method: outline.method,
        ...(outline.origin && { origin: outline.origin }),
      },
    }),
  };
}

type Standing = OrientationFeature['properties'];

/** What a text says as it stands; null: nothing. */
export function standingText(standing: Standing, part: TextPart): TextForm | null {
  const vi = standing[`${part}_vi`];
  if (vi === null) return null;
  const quote = part === 'note' ? null : standing[`${part}_quote`];
  return textForm({ vi, en: standing[`${part}_en`] ?? '', quote });
}

/** The region's own industries of its plan, in the order of the plan, as they stand. */
export const standingIndustries = ({ industries, plan }: Standing): OrientationIndustry[] =>
  industries
    .filter((one) => one.plan === plan && !one.province_wide)
    .map(({ code, stance, basis, phrase_vi, note, note_en }) => ({
      industry: code,
      stance,
      // The contract of reading leaves the word open; the table it comes from does not.
      basis: basis as OrientationIndustry['basis'],
      phrase: phrase_vi,
      note,
      note_en,
    }));

/** The corners to 0.1 m, as outlines are read: what was not touched stays where it is. */
export function toDecimetres(shape: Polygon | MultiPolygon): MultiPolygon {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: parts.map((rings) =>
      rings.map((ring) => ring.map((at) => at.slice(0, 2).map((x) => Number(x.toFixed(6))))),
    ),
  };
}

export interface OrientationReading {
  draft: OrientationDraft;
  /** Places that are not written to their end: their part stays on this screen. */
  missing: string[];
}

function readText(text: TextForm, part: TextPart, missing: string[]) {
  const { vi, en, quote } = {
    vi: text.vi.trim(),
    en: text.en.trim(),
    quote: text.quote.trim(),
  };
  if (vi === '') missing.push(partPlace(part, 'vi'));
  if (en === '') missing.push(partPlace(part, 'en'));
  if (vi === '' || en === '') return undefined;
  return part === 'note' ? { vi, en } : { vi, en, quote: quote || null };
}

function readIndustries(list: readonly IndustryForm[], missing: string[]) {
  const gaps = list.flatMap(({ phrase }, n) =>
    phrase.trim() === '' ? [partPlace('industries', `${n}.phrase`)] : [],
  );
  missing.push(...gaps);
  if (gaps.length > 0) return undefined;
  return list.map(({ industry, stance, basis, phrase, note, noteEn }) => ({
    industry: industry || null,
    stance,
    basis: industry ? (basis === 'criterion' ? 'direct' : basis) : ('criterion' as const),
    phrase: phrase.trim(),
    note: note.trim() || null,
    note_en: noteEn.trim() || null,
  }));
}

function readOutline(form: OutlineForm, missing: string[]) {
  const method = form.method.trim();
  if (method === '') missing.push(partPlace('outline', 'method'));
  if (form.accuracy === null) missing.push(partPlace('outline', 'accuracy_m'));
  if (method === '' || form.accuracy === null) return undefined;
  const { geometry, accuracy, origin } = form;
  return { geometry, accuracy_m: accuracy, method, ...(origin && { origin }) };
}

/** What the form says for the server; parts that are not whole yet are left out and told. */
export function readOrientation(form: OrientationForm): OrientationReading {
  const missing: string[] = [];
  const { plan, region } = form;
  const draft: OrientationDraft = { plan, region };
  for (const part of TEXT_PARTS) {
    const text = form[part];
    if (text === undefined) continue;
    if (text === null) {
      if (part !== 'priorities') draft[part] = null;
      continue;
    }
    const said = readText(text, part, missing);
    if (said) Object.assign(draft, { [part]: said });
  }
  if (form.industries) {
    const list = readIndustries(form.industries, missing);
    if (list) draft.industries = list;
  }
  if (form.outline) {
    const outline = readOutline(form.outline, missing);
    if (outline) draft.outline = outline as NonNullable<OrientationDraft['outline']>;
  }
  return { draft, missing };
}

/** How many parts a form changes. */
export const partsChanged = (form: OrientationForm): OrientationPart[] =>
  ORIENTATION_PARTS.filter((part) => form[part] !== undefined);

export interface IndustryChange {
  how: 'added' | 'removed' | 'changed';
  before: OrientationIndustry | null;
  after: OrientationIndustry | null;
}

const keyOf = ({ industry, phrase }: OrientationIndustry) => `${industry ?? ''}/${phrase}`;
const same = (a: OrientationIndustry, b: OrientationIndustry) =>
  a.stance === b.stance &&
  a.basis === b.basis &&
  (a.note ?? null) === (b.note ?? null) &&
  (a.note_en ?? null) === (b.note_en ?? null);

/** What differs between two lists of industries: each is known by its division and its sentence. */
export function industryChanges(
  before: readonly OrientationIndustry[],
  after: readonly OrientationIndustry[],
): IndustryChange[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Map(after.map((one) => [keyOf(one), one]));
  const added = [...now].flatMap(([key, one]): IndustryChange[] => {
    const was = old.get(key);
    if (!was) return [{ how: 'added', before: null, after: one }];
    return same(was, one) ? [] : [{ how: 'changed', before: was, after: one }];
  });
  const removed = [...old].flatMap(([key, one]): IndustryChange[] =>
    now.has(key) ? [] : [{ how: 'removed', before: one, after: null }],
  );
  return [...added, ...removed];
}
