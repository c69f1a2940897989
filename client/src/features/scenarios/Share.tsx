import { Copy, Link2, Link2Off } from 'lucide-react';
import { useId, useState } from 'react';
import type { Scenario } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';

interface ShareProps {
  scenario: Scenario;
  busy: boolean;
  onShare(visibility: 'private' | 'link'): void;
}

/** Where anybody with the link reads a scenario. */
const linkOf = (token: string): string =>
  new URL(`/?view=planning&plan=scenarios&scenario=shared-${token}&v=1`, location.origin).href;

/** Makes the link of a scenario, shows it to be copied, and ends it. */
export function Share({ scenario, busy, onShare }: ShareProps) {
  const { p } = usePlanningWords();
  const w = p.scenarios.share;
  const [copied, setCopied] = useState(false);
  const id = useId();
  const { token } = scenario;
  if (token === null) {
    return (
      <section className="scenario-share" aria-label={w.title}>
        <h3>{w.title}</h3>
        <p className="scenario-note">{w.hint}</p>
        <div className="actions">
          <Button icon={Link2} disabled={busy} onClick={() => onShare('link')}>
            {w.on}
          </Button>
        </div>
      </section>
    );
  }
  const link = linkOf(token);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Not allowed, or no https: the reader copies what is marked.
      document.getElementById(id)?.focus();
    }
  };
  return (
    <section className="scenario-share" aria-label={w.title}>
      <h3>{w.title}</h3>
      <div className="field">
        <label htmlFor={id}>{w.link}</label>
        <input
          id={id}
          className="input"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className="actions">
        <Button icon={Copy} onClick={() => void copy()}>
          {w.copy}
        </Button>
        <Button
          look="plain"
          icon={Link2Off}
          disabled={busy}
          onClick={() => {
            setCopied(false);
            onShare('private');
          }}
        >
          {w.off}
        </Button>
      </div>
      <p className="scenario-note" role="status">
        {copied ? w.copied : w.hint}
      </p>
    </section>
  );
}
