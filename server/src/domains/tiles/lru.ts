/** Keeps the values of the keys used last; the promise of a failed value is forgotten. */
export class Lru<T> {
  readonly #size: number;
  readonly #values = new Map<string, Promise<T>>();

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    const oldest = this.#values.keys().next();
    if (this.#values.size > this.#size && !oldest.done) this.#values.delete(oldest.value);
    value.catch(() => this.#values.delete(key));
    return value;
  }
}
