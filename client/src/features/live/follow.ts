/** What an open page is told of a revision; no zones: anything may have changed. */
export interface RevisionNews {
  revision: number;
  zones: readonly { id: number; slug: string }[];
}

/** The little of an EventSource that is used, so that tests can stand in for it. */
export interface Stream {
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
  readonly readyState: number;
}

export interface FollowOptions {
  /** The revision the page's figures were read at. */
  since: number;
  open(address: string): Stream;
  page: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
  onNews(news: RevisionNews): void;
  /** Too much was missed: everything has to be read again. */
  onReset(): void;
}

const CLOSED = 2;
/** Milliseconds to the first new attempt after a refusal, and at most. */
const FIRST_MS = 2000;
const MOST_MS = 60_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Null for a message that is none of ours. */
export function readNews(text: string): RevisionNews | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || typeof value.revision !== 'number') return null;
  const zones = Array.isArray(value.zones) ? value.zones.filter(isRecord) : [];
  return {
    revision: value.revision,
    zones: zones.flatMap(({ id, slug }) =>
      typeof id === 'number' && typeof slug === 'string' ? [{ id, slug }] : [],
    ),
  };
}

/**
 * Follows the revisions as they are made. A short break is the browser's to mend; a refusal is tried again, later
 * each time. A hidden page holds no stream and catches up from where it was when it is seen again.
 *
 * @returns the way to stop
 */
export function follow({ since, open, page, onNews, onReset }: FollowOptions): () => void {
  let last = since;
  let stream: Stream | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    stream?.close();
    stream = null;
  };
  const connect = () => {
    close();
    if (page.hidden) return;
    const opened = open(`/api/events?since=${last}`);
    stream = opened;
    const heard = ({ data }: MessageEvent<string>) => {
      const news = readNews(data);
      failures = 0;
      if (news) last = Math.max(last, news.revision);
      return news;
    };
    opened.addEventListener('open', () => {
      failures = 0;
    });
    opened.addEventListener('revision', (event) => {
      const before = last;
      const news = heard(event);
      if (news && news.revision > before) onNews(news);
    });
    opened.addEventListener('reset', (event) => {
      // A database set up anew may count from lower down.
      last = readNews(event.data)?.revision ?? last;
      onReset();
    });
    opened.addEventListener('error', () => {
      if (opened !== stream || opened.readyState !== CLOSED) return;
      const wait = Math.min(MOST_MS, FIRST_MS * 2 ** failures) * (0.75 + Math.random() / 2);
      failures += 1;
      timer = setTimeout(connect, wait);
    });
  };
  page.addEventListener('visibilitychange', connect);
  connect();
  return () => {
    page.removeEventListener('visibilitychange', connect);
    close();
  };
}
