import { refusedValue } from './errors.ts';

/**
 * An address on a server that the operator has allowed.
 *
 * @throws {ApiError} 422 with the pointer `/url`
 */
export function allowedUrl(text: string, hosts: readonly string[]): URL {
  if (!URL.canParse(text)) throw refusedValue('/url', 'no_address');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw refusedValue('/url', 'with_password');
  // Schemes other than http and https have the origin "null".
  if (!hosts.includes(url.origin)) throw refusedValue('/url', 'host_not_allowed');
  url.hash = '';
  return url;
}

/** Parameters of a request of the protocol: what stands beside them chooses the service and stays. */
const OF_PROTOCOL =
  /^(?:service|request|version|layers?|query_layers|styles?|crs|srs|bbox|width|height|format|transparent|tilematrixset|tilematrix|tilerow|tilecol)$/i;

/** The address of a service without the request that somebody copied with it. */
export function serviceBase(url: URL): URL {
  const base = new URL(url);
  for (const name of [...base.searchParams.keys()]) {
    if (OF_PROTOCOL.test(name)) base.searchParams.delete(name);
  }
  return base;
}

/** The address of a request; a value in braces stays one that the map fills in. */
export function requestOf(base: URL, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(base);
  const given = Object.entries(parameters).map(
    ([name, value]) =>
      `${name}=${encodeURIComponent(value).replaceAll(/%7B(z|x|y|bbox-epsg-3857)%7D/g, '{$1}')}`,
  );
  const kept = url.search.replace(/^\?|&+$/g, '');
  url.search = '';
  return `${url.href}?${[...(kept === '' ? [] : [kept]), ...given].join('&')}`;
}

/**
 * The address of tiles as somebody gave it.
 *
 * @throws {ApiError} 422 with the pointer `/url`
 */
export function tileTemplate(text: string, hosts: readonly string[]) {
  const places: readonly string[] = text.match(/\{[^}]*\}/g) ?? [];
  if (places.some((place) => !['{z}', '{x}', '{y}', '{-y}'].includes(place))) {
    throw refusedValue('/url', 'other_placeholder');
  }
  const rows = ['{y}', '{-y}'].filter((row) => places.includes(row));
  if (!places.includes('{z}') || !places.includes('{x}') || rows.length !== 1) {
    throw refusedValue('/url', 'needs_tiles');
  }
  // The origin is read with the places filled: one of them may stand for no part of it.
  const { origin, href } = allowedUrl(text.replaceAll(/\{[^}]*\}/g, '0'), hosts);
  const path = text.trim().slice(text.trim().indexOf('/', 'https://'.length));
  const filled = `${origin}${path.split('#')[0]}`;
  if (allowedUrl(filled.replaceAll(/\{[^}]*\}/g, '0'), hosts).href !== href) {
    throw refusedValue('/url', 'no_address');
  }
  return {
    tiles: filled.replace('{-y}', '{y}'),
    scheme: rows[0] === '{-y}' ? ('tms' as const) : ('xyz' as const),
  };
}
