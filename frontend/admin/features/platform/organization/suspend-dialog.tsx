import { Text, Textarea } from '@mantine/core';
import { platformSchemas } from '../../../../../core/contract/schemas/platform/platform.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { type Details, organizationRoutes } from './organization-details.ts';

/** Asks for the reason of a suspension (`?change=suspension`). */
export function SuspendDialog({ organization }: { organization: Details }) {
  const { t } = useWords();
  return (
    <Dialog
      name="change"
      value="suspension"
      title={t('platform.suspendOf', { organization: organization.name })}
    >
      <SuspendForm organization={organization} />
    </Dialog>
  );
}

function SuspendForm({ organization: { id, name, version } }: { organization: Details }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const suspending = useAction('suspendOrganization', {
    refresh: organizationRoutes,
    onDone: () => {
      change({ change: undefined });
      notifyDone(t('platform.suspended', { organization: name }), t);
    },
  });
  const form = useContractForm({
    schema: platformSchemas.suspendOrganization.body,
    defaults: { reason: '', version },
    send: (body) => suspending.runAsync({ params: { organizationId: id }, body }),
  });
  return (
    <Form of={form} submitLabel={t('platform.suspend')}>
      <Text size="sm">{t('platform.suspendText')}</Text>
      <Textarea
        {...form.field('reason')}
        label={t('supportReason')}
        description={t('platform.suspendReasonHint')}
        maxLength={500}
        autosize
        minRows={2}
      />
    </Form>
  );
}
