/** Nine decimals: a tenth of a millimetre. */
export const degreesText = (degrees: number) => degrees.toFixed(9);

const SECOND = 3600;
/** Five decimals of a second: three tenths of a millimetre. */
const PLACES = 5;

/** "21°35′24.12345″": degrees, minutes and seconds, carried over where seconds round up to a whole minute. */
export function dmsText(degrees: number): string {
  const scale = 10 ** PLACES;
  const total = Math.round(Math.abs(degrees) * SECOND * scale);
  const seconds = total % (60 * scale);
  const minutes = Math.floor(total / (60 * scale));
  const [d, m] = [Math.floor(minutes / 60), minutes % 60];
  const whole = Math.floor(seconds / scale);
  const rest = String(seconds % scale).padStart(PLACES, '0');
  return `${degrees < 0 ? '-' : ''}${d}°${two(m)}′${two(whole)}.${rest}″`;
}

const two = (value: number) => String(value).padStart(2, '0');
