import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { TillSelect } from '../../desk/till/till-choice.tsx';
import { useCashTills } from '../../desk/till/use-own-till.ts';
import { CardActions } from './card-actions.tsx';
import { CardHistory } from './card-history.tsx';
import { type Card, isRefundable, tones } from './cards.ts';
import classes from './gift-cards.module.css';

/** What is left on a card, whose it is, how it was paid for; and the way to give its price back. */
export function CardDetails({ card }: { card: Card }) {
  const { t } = useWords();
  const format = useFormat();
  const { codeEnding, balance, initialAmount, status, origin, buyer, recipient, counterSale, createdAt } =
    card;
  const mayRefund = useMay('bookings.refund');
  const sold = counterSale ? t(`booking.method.${counterSale.method}`) : t('booking.source.widget');
  return (
    <Stack>
      <div className={classes.card}>
        <Text size="sm">{t('giftCards.ending', { ending: codeEnding })}</Text>
        <Text fw={700} fz="1.75rem" className="figures">
          {format.money(balance)}
        </Text>
        <Text size="sm">
          {t('giftCards.leftOf', { amount: format.money(Math.max(initialAmount, balance)) })}
        </Text>
      </div>
      <Group>
        <Badge color={tones[status]}>{t(`giftCards.state.${status}`)}</Badge>
        {card.emailFailure && <Badge color="danger">{t('emailFailed')}</Badge>}
      </Group>
      <dl className={classes.facts}>
        <Fact name={t('giftCards.buyer')}>
          {buyer.name}, {buyer.email}
        </Fact>
        {recipient && (
          <Fact name={t('giftCards.recipient')}>
            {recipient.name}, {recipient.email}
          </Fact>
        )}
        {card.message && <Fact name={t('giftCards.message')}>{card.message}</Fact>}
        <Fact name={t('giftCards.sold')}>
          {[format.fullDate(createdAt), origin === 'credit' ? t('giftCards.credit') : sold].join(', ')}
        </Fact>
      </dl>
      <CardHistory card={card} />
      {status === 'active' && <CardActions card={card} />}
      {mayRefund && isRefundable(card) && <Refund card={card} />}
      {mayRefund && status === 'active' && !isRefundable(card) && (
        <Text size="sm" c="dimmed">
          {t(reasonAgainst(card))}
        </Text>
      )}
    </Stack>
  );
}

function reasonAgainst({ origin, adjustments = [] }: Card) {
  if (origin === 'credit') return 'giftCards.notBought';
  return adjustments.length > 0 ? 'giftCards.wasAdjusted' : 'giftCards.partlySpent';
}

function Refund({ card: { id, balance, counterSale, buyer } }: { card: Card }) {
  const { t } = useWords();
  const format = useFormat();
  const tills = useCashTills();
  const isCash = counterSale?.method === 'cash';
  const amount = format.money(balance);
  const refund = useAction('refundGiftCard', {
    refresh: ['listGiftCards'],
    onDone: () => notifyDone(t('giftCards.refunded', { amount }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('giftCards.refundTitle', { amount }),
        text: t('giftCards.refundText', { name: buyer.name }),
        confirm: t('booking.refundAmount', { amount }),
        onConfirm: () =>
          refund.run({
            params: { giftCardId: id },
            body: isCash && tills.own ? { tillId: tills.own.id } : {},
          }),
      },
      t,
    );
  return (
    <Stack gap="xs">
      {isCash && tills.open.length > 1 && <TillSelect tills={tills} />}
      <div>
        <Button variant="default" color="danger" loading={refund.isRunning} onClick={ask}>
          {t('giftCards.refund')}
        </Button>
      </div>
    </Stack>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
