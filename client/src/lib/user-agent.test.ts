import { describe, expect, it } from 'vitest';
import { readUserAgent } from './user-agent.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36';

describe('a browser named by its header', () => {
  it('is known by its most telling part', () => {
    expect(readUserAgent(CHROME)).toEqual({ browser: 'Chrome', system: 'Windows' });
    expect(readUserAgent(`${CHROME} Edg/143.0`)).toEqual({ browser: 'Edge', system: 'Windows' });
    expect(
      readUserAgent(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19 Safari/604.1',
      ),
    ).toEqual({ browser: 'Safari', system: 'iOS' });
    expect(readUserAgent('Mozilla/5.0 (Linux; Android 16) Chrome/143.0 Mobile Safari')).toEqual({
      browser: 'Chrome',
      system: 'Android',
    });
  });

  it.each([
    ['X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/143.0 Safari/537.36', 'Chrome', 'Linux'],
    ['iPhone; CPU iPhone OS 19_0 like Mac OS X) CriOS/143.0 Mobile Safari/604.1', 'Chrome', 'iOS'],
    ['iPhone; CPU iPhone OS 19_0 like Mac OS X) FxiOS/150.0 Mobile Safari/604.1', 'Firefox', 'iOS'],
    ['iPhone; CPU iPhone OS 19_0 like Mac OS X) EdgiOS/143.0 Safari/604.1', 'Edge', 'iOS'],
  ])('is not taken for the Safari it also names: %s', (rest, browser, system) => {
    expect(readUserAgent(`Mozilla/5.0 (${rest}`)).toEqual({ browser, system });
  });

  it('is unknown when the header says nothing', () => {
    expect(readUserAgent(null)).toEqual({ browser: null, system: null });
    expect(readUserAgent('curl/8.14')).toEqual({ browser: null, system: null });
  });
});
