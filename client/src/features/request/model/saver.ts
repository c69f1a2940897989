import { ApiError } from '../../../api/client.ts';
import type { ChangeRequest, RequestEdit } from '../../../api/request-types.ts';

export type Saving =
  | { state: 'saved' }
  /** Typed and not yet sent. */
  | { state: 'waiting' }
  | { state: 'sending' }
  /** The server cannot be reached or refused; what was typed stays. */
  | { state: 'failed'; error: unknown }
  /** Another window saved this draft meanwhile. */
  | { state: 'conflict' };

interface SaverOptions {
  /** The request being edited; null until its first save creates it. */
  request: ChangeRequest | null;
  create(edit: RequestEdit): Promise<ChangeRequest>;
  edit(request: ChangeRequest, edit: RequestEdit): Promise<ChangeRequest>;
  onSaving(saving: Saving): void;
  onSaved(request: ChangeRequest): void;
  /** Milliseconds of rest before what was typed is sent. */
  rest: number;
  /** Milliseconds after which an unreachable server is tried again. */
  again: number;
}

/** Whether trying again unchanged may help. */
const passing = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.status === 0 || error.status >= 500 || error.status === 429;

/** Sends a draft while it is written: one write at a time, the latest wins, nothing typed is lost on the way. */
export class DraftSaver {
  request: ChangeRequest | null;
  private wanted: RequestEdit | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly options: SaverOptions;

  constructor(options: SaverOptions) {
    this.options = options;
    this.request = options.request;
  }

  /** The draft as it should be; sent once the author rests. */
  want(edit: RequestEdit): void {
    this.wanted = edit;
    this.options.onSaving({ state: 'waiting' });
    this.schedule(this.options.rest);
  }

  /** Takes another version as the one to build on: after a conflict, or a step that made a new one. */
  adopt(request: ChangeRequest): void {
    this.request = request;
  }

  /** Forgets what was not sent. */
  drop(): void {
    clearTimeout(this.timer);
    this.wanted = null;
    this.options.onSaving({ state: 'saved' });
  }

  /** Sends now what is waiting; rejects when the server does not take it. */
  async flush(): Promise<ChangeRequest> {
    clearTimeout(this.timer);
    await this.running;
    if (this.wanted || !this.request) await this.send(this.wanted ?? {});
    if (!this.request) throw new ApiError(0, 'no_answer', 'the draft was not created');
    return this.request;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.running) {
        this.schedule(this.options.rest);
        return;
      }
      if (!this.wanted) return;
      this.send(this.wanted).catch((error: unknown) => {
        if (passing(error)) this.schedule(this.options.again);
      });
    }, after);
  }

  private send(edit: RequestEdit): Promise<void> {
    const { options } = this;
    options.onSaving({ state: 'sending' });
    const work = (async () => {
      const saved = this.request
        ? await options.edit(this.request, edit)
        : await options.create(edit);
      this.request = saved;
      if (this.wanted === edit) this.wanted = null;
      options.onSaved(saved);
      options.onSaving({ state: this.wanted ? 'waiting' : 'saved' });
    })();
    this.running = work
      .catch((error: unknown) => {
        const lost = error instanceof ApiError && error.status === 412;
        options.onSaving(lost ? { state: 'conflict' } : { state: 'failed', error });
      })
      .finally(() => {
        this.running = null;
      });
    return work;
  }
}
