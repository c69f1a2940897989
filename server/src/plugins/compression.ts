import compress from '@fastify/compress';
import type { onSendHookHandler } from 'fastify';
import fp from 'fastify-plugin';
import { codedEtag } from '../lib/representation.ts';

const TYPES = /^text\/(?!event-stream)|[/+](json|javascript|xml|manifest)\b|mapbox-vector-tile/;
const SMALLEST_BYTES = 1024;

/** A strong validator names bytes, so the compressed form needs one of its own. */
const nameCoding: onSendHookHandler = (_request, reply, payload, done) => {
  const etag = reply.getHeader('etag');
  const coding = reply.getHeader('content-encoding');
  if (typeof etag === 'string' && typeof coding === 'string' && !etag.startsWith('W/')) {
    reply.header('etag', codedEtag(etag, coding));
  }
  done(null, payload);
};

/** Brotli or gzip for what is text or a vector tile, from 1 kB on. */
export const compressionPlugin = fp(
  async (app) => {
    await app.register(compress, {
      threshold: SMALLEST_BYTES,
      encodings: ['br', 'gzip'],
      customTypes: TYPES,
    });
    app.addHook('onRoute', (route) => {
      // After the compression's own hook of the route, which is the last one so far.
      route.onSend = [route.onSend ?? [], nameCoding].flat();
    });
  },
  { name: 'compression' },
);
