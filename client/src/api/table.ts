import type { ChangeItem, RequestSource, TablePreview } from './request-types.ts';
import { send } from './send.ts';
import type { Kind } from './types.ts';
import { upload } from './upload.ts';

export type TableFormat = 'csv' | 'xlsx';

export const tableAddress = (kind: Kind, format: TableFormat): string =>
  `/api/desk/table.${format}?kind=${kind}`;

/** What an edited table would change. The server keeps nothing of it. */
export const previewTable = (
  file: File,
  format: TableFormat,
  onProgress: (share: number) => void,
): Promise<TablePreview> =>
  upload('POST', `/api/desk/table/preview?format=${format}`, file, { onProgress });

export interface TableRequests {
  rows: { slug: string; items: ChangeItem[] }[];
  reason: string;
  source: RequestSource;
  effective_on: string | null;
}

/** One draft for each zone, all or none. */
export const createTableRequests = (
  body: TableRequests,
): Promise<{ batch: string; requests: { id: number; zone: string }[] }> =>
  send('POST', '/api/desk/table/requests', { body });
