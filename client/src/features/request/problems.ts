import type { DeskWords } from '../../i18n/desk.ts';
import { fieldName } from '../value/words.ts';
import type { PlacedFault } from './model/faults.ts';
import { fieldOf } from './model/form.ts';
import { METHOD_PLACE, type ReadForm } from './model/read.ts';
import type { NamedProblem } from './ProblemSummary.tsx';

function placeName(words: DeskWords, place: string): string {
  const { d } = words;
  if (place === METHOD_PLACE) return d.request.method;
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
}

/** All that is wrong with a form, in words, each at its place; what the author can see at once comes first. */
export function problemList(words: DeskWords, { read, faults, missing }: Found): NamedProblem[] {
  const { d } = words;
  const own = [...read.unreadable, ...(missing ? read.missing : [])].map(({ place, code }) => ({
    place,
    name: placeName(words, place),
    words: d.request.problems[code] ?? d.desk.required,
  }));
  const refused = faults
    .filter(({ place }) => own.every((one) => one.place !== place))
    .map(({ place, code, message }) => ({
      place,
      name: placeName(words, place),
      words: d.request.faults[code] ?? d.request.fault(message),
    }));
  return [...own, ...refused];
}
