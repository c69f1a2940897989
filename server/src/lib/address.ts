import { isIPv6 } from 'node:net';

/** Most customers get a /64 of IPv6, so that is what counts as one address. */
const KEPT_GROUPS = 4;

/** The block that an address is counted by: itself, or the first 64 bits of IPv6. */
export function blockOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = (plain.split('%', 1)[0] ?? '').split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const kept = [...left, ...zeros, ...right].slice(0, KEPT_GROUPS);
  return `${kept.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
