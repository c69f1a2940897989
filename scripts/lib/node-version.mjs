// @ts-check
/**
 * The very first check. It must load on the old versions it refuses, so it uses nothing that is
 * younger than they are, and whoever calls it imports the rest afterwards.
 */
import { readFileSync } from 'node:fs';

/**
 * Why this Node.js cannot be used, or undefined when it can.
 *
 * @param {string} version as of `process.versions.node`
 * @param {string} range as of package.json: `>=20.19`
 */
export function nodeProblem(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = range.replace('>=', '').split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  const least = `${leastMajor}.${leastMinor}`;
  return `Stopped: Node.js ${version} is too old. Install Node.js ${least} or newer from https://nodejs.org, then start again.`;
}

/** Ends the process with one clear line when Node.js is older than package.json asks for. */
export function requireNode() {
  const { engines } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const problem = nodeProblem(process.versions.node, engines.node);
  if (problem === undefined) return;
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
