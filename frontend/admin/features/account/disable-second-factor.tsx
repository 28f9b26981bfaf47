import { api } from '../../app/api.ts';
import { useSending } from '../../app/use-sending.ts';
import { Form, fieldError } from '../../ui/form.tsx';
import { formText } from '../../ui/form-text.ts';
import { PasswordField } from '../../ui/password-field.tsx';

export function DisableSecondFactor({ onDone }: { onDone: () => Promise<void> }) {
  const sending = useSending(
    (values) => api('disableSecondFactor', { body: { password: formText(values, 'password') } }),
    () => void onDone(),
  );
  return (
    <Form {...sending} submitLabel="Turn off">
      <p>From then on your password alone lets you in, and anybody who learns it.</p>
      <PasswordField label="Your password" name="password" error={fieldError(sending.problem, 'password')} />
    </Form>
  );
}
