import { Collapse, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PromoCode } from '../../../../../core/contract/model/venue/promo-code.ts';
import { codeSchemas } from '../../../../../core/contract/schemas/money/codes.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { DiscountFields } from '../../desk/booking/tasks/discount-fields.tsx';
import { LimitFields } from './limit-fields.tsx';
import classes from './promo-codes.module.css';

/** A new code, or one that exists: its text stays, because guests have it. */
export function CodeForm({ promo }: { promo?: PromoCode }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const [hasLimits, { toggle }] = useDisclosure(promo !== undefined && isLimited(promo));
  const create = useAction('createPromoCode', { refresh: ['listPromoCodes'] });
  const edit = useAction('editPromoCode', { refresh: ['listPromoCodes'] });
  const form = useContractForm({
    schema: codeSchemas.createPromoCode.body,
    defaults: promo
      ? { ...promo, status: promo.status === 'active' ? 'active' : 'paused' }
      : {
          code: '',
          name: '',
          discount: { kind: 'percent', basisPoints: 1000 },
          status: 'active',
        },
    send: async (body) => {
      const { code, ...settings } = body;
      await (promo
        ? edit.runAsync({ params: { code }, body: { ...settings, version: promo.version } })
        : create.runAsync({ body }));
      notifyDone(t(promo ? 'promoCodes.saved' : 'promoCodes.created', { code }), t);
      change({ code: undefined });
    },
  });
  const values = form.form.watch();
  return (
    <Form of={form} submitLabel={t(promo ? 'save' : 'promoCodes.submit')}>
      {!promo && (
        <TextInput
          label={t('promoCodes.code')}
          description={t('promoCodes.codeHint')}
          autoComplete="off"
          autoCapitalize="characters"
          {...form.field('code')}
        />
      )}
      <TextInput
        label={t('promoCodes.name')}
        description={t('promoCodes.nameHint')}
        autoComplete="off"
        {...form.field('name')}
      />
      <DiscountFields
        off={values.discount}
        onChange={(discount) => form.form.setValue('discount', discount)}
      />
      <div>
        <UnstyledButton className={classes.more} aria-expanded={hasLimits} onClick={toggle}>
          {t('promoCodes.limits')}
        </UnstyledButton>
        <Collapse expanded={hasLimits}>
          <Stack gap="sm" pt="xs">
            <LimitFields of={form} />
          </Stack>
        </Collapse>
      </div>
    </Form>
  );
}

function isLimited({ cap, minSubtotal, activityIds, startsAt, endsAt, ...most }: PromoCode): boolean {
  const limits = [cap, minSubtotal, activityIds, startsAt, endsAt, most.maxUses, most.maxUsesPerCustomer];
  return limits.some((limit) => limit !== undefined);
}
