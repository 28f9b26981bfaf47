import { Anchor, Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';

/** Name, ways to reach them, tags, and what they have been to the venue in figures. */
export function CustomerSummary({ customer }: { customer: CustomerRow }) {
  const { t, formatIn } = useWords();
  const { timeZone } = useVenue();
  const maySeeMoney = useMay('reports.view');
  const { name, email, otherEmails, phone, tags, totals, currency, createdAt } = customer;
  const format = formatIn(timeZone, currency);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Title order={2}>{name}</Title>
        {tags.map((tag) => (
          <Badge key={tag} color="accent">
            {tag}
          </Badge>
        ))}
      </Group>
      <Stack gap={2}>
        {[email, ...otherEmails].map((address) => (
          <Anchor
            key={address}
            href={`mailto:${address}`}
            size="sm"
            py={2}
            style={{ overflowWrap: 'anywhere' }}
          >
            {address}
          </Anchor>
        ))}
        {phone && (
          <Anchor href={`tel:${phone}`} size="sm" py={2}>
            {phone}
          </Anchor>
        )}
        <Text size="xs" c="dimmed">
          {t('customers.since', { date: format.fullDate(createdAt) })}
        </Text>
      </Stack>
      <SimpleGrid cols={{ base: 2, xs: 4 }} component="dl" m={0}>
        <Figure label={t('customers.visits')} value={String(totals.visits)} />
        <Figure label={t('customers.noShows')} value={String(totals.noShows)} />
        <Figure label={t('customers.cancelled')} value={String(totals.cancelled)} />
        {maySeeMoney && <Figure label={t('customers.spent')} value={format.money(totals.spent)} />}
      </SimpleGrid>
    </Stack>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} fw={650} className="figures">
        {value}
      </Text>
    </div>
  );
}
