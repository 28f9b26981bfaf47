import { call } from '../../../app/api.ts';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { NewPasswordField } from '../../../ui/password-field.tsx';
import { useWords } from '../../../ui/words.ts';
import { BeginAgain } from './begin-again.tsx';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';
import { useAnswer } from './use-answer.ts';

/** Whoever was invited has signed in with a password that others have seen. */
export function NewPasswordStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const sending = useAnswer(flow, (values) =>
    call('answerNewPassword', { body: { password: formText(values, 'password') } }),
  );
  return (
    <StageFrame title={t('choosePassword')} remark={flow.remark} focus="field">
      <p class="muted">{t('choosePasswordText')}</p>
      <Form {...sending} submitLabel={t('saveAndContinue')}>
        {/* For password managers, which keep it beside the address. */}
        <input hidden type="email" name="username" autoComplete="username" value={flow.email} readOnly />
        <NewPasswordField
          label={t('newPassword')}
          name="password"
          error={fieldError(sending.problem, 'password')}
        />
      </Form>
      <BeginAgain flow={flow} />
    </StageFrame>
  );
}
