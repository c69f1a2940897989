import fp from 'fastify-plugin';
import { turnDay } from '../../geodata/footprints/turn.ts';

const HOUR_MS = 3_600_000;

/** Once an hour, and when the server starts: what was decided for today begins to hold. */
export const calendarPlugin = fp(
  async (app) => {
    let timer: NodeJS.Timeout | undefined;
    let turning: Promise<unknown> = Promise.resolve();
    const turn = () => {
      turning = turnDay(app.db, app.now()).catch((error: unknown) =>
        app.log.error(error, 'the day was not turned; it is tried again in an hour'),
      );
    };
    app.addHook('onListen', async () => {
      turn();
      timer = setInterval(turn, HOUR_MS).unref();
    });
    app.addHook('preClose', async () => {
      clearInterval(timer);
      await turning;
    });
  },
  { name: 'calendar', dependencies: ['context'] },
);
