import { Checkbox, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import * as z from 'zod';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { codeSchemas } from '../../../../../core/contract/schemas/money/codes.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { MoneyField } from '../../../kit/fields/money-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { useIdempotencyKey } from '../../desk/booking/use-idempotency.ts';
import { TillChoice } from '../../desk/till/till-choice.tsx';
import { useCashTills } from '../../desk/till/use-own-till.ts';

/** Minor units: what the form begins with. */
const usualAmount = 5_000;

const methods = z.enum(['cash', 'terminal']);
const deliveries = z.enum(['email', 'print']);

/** Sells a gift card at the counter. */
export function SellForm({ onSold }: { onSold: (card: RouteOutput<'sellGiftCard'>) => void }) {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const key = useIdempotencyKey();
  const tills = useCashTills();
  const sell = useAction('sellGiftCard', { refresh: ['listGiftCards'] });
  const form = useContractForm({
    schema: codeSchemas.sellGiftCard.body,
    defaults: {
      amount: usualAmount,
      buyer: { name: '', email: '' },
      message: '',
      method: 'cash',
      delivery: 'email',
    },
    send: async (sale) => {
      const tillId = sale.method === 'cash' ? tills.own?.id : undefined;
      const body = { ...sale, ...(tillId && { tillId }) };
      onSold(await sell.runAsync({ params: { venueId }, headers: key.headers(), body }));
    },
  });
  const { amount, method, delivery, recipient } = form.form.watch();
  const { setValue } = form.form;
  return (
    <Form of={form} submitLabel={t('giftCards.sellFor', { amount: format.money(amount) })}>
      <MoneyField
        label={t('giftCards.worth')}
        value={amount}
        onChange={(value) => setValue('amount', value)}
        error={form.field('amount').error}
      />
      <Group grow align="flex-start" gap="xs">
        <TextInput label={t('giftCards.buyer')} required autoComplete="off" {...form.field('buyer.name')} />
        <TextInput
          label={t('email')}
          type="email"
          required
          autoComplete="off"
          {...form.field('buyer.email')}
        />
      </Group>
      <Checkbox
        label={t('giftCards.isGift')}
        checked={recipient !== undefined}
        onChange={(event) =>
          setValue('recipient', event.currentTarget.checked ? { name: '', email: '' } : undefined)
        }
      />
      {recipient && (
        <Group grow align="flex-start" gap="xs">
          <TextInput label={t('giftCards.recipient')} required {...form.field('recipient.name')} />
          <TextInput
            label={t('giftCards.recipientEmail')}
            type="email"
            required
            {...form.field('recipient.email')}
          />
        </Group>
      )}
      {recipient && (
        <Textarea
          label={t('giftCards.message')}
          autosize
          minRows={2}
          maxLength={500}
          {...form.field('message')}
        />
      )}
      <SegmentedControl
        aria-label={t('giftCards.delivery')}
        value={delivery}
        onChange={(value) => setValue('delivery', deliveries.parse(value))}
        data={deliveries.options.map((value) => ({ value, label: t(`giftCards.delivery.${value}`) }))}
      />
      <Stack gap="xs">
        <SegmentedControl
          aria-label={t('booking.payBy')}
          value={method}
          onChange={(value) => setValue('method', methods.parse(value))}
          data={methods.options.map((value) => ({ value, label: t(`booking.method.${value}`) }))}
        />
        {method === 'cash' && <TillChoice tills={tills} />}
      </Stack>
    </Form>
  );
}
