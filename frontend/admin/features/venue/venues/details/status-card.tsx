import { Button, Group } from '@mantine/core';
import type { VenueRecord } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useGoTo } from '../../../../frame/address.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { askToConfirm } from '../../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';
import { Section } from '../../../../kit/section.tsx';

const changed = ['getVenueSettings', 'listVenues', 'getProfile'] as const;

/** Closes a venue for good or opens it again. */
export function StatusCard({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const isOpen = venue.status === 'active';
  return (
    <Section
      title={t(isOpen ? 'venues.archiveTitle' : 'venues.restoreTitle')}
      about={t(isOpen ? 'venues.archiveAbout' : 'venues.restoreAbout')}
    >
      <Group gap="xs">
        {isOpen ? <ArchiveButton venue={venue} /> : <RestoreButton venue={venue} />}
        <DeleteButton venue={venue} />
      </Group>
    </Section>
  );
}

function RestoreButton({ venue: { id, name } }: { venue: VenueRecord }) {
  const { t } = useWords();
  const restore = useAction('restoreVenue', {
    refresh: changed,
    onDone: () => notifyDone(t('venues.restored', { name }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  return (
    <Button
      variant="default"
      loading={restore.isRunning}
      onClick={() => restore.run({ params: { venueId: id } })}
    >
      {t('venues.restore')}
    </Button>
  );
}

function ArchiveButton({ venue: { id, name } }: { venue: VenueRecord }) {
  const { t } = useWords();
  const params = { venueId: id };
  const restore = useAction('restoreVenue', { refresh: changed });
  const archive = useAction('archiveVenue', {
    refresh: changed,
    onDone: () =>
      notifyDone(t('venues.archivedDone', { name }), t, {
        label: t('venues.undo'),
        run: () => restore.run({ params }),
      }),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  return (
    <Button variant="default" loading={archive.isRunning} onClick={() => archive.run({ params })}>
      {t('venues.archive')}
    </Button>
  );
}

function DeleteButton({ venue: { id, name } }: { venue: VenueRecord }) {
  const { t } = useWords();
  const goTo = useGoTo();
  const remove = useAction('deleteVenue', {
    refresh: ['listVenues', 'getProfile'],
    onDone: () => {
      notifyDone(t('venues.deleted', { name }), t);
      goTo('/venues');
    },
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('venues.delete'),
        text: t('venues.deleteText', { name }),
        confirm: t('venues.delete'),
        onConfirm: () => remove.run({ params: { venueId: id } }),
      },
      t,
    );
  return (
    <Button variant="light" color="danger" loading={remove.isRunning} onClick={ask}>
      {t('venues.delete')}
    </Button>
  );
}
