import { ChevronDown } from 'lucide-react';
import './select.css';
import { Icon } from './Icon.tsx';

interface SelectProps<T extends string> {
  /** Accessible name; the chosen option is the visible one. */
  label: string;
  value: T;
  options: readonly { value: T; text: string }[];
  onChange(value: T): void;
  className?: string;
}

/** The platform's own list of choices, dressed quietly. */
export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  className = '',
}: SelectProps<T>) {
  return (
    <span className={`select ${className}`}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} size={14} />
    </span>
  );
}
