import { useId } from 'react';
import type { Limits } from '../../lib/forecast/assumptions.ts';
import './assumption-field.css';

interface AssumptionFieldProps {
  /** What is assumed; `name` says it whole where the visible words are short. */
  label: string;
  name?: string;
  value: number;
  limits: Limits;
  /** The value in words. */
  text: string;
  onChange(value: number): void;
}

/** One assumption on its slider, with what it stands at. */
export function AssumptionField({
  label,
  name,
  value,
  limits,
  text,
  onChange,
}: AssumptionFieldProps) {
  const id = useId();
  return (
    <div className="assumption-field">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={limits.min}
        max={limits.max}
        step={limits.step}
        value={value}
        aria-label={name}
        aria-valuetext={text}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
