import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../src/config.ts';

/** A copy of `geodata/` of the test's own, to be edited as an operator would. */
export class GeodataFolder {
  readonly #root = mkdtempSync(join(tmpdir(), 'atlas-geodata-'));
  readonly #published = join(this.#root, 'published');
  readonly dir = join(this.#root, 'edited');

  constructor() {
    cpSync(join(ROOT, 'geodata'), this.#published, { recursive: true });
    this.reset();
  }

  /** Undoes every edit. */
  reset(): void {
    rmSync(this.dir, { recursive: true, force: true });
    cpSync(this.#published, this.dir, { recursive: true });
  }

  /**
   * Replaces text in a file.
   *
   * @throws {Error} when `from` is not there: the facts have moved on and the test must follow
   */
  replace(file: string, from: string | RegExp, to: string): void {
    const path = join(this.dir, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not contain ${from}`);
    writeFileSync(path, after);
  }

  append(file: string, line: string): void {
    const path = join(this.dir, file);
    writeFileSync(path, `${readFileSync(path, 'utf8')}${line}\n`);
  }

  write(file: string, content: string): void {
    mkdirSync(dirname(join(this.dir, file)), { recursive: true });
    writeFileSync(join(this.dir, file), content);
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
