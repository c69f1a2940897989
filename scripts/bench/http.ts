import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';

const CONNECTIONS = 16;
const SECONDS = 4;

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + SECONDS * 1000;
  let done = 0;
  const once = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers }, (reply) => {
        reply.resume();
        reply.once('end', resolve);
      }).once('error', reject);
    });
  const loop = async () => {
    while (performance.now() < end) {
      await once();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  agent.destroy();
  return done / SECONDS;
}

async function reference(body: Buffer): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, reply) => {
    reply.writeHead(200, { 'content-type': 'application/geo+json', 'content-length': body.length });
    reply.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Requests per second of the API against node:http sending the same bytes from memory. */
export async function benchHttp(url: string): Promise<string[]> {
  const cases = [
    '/api/zones?limit=200',
    '/api/zones/facets',
    '/api/zones/kcn-yen-binh',
    '/api/summary',
  ];
  const lines: string[] = [];
  for (const path of cases) {
    const reply = await fetch(url + path);
    const etag = reply.headers.get('etag');
    const bare = await reference(Buffer.from(await reply.arrayBuffer()));
    const ours = await requestsPerSecond(url + path, {});
    const revalidated = await requestsPerSecond(url + path, etag ? { 'if-none-match': etag } : {});
    const theirs = await requestsPerSecond(bare.url, {});
    bare.close();
    lines.push(
      `${path}: ${ours.toFixed(0)}/s, revalidated ${revalidated.toFixed(0)}/s, node:http ${theirs.toFixed(0)}/s: ratios ${(ours / theirs).toFixed(3)} and ${(revalidated / theirs).toFixed(3)}`,
    );
  }
  return lines;
}
