import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * SQL text with the values to bind into it. Made by the `sql` tag, by `sql.join`,
 * `sql.identifier` and `loadSql` only, so that no value a user typed can become text.
 */
export class Sql {
  /** Text pieces; value `i` stands between piece `i` and piece `i + 1`. */
  readonly pieces: readonly string[];
  readonly values: readonly unknown[];

  constructor(pieces: readonly string[], values: readonly unknown[]) {
    if (pieces.length !== values.length + 1) throw new RangeError('pieces and values do not match');
    this.pieces = pieces;
    this.values = values;
  }

  /** The statement with `$1`, `$2` ... where the values go. */
  get text(): string {
    return this.pieces.reduce((text, piece, i) => `${text}$${i}${piece}`);
  }

  /**
   * Fills the `$1`, `$2` ... written in a file read by `loadSql`, so that it can be nested in a
   * larger statement. A number may be used several times.
   *
   * @throws {RangeError} when the numbers and the values do not match
   */
  bind(...values: readonly unknown[]): Sql {
    if (this.values.length > 0) throw new RangeError('this SQL is already bound');
    const pieces: string[] = [];
    const indexes: number[] = [];
    let from = 0;
    for (const { index, length, number } of placeholders(this.text)) {
      pieces.push(this.text.slice(from, index));
      indexes.push(number);
      from = index + length;
    }
    pieces.push(this.text.slice(from));
    if (new Set(indexes).size !== values.length || Math.max(0, ...indexes) !== values.length) {
      throw new RangeError(`${values.length} values for placeholders ${indexes.join(', ')}`);
    }
    return nest(
      pieces,
      indexes.map((index) => values[index - 1]),
    );
  }
}

/** Where `$1`, `$2` ... stand in a text, those in quotes and in line comments left out. */
function placeholders(text: string): { index: number; length: number; number: number }[] {
  return [...text.matchAll(/'[^']*'|--[^\n]*|\$(\d+)/g)]
    .filter((match) => match[1] !== undefined)
    .map((match) => ({ index: match.index, length: match[0].length, number: Number(match[1]) }));
}

/** Joins text pieces and values, dissolving values that are SQL themselves. */
function nest(pieces: readonly string[], values: readonly unknown[]): Sql {
  const outPieces = [pieces[0] ?? ''];
  const outValues: unknown[] = [];
  const append = (text: string) => {
    outPieces.push((outPieces.pop() ?? '') + text);
  };
  values.forEach((value, i) => {
    if (value instanceof Sql) {
      if (value.values.length === 0 && placeholders(value.text).length > 0) {
        throw new RangeError('bind() the placeholders of a file before nesting it');
      }
      value.pieces.forEach((piece, j) => {
        if (j > 0) {
          outValues.push(value.values[j - 1]);
          outPieces.push('');
        }
        append(piece);
      });
    } else {
      outValues.push(value);
      outPieces.push('');
    }
    append(pieces[i + 1] ?? '');
  });
  return new Sql(outPieces, outValues);
}

function tag(pieces: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return nest(pieces, values);
}

/** Nothing, for an optional part. */
const empty = new Sql([''], []);

/** Joins parts with a separator written in code, `', '` by default. No parts give empty SQL. */
function join(parts: readonly unknown[], separator = ', '): Sql {
  if (parts.length === 0) return empty;
  return nest(['', ...parts.slice(1).map(() => separator), ''], parts);
}

/**
 * A quoted column or table name out of a list written in code.
 *
 * @throws {RangeError} when `name` is not on the list
 */
function identifier(name: string, allowed: readonly string[]): Sql {
  if (!allowed.includes(name)) throw new RangeError(`"${name}" is not an allowed identifier`);
  return new Sql([`"${name.replaceAll('"', '""')}"`], []);
}

/**
 * Builds SQL with bound values: ``sql`select ${column} from zone where id = ${id}` ``. Values
 * that are SQL themselves are nested as text, everything else is bound.
 */
export const sql = Object.assign(tag, { join, identifier, empty });

/**
 * Reads a `.sql` file that stands beside the calling module, once, at module load.
 *
 * @param base `import.meta.url` of the caller
 * @param name file name, relative to the caller
 */
export function loadSql(base: string, name: string): Sql {
  return new Sql([readFileSync(fileURLToPath(new URL(name, base)), 'utf8').trim()], []);
}

/** The text and the values to send for a statement given in any accepted form. */
export function statementOf(
  statement: string | Sql,
  params: readonly unknown[] = [],
): { text: string; values: readonly unknown[] } {
  if (typeof statement === 'string') return { text: statement, values: params };
  if (statement.values.length > 0 && params.length > 0) {
    throw new RangeError('values given twice: in the SQL and beside it');
  }
  return { text: statement.text, values: params.length > 0 ? params : statement.values };
}
