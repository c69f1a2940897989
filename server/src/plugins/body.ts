import fp from 'fastify-plugin';
import { ApiError } from '../lib/problem.ts';

/** Keys of an object or a list, as JSON pointer steps. */
const stepOf = (key: string) => key.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');

/** The JSON pointer of the first text that holds NUL, which PostgreSQL has no place for. */
export function findNul(body: unknown): string | undefined {
  const rest: [pointer: string, value: unknown][] = [['', body]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [pointer, value] = next;
    if (typeof value === 'string' && value.includes('\0')) return pointer;
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    for (const [key, part] of Object.entries(value)) {
      if (typeof part !== 'number') rest.push([`${pointer}/${stepOf(key)}`, part]);
    }
  }
  return undefined;
}

/** What no schema can say about a body. */
export const bodyPlugin = fp(
  async (app) => {
    app.addHook('preValidation', async ({ body }) => {
      const pointer = findNul(body);
      if (pointer === undefined) return;
      const message = 'holds a NUL character';
      throw new ApiError('invalid_body', `${pointer || 'the body'} ${message}`, {
        errors: [{ pointer, message }],
      });
    });
  },
  { name: 'body', dependencies: ['problems'] },
);
