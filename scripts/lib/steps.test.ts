import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explain, Failure, seconds, step } from './steps.mjs';

let [out, err] = ['', ''];

beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(process.stdout, 'isTTY');
});

function onTerminal(isTTY: boolean): void {
  Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true });
}

test('in a log a step is one line, with its last note and its time', async () => {
  onTerminal(false);
  const result = await step('Facts', async (note) => {
    note('loading');
    note('99 zones loaded');
    return 7;
  });
  expect(result).toBe(7);
  expect(out).toMatch(/^ {2}✓ Facts {8}99 zones loaded +\d+\.\d s\n$/);
});

test('a failed step is marked, and its error goes on', async () => {
  onTerminal(false);
  const failing = step('Schema', async () => {
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(out).toMatch(/^ {2}✗ Schema/);
});

test('on a terminal a moving line is there at once and gone at the end', async () => {
  onTerminal(true);
  await step('Client', async (note) => {
    expect(out).toContain('Client');
    expect(out).not.toContain('\n');
    note('built');
  });
  expect(out).toContain('\r\x1b[2K');
  expect(out.split('\x1b[2K').at(-1)).toMatch(/✓.* Client {7}built .*\n$/);
});

test('a failure is one line with what to do; a fault keeps its stack', () => {
  explain(new Failure('the port\n is in use', 'Stop it.'));
  expect(err).toBe('Stopped: the port is in use. Stop it.\n');
  explain(new TypeError('x is undefined'));
  expect(err).toContain('Stopped by a fault: TypeError: x is undefined\n    at ');
});

test.each([
  [0, '0.0 s'],
  [59_949, '59.9 s'],
  [60_000, '1 min 0 s'],
  [119_600, '2 min 0 s'],
])('%i ms is written %s', (ms, text) => {
  expect(seconds(ms)).toBe(text);
});
