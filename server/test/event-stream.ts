import type { FastifyInstance } from 'fastify';

/** One event as a browser would see it. */
export interface ServerEvent {
  readonly id: number;
  readonly event: string;
  readonly data: { revision: number; kind?: string; zones?: { id: number; slug: string }[] };
}

/** `http://127.0.0.1:port` of an app that listens. */
export async function listen(app: FastifyInstance): Promise<string> {
  return app.listen({ host: '127.0.0.1', port: 0 });
}

function eventOf(block: string): ServerEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trimStart()] as const;
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return undefined;
  return {
    id: Number(fields.get('id')),
    event: fields.get('event') ?? 'message',
    data: JSON.parse(data) as ServerEvent['data'],
  };
}

/** A reader of server-sent events. Close it, or the server it reads from ends it. */
export class EventStream {
  readonly reply: Response;
  readonly #abort: AbortController;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';
  /** The newest id, with or without an event, as a browser would send it when it comes back. */
  lastId = '';

  private constructor(reply: Response, abort: AbortController) {
    if (!reply.body) throw new Error('the reply has no body');
    this.reply = reply;
    this.#abort = abort;
    this.#reader = reply.body.getReader();
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
    const abort = new AbortController();
    const reply = await fetch(url, { headers, signal: abort.signal });
    return new EventStream(reply, abort);
  }

  /** The next block of text, undefined when the stream has ended. */
  async #block(): Promise<string | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        this.lastId = /^id: (.*)$/m.exec(block)?.[1] ?? this.lastId;
        return block;
      }
      const { value, done } = await this.#reader.read();
      if (done) return undefined;
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }

  /** The next event, undefined when the stream has ended. */
  async next(): Promise<ServerEvent | undefined> {
    for (;;) {
      const block = await this.#block();
      if (block === undefined) return undefined;
      const event = eventOf(block);
      if (event) return event;
    }
  }

  /** Reads the greeting: what was missed, to the line that says where the stream stands. */
  async greeting(): Promise<ServerEvent[]> {
    const events: ServerEvent[] = [];
    for (;;) {
      const block = await this.#block();
      if (block === undefined) throw new Error('the stream has ended');
      if (/^id: \d+$/.test(block)) return events;
      const event = eventOf(block);
      if (event) events.push(event);
    }
  }

  close(): void {
    this.#abort.abort();
  }
}
