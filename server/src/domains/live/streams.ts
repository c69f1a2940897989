import { Readable } from 'node:stream';
import type { RevisionEvent } from './feed.ts';

/** Streams at once, of one address and in all. */
export const MOST_PER_ADDRESS = 20;
export const MOST_STREAMS = 2000;

/** Bytes that a reader may lie behind; one that is slower comes back and catches up. */
const MOST_UNREAD_BYTES = 256 * 1024;

const HEARTBEAT_MS = 25_000;
const HEARTBEAT = ': still here\n\n';

/** Milliseconds after which a browser comes back. */
const RETRY = 'retry: 2000\n\n';

interface OpenStream {
  readonly body: Readable;
  readonly address: string;
  /** The newest revision it has been told. */
  told: number;
}

/** The text of one server-sent event. `data` is written as JSON, so it has no line breaks of its own. */
function eventText(id: number, name: string, data: object): string {
  return `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** What a reader is sent first: what it missed, or that it missed too much, and where it then stands. */
function greeting(latest: number, missed: readonly RevisionEvent[] | undefined): string {
  const caughtUp =
    missed === undefined
      ? eventText(latest, 'reset', { revision: latest })
      : missed.map((event) => eventText(event.revision, 'revision', event)).join('');
  // An id without data is no event, but what a browser names when it comes back.
  return `${RETRY}${caughtUp}id: ${latest}\n\n`;
}

/** The open maps. Each is a stream of text that ends when its reader leaves, falls behind, or the server stops. */
export class Streams {
  readonly #open = new Set<OpenStream>();
  readonly #byAddress = new Map<string, number>();
  #heartbeat: NodeJS.Timeout | undefined;
  #ended = false;

  /** Whether one more of this address can be opened. */
  hasRoom(address: string): boolean {
    return (
      !this.#ended &&
      this.#open.size < MOST_STREAMS &&
      (this.#byAddress.get(address) ?? 0) < MOST_PER_ADDRESS
    );
  }

  /**
   * @param latest the newest revision that the caller knows of
   * @param missed what the reader has to be told first, undefined when that is more than is known
   */
  open(address: string, latest: number, missed: readonly RevisionEvent[] | undefined): Readable {
    const body = new Readable({ read: () => undefined });
    const stream: OpenStream = { body, address, told: latest };
    this.#open.add(stream);
    this.#byAddress.set(address, (this.#byAddress.get(address) ?? 0) + 1);
    this.#heartbeat ??= setInterval(() => this.#write(HEARTBEAT), HEARTBEAT_MS).unref();
    body.once('close', () => this.#forget(stream));
    body.push(greeting(latest, missed));
    return body;
  }

  /** Tells every open map. */
  tell(events: readonly RevisionEvent[]): void {
    const texts = events.map((event) => ({
      revision: event.revision,
      text: eventText(event.revision, 'revision', event),
    }));
    for (const stream of this.#open) {
      const news = texts.filter(({ revision }) => revision > stream.told);
      stream.told = news.at(-1)?.revision ?? stream.told;
      for (const { text } of news) this.#push(stream, text);
    }
  }

  /** Ends every stream, and opens no more. */
  end(): void {
    this.#ended = true;
    clearInterval(this.#heartbeat);
    for (const { body } of this.#open) body.push(null);
  }

  #write(text: string): void {
    for (const stream of this.#open) this.#push(stream, text);
  }

  #push({ body }: OpenStream, text: string): void {
    if (body.readableLength > MOST_UNREAD_BYTES) body.destroy();
    else if (!body.destroyed) body.push(text);
  }

  #forget(stream: OpenStream): void {
    if (!this.#open.delete(stream)) return;
    const left = (this.#byAddress.get(stream.address) ?? 1) - 1;
    if (left > 0) this.#byAddress.set(stream.address, left);
    else this.#byAddress.delete(stream.address);
    if (this.#open.size > 0) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }
}
