import type { TablePreview } from './request-types.ts';
import type { TableBatch, TableRequests } from './schema.gen.ts';
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

/** One draft for each zone, all or none; nothing is sent for review before its author says so. */
export const createTableRequests = (body: Omit<TableRequests, 'draft'>): Promise<TableBatch> =>
  send('POST', '/api/desk/table/requests', { body: { ...body, draft: true } });
