import { Badge, Group, Stack, Text } from '@mantine/core';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EntryButtons } from './entry-buttons.tsx';
import classes from './session-waiting.module.css';
import { partiesToShow, seatsToOffer, tones } from './waits.ts';

/** In a session's drawer: the parties that wait for seats, to be offered them. Shown only while some wait. */
export function SessionWaiting({ session }: { session: AgendaSession }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const { sessionId } = session;
  const { data } = useApi('listWaitlist', { params: { venueId }, query: { sessionId } });
  const parties = partiesToShow(data?.entries ?? []);
  if (parties.length === 0) return null;
  const waiting = parties.filter(({ status }) => status === 'waiting').length;
  return (
    <Stack gap="xs" component="section" aria-label={t('waitlist.title')}>
      <Group gap="xs">
        <Text fw={600} size="sm">
          {t('waitlist.title')}
        </Text>
        {waiting > 0 && <Badge color={tones.waiting}>{t('waitlist.waiting', { count: waiting })}</Badge>}
      </Group>
      <ul className={classes.parties}>
        {parties.map((entry) => (
          <li key={entry.id}>
            <div>
              <Text size="sm" fw={600}>
                {entry.guest.name}
              </Text>
              <Text size="xs" c="dimmed">
                {t('guestCount', { count: entry.guestCount })}
                {entry.status !== 'waiting' && ` · ${t(`waitlist.status.${entry.status}`)}`}
              </Text>
            </div>
            <EntryButtons entry={entry} seatsLeft={seatsToOffer(session)} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}
