import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';
import { Icon } from './Icon.tsx';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  look?: 'plain' | 'outline' | 'solid' | 'link';
  icon?: LucideIcon;
};

export function Button({ look = 'outline', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look} ${className}`} {...rest}>
      {icon && <Icon of={icon} size={16} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'look'> & {
  icon: LucideIcon;
  /** Accessible name, shown as a tooltip. */
  label: string;
  children?: ReactNode;
};

export function IconButton({ icon, label, className = '', children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon of={icon} />
      {children}
    </button>
  );
}
