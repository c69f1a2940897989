import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/context.tsx';
import { Button } from './Button.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import './failure.css';

/** Keeps a fault of one part from taking the others along, and says so in its place. */
export function Guard({ children }: { children: ReactNode }) {
  const { m } = useWords();
  return (
    <ErrorBoundary
      fallback={(reset) => (
        <div className="failure" role="alert">
          <h2>{m.errors.crashed}</h2>
          <p>{m.errors.crashedHint}</p>
          <Button icon={RotateCw} onClick={reset}>
            {m.shell.retry}
          </Button>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
