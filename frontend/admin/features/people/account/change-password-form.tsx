import type { SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { api } from '../../../app/api.ts';
import { useSending } from '../../../app/use-sending.ts';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { NewPasswordField, PasswordField } from '../../../ui/password-field.tsx';
import { useWords } from '../../../ui/words.ts';

export interface ChangePasswordFormProps {
  email: string;
  onDone: (step: SignInStep) => void;
}

export function ChangePasswordForm({ email, onDone }: ChangePasswordFormProps) {
  const { t } = useWords();
  const sending = useSending(async (values) => {
    const body = { current: formText(values, 'current'), next: formText(values, 'next') };
    return api('changePassword', { body });
  }, onDone);
  return (
    <Form {...sending} submitLabel={t('changePassword')}>
      {/* For password managers, which keep it beside the address. */}
      <input hidden type="email" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t('currentPassword')}
        name="current"
        error={fieldError(sending.problem, 'current')}
      />
      <NewPasswordField label={t('newPassword')} name="next" error={fieldError(sending.problem, 'next')} />
    </Form>
  );
}
