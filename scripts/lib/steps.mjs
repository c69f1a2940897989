// @ts-check
/**
 * Named steps with their time, on a terminal and in a log. Node's built-ins only: it also runs
 * before anything is installed.
 */
import { stripVTControlCharacters, styleText } from 'node:util';

/** Something is wrong outside of the program: what happened, and what to do about it. */
export class Failure extends Error {
  /** @override */
  name = 'Failure';

  /**
   * @param {string} message what happened, without a full stop
   * @param {string} hint what to do, a sentence
   * @param {ErrorOptions} [options]
   */
  constructor(message, hint, options) {
    super(message, options);
    this.hint = hint;
  }
}

const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const FRAME_MS = 120;
const TITLE_WIDTH = 12;
const DETAIL_WIDTH = 36;

/**
 * @param {'green' | 'red' | 'yellow' | 'dim' | 'bold'} style
 * @param {string} text
 */
function styled(style, text) {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}

/** @param {number} ms */
export function seconds(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * @param {string} mark
 * @param {string} title
 * @param {string} detail
 * @param {number} since as of `performance.now()`
 */
function line(mark, title, detail, since) {
  const time = seconds(performance.now() - since).padStart(8);
  return `  ${mark} ${title.padEnd(TITLE_WIDTH)} ${detail.padEnd(DETAIL_WIDTH)} ${styled('dim', time)}`;
}

/** Whether a moving line stands on the terminal. */
let moving = false;

function clearMoving() {
  if (moving) process.stdout.write('\r\x1b[2K');
  moving = false;
}

/** @param {string} text */
export function say(text) {
  clearMoving();
  process.stdout.write(`${text}\n`);
}

/**
 * Runs one step: a moving line on a terminal, one line when done elsewhere.
 *
 * @template T
 * @param {string} title
 * @param {(note: (detail: string) => void) => Promise<T>} job may note what it is doing, and what
 *   it did: the last note stays on the line
 * @returns {Promise<T>}
 */
export async function step(title, job) {
  const since = performance.now();
  const live = process.stdout.isTTY;
  let detail = '';
  let frame = 0;
  const draw = () => {
    const mark = styled('yellow', FRAMES[frame++ % FRAMES.length] ?? '');
    const text = line(mark, title, detail, since);
    const width = process.stdout.columns || 80;
    const fits = stripVTControlCharacters(text).length < width;
    clearMoving();
    moving = true;
    // A line that wraps could not be drawn over.
    process.stdout.write(fits ? text : `  ${mark} ${title}`);
  };
  const timer = live ? setInterval(draw, FRAME_MS) : undefined;
  if (live) draw();
  let mark = styled('red', '✗');
  try {
    const result = await job((text) => {
      detail = text;
    });
    mark = styled('green', '✓');
    return result;
  } finally {
    clearInterval(timer);
    say(line(mark, title, detail, since));
  }
}

/**
 * Says what went wrong and what to do, in one line; a fault of the program with its stack.
 *
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Error && 'hint' in error && typeof error.hint === 'string') {
    const message = error.message.replace(/\s*\n\s*/g, ' ');
    process.stderr.write(`${styled('red', 'Stopped:')} ${message}. ${error.hint}\n`);
  } else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${styled('red', 'Stopped by a fault:')} ${text}\n`);
  }
}
