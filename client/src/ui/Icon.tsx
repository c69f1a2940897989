import type { LucideIcon } from 'lucide-react';

/** A drawing beside words or inside a named button; it says nothing of its own. */
export function Icon({ of: Drawing, size = 18 }: { of: LucideIcon; size?: number }) {
  return <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
