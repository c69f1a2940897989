import { useEffect, useState } from 'react';
import './range-field.css';

interface RangeEnd {
  label: string;
  /** The exact limit; null = none. */
  value: number | null;
  /** Where its handle stands, 0..steps. */
  step: number;
  /** What the handle says to a screen reader. */
  text: string;
}

interface RangeFieldProps {
  unit: string;
  /** Heights of the spread above the handles, one per step. */
  bars: readonly number[];
  steps: number;
  low: RangeEnd;
  high: RangeEnd | null;
  placeholder: string;
  largest: number;
  onStep(end: 'low' | 'high', step: number): void;
  onValue(end: 'low' | 'high', value: number | null): void;
}

/** Reads "1,5" and "1.5" alike; null for an empty box, undefined for what is no number. */
function readNumber(text: string, largest: number): number | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0 && value <= largest ? value : undefined;
}

interface NumberBoxProps {
  end: RangeEnd;
  unit: string;
  placeholder: string;
  largest: number;
  onValue(value: number | null): void;
}

/** Keeps what is being typed apart from the limit, which only a complete number changes. */
function NumberBox({ end, unit, placeholder, largest, onValue }: NumberBoxProps) {
  const said = end.value === null ? '' : String(end.value);
  const [text, setText] = useState(said);
  useEffect(() => setText(said), [said]);
  const value = readNumber(text, largest);
  const commit = () => {
    if (value === undefined) setText(said);
    else if (value !== end.value) onValue(value);
  };
  return (
    <label className="range-number">
      <span>{end.label}</span>
      <input
        type="text"
        inputMode="decimal"
        value={text}
        placeholder={placeholder}
        aria-invalid={value === undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <span aria-hidden="true">{unit}</span>
    </label>
  );
}

/** A span of numbers: the spread of the data, one or two handles, and boxes for exact values. */
export function RangeField(props: RangeFieldProps) {
  const { unit, bars, steps, low, high, placeholder, largest, onStep, onValue } = props;
  const tallest = Math.max(1, ...bars);
  const upper = high?.step ?? steps;
  const percent = (step: number) => `${(100 * step) / steps}%`;
  return (
    <div className="range">
      <div className="range-spread" aria-hidden="true">
        {bars.map((count, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: bars are places on a fixed scale
            key={index}
            className={index >= low.step && index < upper ? 'range-bar range-bar-in' : 'range-bar'}
            style={{ height: count === 0 ? 0 : `${Math.max(8, (100 * count) / tallest)}%` }}
          />
        ))}
      </div>
      <div className="range-track">
        <span
          className="range-fill"
          style={{ insetInlineStart: percent(low.step), insetInlineEnd: percent(steps - upper) }}
        />
        {[low, high].map(
          (end, index) =>
            end && (
              <input
                key={end.label}
                type="range"
                min={0}
                max={steps}
                step={1}
                value={end.step}
                aria-label={end.label}
                aria-valuetext={end.text}
                onChange={(event) =>
                  onStep(index === 0 ? 'low' : 'high', Number(event.target.value))
                }
              />
            ),
        )}
      </div>
      <div className="range-numbers">
        <NumberBox
          end={low}
          unit={unit}
          placeholder={placeholder}
          largest={largest}
          onValue={(value) => onValue('low', value)}
        />
        {high && (
          <NumberBox
            end={high}
            unit={unit}
            placeholder={placeholder}
            largest={largest}
            onValue={(value) => onValue('high', value)}
          />
        )}
      </div>
    </div>
  );
}
