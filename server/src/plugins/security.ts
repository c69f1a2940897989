import helmet from '@fastify/helmet';
import fp from 'fastify-plugin';

/** Sources a page of the client may use; `outside` are the origins from which the operator lets maps come. */
function contentSecurityPolicy(outside: readonly string[]): Record<string, string[]> {
  return {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    connectSrc: ["'self'", ...outside],
    fontSrc: ["'self'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    // The map makes its pictures from bytes it has fetched; exports are offered as blobs.
    imgSrc: ["'self'", 'blob:', 'data:', ...outside],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    workerSrc: ["'self'"],
  };
}

/**
 * The whole set of security headers on HTML; elsewhere only the two that matter there, and on 304 none: a browser
 * keeps those of the stored reply.
 */
export const securityPlugin = fp(
  async (app) => {
    const { basemapStyleUrl, layerHosts } = app.config;
    const basemap = basemapStyleUrl === undefined ? [] : [new URL(basemapStyleUrl).origin];
    const outside = [...new Set([...basemap, ...layerHosts])];
    await app.register(helmet, {
      global: false,
      contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(outside) },
      // Plain http is served too (a phone on the LAN): whoever adds TLS adds HSTS.
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'same-origin' },
    });
    app.addHook('onSend', async (_request, reply) => {
      const html = String(reply.getHeader('content-type')).startsWith('text/html');
      if (html && !reply.hasHeader('content-security-policy')) {
        await reply.helmet();
      } else if (reply.statusCode !== 304) {
        reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
      }
    });
  },
  { name: 'security', dependencies: ['context'] },
);
