import { NumberInput, Textarea } from '@mantine/core';
import { platformSchemas } from '../../../../../core/contract/schemas/platform/platform.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { homePage } from '../../../frame/session/next-page.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import type { OrganizationLine } from './organization-columns.tsx';

type Named = Pick<OrganizationLine, 'id' | 'name'>;

/** Asks for what the organization's owners will read (`?support=`). */
export function SupportDialog({ organization: { id, name } }: { organization: Named }) {
  const { t } = useWords();
  return (
    <Dialog name="support" value={id} title={t('supportOpenAt', { organization: name })}>
      <SupportForm organizationId={id} />
    </Dialog>
  );
}

function SupportForm({ organizationId }: { organizationId: OrganizationLine['id'] }) {
  const { t } = useWords();
  // A full page load: nothing of the place before stays in memory.
  const starting = useAction('startSupportAccess', { onDone: () => window.location.assign(homePage) });
  const form = useContractForm({
    schema: platformSchemas.startSupportAccess.body,
    defaults: { reason: '', minutes: 30 },
    send: (body) => starting.runAsync({ params: { organizationId }, body }),
  });
  const { error: minutesProblem, name, onBlur } = form.field('minutes');
  return (
    <Form of={form} submitLabel={t('supportOpen')}>
      <Textarea
        {...form.field('reason')}
        label={t('supportReason')}
        description={t('supportReasonHint')}
        maxLength={500}
        autosize
        minRows={2}
      />
      <NumberInput
        name={name}
        onBlur={onBlur}
        error={minutesProblem}
        label={t('supportMinutes')}
        min={1}
        max={60}
        clampBehavior="none"
        allowDecimal={false}
        value={form.form.watch('minutes')}
        onChange={(typed) => form.form.setValue('minutes', Number(typed))}
      />
    </Form>
  );
}
