import { RotateCw } from 'lucide-react';
import { ApiError } from '../api/client.ts';
import { useWords } from '../i18n/context.tsx';
import { Button } from './Button.tsx';
import './failure.css';

/** What went wrong, what still works, and the way on. */
export function Failure({ error, onRetry }: { error: Error; onRetry(): void }) {
  const { m } = useWords();
  const answered = error instanceof ApiError && error.status > 0;
  return (
    <div className="failure" role="alert">
      <h2>{m.errors.title}</h2>
      <p>{answered ? m.errors.answered(error.status, error.code) : m.errors.offline}</p>
      <p>{m.errors.stillWorks}</p>
      <Button icon={RotateCw} onClick={onRetry}>
        {m.shell.retry}
      </Button>
      {error instanceof ApiError && error.requestId && (
        <p className="failure-id">{m.errors.requestId(error.requestId)}</p>
      )}
    </div>
  );
}
