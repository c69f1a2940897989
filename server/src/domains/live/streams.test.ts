import type { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RevisionEvent } from './feed.ts';
import { MOST_PER_ADDRESS, MOST_STREAMS, Streams } from './streams.ts';

let streams: Streams;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  streams = new Streams();
});
afterEach(() => {
  streams.end();
  vi.useRealTimers();
});

const eventAt = (revision: number, padding = ''): RevisionEvent => ({
  revision,
  at: '2026-11-22T03:00:00.000Z',
  kind: `request${padding}`,
  zones: [],
});
const textOf = (body: Readable) => String(body.read() ?? '');

it('tells each reader each revision once, from where it stands', () => {
  const early = streams.open('a', 7, []);
  const late = streams.open('b', 8, [eventAt(8)]);
  expect(textOf(early)).toBe('retry: 2000\n\nid: 7\n\n');
  expect(textOf(late)).toContain('id: 8\nevent: revision\ndata: {"revision":8,');
  streams.tell([eventAt(8), eventAt(9)]);
  expect(textOf(early).match(/^id: \d+$/gm)).toEqual(['id: 8', 'id: 9']);
  expect(textOf(late).match(/^id: \d+$/gm)).toEqual(['id: 9']);
});

it('keeps the way open while nothing happens, and stops when nobody reads', async () => {
  const body = streams.open('a', 7, []);
  textOf(body);
  vi.advanceTimersByTime(50_000);
  expect(textOf(body)).toBe(': still here\n\n'.repeat(2));
  const closed = new Promise((resolve) => body.once('close', resolve));
  body.destroy();
  await closed;
  expect(vi.getTimerCount()).toBe(0);
});

it('lets go of a reader that does not read, and of no other', () => {
  const slow = streams.open('a', 0, []);
  const quick = streams.open('a', 0, []);
  for (let revision = 1; revision <= 40; revision++) {
    streams.tell([eventAt(revision, 'x'.repeat(10_000))]);
    textOf(quick);
  }
  expect(slow.destroyed).toBe(true);
  expect(quick.destroyed).toBe(false);
});

it('has room for so many of one address, and in all', async () => {
  const bodies = Array.from({ length: MOST_PER_ADDRESS }, () => streams.open('a', 0, []));
  expect(streams.hasRoom('a')).toBe(false);
  expect(streams.hasRoom('b')).toBe(true);
  const [first] = bodies;
  const closed = new Promise((resolve) => first?.once('close', resolve));
  first?.destroy();
  await closed;
  expect(streams.hasRoom('a')).toBe(true);
  for (let i = MOST_PER_ADDRESS - 1; i < MOST_STREAMS; i++) streams.open(`c${i}`, 0, []);
  expect(streams.hasRoom('b')).toBe(false);
});

it('ends every stream and opens no more', async () => {
  const body = streams.open('a', 0, []);
  streams.end();
  const chunks: string[] = [];
  for await (const chunk of body) chunks.push(String(chunk));
  expect(chunks.join('')).toContain('id: 0');
  expect(streams.hasRoom('a')).toBe(false);
});
