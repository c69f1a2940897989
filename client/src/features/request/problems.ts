import type { DeskWords } from '../../i18n/desk.ts';
import { LEDGER_WORDS } from '../../i18n/ledger.ts';
import { fieldName } from '../value/words.ts';
import { placeInEntry } from './model/entries.ts';
import type { PlacedFault } from './model/faults.ts';
import { fieldOf } from './model/form.ts';
import { METHOD_PLACE, type ReadForm } from './model/read.ts';
import type { NamedProblem } from './named-problem.ts';

function placeName(words: DeskWords, place: string, entries: readonly { id: string }[]): string {
  const { d, lang } = words;
  const inEntry = placeInEntry(place);
  if (inEntry) {
    const { fields } = LEDGER_WORDS[lang];
    const name = fields[inEntry.member as keyof typeof fields] ?? d.entries.section;
    const n = entries.findIndex(({ id }) => id === inEntry.id) + 1;
    return d.entries.at(n, name);
  }
  if (place === METHOD_PLACE) return d.request.method;
  if (place.startsWith('orientation.')) {
    const [, part = ''] = place.split('.');
    return d.orientation.parts[part as keyof typeof d.orientation.parts] ?? d.orientation.section;
  }
  if (place.startsWith('item:')) {
    const { field } = fieldOf(place.slice('item:'.length));
    return field === 'boundary' ? d.review.boundary : fieldName(words, field);
  }
  const names: Record<string, string> = {
    items: d.request.proposed,
    reason: d.request.reason,
    'source.id': d.request.sourceKnown,
    'source.title': d.request.sourceTitle,
    'source.publisher': d.request.sourcePublisher,
    'source.url': d.request.sourceUrl,
    'source.date': d.request.sourceDate,
    'source.docNo': d.request.sourceDocNo,
    effective_on: d.request.effectiveDate,
    lineage: d.request.end,
  };
  return names[place] ?? d.request.source;
}

interface Found {
  read: ReadForm;
  /** What the server refused. */
  faults: readonly PlacedFault[];
  /** Whether gaps count already: only once the author wants to send. */
  missing: boolean;
  /** Entries of the ledger in the form, by which they are counted. */
  entries?: readonly { id: string }[];
}

/** All that is wrong with a form, in words, each at its place; what the author can see at once comes first. */
export function problemList(
  words: DeskWords,
  { read, faults, missing, entries = [] }: Found,
): NamedProblem[] {
  const { d } = words;
  const own = [...read.unreadable, ...(missing ? read.missing : [])].map(({ place, code }) => ({
    place,
    name: placeName(words, place, entries),
    words: d.request.problems[code] ?? d.entries.problems[code] ?? d.desk.required,
  }));
  const refused = faults
    .filter(({ place }) => own.every((one) => one.place !== place))
    .map(({ place, code, message }) => ({
      place,
      name: placeName(words, place, entries),
      words:
        d.request.faults[code] ??
        d.entries.faults[code] ??
        d.orientation.faults[code] ??
        d.request.fault(message),
    }));
  return [...own, ...refused];
}
