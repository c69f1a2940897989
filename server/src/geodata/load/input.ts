import { readGeodata } from '../read/read.ts';
import type { GeodataSet } from '../read/types.ts';
import { readDemo } from './demo.ts';
import { brokenFiles } from './errors.ts';

/** The facts of one load. */
export interface LoadInput {
  readonly set: GeodataSet;
  /** Keys of the claims and allocations that are samples; none in a load of real facts. */
  readonly samples: ReadonlySet<string>;
}

/**
 * Reads a geodata folder, and with `demo` its samples from the folder `demo/` inside.
 *
 * @throws {GeodataLoadError} listing every fault of the files
 */
export async function readInput(dir: string, demo: boolean): Promise<LoadInput> {
  const read = await readGeodata(dir);
  if (!read.ok) throw brokenFiles(read.problems);
  if (!demo) return { set: read.set, samples: new Set() };
  const { sources, claims, allocations } = await readDemo(dir, read.set);
  return {
    set: {
      ...read.set,
      sources: [...read.set.sources, ...sources],
      claims: [...read.set.claims, ...claims],
      allocations: [...read.set.allocations, ...allocations],
    },
    samples: new Set([...claims, ...allocations].map(({ key }) => key)),
  };
}
