import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { activityOf } from '../agenda/find-booking.ts';
import { type Concern, type ConcernEntry, concernsOf, entryName } from './attention.ts';
import classes from './today.module.css';

interface AttentionListProps {
  agenda: AgendaView;
  now: Date;
}

/** What needs a person now, each with the drawer in which staff deal with it. */
export function AttentionList({ agenda, now }: AttentionListProps) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const minute = 60_000;
  const { data } = useApi('getAttention', { params: { venueId } }, { every: minute });
  if (!data || data.venueId !== venueId) return null;
  const concerns = concernsOf(data);
  const today = localDateOf(now.toISOString(), agenda.timeZone);
  return (
    <Paper component="section" aria-labelledby="attention" withBorder p="sm" className="no-print">
      <Title order={2} id="attention" mb={concerns.length > 0 ? 'xs' : 0}>
        {t('today.attention')}
      </Title>
      {concerns.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('today.attentionNone')}
        </Text>
      ) : (
        <div className={classes.concerns}>
          {concerns.map((concern) => (
            <ConcernGroup key={concern.kind} concern={concern} agenda={agenda} today={today} />
          ))}
        </div>
      )}
    </Paper>
  );
}

interface ConcernGroupProps {
  concern: Concern;
  agenda: AgendaView;
  today: string;
}

function ConcernGroup({ concern: { kind, tone, count, entries }, agenda, today }: ConcernGroupProps) {
  const { t } = useWords();
  return (
    <Stack gap={2} className={classes.concern}>
      <Group gap="xs">
        <Text component="h3" size="sm" fw={600}>
          {t(`today.concern.${kind}`)}
        </Text>
        <Badge color={tone} size="sm">
          {count}
        </Badge>
      </Group>
      <ul className={classes.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} agenda={agenda} today={today} />
          </li>
        ))}
      </ul>
      {kind === 'offSchedule' && <AllOffSchedule count={count} />}
      {kind !== 'offSchedule' && count > entries.length && (
        <Text size="sm" c="dimmed">
          {t('today.concernMore', { count: count - entries.length })}
        </Text>
      )}
    </Stack>
  );
}

/** The attention list shows the first ones; the drawer has all, with their parties. */
function AllOffSchedule({ count }: { count: number }) {
  const { t } = useWords();
  const [, change] = useAddress();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      justify="start"
      aria-haspopup="dialog"
      onClick={() => change({ 'off-schedule': 'all' })}
    >
      {t('today.offScheduleAll', { count })}
    </Button>
  );
}

function Entry({ entry, agenda, today }: { entry: ConcernEntry; agenda: AgendaView; today: string }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { startsAt } = entry.due;
  const isToday = localDateOf(startsAt, agenda.timeZone) === today;
  const at = isToday ? format.time(startsAt) : `${format.shortDate(startsAt)}, ${format.time(startsAt)}`;
  const name = entryName(entry, (id) => activityOf(agenda, id)?.name ?? t('activity'));
  return (
    <button type="button" className={classes.entry} onClick={() => change({ [entry.opens]: entry.id })}>
      <span className={classes.entryName}>{name}</span>
      <span className={classes.entryMore}>
        {at}
        {entry.opens === 'booking' && entry.due.balance > 0 && (
          <strong>{t('today.due', { amount: format.money(entry.due.balance) })}</strong>
        )}
        {entry.opens === 'session' && t('today.seatsTaken', { count: entry.due.seatsTaken })}
      </span>
    </button>
  );
}
