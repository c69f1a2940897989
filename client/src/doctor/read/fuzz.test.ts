import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_COORDINATE } from '../limits.ts';
import { read } from './index.ts';

const GOOD = join(import.meta.dirname, '../../../../geodata/fixtures/doctor/good/epsg-9213');
const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
const SEED = 20_260_101;
const RUNS = 150;

it.each(readdirSync(GOOD))(
  '%s, cut short or with bytes changed, is read or refused',
  async (name) => {
    const whole = new Uint8Array(readFileSync(join(GOOD, name)));
    const place = fc.nat({ max: whole.length - 1 });
    const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 12 });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.option(place), changes, async (end, changed) => {
        const bytes = whole.slice(0, end ?? whole.length);
        for (const [at, value] of changed) if (at < bytes.length) bytes[at] = value;
        const result = await read({ name, bytes }, { wasm: new Uint8Array(wasm).buffer });
        if ('refused' in result) {
          refused += 1;
          expect(result.refused.severity).toBe('stop');
        } else {
          for (const { rings } of result.features) {
            for (const { xy } of rings)
              expect(xy.every((value) => Math.abs(value) <= MOST_COORDINATE)).toBe(true);
          }
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(refused).toBeGreaterThan(0);
  },
);
