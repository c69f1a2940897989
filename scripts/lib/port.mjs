// @ts-check
import { createServer } from 'node:net';
import { Failure } from './steps.mjs';

/**
 * The failure for an address that cannot be listened on.
 *
 * @param {string} host
 * @param {number} port
 * @param {unknown} cause
 */
export function portFailure(host, port, cause) {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const other = `choose another: PORT=${port < 65_535 ? port + 1 : 3001} npm start`;
  if (code === 'EADDRINUSE') {
    return new Failure(`port ${port} is in use`, `Stop what uses it, or ${other}`, { cause });
  }
  if (code === 'EACCES') {
    return new Failure(`port ${port} is not allowed for this user`, `Please ${other}`, { cause });
  }
  return new Failure(`cannot listen on ${host}:${port} (${code})`, 'Set HOST to an own address.', {
    cause,
  });
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
