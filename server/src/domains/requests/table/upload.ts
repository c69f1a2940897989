import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { ApiError } from '../../../lib/problem.ts';
import { readCsv } from './file/csv.ts';
import { readWorkbook } from './file/workbook.ts';
import { TABLE_SCHEMAS } from './schema.ts';

export const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
/** What browsers call such files besides, by what is installed; `format` says which it is. */
const OTHER_TYPES = ['application/csv', 'application/vnd.ms-excel', 'application/octet-stream'];
export const FORMATS = ['csv', 'xlsx'] as const;

/** 5,000 zones with real texts take about 3 MB. */
export const TABLE_LIMIT = 5 * 1024 * 1024;

/** Rows of an uploaded file, or why there are none. */
export const READERS = {
  csv: async (bytes: Buffer) => readCsv(bytes),
  xlsx: readWorkbook,
} as const;

/** The bytes are looked at by their readers; no schema can say what they hold. */
export const FILE_BODY = {
  content: Object.fromEntries(
    Object.values(MEDIA_TYPES).map((type) => [type, { schema: Type.Unknown() }]),
  ),
};

/** @throws {ApiError} 415 for a body that is no file */
export function bytesOf({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  throw new ApiError('unsupported_media_type', `Send the file as ${MEDIA_TYPES.csv} or as XLSX.`);
}

/** Lets the routes of a plugin take files, and name what is said about them. */
export function acceptTables(app: FastifyInstance): void {
  for (const schema of TABLE_SCHEMAS) app.addSchema(schema);
  app.addContentTypeParser(
    [...Object.values(MEDIA_TYPES), ...OTHER_TYPES],
    { parseAs: 'buffer', bodyLimit: TABLE_LIMIT },
    async (_request: unknown, body: Buffer) => body,
  );
}
