import { AspectRatio, Badge, Card, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ActivitySummary } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import classes from './activities.module.css';
import { statusTones } from './status.ts';

/** An activity in the list; the whole card opens it. */
export function ActivityCard({ activity }: { activity: ActivitySummary }) {
  const { t } = useWords();
  const format = useFormat();
  const { id, name, tagline, category, imageUrl, status, duration, capacity, eventType } = activity;
  return (
    <Card withBorder padding="sm" className={classes.card} component="article">
      <Card.Section>
        <AspectRatio ratio={16 / 7}>
          {imageUrl ? (
            <img src={imageUrl} alt="" loading="lazy" />
          ) : (
            <div className={classes.noPicture} aria-hidden="true">
              {name.slice(0, 1)}
            </div>
          )}
        </AspectRatio>
      </Card.Section>
      <Group justify="space-between" mt="sm" gap="xs" wrap="nowrap" align="flex-start">
        <Title order={2} size="h4">
          <Link to="/events/$activityId" params={{ activityId: id }} className={classes.open}>
            {name}
          </Link>
        </Title>
        <Badge color={statusTones[status]}>{t(`activities.status.${status}`)}</Badge>
      </Group>
      {tagline && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {tagline}
        </Text>
      )}
      <Text size="sm" mt="xs">
        {[category, format.duration(duration), t('activities.seatsCount', { count: capacity })]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        {t(`activities.eventType.${eventType}`)}
      </Text>
    </Card>
  );
}
