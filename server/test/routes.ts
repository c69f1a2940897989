import type { FastifyInstance } from 'fastify';

/** One method of one address, as the router knows it: `/api/people/:id`. */
export interface Route {
  readonly method: string;
  readonly url: string;
}

const INDENT = 4;

/** Every route of an app, read from the router itself, so that none can be missing from the list. */
export function routesOf(app: FastifyInstance): Route[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] =
        /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      if (indent === undefined || part === undefined) return [];
      const depth = indent.length / INDENT;
      above.length = depth;
      const url = above.join('') + part;
      above.push(part);
      return (methods?.split(', ') ?? []).map((method) => ({ method, url }));
    });
}
