import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { copyText } from './copy.ts';

/** Milliseconds for which the outcome is said. */
const SAID = 4000;

/** Copies rows as spreadsheets and survey programs take them: columns parted by tabs. */
export function CopyButton({ rows }: { rows: readonly (readonly string[])[] }) {
  const { m } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SAID);
    return () => clearTimeout(timer);
  }, [copied]);
  const text = rows.map((row) => row.join('\t')).join('\n');
  return (
    <div className="copy">
      <Button icon={Copy} onClick={() => void copyText(text).then(setCopied)}>
        {m.measure.copy}
      </Button>
      <span role="status">
        {copied !== null && (copied ? m.measure.copied : m.measure.copyRefused)}
      </span>
    </div>
  );
}
