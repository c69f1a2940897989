import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askRunningAtlas, serveCommands } from './control.ts';
import { Failure } from './steps.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kcn-control-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('nobody answers where no atlas runs', async () => {
  expect(await askRunningAtlas(folder, 'load')).toBe(undefined);
  writeFileSync(join(folder, 'control.sock'), 'left behind');
  expect(await askRunningAtlas(folder, 'load')).toBe(undefined);
});

test('a running atlas does what it is asked and says what it did', async () => {
  writeFileSync(join(folder, 'control.sock'), 'left behind');
  let loads = 0;
  const stop = await serveCommands(folder, { load: async () => `load ${++loads}` });
  expect(await askRunningAtlas(folder, 'load')).toBe('load 1');
  expect(await askRunningAtlas(folder, 'load')).toBe('load 2');
  await stop();
  expect(await askRunningAtlas(folder, 'load')).toBe(undefined);
});

test('its failures arrive with their hint, and unknown names are refused', async () => {
  const stop = await serveCommands(folder, {
    load: async () => {
      throw new Failure('zones.csv:3: no such kind', 'Correct the row.');
    },
  });
  const asked = askRunningAtlas(folder, 'load');
  await expect(asked).rejects.toThrow('zones.csv:3: no such kind');
  await expect(asked).rejects.toMatchObject({ hint: 'Correct the row.' });
  await expect(askRunningAtlas(folder, 'constructor')).rejects.toThrow('knows no "constructor"');
  await stop();
});
