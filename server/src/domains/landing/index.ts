import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { momentOf } from '../../lib/moment.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { Nullable } from '../../lib/schema.ts';

const Landing = Type.Object(
  {
    title: Type.String(),
    revision: Type.Integer(),
    recorded_at: Type.String({
      format: 'date-time',
      description: 'when the revision was recorded',
    }),
    as_of: Type.String({ format: 'date', description: 'today in Asia/Ho_Chi_Minh' }),
    demo: Type.Boolean({ description: 'the server was started with sample data' }),
    basemap_style_url: Nullable(
      Type.String({ description: "a MapLibre style the operator draws below the atlas's own map" }),
    ),
    links: Type.Array(
      Type.Object({ rel: Type.String(), href: Type.String(), title: Type.String() }),
    ),
  },
  { $id: 'Landing' },
);

const LINKS = [
  { rel: 'service-desc', href: '/openapi.json', title: 'The contract (OpenAPI 3.1)' },
  { rel: 'service-doc', href: '/docs', title: 'The contract, to read and to try' },
  { rel: 'data', href: '/api/zones', title: 'Zones (GeoJSON)' },
  { rel: 'data', href: '/api/summary', title: 'Counts, hectares, contradictions' },
  { rel: 'data', href: '/api/orientations', title: 'Regional orientations (GeoJSON)' },
  { rel: 'data', href: '/api/targets', title: 'Targets of the plan' },
  { rel: 'data', href: '/api/allocations', title: 'The ledger of allocated land' },
  { rel: 'data', href: '/api/communes', title: 'Communes and wards (GeoJSON)' },
  { rel: 'data', href: '/api/sources', title: 'Sources' },
  { rel: 'data', href: '/api/changes', title: 'What changed' },
  { rel: 'alternate', href: '/feeds/changes.rss', title: 'What changed (RSS; ?lang=en)' },
  { rel: 'alternate', href: '/feeds/changes.json', title: 'What changed (JSON Feed; ?lang=en)' },
  { rel: 'tiles', href: '/tiles/zones.json', title: 'Vector tiles of the zones (TileJSON 3.0)' },
  { rel: 'tiles', href: '/tiles/orientations.json', title: 'Vector tiles of the orientations' },
  { rel: 'tiles', href: '/tiles/communes.json', title: 'Vector tiles of the communes' },
];

/** `GET /api`: where things are, and what a client must know before it draws. */
export const landingPlugin = fp(
  async (app) => {
    app.addSchema(Landing);
    app.get(
      '/api',
      {
        schema: reading({
          tag: 'atlas',
          summary: 'Where things are',
          query: {},
          returns: Type.Ref('Landing'),
        }),
      },
      async (request, reply) => {
        const moment = await momentOf(app.db, app.now());
        const { demo, basemapStyleUrl } = app.config;
        const body = {
          title: 'KCN Atlas',
          revision: moment.revision,
          recorded_at: moment.recordedAt,
          as_of: moment.date,
          demo,
          basemap_style_url: basemapStyleUrl ?? null,
          links: LINKS,
        };
        const etag = etagOf(moment, '/api', { demo, basemapStyleUrl });
        return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => ({
          body: JSON.stringify(body),
        }));
      },
    );
  },
  { name: 'landing', dependencies: ['context', 'schemas'] },
);
