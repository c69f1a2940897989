import { queryOptions } from '@tanstack/react-query';
import { get } from './client.ts';
import { send } from './send.ts';
import type { Report, ReportVersion } from './types.ts';

/** A half-yearly report; `version` 0 is from the data as they are now, null the newest closed one if there is one. */
export const reportQuery = (kind: Report['kind'], day: string, version: number | null) =>
  queryOptions({
    queryKey: ['report', kind, day, version],
    queryFn: ({ signal }) =>
      get('/api/reports/{kind}/{day}', { kind, day }, version === null ? {} : { version }, signal),
  });

/** Where the same report is to be had as a workbook. */
export const workbookAddress = (kind: Report['kind'], day: string, version: number | null) =>
  `/api/reports/${kind}/${day}.xlsx${version === null ? '' : `?version=${version}`}`;

export const lockReport = (kind: Report['kind'], day: string): Promise<ReportVersion> =>
  send('POST', `/api/reports/${kind}/${day}/lock`);
