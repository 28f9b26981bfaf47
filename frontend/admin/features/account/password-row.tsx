import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { SignInStep } from '../../../../core/contract/schemas/auth.ts';
import { sessionOver } from '../../app/session-over.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import { CodeForm } from './code-form.tsx';

/** Changing the password signs everybody out, and this device in again: with a second factor by its code. */
export function PasswordRow({ email }: { email: string }) {
  const [step, setStep] = useState<'closed' | 'password' | 'code'>('closed');
  const queryClient = useQueryClient();
  const tell = useToast();
  const proceed = ({ next }: SignInStep) => {
    if (next === 'second-factor') return setStep('code');
    setStep('closed');
    if (next === 'signed-in') return tell('Your password is changed. Other devices are signed out.');
    sessionOver(queryClient);
  };
  return (
    <Row end={<Button onClick={() => setStep('password')}>Change password</Button>}>
      <h2>Password</h2>
      <p class="muted">Every other device is signed out when it changes.</p>
      <Dialog title="Change password" open={step !== 'closed'} onClose={() => setStep('closed')}>
        {step === 'code' ? (
          <CodeForm onDone={proceed} />
        ) : (
          <ChangePasswordForm email={email} onDone={proceed} />
        )}
      </Dialog>
    </Row>
  );
}
