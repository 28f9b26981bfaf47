import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { useAddress } from '../../../frame/address.ts';
import { endSession } from '../../../frame/data/query-client.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { AccountRow } from './account-row.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import { CodeForm } from './code-form.tsx';

/** A new password signs out every device, and this one in again: with two-step verification by its code. */
export function PasswordRow({ email }: { email: string }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const open = () => change({ change: 'password' });
  return (
    <AccountRow
      title={t('password')}
      end={
        <Button variant="default" onClick={open} aria-haspopup="dialog">
          {t('changePassword')}
        </Button>
      }
    >
      {t('passwordAbout')}
      <Dialog name="change" value="password" title={t('changePassword')}>
        <ChangePassword email={email} />
      </Dialog>
    </AccountRow>
  );
}

function ChangePassword({ email }: { email: string }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const [needsCode, setNeedsCode] = useState(false);
  const proceed = ({ next }: SignInStep) => {
    if (next === 'two-step') return setNeedsCode(true);
    if (next !== 'signed-in') return endSession();
    change({ change: undefined });
    notifyDone(t('passwordChanged'), t);
  };
  return needsCode ? <CodeForm onDone={proceed} /> : <ChangePasswordForm email={email} onDone={proceed} />;
}
