import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function hashBelow(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(ts|sql)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 12);
}

/**
 * Changes whenever the server's own code does, equal on every machine that runs the same code. Part of each ETag:
 * after an update the same data may be represented in other bytes.
 */
export const CODE_VERSION = hashBelow(join(import.meta.dirname, '..'));
