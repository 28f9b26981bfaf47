import { authSchemas, type SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { NewPasswordField, PasswordField } from '../../../kit/fields/password-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';

interface ChangePasswordFormProps {
  email: string;
  onDone: (step: SignInStep) => void;
}

export function ChangePasswordForm({ email, onDone }: ChangePasswordFormProps) {
  const { t } = useWords();
  const changing = useAction('changePassword');
  const form = useContractForm({
    schema: authSchemas.changePassword.body,
    defaults: { current: '', next: '' },
    send: async (body) => onDone(await changing.runAsync({ body })),
  });
  return (
    <Form of={form} submitLabel={t('changePassword')}>
      {/* For password managers, which keep it beside the address. */}
      <input hidden type="email" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField {...form.field('current')} label={t('currentPassword')} />
      <NewPasswordField {...form.field('next')} label={t('newPassword')} typed={form.form.watch('next')} />
    </Form>
  );
}
