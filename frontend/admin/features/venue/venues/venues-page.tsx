import { Button, SegmentedControl } from '@mantine/core';
import { venue } from '../../../../../core/contract/model/venue/venue.ts';
import { useAddress, useGoTo } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { NewVenuePanel } from './new-venue.tsx';
import { useVenueColumns } from './venue-columns.tsx';

/** The venues of an organization. */
export function VenuesPage() {
  const { t } = useWords();
  const [, change] = useAddress();
  const mayCreate = useMay('venues.edit');
  const create = mayCreate && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ create: 'true' })}>
      {t('venues.new')}
    </Button>
  );
  return (
    <Page title={t('venues')} about={t('venues.about')} actions={create}>
      <Venues />
      {mayCreate && <NewVenuePanel />}
    </Page>
  );
}

function Venues() {
  const { t } = useWords();
  const goTo = useGoTo();
  const [{ status: asked }, change] = useAddress();
  const status = venue.shape.status.safeParse(asked).data ?? 'active';
  const venues = usePages('listVenues', { query: { limit: 50, status } });
  return (
    <>
      <SegmentedControl
        aria-label={t('venues.status')}
        value={status}
        onChange={(value) => change({ status: value === 'active' ? undefined : value }, { replace: true })}
        data={[
          { value: 'active', label: t('venues.open') },
          { value: 'inactive', label: t('venues.archived') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <List
        label={t('venues')}
        pages={venues}
        columns={useVenueColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => goTo(`/venues/${id}/details`)}
        empty={
          status === 'active' ? (
            <EmptyState title={t('venues.none')}>{t('venues.noneText')}</EmptyState>
          ) : (
            <EmptyState title={t('venues.noneArchived')} />
          )
        }
      />
    </>
  );
}
