import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GroupId } from '../../../../../core/contract/model/ids.ts';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { PriceTable } from '../../../kit/display/price-table.tsx';
import { GuestFlags } from '../flags/guest-flags.tsx';
import { ActionBar } from './action-bar.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { BookingHead } from './booking-head.tsx';
import { GroupBookings } from './group-bookings.tsx';
import { PartHeading, PartLevel } from './heading.tsx';
import { Notes } from './story/notes.tsx';
import { Timeline } from './story/timeline.tsx';
import { CancelTask } from './tasks/cancel-task.tsx';
import { DiscountTask } from './tasks/discount-task.tsx';
import { DisputeDecision } from './tasks/dispute-decision.tsx';
import { GuestTask } from './tasks/guest-task.tsx';
import { MoveTask } from './tasks/move-task.tsx';
import { PartyTask } from './tasks/party-task.tsx';
import { PayTask } from './tasks/pay-task.tsx';
import { RefundTask } from './tasks/refund-task.tsx';
import { type Task, taskOf } from './tasks/tasks.ts';
import { Waivers } from './waivers/waivers.tsx';

interface BookingContentProps {
  booking: StaffBookingView;
  /** On a page of its own the name is the page's heading. */
  isPage?: boolean;
}

/** Everything about a booking, and everything that can be done with it. */
export function BookingContent({ booking, isPage = false }: BookingContentProps) {
  const { t } = useWords();
  const [{ task }, change] = useAddress();
  return (
    <PartLevel value={isPage ? 2 : 3}>
      <Stack gap="md">
        <BookingHead booking={booking} isPage={isPage} />
        <GuestFlags flags={booking.flags} />
        <DisputeDecision booking={booking} />
        <ActionBar
          booking={booking}
          isPage={isPage}
          isBusy={taskOf(task) !== undefined}
          onTask={(next) => change({ task: next })}
        />
        <TaskOf
          key={`${booking.id} ${task}`}
          task={taskOf(task)}
          booking={booking}
          onClose={() => change({ task: undefined }, { replace: true })}
        />
        <BookingFacts booking={booking} />
        {hasGroup(booking) && <GroupBookings booking={booking} />}
        <Waivers booking={booking} />
        <Section title={t('booking.note')}>
          <Notes booking={booking} />
        </Section>
        <Section title={t('booking.price')}>
          <PriceTable quote={booking.quote} paid={booking.paid} balance={booking.balance} />
        </Section>
        <Section title={t('booking.history')}>
          <Timeline booking={booking} />
        </Section>
      </Stack>
    </PartLevel>
  );
}

function hasGroup(booking: StaffBookingView): booking is StaffBookingView & { groupId: GroupId } {
  return booking.groupId !== undefined;
}

interface TaskOfProps {
  task: Task | undefined;
  booking: StaffBookingView;
  onClose: () => void;
}

function TaskOf({ task, ...rest }: TaskOfProps) {
  switch (task) {
    case 'pay':
      return <PayTask {...rest} />;
    case 'move':
      return <MoveTask {...rest} />;
    case 'party':
      return <PartyTask {...rest} />;
    case 'discount':
      return <DiscountTask {...rest} />;
    case 'refund':
      return <RefundTask {...rest} />;
    case 'guest':
      return <GuestTask {...rest} />;
    case 'cancel':
      return <CancelTask {...rest} />;
    case undefined:
      return null;
  }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <PartHeading mb={4}>{title}</PartHeading>
      {children}
    </section>
  );
}
