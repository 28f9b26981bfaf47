import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { activityDraft } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { salesSettings } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import { useGoTo } from '../../../frame/address.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { settingsOf, type TemplateName, templates } from './templates.ts';

/** The drawer that begins an activity: `?create=1`. */
export function NewActivity() {
  const { t } = useWords();
  return (
    <Panel name="create" title={t('activities.new')}>
      {() => <NewActivityForm />}
    </Panel>
  );
}

const names: readonly TemplateName[] = ['escape', 'axe', 'rage', 'arena', 'party'];

function NewActivityForm() {
  const { t } = useWords();
  const goTo = useGoTo();
  const { id: venueId } = useVenue();
  const [template, setTemplate] = useState<TemplateName>();
  const { data: account } = useApi('getStripeAccount', {}, { enabled: useMay('organization.view') });
  const create = useAction('createActivity', { refresh: ['listActivities'] });
  const editSalesSettings = useAction('editSalesSettings');
  const form = useContractForm({
    schema: activityDraft.pick({ name: true }),
    defaults: { name: '' },
    send: async ({ name }) => {
      const category = template ? t(templates[template].label) : '';
      const body = activityDraft.parse({ name, category });
      const made = await create.runAsync({ params: { venueId }, body });
      if (template) {
        const { version } = made;
        const start = settingsOf(template, {
          ticket: t('activities.ticketGuest'),
          isPaidAtVenue: account !== undefined && !account.account?.chargesEnabled,
          before: salesSettings.parse(made),
        });
        await editSalesSettings.runAsync({
          params: { venueId, activityId: made.id },
          body: { ...start, version },
        });
      }
      goTo(`/events/${made.id}`);
    },
  });
  return (
    <Form of={form} submitLabel={t('activities.create')}>
      <TextInput label={t('activities.name')} data-autofocus {...form.field('name')} />
      <Radio.Group
        label={t('activities.template')}
        description={t('activities.templateHint')}
        value={template ?? 'none'}
        onChange={(value) => setTemplate(names.find((each) => each === value))}
      >
        <Stack gap="xs" mt="xs">
          {names.map((each) => (
            <Radio key={each} value={each} label={t(templates[each].label)} />
          ))}
          <Radio value="none" label={t('activities.template.none')} />
        </Stack>
      </Radio.Group>
    </Form>
  );
}
