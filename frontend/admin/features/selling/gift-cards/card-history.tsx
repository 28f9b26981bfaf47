import { Stack, Text } from '@mantine/core';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import type { Card } from './cards.ts';
import classes from './gift-cards.module.css';

/** What changed a card's balance beside bookings and payments, the latest first. */
export function CardHistory({ card: { adjustments = [] } }: { card: Card }) {
  const { t } = useWords();
  const format = useFormat();
  if (adjustments.length === 0) return null;
  return (
    <Stack gap={4} component="section" aria-label={t('giftCards.history')}>
      <Text fw={600} size="sm">
        {t('giftCards.history')}
      </Text>
      <ul className={classes.history}>
        {adjustments.toReversed().map(({ id, kind, at, amount, reason }) => (
          <li key={id}>
            <div>
              <Text size="sm">{t(`giftCards.kind.${kind}`)}</Text>
              <Text size="xs" c="dimmed">
                {[format.fullDate(at), reason].filter((part) => part !== '').join(' · ')}
              </Text>
            </div>
            <Text size="sm" className="figures">
              {amount > 0 && '+'}
              {format.money(amount)}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
