import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { serviceUnusable } from './errors.ts';

/** Tags of a description: those of 1,000 layers take a tenth of it, and reading this many about a second. */
const MOST_TAGS = 100_000;

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

/**
 * The outermost element of a description. A document type may be named, as WMS 1.1.1 does; one that declares anything
 * of its own is refused, and nothing it names is fetched.
 *
 * @throws {ApiError} 502 `service_unusable`
 */
export function rootOf(text: string): Element {
  const declares = /<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text);
  if (declares || text.split('<', MOST_TAGS + 2).length > MOST_TAGS + 1) {
    throw serviceUnusable('not_capabilities');
  }
  try {
    const parser = new DOMParser({
      onError: (level) => {
        if (level === 'fatalError') throw serviceUnusable('not_capabilities');
      },
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
  } catch {
    // What the parser says is of no use to whoever typed the address.
  }
  throw serviceUnusable('not_capabilities');
}

/** Elements right below, by their name without its prefix. */
export function childrenOf(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && node.localName === name) found.push(node);
  }
  return found;
}

/** The first element at the end of a path of names. */
export function childOf(parent: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (element, name) => element && childrenOf(element, name)[0],
    parent,
  );
}

const LONGEST = 300;

/** The text of an element on one line; '' when there is none. */
export const lineOf = (element: Element | undefined): string =>
  (element?.textContent ?? '')
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

/** The text at the end of a path. */
export const lineAt = (parent: Element, ...path: readonly string[]): string =>
  lineOf(childOf(parent, ...path));

/** What a link leads to. */
export const hrefOf = (element: Element | undefined): string =>
  element?.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ??
  element?.getAttribute('href') ??
  '';

/** Four numbers as a box of degrees; null unless they can be one. */
export function boundsOf(numbers: readonly number[]): number[] | null {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
  const inside =
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90;
  return inside && west < east && south < north ? [west, south, east, north] : null;
}
