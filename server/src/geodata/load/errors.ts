import { describeProblem } from '../read/problems.ts';
import type { GeodataProblem } from '../read/types.ts';

const SHOWN = 5;

/** The facts were not loaded, and nothing in the database changed. */
export class GeodataLoadError extends Error {
  override readonly name = 'GeodataLoadError';
  /** What to do about it, a sentence. */
  readonly hint: string;
  /** Everything wrong with the files; empty when the cause lies elsewhere. */
  readonly problems: readonly GeodataProblem[];

  constructor(message: string, hint: string, problems: readonly GeodataProblem[] = []) {
    super(message);
    this.hint = hint;
    this.problems = problems;
  }
}

/** The files are at fault: names the first few places, carries all of them. */
export function brokenFiles(problems: readonly GeodataProblem[]): GeodataLoadError {
  const shown = problems.slice(0, SHOWN).map(describeProblem);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`and ${more} more`);
  const count = problems.length === 1 ? 'a fault' : `${problems.length} faults`;
  return new GeodataLoadError(
    `the facts have ${count}: ${shown.join('; ')}`,
    'Correct the files and load again (npm run geodata:load); nothing was loaded.',
    problems,
  );
}
