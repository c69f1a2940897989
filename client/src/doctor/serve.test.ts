import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer, Request } from './protocol.ts';
import { serve } from './serve.ts';
import type { Context } from './types.ts';

const GOOD = join(import.meta.dirname, '../../../geodata/fixtures/doctor/good/epsg-9213');
const box = Float64Array.of(105, 21, 107, 21, 107, 23, 105, 23);
const CONTEXT: Context = {
  province: { parts: [{ n: 1, rings: [box] }] },
  provinceToleranceM: 300,
  anchor: { bounds: null, point: null, radiusKm: null, basis: 'none' },
  decisionHa: null,
};
const fileOf = (name: string) => new File([readFileSync(join(GOOD, name))], name);

async function answersTo(...requests: readonly Request[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  let clock = 0;
  const ask = serve(
    (answer) => answers.push(answer),
    () => {
      clock += 10;
      return clock;
    },
  );
  for (const request of requests) await ask(request);
  return answers;
}
const without = (answers: readonly Answer[], type: string) =>
  answers.filter((answer) => answer.type !== type);

describe('the mailbox of the doctor', () => {
  it('opens a file, diagnoses it and stages what is picked of it', async () => {
    const fixes = [{ code: 'pick', features: [1] }] as const;
    const answers = await answersTo(
      { type: 'open', file: fileOf('zones.zip') },
      { type: 'diagnose', id: 1, fixes: [], context: CONTEXT },
      { type: 'diagnose', id: 2, fixes, context: CONTEXT },
      { type: 'stage', id: 3, fixes, context: CONTEXT },
    );
    const [opened, first, second, staged] = without(answers, 'progress');
    expect(opened).toEqual({ type: 'opened', format: 'shapefile', vertices: 19 });
    expect(first).toMatchObject({ type: 'diagnosis', id: 1, diagnosis: { usable: false } });
    expect(second).toMatchObject({ type: 'diagnosis', id: 2, diagnosis: { usable: true } });
    expect(staged).toMatchObject({ type: 'staged', id: 3, staged: { origin: { crs: 9213 } } });
  });

  it('says what it cannot do: a file refused, nothing to diagnose, nothing to stage', async () => {
    const answers = await answersTo(
      { type: 'stage', id: 1, fixes: [], context: CONTEXT },
      { type: 'open', file: fileOf('zones.zip') },
      { type: 'stage', id: 2, fixes: [], context: CONTEXT },
      { type: 'text', name: 'x', text: 'xin chào' },
      { type: 'diagnose', id: 3, fixes: [], context: CONTEXT },
    );
    expect(without(answers, 'progress').map(({ type }) => type)).toEqual([
      'failed',
      'opened',
      'failed',
      'refused',
      'failed',
    ]);
  });

  it('tells its progress, but not more often than a bar can move', async () => {
    const answers = await answersTo({ type: 'open', file: fileOf('zones.zip') });
    const steps = answers.filter(({ type }) => type === 'progress');
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThan(5);
  });
});
