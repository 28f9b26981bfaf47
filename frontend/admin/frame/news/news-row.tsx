import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import type { NotificationView } from '../../../../core/contract/schemas/desk/notifications.ts';
import { useAddress } from '../address.ts';
import classes from '../shell/shell.module.css';
import { useWords } from '../words.ts';

interface NewsRowProps {
  item: NotificationView;
  timeZone: string;
  onOpen: () => void;
}

/** One piece of news; it opens its booking. */
export function NewsRow({
  item: { kind, at, isUnread, bookingId, booking },
  timeZone,
  onOpen,
}: NewsRowProps) {
  const { t, formatIn } = useWords();
  const [, change] = useAddress();
  const format = formatIn(timeZone);
  const open = () => {
    onOpen();
    change({ booking: bookingId });
  };
  return (
    <li>
      <UnstyledButton className={classes.newsRow} disabled={!booking} onClick={open}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" fw={isUnread ? 650 : 400}>
            {t(`news.kind.${kind}`)}
          </Text>
          {isUnread && <Badge size="sm">{t('news.new')}</Badge>}
        </Group>
        {booking && (
          <Text size="sm">
            {booking.name ?? booking.reference} · {format.shortDate(booking.startsAt)},{' '}
            {format.time(booking.startsAt)}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {format.shortDate(at)}, {format.time(at)}
        </Text>
      </UnstyledButton>
    </li>
  );
}
