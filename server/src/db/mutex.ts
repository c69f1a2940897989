/** Runs jobs one after another, in the order they came. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /** Runs `job` when every earlier one has settled; an earlier failure does not matter to it. */
  async run<T>(job: () => Promise<T>): Promise<T> {
    // Awaits all the way, not then(): an error's stack then still shows who asked for the job.
    const earlier = this.#last;
    let done: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await earlier;
    try {
      return await job();
    } finally {
      done();
    }
  }
}
