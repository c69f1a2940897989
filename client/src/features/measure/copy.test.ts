// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy.ts';

const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.stubGlobal('navigator', { clipboard: { writeText } });
/** jsdom has no `execCommand`; what it is asked to copy is the selected text. */
function pageCopies(result: boolean) {
  const copied: string[] = [];
  Object.assign(document, {
    execCommand: () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLTextAreaElement) copied.push(activeElement.value);
      return result;
    },
  });
  return copied;
}

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'execCommand');
});

it('by the clipboard where there is one', async () => {
  const write = vi.fn(async () => {});
  clipboard(write);
  expect(await copyText('1\t2')).toBe(true);
  expect(write).toHaveBeenCalledWith('1\t2');
});

it('by a selection of the page where there is none, and the focus comes back', async () => {
  vi.stubGlobal('navigator', {});
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  const copied = pageCopies(true);
  expect(await copyText('1\t2')).toBe(true);
  expect(copied).toEqual(['1\t2']);
  expect(document.querySelector('textarea')).toBeNull();
  expect(document.activeElement).toBe(button);
  button.remove();
});

it('says so where neither is allowed', async () => {
  clipboard(async () => {
    throw new DOMException('denied', 'NotAllowedError');
  });
  pageCopies(false);
  expect(await copyText('1\t2')).toBe(false);
  Reflect.deleteProperty(document, 'execCommand');
  expect(await copyText('1\t2')).toBe(false);
});
