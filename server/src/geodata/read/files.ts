import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problems } from './problems.ts';

/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** The text of a geodata file, or `null` with the reason in `problems`. A byte order mark is tolerated. */
export async function readText(
  folder: string,
  file: string,
  problems: Problems,
  maxBytes = MAX_FILE_BYTES,
): Promise<string | null> {
  const refuse = (message: string): null => {
    problems.add({ file, line: 0, column: '', message, value: '' });
    return null;
  };
  try {
    const { size } = await stat(join(folder, file));
    if (size > maxBytes) return refuse(`larger than ${maxBytes / 1024 / 1024} MB (${size} bytes)`);
    const bytes = await readFile(join(folder, file));
    return decode(bytes) ?? refuse('not UTF-8: save it as UTF-8 (in Excel: "CSV UTF-8")');
  } catch (error) {
    return refuse(isMissing(error) ? 'the file is missing' : `cannot be read: ${String(error)}`);
  }
}

/** Names of the GeoJSON files in a folder of the geodata, sorted; none when the folder is not there. */
export async function listGeoJson(folder: string, sub: string): Promise<string[]> {
  try {
    const names = await readdir(join(folder, sub));
    return names.filter((name) => name.endsWith('.geojson')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
