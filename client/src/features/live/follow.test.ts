import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow, readNews, type Stream } from './follow.ts';

class FakeStream implements Stream {
  readyState = 1;
  readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();
  constructor(readonly address: string) {}
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void) {
    this.listeners.set(type, listener);
  }
  close() {
    this.readyState = 2;
  }
  say(type: string, data: unknown = {}) {
    this.listeners.get(type)?.({ data: JSON.stringify(data) } as MessageEvent<string>);
  }
  refuse() {
    this.readyState = 2;
    this.say('error');
  }
}

let streams: FakeStream[] = [];
const last = () => {
  const stream = streams.at(-1);
  if (!stream) throw new Error('no stream was opened');
  return stream;
};
const page = Object.assign(new EventTarget(), { hidden: false });
const show = (hidden: boolean) => {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
};
const onNews = vi.fn();
const onReset = vi.fn();
let stop = () => {};
const start = () => {
  stop = follow({
    since: 7,
    page: page as unknown as Document,
    onNews,
    onReset,
    open(address) {
      streams.push(new FakeStream(address));
      return last();
    },
  });
};

describe('following the revisions', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    streams = [];
    page.hidden = false;
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('begins where the page was read, and tells each revision once', () => {
    start();
    expect(last().address).toBe('/api/events?since=7');
    last().say('revision', { revision: 8, zones: [{ id: 5, slug: 'kcn-a' }] });
    last().say('revision', { revision: 8, zones: [] });
    expect(onNews.mock.calls).toEqual([[{ revision: 8, zones: [{ id: 5, slug: 'kcn-a' }] }]]);
  });

  it('lets the browser mend a break, and tries a refusal again, later each time', () => {
    start();
    last().say('error');
    vi.advanceTimersByTime(100_000);
    expect(streams).toHaveLength(1);
    last().refuse();
    vi.advanceTimersByTime(1400);
    expect(streams).toHaveLength(1);
    vi.advanceTimersByTime(1200);
    expect(streams).toHaveLength(2);
    last().refuse();
    vi.advanceTimersByTime(2900);
    expect(streams).toHaveLength(2);
    vi.advanceTimersByTime(2200);
    expect(streams).toHaveLength(3);
    last().say('open');
    last().refuse();
    vi.advanceTimersByTime(2600);
    expect(streams).toHaveLength(4);
  });

  it('holds no stream while hidden, and catches up from where it was', () => {
    start();
    last().say('revision', { revision: 9, zones: [] });
    show(true);
    expect(last().readyState).toBe(2);
    last().say('error');
    vi.advanceTimersByTime(100_000);
    expect(streams).toHaveLength(1);
    show(false);
    expect(last().address).toBe('/api/events?since=9');
  });

  it('is told when too much was missed, and goes on from there', () => {
    start();
    last().say('reset', { revision: 3 });
    expect(onReset).toHaveBeenCalledOnce();
    last().say('revision', { revision: 4, zones: [] });
    expect(onNews).toHaveBeenCalledOnce();
  });

  it('ends with the page', () => {
    start();
    stop();
    expect(last().readyState).toBe(2);
    show(false);
    expect(streams).toHaveLength(1);
  });
});

it('reads what is sound and nothing else', () => {
  expect(readNews('{')).toBeNull();
  expect(readNews('[]')).toBeNull();
  expect(
    readNews('{"revision":1,"zones":[{"id":"5","slug":"a"},null,{"id":6,"slug":"b"}]}'),
  ).toEqual({ revision: 1, zones: [{ id: 6, slug: 'b' }] });
});
