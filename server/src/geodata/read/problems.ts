import type { GeodataProblem } from './types.ts';

/** Collects everything wrong with the files, so that an operator mends them in one go. */
export class Problems {
  readonly list: GeodataProblem[] = [];

  add(problem: GeodataProblem): void {
    this.list.push({ ...problem, value: shorten(problem.value) });
  }

  /** In the order a person works through them: by file, then line. */
  sorted(): GeodataProblem[] {
    return this.list.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line);
  }
}

/** `geodata/zones.csv, line 12, column lon: not a number: "abc"`, for logs and terminals. */
export function describeProblem({ file, line, column, message, value }: GeodataProblem): string {
  const where = [file, line > 0 ? `line ${line}` : '', column === '' ? '' : `column ${column}`];
  const shown = value === '' ? '' : `: ${JSON.stringify(value)}`;
  return `${where.filter((part) => part !== '').join(', ')}: ${message}${shown}`;
}

function shorten(value: string): string {
  return value.length > 120 ? `${value.slice(0, 117)}...` : value;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
