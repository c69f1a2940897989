import fp from 'fastify-plugin';
import { layerContentRoutes } from './content-routes.ts';
import { forgetHalfSent } from './repository.ts';
import { layerRoutes } from './routes.ts';
import { SCHEMAS } from './schema.ts';

const HOUR_MS = 3_600_000;

/** Reference layers: what a person lays over the ground to read the zones against. */
export const layersPlugin = fp(
  async (app) => {
    for (const schema of SCHEMAS) app.addSchema(schema);
    await app.register(layerContentRoutes);
    await app.register(layerRoutes);

    let timer: NodeJS.Timeout | undefined;
    let forgetting: Promise<unknown> = Promise.resolve();
    const forget = () => {
      forgetting = forgetHalfSent(app.db, app.now()).catch((error: unknown) =>
        app.log.error(error, 'layers sent by half are still kept; it is tried again in an hour'),
      );
    };
    app.addHook('onListen', async () => {
      forget();
      timer = setInterval(forget, HOUR_MS).unref();
    });
    app.addHook('preClose', async () => {
      clearInterval(timer);
      await forgetting;
    });
  },
  { name: 'layers', dependencies: ['context', 'schemas', 'query', 'session', 'rate-limit'] },
);
