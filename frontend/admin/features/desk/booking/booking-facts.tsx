import { Anchor, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import classes from './booking.module.css';
import { useQuestions } from './tasks/use-questions.ts';
import { useResend } from './use-resend.ts';

/** How to reach the guest, what they answered, and what staff wrote. */
export function BookingFacts({ booking }: { booking: StaffBookingView }) {
  const { t } = useWords();
  const format = useFormat();
  const { guest, expiresAt, state, promoCode, source, answers, groupName } = booking;
  const resend = useResend(booking);
  const mayResend = useMay('bookings.walk-in') && state === 'confirmed';
  const isWaiting = state === 'held' || state === 'pending';
  return (
    <dl className={classes.facts}>
      {groupName && <Fact name={t('booking.groupName')}>{groupName}</Fact>}
      {guest && (
        <Fact name={t('email')}>
          <Group gap="xs">
            <Anchor href={`mailto:${guest.email}`}>{guest.email}</Anchor>
            {mayResend && (
              <Button
                className="no-print"
                size="compact-xs"
                variant="subtle"
                loading={resend.isRunning}
                onClick={resend.resendConfirmation}
              >
                {t('booking.resendConfirmation')}
              </Button>
            )}
          </Group>
        </Fact>
      )}
      {guest?.phone && (
        <Fact name={t('phone')}>
          <Anchor href={`tel:${guest.phone.replaceAll(/[^+\d]/g, '')}`}>{guest.phone}</Anchor>
        </Fact>
      )}
      <Fact name={t('booking.source')}>{t(`booking.source.${source}`)}</Fact>
      {promoCode && <Fact name={t('booking.promoCode')}>{promoCode}</Fact>}
      {isWaiting && expiresAt && <Fact name={t('keptUntil')}>{format.dateTime(expiresAt)}</Fact>}
      {answers.length > 0 && <Answers booking={booking} />}
    </dl>
  );
}

function Answers({ booking }: { booking: StaffBookingView }) {
  const { t } = useWords();
  const questions = useQuestions(booking);
  return booking.answers.map(({ questionId, values }) => (
    <Fact key={questionId} name={questions.find(({ id }) => id === questionId)?.label ?? questionId}>
      {values.join(', ') || t('no')}
    </Fact>
  ));
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
