import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useGround } from './useGround.ts';

const PAUSE_MS = 400;
/** Questions that have gone out and are not answered yet. */
let open: { zone: string; signal: AbortSignal; answer(reply: Response): void; fail(): void }[];
beforeEach(() => {
  vi.useFakeTimers();
  open = [];
  vi.stubGlobal('fetch', (_: string, { body, signal }: RequestInit) => {
    return new Promise<Response>((resolve, reject) => {
      if (!signal) throw new Error('cannot be given up');
      const { zone } = JSON.parse(String(body));
      open.push({ zone, signal, answer: resolve, fail: () => reject(new TypeError('offline')) });
    });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ask = (first: string | null) =>
  renderHook(({ outline }) => useGround(outline, 'kcn-a'), { initialProps: { outline: first } });
const pause = () => act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));

it('asks once for an outline that stays, and gives up on one that does not', async () => {
  const { result, rerender } = ask('1');
  rerender({ outline: '2' });
  await pause();
  expect(open).toHaveLength(1);
  rerender({ outline: '3' });
  expect(open[0]?.signal.aborted).toBe(true);
  await pause();
  const said = { valid: true };
  await act(async () => open[1]?.answer(Response.json(said)));
  // What is answered too late is of another outline.
  await act(async () => open[0]?.answer(Response.json({ valid: false })));
  expect(result.current.ground).toEqual(said);
  rerender({ outline: null });
  expect(result.current.ground).toBe('none');
});

it('asks again when the network is back', async () => {
  const { result } = ask('1');
  await pause();
  await act(async () => open[0]?.fail());
  expect(result.current.ground).toBe('failed');
  act(() => void window.dispatchEvent(new Event('online')));
  expect(result.current.ground).toBe('asking');
  await pause();
  expect(open).toHaveLength(2);
});
