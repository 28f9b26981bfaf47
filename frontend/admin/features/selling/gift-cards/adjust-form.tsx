import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { codeSchemas } from '../../../../../core/contract/schemas/money/codes.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { MoneyField } from '../../../kit/fields/money-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { useIdempotencyKey } from '../../desk/booking/use-idempotency.ts';
import type { Card } from './cards.ts';

/** Adds to a card's balance, or takes off it, with the new balance in sight. */
export function AdjustForm({ card: { id: giftCardId, balance } }: { card: Card }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const [sign, setSign] = useState<1 | -1>(1);
  const key = useIdempotencyKey();
  const adjust = useAction('adjustGiftCard', { refresh: ['listGiftCards'] });
  const form = useContractForm({
    schema: codeSchemas.adjustGiftCard.body,
    defaults: { amount: 0, reason: '' },
    send: async (body) => {
      const card = await adjust.runAsync({ params: { giftCardId }, headers: key.headers(), body });
      notifyDone(t('giftCards.adjusted', { amount: format.money(card.balance) }), t);
      change({ change: undefined });
    },
  });
  const amount = Math.abs(form.form.watch('amount'));
  // Another amount is another request.
  const set = (units: number, direction: 1 | -1) => {
    key.renew();
    form.form.setValue('amount', units * direction);
  };
  return (
    <Form of={form} submitLabel={t('giftCards.adjust')}>
      <SegmentedControl
        fullWidth
        aria-label={t('giftCards.adjust')}
        data={[
          { value: '1', label: t('giftCards.add') },
          { value: '-1', label: t('giftCards.takeOff') },
        ]}
        value={String(sign)}
        onChange={(value) => {
          const direction = value === '1' ? 1 : -1;
          setSign(direction);
          set(amount, direction);
        }}
      />
      <MoneyField
        label={t('giftCards.amount')}
        value={amount}
        onChange={(units) => set(Math.abs(units), sign)}
        error={form.field('amount').error}
      />
      <TextInput
        label={t('giftCards.reason')}
        description={t('giftCards.reasonHint')}
        autoComplete="off"
        {...form.field('reason')}
      />
      <Text size="sm">{t('giftCards.newBalance', { amount: format.money(balance + sign * amount) })}</Text>
    </Form>
  );
}
