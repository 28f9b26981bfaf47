import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { currencyCodes } from '../../../../../core/contract/model/currency-codes.ts';
import { plan as planOf } from '../../../../../core/contract/model/platform/plan.ts';
import { platformSchemas } from '../../../../../core/contract/schemas/platform/platform.ts';
import { useGoTo } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { EmailField } from '../../../kit/fields/email-field.tsx';
import { NumberField } from '../../../kit/fields/number-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';

/** Creates an organization and invites its owner (`?create=organization`). */
export function CreatePanel() {
  const { t } = useWords();
  return (
    <Panel name="create" title={t('platform.create')}>
      {() => <CreateForm />}
    </Panel>
  );
}

function CreateForm() {
  const { t, locale } = useWords();
  const goTo = useGoTo();
  // A repeated attempt finds what the first one has made.
  const [key] = useState(() => crypto.randomUUID());
  const creating = useAction('createOrganization', {
    refresh: ['listAllOrganizations', 'getPlatformMetrics'],
    onDone: ({ id, ownerEmail }) => {
      goTo(`/organizations/${id}`);
      notifyDone(t('platform.created', { email: ownerEmail }), t);
    },
  });
  const form = useContractForm({
    schema: platformSchemas.createOrganization.body,
    defaults: {
      name: '',
      ownerName: '',
      ownerEmail: '',
      currency: 'USD',
      plan: 'growth',
      applicationFeeBasisPoints: 0,
    },
    send: (body) => creating.runAsync({ headers: { 'idempotency-key': key }, body }),
  });
  const currencyName = new Intl.DisplayNames(locale, { type: 'currency' });
  return (
    <Form of={form} submitLabel={t('platform.create')}>
      <TextInput {...form.field('name')} label={t('settings.organizationName')} autoComplete="off" />
      <TextInput {...form.field('ownerName')} label={t('platform.ownerName')} autoComplete="off" />
      <EmailField
        {...form.field('ownerEmail')}
        label={t('settings.ownerEmail')}
        description={t('platform.ownerEmailHint')}
        autoComplete="off"
      />
      <NativeSelect
        {...form.field('currency')}
        label={t('settings.currency')}
        description={t('platform.currencyHint')}
        data={currencyCodes.map((value) => ({ value, label: `${value}, ${currencyName.of(value)}` }))}
      />
      <NativeSelect
        {...form.field('plan')}
        label={t('platform.plan')}
        data={planOf.options.map((value) => ({ value, label: t(`platform.plan.${value}`) }))}
      />
      <NumberField
        of={form}
        name="applicationFeeBasisPoints"
        label={t('platform.feeShare')}
        description={t('platform.feeHint')}
        scale={100}
        decimals={2}
        unit="%"
      />
    </Form>
  );
}
