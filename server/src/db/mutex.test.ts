import { expect, test } from 'vitest';
import { Mutex } from './mutex.ts';

test('runs jobs one after another in the order asked, failures included', async () => {
  const mutex = new Mutex();
  const events: string[] = [];
  const job = (name: string, fail = false) =>
    mutex.run(async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
      if (fail) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([job('a'), job('b', true), job('c')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
