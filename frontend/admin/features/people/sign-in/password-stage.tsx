import { call } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { PasswordField } from '../../../ui/password-field.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';
import { useAnswer } from './use-answer.ts';

/** Where everybody begins: an address and a password. */
export function PasswordStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const sending = useAnswer(flow, (values) => {
    const body = { email: formText(values, 'email').trim(), password: formText(values, 'password') };
    return call('signIn', { body });
  });
  return (
    <StageFrame title={t('signIn')} remark={flow.remark} focus="field">
      <p class="muted">{t('signInFor')}</p>
      <Form {...sending} submitLabel={t('signIn')}>
        <EmailField
          value={flow.email}
          onInput={flow.enterEmail}
          autoComplete="username"
          error={fieldError(sending.problem, 'email')}
        />
        <PasswordField
          label={t('password')}
          name="password"
          error={fieldError(sending.problem, 'password')}
        />
      </Form>
      <Button kind="link" onClick={() => flow.go({ next: 'forgotten' })}>
        {t('forgotPassword')}
      </Button>
    </StageFrame>
  );
}
