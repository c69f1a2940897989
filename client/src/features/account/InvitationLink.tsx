import { Copy, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Invited } from '../../api/desk-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { momentWords } from '../../i18n/moment.ts';
import { Button, IconButton } from '../../ui/Button.tsx';

/** The link to hand over: shown this once, since nobody but its reader keeps it. */
export function InvitationLink({ invited, onDone }: { invited: Invited; onDone(): void }) {
  const { d, m, lang } = useDeskWords();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const link = new URL(invited.invitation_path, window.location.origin).href;
  useEffect(() => field.current?.select(), []);
  const copy = () => {
    field.current?.select();
    navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const title = d.people.linkTitle(invited.person.name);
  return (
    <section className="invitation" aria-label={title}>
      <div className="invitation-head">
        <h3>{title}</h3>
        <IconButton icon={X} label={m.shell.close} onClick={onDone} />
      </div>
      <p>{d.people.linkLead(momentWords(lang, invited.expires_at))}</p>
      <div className="actions">
        <input ref={field} className="input" readOnly value={link} aria-label={title} />
        <Button icon={Copy} onClick={copy}>
          {copied ? d.people.copied : d.people.copy}
        </Button>
      </div>
    </section>
  );
}
