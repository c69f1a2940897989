import { serviceUnusable } from './errors.ts';

/** Description of the largest services that people name. */
const MOST_BYTES = 4 * 1024 * 1024;
const PATIENCE_MS = 10_000;
const MOST_TURNS = 3;

/** The text of a body, no more of it read than a description may have. */
async function textOf(reply: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of reply.body ?? []) {
    size += piece.byteLength;
    if (size > MOST_BYTES) throw serviceUnusable('too_large');
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  const [, named] =
    /^<\?xml[^>]*encoding=["']([\w-]{1,40})["']/.exec(bytes.toString('latin1', 0, 200)) ?? [];
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    // An encoding that nobody knows.
    throw serviceUnusable('not_capabilities');
  }
}

async function askFor(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: 'text/xml, application/xml, */*' },
    });
  } catch {
    throw serviceUnusable('no_answer');
  }
}

/**
 * What a service says at an address. It may lead on to other addresses on the list, and nowhere else.
 *
 * @throws {ApiError} 502 `service_unusable`
 */
export async function fetchDocument(address: string, hosts: readonly string[]): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let url = new URL(address);
  for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
    if (!hosts.includes(url.origin) || url.username !== '') throw serviceUnusable('led_away');
    const reply = await askFor(url.href, signal);
    const next = reply.headers.get('location');
    const leads = reply.status >= 300 && reply.status < 400 && next !== null;
    if (!leads) return readReply(reply);
    await reply.body?.cancel();
    if (!URL.canParse(next, url.href)) throw serviceUnusable('led_away');
    url = new URL(next, url);
  }
  throw serviceUnusable('led_away');
}

async function readReply(reply: Response): Promise<string> {
  if (!reply.ok) {
    await reply.body?.cancel();
    throw serviceUnusable('refused');
  }
  try {
    return await textOf(reply);
  } catch (error) {
    // Its own words pass; a connection that broke is silence.
    throw error instanceof Error && error.name === 'ApiError'
      ? error
      : serviceUnusable('no_answer');
  }
}
