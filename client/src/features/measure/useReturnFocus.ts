import { type RefObject, useLayoutEffect } from 'react';

/** Takes the focus to `first` when the box opens, and back to where it was when the box closes around it. */
export function useReturnFocus(
  box: RefObject<HTMLElement | null>,
  first: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = box.current;
    first.current?.focus({ preventScroll: true });
    return () => {
      if (element?.contains(document.activeElement) && opener instanceof HTMLElement) {
        opener.focus({ preventScroll: true });
      }
    };
  }, [box, first]);
}
