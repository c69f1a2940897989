import { expect, it, vi } from 'vitest';
import { watchTrouble } from './trouble.ts';

it('tells what came and what did not since the map last stood still, once', () => {
  const tell = vi.fn();
  const trouble = watchTrouble(tell);
  const calls = () => tell.mock.calls.splice(0);
  trouble.failed('a');
  trouble.came('b');
  trouble.settle();
  expect(calls()).toEqual([['a', 'failed']]);
  trouble.failed('a');
  trouble.settle();
  trouble.settle();
  expect(calls()).toEqual([]);
  trouble.failed('a');
  trouble.came('a');
  trouble.settle();
  expect(calls()).toEqual([['a', 'partly']]);
  trouble.came('a');
  trouble.settle();
  expect(calls()).toEqual([['a', null]]);
});

it('judges a source anew once it was taken away', () => {
  const tell = vi.fn();
  const trouble = watchTrouble(tell);
  trouble.failed('a');
  trouble.settle();
  trouble.failed('a');
  trouble.forget('a');
  trouble.settle();
  expect(tell.mock.calls).toEqual([
    ['a', 'failed'],
    ['a', null],
  ]);
});
