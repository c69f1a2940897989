import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useDeskWords } from '../../i18n/desk.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string | null;
}

/** A password that can be looked at while typing, as long ones should be. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, autoComplete, hint, error = null } = props;
  const { d } = useDeskWords();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className="password">
          <input
            {...control}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={shown ? d.account.hidePassword : d.account.showPassword}
            onClick={() => setShown(!shown)}
          />
        </span>
      )}
    </Field>
  );
}
