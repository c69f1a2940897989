import { unreadable } from './refusal.ts';

/** What a file is by its first bytes; an archive is told apart by its entries. */
export type Kind = 'zip' | 'sqlite' | 'json' | 'xml' | 'dxf' | 'rows';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Kinds of files that people hand in and that no reader here takes, each with what to save instead. */
const FOREIGN = [
  [ascii('AC10'), 'dwg'],
  [ascii('AutoCAD Binary DXF'), 'binary_dxf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old_workbook'],
  [ascii('%PDF'), 'pdf'],
  [ascii('Rar!'), 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'seven_zip'],
  [[0x00, 0x00, 0x27, 0x0a], 'shp_alone'],
] as const;

/** Tells by content, never by name. Throws a refusal for files of a kind that is not read. */
export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw unreadable('empty');
  const begins = (signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  const foreign = FOREIGN.find(([signature]) => begins(signature))?.[1];
  if (foreign) throw unreadable(foreign);
  if (begins(ascii('PK'))) return 'zip';
  if (begins(ascii('SQLite format 3\0'))) return 'sqlite';
  const head = headOf(bytes);
  if (/^[{[]/.test(head)) return 'json';
  if (head.startsWith('<')) return 'xml';
  return /^(?:999\s*\n[^\n]*\n\s*)*0\s*\n\s*SECTION\b/.test(head) ? 'dxf' : 'rows';
}

/** Enough of the beginning to see through comments, in whatever encoding the ASCII of it shows. */
function headOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return (wide ? head.slice(2).replaceAll('\0', '') : head.replace(/^ï»¿/, '')).trimStart();
}
