import { expect, test } from 'vitest';
import { nodeProblem } from './node-version.mjs';

test.each(['20.19.0', '20.20.2', '21.0.0', '24.1.0'])('Node.js %s will do', (version) => {
  expect(nodeProblem(version, '>=20.19')).toBe(undefined);
});

test.each(['20.18.9', '18.20.0', '8.0.0'])('Node.js %s is refused with what to do', (version) => {
  expect(nodeProblem(version, '>=20.19')).toBe(
    `Stopped: Node.js ${version} is too old. Install Node.js 20.19 or newer from https://nodejs.org, then start again.`,
  );
});
