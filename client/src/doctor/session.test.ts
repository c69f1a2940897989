import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_BYTES } from './limits.ts';
import type { Answer, Request } from './protocol.ts';
import { DoctorSession, type WorkerLike } from './session.ts';
import type { Context } from './types.ts';

const CONTEXT: Context = {
  province: { parts: [] },
  provinceToleranceM: 300,
  anchor: { bounds: null, point: null, radiusKm: null, basis: 'none' },
  decisionHa: null,
};

class Stand implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly asked: Request[] = [];
  ended = false;

  postMessage(message: Request): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: Answer): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}

let workers: Stand[];
const wasm = new ArrayBuffer(8);
const onProgress = vi.fn();
function sessionOf(): DoctorSession {
  return new DoctorSession({
    onProgress,
    startWorker: () => {
      const worker = new Stand();
      workers.push(worker);
      return worker;
    },
    fetchWasm: async () => wasm,
  });
}
const worker = (i = 0): Stand => {
  const found = workers[i];
  if (!found) throw new Error('no worker was started');
  return found;
};
const asked = (count: number) => vi.waitFor(() => expect(worker().asked).toHaveLength(count));

beforeEach(() => {
  workers = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

describe('a session', () => {
  const file = new File(['{}'], 'x.geojson');

  it('refuses a file by its size before a byte is read or a worker begun', async () => {
    const huge = new File([], 'x');
    Object.defineProperty(huge, 'size', { value: 1e9 });
    Object.defineProperty(huge, 'slice', { value: () => expect.unreachable() });
    const outcome = await sessionOf().open(huge);
    expect(outcome).toMatchObject({
      refused: { code: 'too_large', figures: { bytes: 1e9, limit: MOST_BYTES } },
    });
    expect(workers).toEqual([]);
  });

  it('hands over the file itself, and SQLite only with a database', async () => {
    const session = sessionOf();
    void session.open(file);
    await vi.waitFor(() => expect(worker().asked).toEqual([{ type: 'open', file }]));
    const database = new File(['SQLite format 3\0…'], 'x.gpkg');
    void session.open(database);
    await vi.waitFor(() =>
      expect(worker(1).asked).toEqual([{ type: 'open', file: database, wasm }]),
    );
    expect(worker(0).ended).toBe(true);
  });

  it('answers each request with its own result, and tells progress', async () => {
    const session = sessionOf();
    const opening = session.open(file);
    await asked(1);
    worker().answer({ type: 'progress', phase: 'read', share: 0.5 });
    worker().answer({ type: 'opened', format: 'geojson', vertices: 4 });
    expect(onProgress).toHaveBeenCalledWith('read', 0.5);
    expect(await opening).toEqual({ ok: { format: 'geojson', vertices: 4 } });
    const [first, second] = [session.diagnose([], CONTEXT), session.stage([], CONTEXT)];
    worker().answer({ type: 'failed', id: 2 });
    const diagnosis = { findings: [], usable: true } as never;
    worker().answer({ type: 'diagnosis', id: 1, diagnosis });
    expect(await first).toEqual({ ok: diagnosis });
    expect(await second).toEqual({ ended: 'broken' });
  });

  it('ends when it is closed, when the worker falls over and when it falls silent', async () => {
    const session = sessionOf();
    const closed = session.openText('{}', 'x');
    session.close();
    expect(await closed).toEqual({ ended: 'cancelled' });
    expect(worker(0).ended).toBe(true);
    const broken = session.openText('{}', 'x');
    worker(1).onerror?.(new Event('error') as ErrorEvent);
    expect(await broken).toEqual({ ended: 'broken' });
    const silent = session.openText('{}', 'x');
    vi.advanceTimersByTime(119_000);
    worker(2).answer({ type: 'progress', phase: 'read', share: 0.5 });
    vi.advanceTimersByTime(119_000);
    expect(worker(2).ended).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(await silent).toEqual({ ended: 'silent' });
    expect(await session.diagnose([], CONTEXT)).toEqual({ ended: 'cancelled' });
  });

  it('waits for ever with a file that nothing is asked of', async () => {
    const session = sessionOf();
    void session.openText('{}', 'x');
    worker().answer({ type: 'opened', format: 'geojson', vertices: 4 });
    vi.advanceTimersByTime(1e7);
    expect(worker().ended).toBe(false);
  });
});
