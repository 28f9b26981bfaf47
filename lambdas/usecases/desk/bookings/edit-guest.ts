import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GuestEdit } from '../../../../core/contract/schemas/desk/booking-story.ts';
import type { StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { canonicalText } from '../../../../core/domain/audit-log/changes.ts';
import { checkAnswers } from '../../../../core/domain/booking/answers.ts';
import { changedDetails, correctGuest } from '../../../../core/domain/booking/correct-guest.ts';
import { wrongState } from '../../../../core/domain/booking/states.ts';
import { questionsAsked } from '../../../../core/domain/catalogue/shown.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { sellerOf } from '../../guest/booking/seller-of.ts';
import { changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';
import { checkVersion } from './move-booking.ts';

/**
 * Corrects who comes: name, contact details, language, answers and the group's name. Answers that stay as they are
 * are not checked: the questions may have changed since.
 * @throws Problem('conflict') for a booking that changed since it was seen; Problem('wrong-state') for a hold without
 * a guest and for an erased guest; Problem('invalid-input') for answers that the guest's form refuses
 */
export function editBookingGuest(
  deps: DeskDeps,
  target: DeskTarget,
  { version, name, email, phone, language, answers, groupName }: GuestEdit,
): Promise<StaffBookingView> {
  const decide = async (booking: Booking) => {
    checkVersion(booking, version);
    if (!booking.guest) throw wrongState(booking.state);
    if (isErased(booking.guest)) throw new Problem('wrong-state', 'guest-erased');
    const guest = { name, email, phone };
    const after = correctGuest(booking, { guest, language, answers, groupName });
    if (canonicalText(booking.answers) !== canonicalText(answers)) await checkNewAnswers(deps, after);
    const fields = changedDetails(booking, after);
    return fields.length === 0 ? null : { after, facts: { fields } };
  };
  return changeAtDesk(deps, target, { permission: 'bookings.walk-in', action: 'editBookingGuest', decide });
}

async function checkNewAnswers({ table }: DeskDeps, booking: Booking): Promise<void> {
  const { venue, activity } = await sellerOf(table, booking);
  const wrong = checkAnswers(questionsAsked(venue, activity), booking.answers);
  const [first] = wrong;
  if (first) throw new Problem('invalid-input', first.detail, wrong);
}
