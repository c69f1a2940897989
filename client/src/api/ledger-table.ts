import type { LedgerPreview, LedgerRequests, TableBatch } from './schema.gen.ts';
import { send } from './send.ts';
import type { TableFormat } from './table.ts';
import { upload } from './upload.ts';

export type { LedgerPreview };

export const templateAddress = (format: TableFormat): string => `/api/ledger/template.${format}`;

/** What a table would enter into the ledger. The server keeps nothing of it. */
export const previewLedger = (
  file: File,
  format: TableFormat,
  onProgress: (share: number) => void,
): Promise<LedgerPreview> =>
  upload('POST', `/api/ledger/preview?format=${format}`, file, { onProgress });

/** One draft for each zone, all or none; nothing is sent for review before its author says so. */
export const createLedgerRequests = (body: Omit<LedgerRequests, 'draft'>): Promise<TableBatch> =>
  send('POST', '/api/ledger/requests', { body: { ...body, draft: true } });
