import type { FastifyInstance } from 'fastify';

/** A foreign server is asked on somebody's word: so much less often than our own. */
const WEIGHT = 10;

/** How often one address may make us ask elsewhere. */
export const rateOf = ({ config }: Pick<FastifyInstance, 'config'>) => ({
  rateLimit: { max: Math.max(1, Math.floor(config.rateLimitMax / WEIGHT)) },
});
