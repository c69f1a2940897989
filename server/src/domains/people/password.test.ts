import type { ScryptOptions } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';

type Done = (error: Error | null, key: Buffer) => void;
type Scrypt = (
  text: string,
  salt: Buffer,
  length: number,
  options: ScryptOptions,
  done: Done,
) => void;

const scrypt = vi.hoisted(() => vi.fn<Scrypt>());
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>();
  scrypt.mockImplementation(real.scrypt);
  return { ...real, scrypt };
});
// Another file may have loaded the module before, with the real function.
vi.resetModules();
const { hashPassword, isOutdated, verifyPassword } = await import('./password.ts');
beforeEach(() => {
  scrypt.mockClear();
});

/** A vector of RFC 7914, with a cheaper cost than ours. */
const CHEAP = `$scrypt$ln=14,r=8,p=1$${Buffer.from('SodiumChloride').toString('base64').replace('=', '')}$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw`;

it('writes a PHC string with a salt of its own, and knows the password again', async () => {
  const phc = await hashPassword('correct horse battery');
  expect(phc).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hashPassword('correct horse battery')).not.toBe(phc);
  expect(await verifyPassword('correct horse battery', phc)).toBe(true);
  expect(await verifyPassword('correct horse batterz', phc)).toBe(false);
  expect(isOutdated(phc)).toBe(false);
});

it('does the same work for somebody unknown', async () => {
  const phc = await hashPassword('correct horse battery');
  scrypt.mockClear();
  await verifyPassword('wrong', phc);
  expect(await verifyPassword('wrong', null)).toBe(false);
  const [known, unknown] = scrypt.mock.calls.map(([, , length, options]) => ({ length, options }));
  expect(known?.options).toMatchObject({ N: 32_768, r: 8, p: 3 });
  expect(unknown).toEqual(known);
});

it('takes letters typed as other code points for the same', async () => {
  const phc = await hashPassword('mật khẩu của tôi'.normalize('NFC'));
  expect(await verifyPassword('mật khẩu của tôi'.normalize('NFD'), phc)).toBe(true);
});

it('still reads a cheaper hash of before, and tells that it should be made anew', async () => {
  expect(isOutdated(CHEAP)).toBe(true);
  expect(await verifyPassword('pleaseletmein', CHEAP)).toBe(true);
  expect(await verifyPassword('pleaseletmeout', CHEAP)).toBe(false);
});

it('keeps a crowd within two at once', async () => {
  let most = 0;
  let now = 0;
  scrypt.mockImplementation((_text, _salt, length, _options, done) => {
    most = Math.max(most, ++now);
    setImmediate(() => {
      now--;
      done(null, Buffer.alloc(length));
    });
  });
  const crowd = await Promise.allSettled(
    Array.from({ length: 60 }, () => verifyPassword('x', null)),
  );
  expect(most).toBe(2);
  const refused = crowd.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(18);
  expect(refused[0]?.reason).toMatchObject({
    code: 'sign_in_throttled',
    headers: { 'retry-after': '5' },
  });
});
