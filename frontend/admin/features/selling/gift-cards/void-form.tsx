import { Text, TextInput } from '@mantine/core';
import { codeSchemas } from '../../../../../core/contract/schemas/money/codes.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { type Card, holderOf } from './cards.ts';

/** Ends a card for a reason, and says first what is lost. */
export function VoidForm({ card }: { card: Card }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const ending = useAction('voidGiftCard', { refresh: ['listGiftCards'] });
  const form = useContractForm({
    schema: codeSchemas.voidGiftCard.body,
    defaults: { reason: '' },
    send: async (body) => {
      await ending.runAsync({ params: { giftCardId: card.id }, body });
      notifyDone(t('giftCards.voided', { ending: card.codeEnding }), t);
      change({ change: undefined });
    },
  });
  const amount = format.money(card.balance);
  return (
    <Form of={form} submitLabel={t('giftCards.void')}>
      <Text size="sm">{t('giftCards.voidText', { amount, name: holderOf(card).name })}</Text>
      <TextInput label={t('giftCards.reason')} autoComplete="off" {...form.field('reason')} />
    </Form>
  );
}
