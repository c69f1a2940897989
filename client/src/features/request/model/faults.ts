import type { ApiError } from '../../../api/client.ts';
import { itemPlace } from './read.ts';

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

/** `/items/3/value` is the fourth item sent; `/source/title` and `/reason` are fields of their own. */
export function placeOf(pointer: string, keys: readonly string[]): string {
  const [, part = '', detail = ''] = pointer.split('/');
  if (part === 'items') {
    const key = detail === '' ? undefined : keys[Number(detail)];
    return key === undefined ? 'items' : itemPlace(key);
  }
  if (part === 'source') return `source.${SOURCE[detail] ?? 'title'}`;
  return part === '' ? 'items' : part;
}

export function placedFaults(error: ApiError, keys: readonly string[]): PlacedFault[] {
  return error.errors.map(({ pointer = '', code = '', message }) => ({
    place: placeOf(pointer, keys),
    code,
    message,
  }));
}
