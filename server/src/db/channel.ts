/**
 * A channel name that needs no quoting in LISTEN, which takes no bound values.
 *
 * @throws {RangeError} for anything but lower case letters, digits and `_`
 */
export function channelName(channel: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(channel)) {
    throw new RangeError(`"${channel}" is no channel name`);
  }
  return channel;
}

/** Callbacks by channel. */
export class Listeners {
  readonly #byChannel = new Map<string, Set<(payload: string) => void>>();

  get channels(): string[] {
    return [...this.#byChannel.keys()];
  }

  /** @returns whether it is the first callback of the channel */
  add(channel: string, callback: (payload: string) => void): boolean {
    const callbacks = this.#byChannel.get(channel);
    callbacks?.add(callback);
    if (!callbacks) this.#byChannel.set(channel, new Set([callback]));
    return callbacks === undefined;
  }

  /** @returns whether it was the last callback of the channel */
  remove(channel: string, callback: (payload: string) => void): boolean {
    const callbacks = this.#byChannel.get(channel);
    if (!callbacks?.delete(callback) || callbacks.size > 0) return false;
    return this.#byChannel.delete(channel);
  }

  notify(channel: string, payload: string): void {
    for (const callback of this.#byChannel.get(channel) ?? []) callback(payload);
  }
}
