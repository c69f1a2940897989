/** Lets so many jobs run at once and so many wait; more are turned away, so that no crowd exhausts the memory. */
export class Turns {
  readonly #atOnce: number;
  readonly #longestQueue: number;
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number, longestQueue: number) {
    this.#atOnce = atOnce;
    this.#longestQueue = longestQueue;
  }

  /** The result of the job, or undefined when the queue is full. */
  async take<T>(job: () => Promise<T>): Promise<T | undefined> {
    if (this.#running < this.#atOnce) this.#running++;
    else if (this.#queue.length >= this.#longestQueue) return undefined;
    // Whoever ends hands the place over, so the count stays.
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await job();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
