import { describe, expect, it } from 'vitest';
import { type ApiDocument, clientTypes } from './client-types.ts';

const document: ApiDocument = {
  components: {
    schemas: {
      Pond: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          fish: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
        },
        required: ['name', 'fish'],
      },
      Unused: { type: 'object', properties: { a: { type: 'string' } } },
    },
  },
  paths: {
    '/ponds/{id}': {
      get: {
        summary: 'One pond',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'as_of', in: 'query', description: 'a day', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pond' } } },
          },
        },
      },
    },
    '/ponds/{id}.mvt': {
      get: { responses: { 200: { content: { 'application/x-tile': { schema: {} } } } } },
    },
    '/writes': { post: { responses: {} } },
  },
};

describe('clientTypes', () => {
  it('types what an address takes and answers', async () => {
    const text = (await clientTypes(document)).replace(/\s+/g, ' ');
    expect(text).toContain(
      "'/ponds/{id}': { params: { id: string; }; query: { /** * a day */ as_of?: string; }; response: Pond; }",
    );
    expect(text).toContain("'/ponds/{id}.mvt': { params: {}; query: {}; response: ArrayBuffer; }");
    expect(text).not.toContain('/writes');
  });

  it('exports every component, closed, without saying where it was found', async () => {
    const text = await clientTypes(document);
    expect(text).toContain('export interface Pond {\n  name: string;\n  fish: number | null;\n}');
    expect(text).toContain('export interface Unused {\n  a?: string;\n}');
    expect(text).not.toContain('[k: string]');
    expect(text).not.toContain('referenced by');
    expect(text.startsWith('// Generated')).toBe(true);
  });
});
