import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose, prepare, stage } from '../doctor/pipeline.ts';
import { planarM } from '../doctor/shape/planar.ts';
import { GEODATA, NEAR_DIEM_THUY } from '../doctor/testing/context.ts';
import type { Finding, FindingCode, Fix, Place, Severity } from '../doctor/types.ts';
import { sayFinding } from './doctor.ts';

interface Expected {
  readonly decisionHa?: number;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  readonly place: Place | null;
  readonly vi: string;
  readonly en: string;
  readonly fixes: readonly Fix[];
  /** Codes of everything else that is found. */
  readonly others: readonly FindingCode[];
  readonly usable: boolean;
}

const FOLDER = join(GEODATA, 'fixtures/doctor');
const expected: Record<string, Expected> = JSON.parse(
  readFileSync(join(FOLDER, 'expected.json'), 'utf8'),
);
const files = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(json|md)$/.test(entry.name))
  .map(({ name }) => name);

async function examine(name: string) {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  const context = { ...NEAR_DIEM_THUY, decisionHa: expected[name]?.decisionHa ?? null };
  const reading = await prepare({ name, bytes });
  if ('refused' in reading) return { findings: [reading.refused], usable: false, again: null };
  const again = (fixes: readonly Fix[]) => diagnose(reading, fixes, context);
  const { findings, usable } = again([]);
  if (usable) expect(stage(reading, [], context).geometry.coordinates).not.toEqual([]);
  else expect(() => stage(reading, [], context)).toThrow();
  return { findings, usable, again };
}

/** The corners that make up a place. */
function corners(place: Place) {
  if (place.kind === 'point') return [place.at];
  if (place.kind === 'segment') return [place.from, place.to];
  const [west, south, east, north] = place.bounds;
  return [[west, south] as const, [east, north] as const];
}

function expectPlace(found: Place | null, wanted: Place | null) {
  expect(found?.kind).toBe(wanted?.kind);
  if (!found || !wanted) return;
  const targets = corners(wanted);
  for (const [i, at] of corners(found).entries()) {
    expect(planarM(at, targets[i] ?? [0, 0])).toBeLessThan(1);
  }
}

describe('a file for each fault', () => {
  it('is expected, and each expectation has its file', () => {
    expect(Object.keys(expected).sort()).toEqual(files.sort());
  });

  it.each(files)('%s is told with its place, in both languages', async (name) => {
    const wanted = expected[name];
    const { findings, usable } = await examine(name);
    const found = findings.find(({ code }) => code === wanted?.code);
    const { severity, count, fixes } = found ?? ({} as Partial<Finding>);
    expect({ severity, count, fixes, usable }).toEqual({
      severity: wanted?.severity,
      count: wanted?.count,
      fixes: wanted?.fixes,
      usable: wanted?.usable,
    });
    expectPlace(found?.place ?? null, wanted?.place ?? null);
    const others = findings.filter((one) => one !== found).map(({ code }) => code);
    expect(others).toEqual(wanted?.others);
    expect(found && sayFinding('vi', found)).toBe(wanted?.vi);
    expect(found && sayFinding('en', found)).toBe(wanted?.en);
  });

  const fixable = files.filter((name) => (expected[name]?.fixes.length ?? 0) > 0);
  it.each(fixable)('%s is settled by each of its fixes', async (name) => {
    const { again } = await examine(name);
    for (const fix of expected[name]?.fixes ?? []) {
      const after = again?.([fix]);
      expect(after?.findings.map(({ code }) => code)).not.toContain(expected[name]?.code);
      expect(again?.([fix, fix])).toEqual(after);
    }
  });
});
