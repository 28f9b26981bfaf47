import { call } from '../../../app/api.ts';
import { useSending } from '../../../app/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeField } from '../../../ui/code-field.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { NewPasswordField } from '../../../ui/password-field.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** Another password, with the code of an email. */
export function ResetStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const done = { tone: 'success', text: t('passwordReset') } as const;
  const sending = useSending(resetWith, () => flow.go({ next: 'password' }, done));
  const error = (field: string) => fieldError(sending.problem, field);
  return (
    <StageFrame title={t('chooseNewPassword')} remark={flow.remark} focus={flow.email ? 'heading' : 'field'}>
      <Form {...sending} submitLabel={t('savePassword')}>
        <EmailField
          value={flow.email}
          onInput={flow.enterEmail}
          autoComplete="username"
          error={error('email')}
        />
        <CodeField hint={t('codeOfEmail')} error={error('code')} />
        <NewPasswordField label={t('newPassword')} name="password" error={error('password')} />
      </Form>
      <p class="sign-in-back">
        <Button kind="link" onClick={() => flow.go({ next: 'forgotten' })}>
          {t('sendCodeAgain')}
        </Button>
        <Button kind="link" onClick={() => flow.go({ next: 'password' })}>
          {t('backToSignIn')}
        </Button>
      </p>
    </StageFrame>
  );
}

async function resetWith(values: FormData) {
  const password = formText(values, 'password');
  const email = formText(values, 'email').trim();
  return call('resetPassword', { body: { email, code: formText(values, 'code'), password } });
}
