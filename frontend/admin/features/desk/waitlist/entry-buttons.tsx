import { ActionIcon, Button, Group } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { IconX } from '../../../kit/icons.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { canBeOffered, type Entry, isCurrent } from './waits.ts';

export interface EntryProps {
  entry: Entry;
  /** Seats of its session that can be offered now. */
  seatsLeft: number;
}

const refresh = ['listWaitlistOfDay', 'listWaitlist', 'getAgenda'] as const;

/** What staff can do for a party on the waitlist: offer it seats, open its booking, take it off. */
export function EntryButtons({ entry, seatsLeft }: EntryProps) {
  const { t } = useWords();
  const [, change] = useAddress();
  const mayRemove = useMay('bookings.cancel');
  const { guest, status, bookingId } = entry;
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {canBeOffered(entry, seatsLeft) && <OfferButton entry={entry} />}
      {status === 'booked' && bookingId && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('waitlist.bookingNamed', { name: guest.name })}
          onClick={() => change({ booking: bookingId })}
        >
          {t('waitlist.booking')}
        </Button>
      )}
      {mayRemove && isCurrent(entry) && <RemoveButton entry={entry} />}
    </Group>
  );
}

function OfferButton({ entry: { id: entryId, venueId, sessionId, guest } }: Pick<EntryProps, 'entry'>) {
  const { t } = useWords();
  const mayOffer = useMay('bookings.create');
  const { name, email } = guest;
  const offering = useAction('offerWaitlistSeats', {
    refresh,
    onDone: () => notifyDone(t('waitlist.offered', { name, email }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  if (!mayOffer) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={t('waitlist.offerNamed', { name })}
      loading={offering.isRunning}
      onClick={() => offering.run({ params: { venueId, sessionId, entryId } })}
    >
      {t('waitlist.offer')}
    </Button>
  );
}

function RemoveButton({ entry }: Pick<EntryProps, 'entry'>) {
  const { t } = useWords();
  const { id: entryId, venueId, sessionId, guest, status } = entry;
  const { name } = guest;
  const removing = useAction('removeWaitlistEntry', {
    refresh,
    onDone: () => notifyDone(t('waitlist.removed', { name }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const remove = () =>
    askToConfirm(
      {
        title: t('waitlist.removeTitle', { name }),
        text: t(status === 'offered' ? 'waitlist.removeOffered' : 'waitlist.removeText'),
        confirm: t('waitlist.remove'),
        onConfirm: () => removing.run({ params: { venueId, sessionId, entryId } }),
      },
      t,
    );
  return (
    <ActionIcon
      variant="subtle"
      color="neutral"
      aria-label={t('waitlist.removeNamed', { name })}
      loading={removing.isRunning}
      onClick={remove}
    >
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}
