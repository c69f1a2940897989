import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../../lib/problem.ts';
import { Turns } from './turns.ts';

/** What a hash costs: 32 MiB and three passes, one of OWASP's equal choices for scrypt. */
const PARAMETERS = { ln: 15, r: 8, p: 3 } as const;
type Parameters = { readonly [K in keyof typeof PARAMETERS]: number };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Two at once take 64 MiB and half of the thread pool; whoever comes when a queue stands waits, or tries again. */
const turns = new Turns(2, 40);

function derive(text: string, salt: Buffer, length: number, options: ScryptOptions) {
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(text, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

async function scryptOf(password: string, salt: Buffer, { ln, r, p }: Parameters, length: number) {
  const N = 2 ** ln;
  // The same letters can be typed as different code points: Vietnamese most of all.
  const text = password.normalize('NFKC');
  const result = await turns.take(() =>
    derive(text, salt, length, { N, r, p, maxmem: 256 * N * r }),
  );
  if (result) return result;
  throw new ApiError('sign_in_throttled', 'Too many people are signing in. Try again.', {
    headers: { 'retry-after': '5' },
  });
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** The PHC string of a password: parameters, salt and hash. */
export async function hashPassword(password: string): Promise<string> {
  const { ln, r, p } = PARAMETERS;
  const salt = randomBytes(SALT_BYTES);
  const hash = await scryptOf(password, salt, PARAMETERS, HASH_BYTES);
  return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
}

interface Parsed {
  readonly parameters: Parameters;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** @throws {Error} for text that `hashPassword` did not write */
function parse(phc: string): Parsed {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(phc);
  if (!match) throw new Error('a stored password is no PHC string of scrypt');
  const [, ln, r, p, salt = '', hash = ''] = match;
  return {
    parameters: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

/** Stands in for a password that does not exist, so that asking for it takes as long. No password has this hash. */
const NOBODY: Parsed = {
  parameters: PARAMETERS,
  salt: randomBytes(SALT_BYTES),
  hash: randomBytes(HASH_BYTES),
};

/**
 * Whether the password is the stored one.
 *
 * @param phc null for somebody unknown or without a password: it costs the same, and is false
 */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const { parameters, salt, hash } = phc === null ? NOBODY : parse(phc);
  const given = await scryptOf(password, salt, parameters, hash.length);
  return timingSafeEqual(given, hash) && phc !== null;
}

/** Whether a stored password is hashed more cheaply than one would be today. */
export function isOutdated(phc: string): boolean {
  const { ln, r, p } = parse(phc).parameters;
  return ln < PARAMETERS.ln || r < PARAMETERS.r || p < PARAMETERS.p;
}
