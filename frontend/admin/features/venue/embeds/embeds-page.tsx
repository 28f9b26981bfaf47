import { Button, SegmentedControl } from '@mantine/core';
import { embed } from '../../../../../core/contract/model/venue/embed.ts';
import { useAddress, useGoTo } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { useEmbedColumns } from './embed-columns.tsx';
import { NewEmbedPanel } from './new-embed.tsx';

/** The named widgets of a venue. */
export function EmbedsPage() {
  const { t } = useWords();
  const [, change] = useAddress();
  const mayEdit = useMay('embeds.edit');
  const create = mayEdit && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ create: 'true' })}>
      {t('embeds.new')}
    </Button>
  );
  return (
    <Page title={t('embeds.title')} about={t('embeds.about')} actions={create}>
      <Embeds />
      {mayEdit && <NewEmbedPanel />}
    </Page>
  );
}

function Embeds() {
  const { t } = useWords();
  const goTo = useGoTo();
  const { id: venueId } = useVenue();
  const [{ status: asked }, change] = useAddress();
  const status = embed.shape.status.safeParse(asked).data ?? 'active';
  const pages = usePages('listNamedEmbeds', { params: { venueId }, query: { limit: 50, status } });
  return (
    <>
      <SegmentedControl
        aria-label={t('venues.status')}
        value={status}
        onChange={(value) => change({ status: value === 'active' ? undefined : value }, { replace: true })}
        data={[
          { value: 'active', label: t('embeds.active') },
          { value: 'archived', label: t('venues.archived') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <List
        label={t('embeds.title')}
        pages={pages}
        columns={useEmbedColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => goTo(`/embeds/${id}`)}
        empty={
          status === 'active' ? (
            <EmptyState title={t('embeds.none')}>{t('embeds.noneText')}</EmptyState>
          ) : (
            <EmptyState title={t('embeds.noneArchived')} />
          )
        }
      />
    </>
  );
}
