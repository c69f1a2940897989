import type { Lang } from './format.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALES: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB' };
const TODAY: Record<Lang, string> = { vi: 'hôm nay', en: 'today' };

/** The day in Vietnam at a moment, `2026-11-22`. */
export const dayIn = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at);

/** A moment by the clock of Vietnam: "15:04 hôm nay", "15:04 21/11/2026" / "15:04 today", "15:04, 21 Nov 2026". */
export function momentWords(lang: Lang, iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const clock = new Intl.DateTimeFormat(LOCALES[lang], {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(at);
  if (dayIn(at) === dayIn(now)) return `${clock} ${TODAY[lang]}`;
  const date = new Intl.DateTimeFormat(LOCALES[lang], {
    timeZone: ZONE,
    day: 'numeric',
    month: lang === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
  }).format(at);
  return lang === 'vi' ? `${clock} ${date}` : `${clock}, ${date}`;
}

/** Bytes as a person says them: "340 KB", "1,2 MB". */
export function fileSize(lang: Lang, bytes: number): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  const digits = new Intl.NumberFormat(LOCALES[lang], {
    maximumFractionDigits: unit === 'MB' ? 1 : 0,
  }).format(unit === 'KB' ? Math.max(1, value) : value);
  return `${digits}\u00a0${unit}`;
}
