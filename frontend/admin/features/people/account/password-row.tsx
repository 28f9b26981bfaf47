import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { sessionOver } from '../../../app/session-over.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useWords } from '../../../ui/words.ts';
import { ChangePasswordForm } from './change-password-form.tsx';
import { CodeForm } from './code-form.tsx';

/** Changing the password signs everybody out, and this device in again: with a second factor by its code. */
export function PasswordRow({ email }: { email: string }) {
  const { t } = useWords();
  const [step, setStep] = useState<'closed' | 'password' | 'code'>('closed');
  const queryClient = useQueryClient();
  const tell = useToast();
  const proceed = ({ next }: SignInStep) => {
    if (next === 'second-factor') return setStep('code');
    setStep('closed');
    if (next === 'signed-in') return tell(t('passwordChanged'));
    sessionOver(queryClient);
  };
  return (
    <Row end={<Button onClick={() => setStep('password')}>{t('changePassword')}</Button>}>
      <h2>{t('password')}</h2>
      <p class="muted">{t('passwordAbout')}</p>
      <Dialog title={t('changePassword')} open={step !== 'closed'} onClose={() => setStep('closed')}>
        {step === 'code' ? (
          <CodeForm onDone={proceed} />
        ) : (
          <ChangePasswordForm email={email} onDone={proceed} />
        )}
      </Dialog>
    </Row>
  );
}
