import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const CLIENT = { id: 'atlas', secret: 'a secret & more' };
const base64 = (value: string | object) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** What a test makes the provider say wrongly. */
export interface Lies {
  readonly claims?: object;
  /** Signs with a key that is not published. */
  readonly otherKey?: boolean;
}

/** A single sign-on on loopback, strict about what it is sent. */
export class OidcProvider {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #codes = new Map<
    string,
    { challenge: string; redirect: string; claims: object; lies: Lies }
  >();
  readonly #server = createServer((request, reply) => void this.#answer(request, reply));
  issuer = '';

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** The settings of an atlas that uses it. */
  get config() {
    return { issuer: this.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'SSO' };
  }

  /** Somebody proves to the provider who they are: where it sends their browser then. */
  approve(address: string, claims: object, lies: Lies = {}): URL {
    const { searchParams: asked } = new URL(address);
    const redirect = asked.get('redirect_uri') ?? '';
    const code = randomBytes(16).toString('hex');
    this.#codes.set(code, {
      challenge: asked.get('code_challenge') ?? '',
      redirect,
      claims: { nonce: asked.get('nonce'), ...claims, ...lies.claims },
      lies,
    });
    const url = new URL(redirect);
    url.searchParams.set('code', code);
    url.searchParams.set('state', asked.get('state') ?? '');
    return url;
  }

  async #answer(request: IncomingMessage, reply: ServerResponse) {
    const { url, headers } = request;
    const body = new URLSearchParams(await text(request));
    const send = (status: number, json: object) =>
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    if (url === '/.well-known/openid-configuration') return send(200, this.#description());
    if (url === '/jwks') return send(200, { keys: [this.#jwk()] });
    if (url === '/token') return this.#exchange(body, headers.authorization, send);
    return send(404, {});
  }

  #description() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  #jwk() {
    return {
      ...this.#keys.publicKey.export({ format: 'jwk' }),
      kid: 'k',
      alg: 'RS256',
      use: 'sig',
    };
  }

  #exchange(
    body: URLSearchParams,
    authorization = '',
    send: (status: number, json: object) => void,
  ) {
    const [id, secret] = Buffer.from(authorization.replace('Basic ', ''), 'base64')
      .toString()
      .split(':')
      .map((part) => new URLSearchParams(`x=${part}`).get('x'));
    if (id !== CLIENT.id || secret !== CLIENT.secret) return send(401, { error: 'invalid_client' });
    const code = body.get('code') ?? '';
    const issued = this.#codes.get(code);
    this.#codes.delete(code);
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!issued || proof !== issued.challenge || body.get('redirect_uri') !== issued.redirect) {
      return send(400, { error: 'invalid_grant' });
    }
    const id_token = this.#token(issued.claims, issued.lies);
    return send(200, { access_token: 'unused', token_type: 'Bearer', id_token });
  }

  #token(claims: object, { otherKey = false }: Lies): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: this.issuer, aud: CLIENT.id, iat: now, exp: now + 60, ...claims };
    const signed = `${base64({ alg: 'RS256', kid: 'k' })}.${base64(payload)}`;
    const { privateKey } = otherKey ? this.#stranger : this.#keys;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }
}
