/** Kinds of files that can be evidence, by the bytes they begin with. */
const BEGINNINGS = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
] as const;
export type EvidenceType = (typeof BEGINNINGS)[number][0];

/** What a file is by its bytes, whatever it is called; undefined for anything that is no evidence. */
export function typeOf(bytes: Buffer): EvidenceType | undefined {
  return BEGINNINGS.find(([, start]) => bytes.subarray(0, start.length).equals(start))?.[0];
}

/** A name as it can be kept and sent: no path, no control characters, not empty. */
export function isFileName(name: string): boolean {
  return name.trim() === name && name.length > 0 && name.length <= 200 && !/[/\\\p{C}]/u.test(name);
}

/** `Content-Disposition` of a download whose name may be Vietnamese (RFC 6266). */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^\w. -]/g, '_')
    .slice(0, 150);
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
