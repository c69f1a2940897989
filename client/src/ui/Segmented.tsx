import { useId } from 'react';
import './segmented.css';

interface SegmentedProps<T extends string> {
  /** What is chosen, shown above the choices. */
  legend: string;
  hideLegend?: boolean;
  value: T;
  options: readonly { value: T; text: string }[];
  onChange(value: T): void;
}

/** One of a few, side by side: radio buttons that look like a strip. */
export function Segmented<T extends string>({
  legend,
  hideLegend = false,
  value,
  options,
  onChange,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={hideLegend ? 'visually-hidden' : 'segmented-legend'}>{legend}</legend>
      <div className="segmented-options">
        {options.map((option) => (
          <label key={option.value} className="segmented-option">
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
