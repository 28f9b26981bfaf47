import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { call } from '../../../frame/data/api.ts';
import { useWords } from '../../../frame/words.ts';
import { EmailField } from '../../../kit/fields/email-field.tsx';
import { PasswordField } from '../../../kit/fields/password-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { Links, StageLink } from './links.tsx';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** Where every sign-in begins: an email address and a password. */
export function PasswordStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const form = useContractForm({
    schema: authSchemas.signIn.body,
    defaults: { email: flow.email, password: '' },
    send: async (body) => flow.go(await call('signIn', { body }), { email: body.email }),
  });
  const forget = () => flow.go({ next: 'forgotten' }, { email: form.form.getValues('email') });
  return (
    <StageFrame title={t('signIn')} about={t('signInFor')} remark={flow.remark} focus="field">
      <Form of={form} submitLabel={t('signIn')}>
        <EmailField {...form.field('email')} autoComplete="username" />
        <PasswordField {...form.field('password')} label={t('password')} />
      </Form>
      <Links>
        <StageLink onFollow={forget}>{t('forgotPassword')}</StageLink>
      </Links>
    </StageFrame>
  );
}
