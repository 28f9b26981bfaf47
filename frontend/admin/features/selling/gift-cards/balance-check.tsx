import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { codeSchemas } from '../../../../../core/contract/schemas/money/codes.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { type Card, tones } from './cards.ts';

type Found = RouteOutput<'lookUpGiftCard'>;

/** What is left on the card that a guest shows (`?check=1`). The code is money, so no address has it. */
export function BalanceCheck({ cards }: { cards: readonly Card[] }) {
  const { t } = useWords();
  return (
    <Dialog name="check" value="1" title={t('giftCards.check')}>
      <Check cards={cards} />
    </Dialog>
  );
}

function Check({ cards }: { cards: readonly Card[] }) {
  const { t } = useWords();
  const [found, setFound] = useState<Found>();
  const lookUp = useAction('lookUpGiftCard', {});
  const form = useContractForm({
    schema: codeSchemas.lookUpGiftCard.body,
    defaults: { code: '' },
    send: async (body) => {
      setFound(undefined);
      setFound(await lookUp.runAsync({ body }));
    },
  });
  return (
    <Stack>
      <Form of={form} submitLabel={t('giftCards.checkButton')}>
        <TextInput
          label={t('giftCards.code')}
          autoComplete="off"
          autoCapitalize="characters"
          {...form.field('code')}
        />
      </Form>
      {found && <Result found={found} isListed={cards.some(({ id }) => id === found.id)} />}
    </Stack>
  );
}

function Result({ found, isListed }: { found: Found; isListed: boolean }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { id, status, balance, initialAmount, codeEnding } = found;
  return (
    <Alert color={tones[status]} role="status" title={t('giftCards.ending', { ending: codeEnding })}>
      <Stack gap="xs" align="flex-start">
        <Text>
          {status === 'active'
            ? t('giftCards.balanceOf', {
                left: format.money(balance),
                amount: format.money(Math.max(initialAmount, balance)),
              })
            : t(`giftCards.state.${status}`)}
        </Text>
        {isListed && (
          <Button size="compact-sm" variant="default" onClick={() => change({ check: undefined, card: id })}>
            {t('giftCards.open')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
