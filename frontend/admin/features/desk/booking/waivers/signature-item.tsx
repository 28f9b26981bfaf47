import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import type { SignedWaivers } from '../../../../../../core/contract/schemas/desk/signatures.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { askToConfirm } from '../../../../kit/dialogs/confirm.tsx';
import { IconX } from '../../../../kit/icons.ts';
import { problemText } from '../../../../kit/problem-text.ts';
import { changedWithBooking } from '../use-booking.ts';
import { Mark } from './mark.tsx';
import { WaiverText } from './waiver-text.tsx';

type Signature = SignedWaivers['signatures'][number];

interface SignatureItemProps {
  booking: StaffBookingView;
  signature: Signature;
}

/** One signature: of whom, by whom, when, under which text. */
export function SignatureItem({ booking, signature }: SignatureItemProps) {
  const { t } = useWords();
  const format = useFormat();
  const { name, guardian, birthDate, version, signedAt, validUntil } = signature;
  const facts = [
    guardian && t('waivers.guardian', { name: guardian }),
    birthDate && t('waivers.born', { date: format.fullDate(birthDate) }),
    format.dateTime(signedAt),
    t('waivers.validUntil', { date: format.fullDate(validUntil) }),
  ];
  const { activityId, venueId } = booking;
  const title = t('waivers.text', { version });
  const showText = () =>
    modals.open({
      title,
      closeButtonProps: { 'aria-label': t('close') },
      children: <WaiverText activityId={activityId} venueId={venueId} version={version} />,
    });
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
      <div>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(' · ')} ·{' '}
          <Anchor component="button" type="button" size="xs" onClick={showText}>
            {t('waivers.version', { version })}
          </Anchor>
        </Text>
        <Mark signature={signature} />
      </div>
      <Remove booking={booking} signature={signature} />
    </Group>
  );
}

function Remove({ booking, signature: { id: signatureId, name } }: SignatureItemProps) {
  const { t } = useWords();
  const mayRemove = useMay('bookings.check-in');
  const remove = useAction('removeSignature', { refresh: [...changedWithBooking, 'listSignatures'] });
  if (!mayRemove) return null;
  const params = { venueId: booking.venueId, bookingId: booking.id, signatureId };
  const question = {
    title: t('waivers.removeTitle'),
    text: t('waivers.removeText', { name }),
    confirm: t('waivers.removeConfirm'),
    onConfirm: () => remove.run({ params }),
  };
  return (
    <>
      <ActionIcon
        className="no-print"
        variant="subtle"
        color="neutral"
        loading={remove.isRunning}
        aria-label={t('waivers.remove', { name })}
        onClick={() => askToConfirm(question, t)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
      {remove.problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problemText(remove.problem, t)}
        </Text>
      )}
    </>
  );
}
