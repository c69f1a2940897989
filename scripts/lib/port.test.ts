import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { checkPort, portFailure } from './port.mjs';
import { Failure } from './steps.mjs';

test('a port in use is refused with another to take, a free one is left free', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const checking = checkPort('127.0.0.1', port);
  await expect(checking).rejects.toThrow(`port ${port} is in use`);
  await expect(checking).rejects.toMatchObject({ hint: expect.stringContaining('PORT=') });
  other.close();
  await once(other, 'close');
  await checkPort('127.0.0.1', port);
  await checkPort('127.0.0.1', port);
});

test('an address of another machine is refused', async () => {
  await expect(checkPort('192.0.2.1', 0)).rejects.toThrow(/cannot listen on 192\.0\.2\.1/);
});

test('an error that is not about listening stays itself', () => {
  const error = new Error('fault');
  expect(portFailure('127.0.0.1', 80, error)).toBe(error);
  const denied = Object.assign(new Error('listen'), { syscall: 'listen', code: 'EACCES' });
  expect(portFailure('127.0.0.1', 80, denied)).toBeInstanceOf(Failure);
});
