import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, loadConfig, ROOT } from './config.ts';

test('serves on the loopback address from a folder in the repository unless told otherwise', () => {
  expect(loadConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: undefined,
    dataDir: join(ROOT, '.data'),
    demo: false,
    trustProxy: false,
  });
});

test('keeps the demo in a folder of its own', () => {
  expect(loadConfig({}, { demo: true })).toMatchObject({
    dataDir: join(ROOT, '.data-demo'),
    demo: true,
  });
  expect(loadConfig({ DATA_DIR: '/srv/x' }, { demo: true }).dataDir).toBe('/srv/x');
});

test('reads each variable and takes an empty one as not set', () => {
  const config = loadConfig({
    HOST: '0.0.0.0',
    PORT: '8080',
    DATABASE_URL: 'postgresql://atlas@db/atlas',
    LOG_LEVEL: 'debug',
    TRUST_PROXY: 'true',
    RATE_LIMIT_MAX: '5',
    QUERY_TIMEOUT_MS: '',
    BASEMAP_STYLE_URL: 'https://tiles.example/style.json',
  });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 8080,
    databaseUrl: 'postgresql://atlas@db/atlas',
    logLevel: 'debug',
    trustProxy: true,
    rateLimitMax: 5,
    queryTimeoutMs: 15_000,
    basemapStyleUrl: 'https://tiles.example/style.json',
  });
});

test.each([
  ['PORT', '80 80'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '3e3'],
  ['RATE_LIMIT_MAX', '0'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'yes'],
  ['DATABASE_URL', 'mysql://x/y'],
  ['DATABASE_URL', 'nonsense'],
  ['BASEMAP_STYLE_URL', 'javascript:alert(1)'],
  ['PUBLIC_URL', 'atlas.example'],
])('refuses %s=%s and names it', (name, value) => {
  expect(() => loadConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => loadConfig({ [name]: value })).toThrow(name);
});

test('takes origins of map services, each once, and none unless they are set', () => {
  expect(loadConfig({}).layerHosts).toEqual([]);
  const LAYER_HOSTS =
    ' https://Maps.Example.vn/, https://maps.example.vn,https://b.example:8443, http://127.0.0.1:8080,';
  expect(loadConfig({ LAYER_HOSTS }).layerHosts).toEqual([
    'https://maps.example.vn',
    'https://b.example:8443',
    'http://127.0.0.1:8080',
  ]);
});

test.each([
  'maps.example.vn',
  'http://maps.example.vn',
  'http://[::1]:8080',
  'https://*.example.vn',
  'https://maps.example.vn/wms',
  'https://maps.example.vn?x=1',
  'https://a:b@maps.example.vn',
  'javascript:alert(1)',
  'https://a.example; script-src https://b.example',
  'data:text/html,x',
])('refuses LAYER_HOSTS=%s', (LAYER_HOSTS) => {
  expect(() => loadConfig({ LAYER_HOSTS })).toThrow(ConfigError);
});

test('never repeats a database URL, which may hold a password', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://a:secret@x/y' })).not.toThrow('secret');
});

const OIDC = {
  OIDC_ISSUER: 'https://sso.example',
  OIDC_CLIENT_ID: 'atlas',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_NAME: 'SSO',
};

test('switches the single sign-on on by all of its settings, or not at all', () => {
  expect(loadConfig({}).oidc).toBeUndefined();
  expect(loadConfig(OIDC).oidc).toEqual({
    issuer: 'https://sso.example',
    clientId: 'atlas',
    clientSecret: 'secret',
    name: 'SSO',
  });
  expect(() => loadConfig({ ...OIDC, OIDC_NAME: '' })).toThrow('OIDC_NAME must be set too');
  expect(loadConfig({ ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:8080/x' }).oidc).toBeDefined();
  expect(() => loadConfig({ ...OIDC, OIDC_ISSUER: 'http://sso.example' })).toThrow('OIDC_ISSUER');
});
