import { call } from '../../app/api.ts';
import { useSending } from '../../app/use-sending.ts';
import { Button } from '../../ui/button.tsx';
import { CodeField } from '../../ui/code-field.tsx';
import { EmailField } from '../../ui/email-field.tsx';
import { Form, fieldError } from '../../ui/form.tsx';
import { formText } from '../../ui/form-text.ts';
import { NewPasswordField } from '../../ui/password-field.tsx';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** Another password, with the code of an email. */
export function ResetStage({ flow }: { flow: Flow }) {
  const done = { tone: 'success', text: 'Your password is changed. Sign in with it.' } as const;
  const sending = useSending(resetWith, () => flow.go({ next: 'password' }, done));
  const error = (field: string) => fieldError(sending.problem, field);
  return (
    <StageFrame title="Choose a new password" remark={flow.remark} focus={flow.email ? 'heading' : 'field'}>
      <Form {...sending} submitLabel="Save the password">
        <EmailField
          value={flow.email}
          onInput={flow.enterEmail}
          autoComplete="username"
          error={error('email')}
        />
        <CodeField hint="The six digits of the email. They are good for an hour." error={error('code')} />
        <NewPasswordField label="New password" name="password" error={error('password')} />
      </Form>
      <p class="sign-in-back">
        <Button kind="link" onClick={() => flow.go({ next: 'forgotten' })}>
          Send another code
        </Button>
        <Button kind="link" onClick={() => flow.go({ next: 'password' })}>
          Back to signing in
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
