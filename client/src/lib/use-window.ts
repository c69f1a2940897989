import { type RefObject, useEffect, useState } from 'react';

export interface RowWindow {
  /** First row to draw and the one after the last. */
  start: number;
  end: number;
}

const MARGIN = 10;

/**
 * Rows of equal height to draw of a long list inside a scrolling box: those in sight and a few around them.
 */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ start: 0, end: 40 });

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const first = Math.floor(element.scrollTop / rowHeight);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight);
      // Steps of a few rows, so that scrolling does not render for every pixel.
      const start = Math.max(0, Math.floor((first - MARGIN) / 5) * 5);
      const end = Math.ceil((last + MARGIN) / 5) * 5;
      setSeen((now) => (now.start === start && now.end === end ? now : { start, end }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [box, rowHeight]);

  return { start: Math.min(seen.start, count), end: Math.min(seen.end, count) };
}
