import { call } from '../../app/api.ts';
import { useSending } from '../../app/use-sending.ts';
import { Button } from '../../ui/button.tsx';
import { EmailField } from '../../ui/email-field.tsx';
import { Form, fieldError } from '../../ui/form.tsx';
import { formText } from '../../ui/form-text.ts';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** Has a code sent. Says the same whoever it is: who has an account is nobody's business. */
export function ForgottenStage({ flow }: { flow: Flow }) {
  const sending = useSending(
    (values) => call('requestPasswordReset', { body: { email: formText(values, 'email').trim() } }),
    () => {
      const text = `If ${flow.email.trim()} has an account, a code is on its way there.`;
      flow.go({ next: 'reset' }, { tone: 'success', text });
    },
  );
  return (
    <StageFrame title="Forgotten your password?" remark={flow.remark} focus="field">
      <p class="muted">We send a code to your email address. With it you choose another password.</p>
      <Form {...sending} submitLabel="Send the code">
        <EmailField
          value={flow.email}
          onInput={flow.enterEmail}
          autoComplete="username"
          error={fieldError(sending.problem, 'email')}
        />
      </Form>
      <Button kind="link" onClick={() => flow.go({ next: 'password' })}>
        Back to signing in
      </Button>
    </StageFrame>
  );
}
