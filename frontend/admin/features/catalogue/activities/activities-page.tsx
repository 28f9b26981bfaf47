import { Button, Group, SegmentedControl, SimpleGrid } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import classes from './activities.module.css';
import { ActivityCard } from './activity-card.tsx';
import { BulkEdit } from './bulk-edit.tsx';
import { NewActivity } from './new-activity.tsx';

const statuses = ['published', 'draft', 'archived'] as const;

/** What the venue sells, as cards. */
export function ActivitiesPage() {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const mayEdit = useMay('activities.edit');
  const [address, change] = useAddress();
  const status = statuses.find((each) => each === address.status);
  const pages = usePages('listActivities', {
    params: { venueId },
    query: { limit: 50, ...(status && { status }) },
  });
  return (
    <Page
      title={t('activities.title')}
      about={t('activities.about')}
      actions={
        mayEdit && (
          <>
            <Button variant="default" onClick={() => change({ bulk: '1' })}>
              {t('activities.bulk')}
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ create: '1' })}>
              {t('activities.new')}
            </Button>
          </>
        )
      }
    >
      <Group>
        <SegmentedControl
          aria-label={t('activities.filter')}
          classNames={{ label: classes.filter ?? '' }}
          data={[
            { value: 'all', label: t('activities.all') },
            ...statuses.map((value) => ({ value, label: t(`activities.status.${value}`) })),
          ]}
          value={status ?? 'all'}
          onChange={(value) => change({ status: value === 'all' ? undefined : value }, { replace: true })}
        />
      </Group>
      <Shown of={{ ...pages, data: pages.items }}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t(status ? 'activities.noneSuch' : 'activities.none')}>
              {!status && t('activities.noneText')}
            </EmptyState>
          ) : (
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
              {items.map((activity) => (
                <ActivityCard key={activity.id} activity={activity} />
              ))}
            </SimpleGrid>
          )
        }
      </Shown>
      {pages.more && (
        <Group justify="center">
          <Button variant="default" loading={pages.isFetchingMore} onClick={pages.more}>
            {t('showMore')}
          </Button>
        </Group>
      )}
      {mayEdit && <NewActivity />}
      {mayEdit && <BulkEdit activities={pages.items ?? []} />}
    </Page>
  );
}
