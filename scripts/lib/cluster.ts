import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  accessSync,
  chownSync,
  constants,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.ts';

/** Debian and its kin keep a folder per version here, which is not in PATH. */
const DEBIAN_LIB = '/usr/lib/postgresql';

/** A PostgreSQL server of our own, gone without a trace after {@link Cluster.stop}. */
export interface Cluster {
  /** Connects to database `postgres` as superuser, over the loopback address. */
  readonly url: string;
  stop(): Promise<void>;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionFolders(lib: string): string[] {
  try {
    return readdirSync(lib)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(lib, version, 'bin'));
  } catch {
    return [];
  }
}

/**
 * The folder of PostgreSQL's server programs with PostGIS beside them, or what is missing.
 *
 * @param env for its PATH
 * @param lib folder with a folder per version
 */
export function findPostgres(
  env: NodeJS.ProcessEnv,
  lib = DEBIAN_LIB,
): { bin: string } | { missing: string } {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...versionFolders(lib)];
  const withServer = folders.filter(
    (folder) => isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres')),
  );
  if (withServer.length === 0) return { missing: 'no PostgreSQL server programs found' };
  const bin = withServer.find(hasPostgis);
  return bin ? { bin } : { missing: 'PostgreSQL is here, but its PostGIS extension is not' };
}

function hasPostgis(bin: string): boolean {
  try {
    const config = join(bin, 'pg_config');
    const share = isProgram(config)
      ? execFileSync(config, ['--sharedir'], { encoding: 'utf8' }).trim()
      : bin.replace('/lib/', '/share/').replace(/\/bin$/, '');
    return readdirSync(join(share, 'extension')).includes('postgis.control');
  } catch {
    return false;
  }
}

interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root; then the system's own user `postgres` runs it. */
function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/** A locale that knows Vietnamese letters, present without installing any. */
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** A folder with a new cluster in `data/`, owned by the user that runs the server. */
function createCluster(bin: string, user: ServerUser, password: string): string {
  // A short path: a socket's name may not be longer than 107 bytes.
  const home = mkdtempSync('/tmp/kcn-pg-');
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(home, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const cluster = ['-D', join(home, 'data'), '-E', 'UTF8', `--locale=${LOCALE}`, '--no-sync'];
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  execFileSync(join(bin, 'initdb'), [...cluster, ...access], { ...user, cwd: home, stdio: 'pipe' });
  return home;
}

function runServer(bin: string, home: string, port: number, user: ServerUser): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: home,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '60',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(join(bin, 'postgres'), ['-D', join(home, 'data'), ...flags], {
    ...user,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function ready(server: ChildProcess): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}

/**
 * Starts a private PostgreSQL server: new folder, own socket folder, a free port on the loopback
 * address only, a password of its own, nothing forced to disk. It ends with this process at the
 * latest.
 *
 * @param bin from {@link findPostgres}
 * @throws {Error} with the server's own words when it does not come up
 */
export async function startCluster(bin: string): Promise<Cluster> {
  const user = serverUser();
  const password = randomBytes(12).toString('hex');
  const home = createCluster(bin, user, password);
  const port = await freePort();
  const server = runServer(bin, home, port, user);
  const removeHome = () => rmSync(home, { recursive: true, force: true });
  // Both end the server at once, without a shutdown in order: its files are removed anyway.
  const onExit = () => {
    server.kill('SIGQUIT');
    removeHome();
  };
  const onTerm = () => process.exit(143);
  process.once('exit', onExit).once('SIGTERM', onTerm);
  const stop = async () => {
    process.off('exit', onExit).off('SIGTERM', onTerm);
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT');
      await once(server, 'exit');
    }
    removeHome();
  };
  try {
    await ready(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}
