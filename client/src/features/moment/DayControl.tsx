import { CalendarClock } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { dayOf } from '../../store/url/read.ts';
import { IconButton } from '../../ui/Button.tsx';
import './moment.css';

/** Before this the province kept no figures; a year still being typed is no day to go to. */
const EARLIEST = '1990-01-01';

/** A day to see the map as of; emptied, the map follows today again. */
export function DayField() {
  const { m } = useWords();
  const asOf = useAtlas((s) => s.asOf);
  const pinMoment = useAtlas((s) => s.pinMoment);
  const unpinMoment = useAtlas((s) => s.unpinMoment);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Half a date is the browser's to keep; the state holds whole days only.
  useEffect(() => {
    if (field.current && field.current.value !== (asOf ?? '')) field.current.value = asOf ?? '';
  }, [asOf]);
  return (
    <p className="day">
      <label htmlFor={id}>{m.moment.day}</label>
      <input
        ref={field}
        id={id}
        type="date"
        min={EARLIEST}
        onChange={({ target }) => {
          const day = dayOf(target.value);
          if (day && day >= EARLIEST && day !== asOf) pinMoment(day);
          else if (target.value === '' && !target.validity.badInput && asOf) unpinMoment();
        }}
      />
    </p>
  );
}

/** In the top bar: opens the choice of a day. */
export function DayControl() {
  const { m } = useWords();
  const pinned = useAtlas((s) => s.asOf !== null);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector('input')?.focus();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the button and the field inside
    <div
      className="day-control"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <IconButton
        icon={CalendarClock}
        label={m.moment.open}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-pressed={pinned}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div className="day-panel" id={id}>
          <DayField />
          <p className="day-hint">{m.moment.hint}</p>
        </div>
      )}
    </div>
  );
}
