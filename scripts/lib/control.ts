import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure } from './steps.mjs';

/**
 * A socket in the data folder by which a command reaches the atlas that has the embedded database
 * open: only one process can, and an operator's `npm run geodata:load` must not need a restart.
 * Whoever may write the folder may use it.
 */

/** What a running atlas can be asked to do; resolves with what was done, in words. */
export type Commands = Readonly<Record<string, () => Promise<string>>>;

type Reply =
  | { readonly done: string }
  | { readonly failed: { readonly message: string; readonly hint?: string | undefined } };

/** A socket's name may have 107 bytes at most, so the shorter of its two names is taken. */
function socketPath(dataDir: string): string {
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16);
    return `\\\\.\\pipe\\kcn-atlas-${name}`;
  }
  const absolute = join(resolve(dataDir), 'control.sock');
  const shorter = relative(process.cwd(), absolute);
  return shorter.length < absolute.length ? shorter : absolute;
}

async function answer(socket: Socket, commands: Commands): Promise<void> {
  socket.on('error', () => socket.destroy());
  for await (const name of createInterface({ input: socket })) {
    let reply: Reply;
    try {
      const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (!command) throw new Error(`the running atlas knows no "${name}"`);
      reply = { done: await command() };
    } catch (error) {
      const { message, hint } = error as Error & { hint?: string };
      reply = { failed: { message, hint } };
    }
    socket.write(`${JSON.stringify(reply)}\n`);
  }
}

/**
 * Takes commands for the database in `dataDir`, which this process must hold.
 *
 * @returns ends it
 */
export async function serveCommands(
  dataDir: string,
  commands: Commands,
): Promise<() => Promise<void>> {
  const path = socketPath(dataDir);
  // A killed process leaves its socket behind.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer((socket) => void answer(socket, commands).catch(() => undefined));
  server.listen(path);
  await once(server, 'listening');
  server.unref();
  return async () => {
    server.close();
  };
}

/**
 * Asks the atlas that has the database in `dataDir` open to do something.
 *
 * @returns what it did, in words; undefined when no atlas answers
 * @throws {Failure} with the words of the running atlas
 */
export async function askRunningAtlas(dataDir: string, name: string): Promise<string | undefined> {
  const socket = createConnection(socketPath(dataDir));
  try {
    await once(socket, 'connect');
  } catch {
    return undefined;
  }
  socket.write(`${name}\n`);
  for await (const line of createInterface({ input: socket })) {
    socket.end();
    const reply = JSON.parse(line) as Reply;
    if ('done' in reply) return reply.done;
    throw new Failure(reply.failed.message, reply.failed.hint ?? 'See the log of the atlas.');
  }
  throw new Failure('the running atlas stopped before it was done', 'Start it, then try again.');
}
