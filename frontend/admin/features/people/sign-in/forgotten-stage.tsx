import { call } from '../../../app/api.ts';
import { useSending } from '../../../app/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { useWords } from '../../../ui/words.ts';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** Has a code sent. Says the same whoever it is: who has an account is nobody's business. */
export function ForgottenStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const sending = useSending(
    (values) => call('requestPasswordReset', { body: { email: formText(values, 'email').trim() } }),
    () => {
      const text = t('codeSent', { email: flow.email.trim() });
      flow.go({ next: 'reset' }, { tone: 'success', text });
    },
  );
  return (
    <StageFrame title={t('forgotPassword')} remark={flow.remark} focus="field">
      <p class="muted">{t('forgotText')}</p>
      <Form {...sending} submitLabel={t('sendCode')}>
        <EmailField
          value={flow.email}
          onInput={flow.enterEmail}
          autoComplete="username"
          error={fieldError(sending.problem, 'email')}
        />
      </Form>
      <Button kind="link" onClick={() => flow.go({ next: 'password' })}>
        {t('backToSignIn')}
      </Button>
    </StageFrame>
  );
}
