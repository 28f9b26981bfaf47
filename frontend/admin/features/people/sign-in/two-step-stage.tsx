import { Text } from '@mantine/core';
import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { call } from '../../../frame/data/api.ts';
import { useWords } from '../../../frame/words.ts';
import { CodeField } from '../../../kit/fields/code-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { StartOver } from './links.tsx';
import { sendAnswer } from './send-answer.ts';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** The password was right; now the code of the authenticator app. */
export function TwoStepStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const form = useContractForm({
    schema: authSchemas.answerTwoStep.body,
    defaults: { code: '' },
    send: sendAnswer(flow, (body) => call('answerTwoStep', { body })),
  });
  return (
    <StageFrame title={t('enterCode')} remark={flow.remark} focus="field">
      <Form of={form} submitLabel={t('signIn')}>
        <CodeField {...form.field('code')} description={t('codeOfApp')} />
      </Form>
      <Text size="sm" c="dimmed">
        {t('lostPhone')}
      </Text>
      <StartOver flow={flow} />
    </StageFrame>
  );
}
