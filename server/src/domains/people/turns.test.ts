import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** Jobs that end when told to. */
function jobs() {
  const running = new Map<number, () => void>();
  const job = (n: number) => () =>
    new Promise<number>((resolve) => running.set(n, () => resolve(n)));
  const end = async (n: number) => {
    running.get(n)?.();
    running.delete(n);
    await new Promise(setImmediate);
  };
  return { running: () => [...running.keys()], job, end };
}

it('runs so many at once, lets so many wait in order, and turns the rest away', async () => {
  const turns = new Turns(2, 2);
  const { running, job, end } = jobs();
  const results = [1, 2, 3, 4].map((n) => turns.take(job(n)));
  expect(await turns.take(job(5))).toBeUndefined();
  expect(running()).toEqual([1, 2]);
  await end(2);
  expect(running()).toEqual([1, 3]);
  const late = turns.take(job(6));
  await end(1);
  await end(3);
  expect(running()).toEqual([4, 6]);
  await end(4);
  await end(6);
  expect(await Promise.all([...results, late])).toEqual([1, 2, 3, 4, 6]);
});

it('gives the place of a job that failed to the next', async () => {
  const turns = new Turns(1, 1);
  await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const failing = turns.take(() => Promise.reject(new Error('no')));
  const next = turns.take(async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
