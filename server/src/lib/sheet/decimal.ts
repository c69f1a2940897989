/** A number with a decimal comma, and never with exactly three decimals: `1,234` may be read in two ways. */
export function decimalText(value: number | string): string {
  const [whole = '', digits = ''] = String(value).split('.');
  if (digits === '') return whole;
  return `${whole},${digits.length === 3 ? `${digits}0` : digits}`;
}
