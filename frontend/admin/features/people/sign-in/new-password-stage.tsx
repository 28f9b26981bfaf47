import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { call } from '../../../frame/data/api.ts';
import { useWords } from '../../../frame/words.ts';
import { NewPasswordField } from '../../../kit/fields/password-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { StartOver } from './links.tsx';
import { sendAnswer } from './send-answer.ts';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** Replaces the first password, which others have seen. */
export function NewPasswordStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const form = useContractForm({
    schema: authSchemas.answerNewPassword.body,
    defaults: { password: '' },
    send: sendAnswer(flow, (body) => call('answerNewPassword', { body })),
  });
  return (
    <StageFrame
      title={t('choosePassword')}
      about={t('choosePasswordText')}
      remark={flow.remark}
      focus="field"
    >
      <Form of={form} submitLabel={t('saveAndContinue')}>
        {/* For password managers, which keep it beside the address. */}
        <input hidden type="email" name="username" autoComplete="username" value={flow.email} readOnly />
        <NewPasswordField
          {...form.field('password')}
          label={t('newPassword')}
          typed={form.form.watch('password')}
        />
      </Form>
      <StartOver flow={flow} />
    </StageFrame>
  );
}
