import type { ApiError } from '../../../api/client.ts';
import type { LedgerEntry } from '../../../api/ledger-types.ts';
import { entryPlace } from './entries.ts';
import { itemPlace, type ReadForm } from './read.ts';

/** A refusal of the server, at the place of the form where it stands. */
export interface PlacedFault {
  place: string;
  code: string;
  message: string;
}

const SOURCE: Record<string, string> = {
  title: 'title',
  publisher: 'publisher',
  url: 'url',
  id: 'id',
  date: 'date',
  doc_no: 'docNo',
};

/** What was sent: keys of items and entries of the ledger, in their order. */
export type Sent = Pick<ReadForm, 'keys' | 'sent'>;

/** The member that a rule of the ledger speaks of, where the server names the entry alone. */
const MEMBER_OF: Record<string, keyof LedgerEntry> = {
  ledger_over_allocated: 'area_ha',
  ledger_decision_twice: 'decision_no',
  ledger_polygons_overlap: 'geometry',
  ledger_stage_backward: 'stage',
  ledger_stages_in_order: 'on_date',
  ledger_first_stage: 'stage',
  ledger_already_revoked: 'stage',
  ledger_revoked_more: 'area_ha',
};

/** `/items/3/value` is the fourth item sent; `/source/title` and `/reason` are fields of their own. */
export function placeOf(pointer: string, { keys, sent }: Sent, code = ''): string {
  const [, part = '', detail = '', member = ''] = pointer.split('/');
  if (part === 'items') {
    const key = detail === '' ? undefined : keys[Number(detail)];
    return key === undefined ? 'items' : itemPlace(key);
  }
  if (part === 'entries') {
    const entry = sent[Number(detail)];
    return entry && detail !== '' ? entryPlace(entry, member || (MEMBER_OF[code] ?? '')) : 'items';
  }
  if (part === 'orientation') {
    const place = pointer.split('/').slice(1).join('.');
    return place === part || detail === 'region' || code === 'nothing_proposed' ? 'items' : place;
  }
  if (part === 'source') return `source.${SOURCE[detail] ?? 'title'}`;
  return part === '' ? 'items' : part;
}

export function placedFaults(error: ApiError, sent: Sent): PlacedFault[] {
  return error.errors.map(({ pointer = '', code = '', message }) => ({
    place: placeOf(pointer, sent, code),
    code,
    message,
  }));
}
