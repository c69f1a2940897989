/** A way into a JSON document: object keys and array indexes. */
export type JsonPath = readonly (string | number)[];

/**
 * The 1-based line on which the value at `path` begins, or on which the walk towards it ends when the document
 * has no such value. `text` must be valid JSON.
 */
export function lineOfPath(text: string, path: JsonPath): number {
  let at = skipSpace(text, 0);
  for (const step of path) {
    const next =
      typeof step === 'number' ? enterArray(text, at, step) : enterObject(text, at, step);
    if (next === null) break;
    at = next;
  }
  return lineOfOffset(text, at);
}

/** 1-based line of a character offset. */
export function lineOfOffset(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** `features[3].geometry.coordinates[0]` */
export function formatPath(path: JsonPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`))
    .join('');
}

function enterArray(text: string, start: number, index: number): number | null {
  if (text[start] !== '[') return null;
  let at = skipSpace(text, start + 1);
  for (let i = 0; text[at] !== ']' && at < text.length; i++) {
    if (i === index) return at;
    at = skipSpace(text, skipValue(text, at));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return null;
}

function enterObject(text: string, start: number, key: string): number | null {
  if (text[start] !== '{') return null;
  let at = skipSpace(text, start + 1);
  while (text[at] !== '}' && at < text.length) {
    const keyEnd = skipValue(text, at);
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1);
    if (JSON.parse(text.slice(at, keyEnd)) === key) return value;
    at = skipSpace(text, skipValue(text, value));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return null;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text[at] ?? 'x')) at++;
  return at;
}

/** Offset just behind the value that begins at `start`. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const char = text[at];
    if (char === '"') at = skipString(text, at);
    else if (char === '{' || char === '[') {
      depth++;
      at++;
    } else if (char === '}' || char === ']') {
      if (depth === 0) return at;
      depth--;
      at++;
    } else if (depth === 0 && (char === ',' || char === ':')) return at;
    else at++;
    if (depth === 0 && /["\]}]/.test(text[at - 1] ?? '')) return at;
  }
  return at;
}

function skipString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
