import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface ToolbarProps {
  label: string;
  className: string;
  children: ReactNode;
}

/** Buttons that are one stop of Tab; arrow keys, Home and End move between them. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const buttons = () => [
    ...(bar.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
  ];
  const makeReachable = (reachable: Element | null | undefined) => {
    const all = buttons();
    const chosen = all.find((button) => button === reachable) ?? all[0];
    for (const button of all) button.tabIndex = button === chosen ? 0 : -1;
  };
  // Buttons come and go (north only when turned), so the one stop is settled after each drawing.
  useEffect(() => makeReachable(buttons().find((button) => button.tabIndex === 0)));

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const { activeElement } = document;
    const now = activeElement instanceof HTMLButtonElement ? all.indexOf(activeElement) : -1;
    const step = STEPS[event.key];
    const aim =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? all.length - 1
          : step !== undefined
            ? (now + step + all.length) % all.length
            : -1;
    const next = all[aim];
    if (now < 0 || !next) return;
    event.preventDefault();
    makeReachable(next);
    next.focus();
  };
  return (
    <div
      ref={bar}
      className={className}
      role="toolbar"
      aria-label={label}
      aria-orientation="vertical"
      onKeyDown={onKeyDown}
      onFocus={(event) => makeReachable(event.target)}
    >
      {children}
    </div>
  );
}
