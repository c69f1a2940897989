import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The committed facts. */
export const GEODATA = fileURLToPath(new URL('../../../../geodata/', import.meta.url));

const FIXTURES = join(GEODATA, 'fixtures');

/** The small sound set, with the files of `overlay` (e.g. `broken/enum`) put over it; for the time of `use`. */
export async function withFixture<T>(
  overlay: string | null,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-geodata-'));
  try {
    await cp(join(FIXTURES, 'minimal'), folder, { recursive: true });
    if (overlay !== null) await cp(join(FIXTURES, overlay), folder, { recursive: true });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
