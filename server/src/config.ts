import { join, resolve } from 'node:path';

/** The folder of the repository: everything the server reads lies below it. */
export const ROOT = resolve(import.meta.dirname, '../..');

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** A single sign-on that speaks OpenID Connect. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it, for the button. */
  readonly name: string;
}

/** Everything that may differ between two installations. */
export interface Config {
  readonly host: string;
  /** 1-65535; 0 lets the system choose (tests). */
  readonly port: number;
  /** `postgres://...`, or undefined for the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Absolute folder of the embedded database. */
  readonly dataDir: string;
  /** Absolute folder of the built client. */
  readonly clientDir: string;
  /** Sample allocations and leased areas are loaded, each marked as a sample. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  /** A MapLibre style drawn below the atlas's own basemap. */
  readonly basemapStyleUrl: string | undefined;
  /** Origins of map services that people may add as reference layers: `https://maps.example.vn`. */
  readonly layerHosts: readonly string[];
  /** The address people open, when a proxy in front changes it: `https://atlas.example.vn`. */
  readonly publicUrl: string | undefined;
  /** undefined: people sign in with their password only. */
  readonly oidc: OidcConfig | undefined;
  /** Take the client's address from `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** Most requests per minute and address. */
  readonly rateLimitMax: number;
  /** Milliseconds one statement of a request may run. */
  readonly queryTimeoutMs: number;
}

/** A setting has a value that cannot be meant; `message` names it and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables. An empty variable counts as not set.
 *
 * @param env for example `process.env`
 * @param options `demo` is the command line's `--demo`
 * @throws {ConfigError}
 */
export function loadConfig(env: Env, { demo = false }: { demo?: boolean } = {}): Config {
  return {
    host: env.HOST || '127.0.0.1',
    port: whole(env, 'PORT', 3000, 0, 65_535),
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    dataDir: resolve(ROOT, env.DATA_DIR || (demo ? '.data-demo' : '.data')),
    clientDir: join(ROOT, 'client/dist'),
    demo,
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    basemapStyleUrl: url(env, 'BASEMAP_STYLE_URL', ['http:', 'https:']),
    layerHosts: origins(env, 'LAYER_HOSTS'),
    publicUrl: url(env, 'PUBLIC_URL', ['http:', 'https:']),
    oidc: oidc(env),
    trustProxy: oneOf(env, 'TRUST_PROXY', ['true', 'false'], 'false') === 'true',
    rateLimitMax: whole(env, 'RATE_LIMIT_MAX', 600, 1, 1_000_000),
    queryTimeoutMs: whole(env, 'QUERY_TIMEOUT_MS', 15_000, 100, 600_000),
  };
}

function whole(env: Env, name: string, fallback: number, least: number, most: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new ConfigError(
      `${name} is "${text}"; it must be a whole number from ${least} to ${most}`,
    );
  }
  return value;
}

function oneOf<T extends string>(env: Env, name: string, allowed: readonly T[], fallback: T): T {
  const text = env[name];
  if (!text) return fallback;
  const value = allowed.find((candidate) => candidate === text);
  if (!value) throw new ConfigError(`${name} is "${text}"; it must be ${allowed.join(', ')}`);
  return value;
}

function url(env: Env, name: string, protocols: readonly string[]): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  // The value itself may hold a password, so it is not repeated.
  if (!protocols.includes(protocol)) {
    throw new ConfigError(`${name} must be a URL that begins with ${protocols.join('// or ')}//`);
  }
  return text;
}

/** Addresses of this machine that a content security policy can name. */
const LOOPBACK = ['localhost', '127.0.0.1'];
const MOST_ORIGINS = 50;

/** A comma list of origins, each once: https, or http on this machine. */
function origins(env: Env, name: string): readonly string[] {
  const texts = (env[name] ?? '').split(',').map((text) => text.trim());
  const found = new Set(texts.filter((text) => text !== '').map((text) => originIn(name, text)));
  if (found.size > MOST_ORIGINS) throw new ConfigError(`${name} names more than ${MOST_ORIGINS}`);
  return [...found];
}

function originIn(name: string, text: string): string {
  const { protocol, hostname, origin, href } = URL.canParse(text) ? new URL(text) : NO_URL;
  const safe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  // A name with a star or in brackets is none that a content security policy holds to this one server.
  if (safe && href === `${origin}/` && /^[a-z0-9.-]+$/.test(hostname)) return origin;
  throw new ConfigError(
    `${name} must list origins such as https://maps.example.vn, without a path, separated by commas`,
  );
}

const NO_URL = { protocol: '', hostname: '', origin: '', href: '' };

const OIDC_NAMES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;

/** All of the four settings, or none. */
function oidc(env: Env): OidcConfig | undefined {
  const missing = OIDC_NAMES.filter((name) => !env[name]);
  if (missing.length === OIDC_NAMES.length) return undefined;
  if (missing.length > 0) throw new ConfigError(`${missing.join(', ')} must be set too`);
  const {
    OIDC_CLIENT_ID: clientId = '',
    OIDC_CLIENT_SECRET: clientSecret = '',
    OIDC_NAME: name = '',
  } = env;
  const issuer = url(env, 'OIDC_ISSUER', ['https:', 'http:']) ?? '';
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    throw new ConfigError('OIDC_ISSUER must begin with https://, or be on this machine');
  }
  return { issuer, clientId, clientSecret, name };
}
