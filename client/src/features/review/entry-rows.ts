import type { MultiPolygon, Polygon } from 'geojson';
import { HIDEABLE, type LedgerContent, type LedgerEntry } from '../../api/ledger-types.ts';
import type { ComparedEntry } from '../../api/request-types.ts';
import type { LedgerWords } from '../../i18n/ledger.ts';
import { asMulti } from '../../lib/as-multi.ts';
import type { IndustryNames } from '../filters/words.ts';
import { memberWords, type Told } from '../ledger/words.ts';

export interface EntryRow {
  name: string;
  before: string | null;
  after: string | null;
}

/** The members an entry may hide, as a proposal gives them. */
const toldBy = (entry: LedgerEntry): Told => ({
  decision_no: entry.decision_no ?? null,
  decision_date: entry.decision_date ?? null,
  decision_part: entry.decision_part ?? null,
  capital: entry.capital ?? null,
  investor: entry.investor ?? null,
  investor_country: entry.investor_country ?? null,
  sector: entry.sector ?? null,
  project: entry.project ?? null,
});

/** Every member as words, by its name. */
function said(
  words: LedgerWords,
  names: IndustryNames,
  entry: Told & Pick<LedgerContent, 'recipient' | 'area_ha' | 'note' | 'note_en' | 'hidden'>,
): Record<string, string | null> {
  const { l, f } = words;
  return {
    [l.fields.recipient]: l.recipients[entry.recipient],
    [l.fields.area_ha]: f.ha(entry.area_ha),
    ...Object.fromEntries(
      HIDEABLE.map((member) => [l.fields[member], memberWords(words, names, entry, member)]),
    ),
    [l.fields.note]: entry.note,
    [l.noteEn]: entry.note_en,
    [l.notPublic]: entry.hidden.map((member) => l.fields[member]).join(', ') || null,
  };
}

/** Where an entry begins, or has come to. */
function stageWords({ l, f }: LedgerWords, entry: LedgerEntry): string | null {
  const { stage, on_date: day, area_ha: ha } = entry;
  if (!stage || !day) return null;
  const what = stage === 'revoked' ? l.revokedPart(f.ha(ha ?? 0)) : l.stages[stage];
  return `${what}, ${f.date(day)}`;
}

function stageBefore(
  { l, f }: LedgerWords,
  standing: LedgerContent | null,
  whole: boolean,
): string | null {
  const event = whole ? standing?.events[0] : standing?.events.at(-1);
  return event ? `${l.stages[event.stage]}, ${f.date(event.on_date)}` : null;
}

/** Whether two outlines are one, to the decimetre that the server tells of what stands. */
function sameGround(a: MultiPolygon, b: Polygon | MultiPolygon): boolean {
  const rounded = (shape: Polygon | MultiPolygon) =>
    JSON.stringify(asMulti(shape).coordinates, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(6)) : value,
    );
  return rounded(a) === rounded(b);
}

/** What an entry of a request changes, member by member; what stays as it is is left out. */
export function entryRows(
  words: LedgerWords,
  names: IndustryNames,
  { standing, polygon }: Pick<ComparedEntry, 'standing' | 'polygon'>,
  entry: LedgerEntry,
): EntryRow[] {
  const { l } = words;
  const { action, recipient, area_ha: ha } = entry;
  const whole = action === 'enter' || action === 'correct';
  const rows: EntryRow[] = [];
  const add = (name: string, before: string | null, after: string | null) => {
    if (before !== after) rows.push({ name, before, after });
  };
  if (action === 'void') return rows;
  if (whole && recipient && ha !== undefined) {
    const { note = null, note_en = null, hidden = [] } = entry;
    const proposal = { ...toldBy(entry), recipient, area_ha: ha, note, note_en, hidden };
    const before = standing ? said(words, names, standing) : {};
    for (const [name, after] of Object.entries(said(words, names, proposal))) {
      add(name, before[name] ?? null, after);
    }
  }
  add(l.fields.stage, stageBefore(words, standing, whole), stageWords(words, entry));
  if (whole) {
    const known = (there: unknown) => (there ? l.polygonKnown : null);
    const moved = polygon && entry.geometry && !sameGround(polygon, entry.geometry);
    const after = moved ? l.polygonMoved : known(entry.geometry);
    add(l.fields.polygon, known(polygon), after);
  }
  return rows;
}
