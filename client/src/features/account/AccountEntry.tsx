import { CircleUserRound } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { usePerson } from './session.ts';

const AccountMenu = lazy(() => import('./AccountMenu.tsx'));
const SignInDialog = lazy(() => import('./SignInDialog.tsx'));

/** In the top bar: a quiet way in for officials, or the account of who is signed in. */
export function AccountEntry({ short }: { short: boolean }) {
  const { m } = useWords();
  const person = usePerson();
  const signIn = useAtlas((s) => s.signIn);
  const askSignIn = useAtlas((s) => s.askSignIn);
  const entry = (
    <>
      {short ? (
        <IconButton
          icon={CircleUserRound}
          label={m.shell.signIn}
          onClick={() => askSignIn('open')}
        />
      ) : (
        <button type="button" className="language" onClick={() => askSignIn('open')}>
          {m.shell.signIn}
        </button>
      )}
    </>
  );
  return (
    <>
      {person ? (
        <Suspense fallback={null}>
          <AccountMenu person={person} />
        </Suspense>
      ) : (
        person === null && entry
      )}
      {signIn !== 'closed' && (
        <Suspense fallback={null}>
          <SignInDialog why={signIn} />
        </Suspense>
      )}
    </>
  );
}
