import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useAddress } from '../../../frame/address.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconPrinter } from '../../../kit/icons.ts';
import classes from './gift-cards.module.css';

/** A card that was just sold, with the code to hand over. */
export function SoldCard({ card }: { card: RouteOutput<'sellGiftCard'> }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { code, initialAmount, delivery, buyer, recipient } = card;
  const email = (recipient ?? buyer).email;
  return (
    <Stack>
      <Alert color="success" role="status">
        {delivery === 'print' ? t('giftCards.soldPrint') : t('giftCards.soldEmail', { email })}
      </Alert>
      <div className={classes.card}>
        <Text size="sm">{t('giftCards.one')}</Text>
        <Text fw={700} fz="1.75rem" className="figures">
          {format.money(initialAmount)}
        </Text>
        <Text className={classes.code}>{code}</Text>
      </div>
      <Text size="sm" c="dimmed">
        {t('giftCards.codeOnce')}
      </Text>
      <Group gap="xs" className="no-print">
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'giftCards.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('booking.print')}
        </Button>
        <Button onClick={() => change({ card: undefined })}>{t('giftCards.done')}</Button>
      </Group>
    </Stack>
  );
}
