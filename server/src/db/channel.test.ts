import { expect, test, vi } from 'vitest';
import { channelName, Listeners } from './channel.ts';

test('tells the first and the last callback of a channel', () => {
  const listeners = new Listeners();
  const [a, b] = [vi.fn(), vi.fn()];
  expect([listeners.add('x', a), listeners.add('x', b)]).toEqual([true, false]);
  listeners.notify('x', '1');
  listeners.notify('y', '2');
  expect([listeners.remove('x', a), listeners.remove('x', a), listeners.remove('x', b)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(listeners.channels).toEqual([]);
  expect(a.mock.calls).toEqual([['1']]);
  expect(b.mock.calls).toEqual([['1']]);
});

test.each(['', 'Upper', 'a b', 'a"b', '1a', 'x'.repeat(64)])('refuses the name "%s"', (name) => {
  expect(() => channelName(name)).toThrow(RangeError);
});
