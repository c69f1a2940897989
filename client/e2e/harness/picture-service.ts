import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One pixel of magenta, which nothing of ours has. */
const MAGENTA = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z/D/PwAG/gL+DHWJ3gAAAABJRU5ErkJggg==',
  'base64',
);

/** A map service on loopback whose every picture is one colour, and may be used by any page. */
export class PictureService {
  readonly #server = createServer((_request, reply) => {
    reply
      .writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' })
      .end(MAGENTA);
  });
  origin = '';

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}
