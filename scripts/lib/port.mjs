// @ts-check
import { createServer } from 'node:net';
import { Failure } from './steps.mjs';

/**
 * What to say when an address cannot be listened on; any other error as it is.
 *
 * @param {string} host
 * @param {number} port
 * @param {unknown} error
 */
export function portFailure(host, port, error) {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error;
  const other = `PORT=${port < 65_535 ? port + 1 : 3001} npm start`;
  const failure = (/** @type {string} */ message, /** @type {string} */ hint) =>
    new Failure(message, hint, { cause: error });
  if (error.code === 'EADDRINUSE') {
    return failure(`port ${port} is in use`, `Stop what uses it, or take another: ${other}`);
  }
  if (error.code === 'EACCES') {
    return failure(`port ${port} is not allowed for this user`, `Take another: ${other}`);
  }
  return failure(
    `cannot listen on ${host}, port ${port} (${error.code})`,
    'Set HOST to an address of this machine.',
  );
}

/**
 * Proves that an address can be listened on, before anything slow is begun.
 *
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {Failure}
 */
export function checkPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portFailure(host, port, error)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}
