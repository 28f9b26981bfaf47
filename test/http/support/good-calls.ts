import { randomUUID } from 'node:crypto';
import type { RouteId } from '../../../core/contract/paths.ts';
import type { World } from '../../support/world.ts';
import { closing, giftCardOrder, outing, promoCode, walkIn } from './bodies.ts';
import type { Call } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';
import { platformCalls } from './operators.ts';
import { regularCalls } from './regulars.ts';
import { activityCalls } from './rooms.ts';
import { venueCalls } from './spare-venues.ts';
import type { Stock } from './stock.ts';
import { systemCalls } from './systems.ts';
import { teamCalls } from './team.ts';

const party = [{ unitId: 'player', quantity: 1 }];
const newKey = () => ({ 'idempotency-key': randomUUID() });
const person = (name: string) => ({ name, email: 'ana@example.com', phone: '+1 555 0101' });

/** A good request to each route: the first time in any case, and repeated where that makes sense. */
export function goodCalls(world: World, counter: EmptyCounter, stock: Stock): Record<RouteId, Call> {
  return {
    ...guestCalls(world, counter, stock),
    ...signInCalls(counter),
    ...teamCalls(counter, stock.team),
    ...deskCalls(counter, stock),
    ...activityCalls(counter, stock.rooms),
    ...venueCalls(counter, stock.spareVenues),
    ...managerCalls(counter, stock),
    ...regularCalls(counter, stock.regulars),
    ...systemCalls(counter, stock.systems),
    ...ownerCalls(world, counter, stock),
    ...platformCalls(stock.platform),
  };
}

function guestCalls(
  world: World,
  { shop, session }: EmptyCounter,
  { links, sessions, waivers, ...stock }: Stock,
) {
  const { embedKey: key, slug } = shop.venue;
  const activityId = shop.activity.id;
  const returnUrl = `${world.info.site}/${slug}`;
  const wish = { sessionId: session.id, party };
  const other = { sessionId: sessions.later, party };
  return {
    embedPage: { query: { widget: 'calendar', key } },
    bookingPage: { params: { token: links.paid } },
    venuePage: { params: { slug } },
    getVenue: { params: { key } },
    getCalendar: {
      params: { key, activityId },
      query: { month: session.date.slice(0, 7), date: session.date },
    },
    getDay: { params: { key, activityId, date: session.date } },
    quoteParty: { params: { key }, body: wish },
    createHold: { params: { key }, headers: newKey(), body: wish },
    getBooking: { params: { token: links.paid } },
    getBookingCalendarFile: { params: { token: links.paid } },
    extendHold: { params: { token: links.toExtend } },
    quoteCheckout: {
      params: { token: links.held },
      body: { promoCode: 'summer-26', giftCardCode: stock.cards.whole.code },
    },
    quoteReschedule: { params: { token: links.paid }, body: other },
    rescheduleBooking: {
      params: { token: links.toReschedule },
      body: { ...other, ...stock.move },
    },
    cancelBooking: { params: { token: links.toCancel }, body: { expectedRefund: stock.refund } },
    joinWaitlist: {
      params: { key },
      headers: newKey(),
      body: { sessionId: sessions.full, party, guest: person('Ana Guest'), language: 'en' },
    },
    waitlistPage: { params: { token: links.toConfirm } },
    waiverPage: { params: { token: waivers.link } },
    kioskPage: { params: { token: waivers.kiosk } },
    signWaiver: {
      params: { token: waivers.link },
      body: {
        version: 1,
        name: 'Ana Guest',
        takesPart: true,
        children: [],
        mark: { how: 'typed', text: 'Ana Guest' },
        agreed: true,
        language: 'en',
      },
    },
    confirmWaitlist: { params: { token: links.toConfirm } },
    leaveWaitlist: { params: { token: links.waiting } },
    releaseHold: { params: { token: links.toRelease } },
    startCheckout: {
      params: { token: links.toCheckOut },
      body: {
        guest: person('Ana Guest'),
        answers: [{ questionId: 'team', values: ['The Locksmiths'] }],
        language: 'en',
        returnUrl,
        acceptedTerms: true,
      },
    },
    groupPage: { params: { token: stock.group.token } },
    startGroupCheckout: { params: { token: stock.group.token }, body: { expectedAmount: stock.group.due } },
    verifyGroupCheckout: { params: { token: stock.group.token } },
    verifyCheckout: { params: { token: links.paid } },
    payBalance: { params: { token: links.paid }, body: { returnUrl, expectedAmount: stock.balance } },
    buyGiftCard: { params: { key }, headers: newKey(), body: giftCardOrder(world.info.site, slug) },
    verifyGiftCard: { params: { token: links.giftCard } },
    // Only Stripe can sign one.
    receiveStripeEvent: { text: '{}' },
  } satisfies Partial<Record<RouteId, Call>>;
}

function signInCalls({ login, cookie, shop, session }: EmptyCounter) {
  const params = { venueId: shop.venue.id };
  return {
    signIn: { body: login },
    refreshSignIn: { cookie },
    signOut: {},
    getProfile: { cookie },
    getAgenda: { cookie, params, query: { from: session.date, days: 2 } },
    listBookings: { cookie, params, query: { from: session.date, limit: 10 } },
    exportBookings: { cookie, params, query: { from: session.date } },
    searchBookings: { cookie, query: { q: 'Ana', ...params } },
    createFeedTicket: { cookie, params },
    getDayFigures: { cookie, params, query: { date: session.date } },
    getAttention: { cookie, params },
    listNotifications: { cookie, params },
    markNotificationsRead: { cookie, params, body: { until: session.startsAt } },
    getTakings: { cookie, params, query: { date: session.date } },
    getReport: { cookie, params, query: { from: session.date, to: session.date } },
    exportReport: { cookie, params, query: { from: session.date, to: session.date } },
    exportTaxes: { cookie, params, query: { from: session.date, to: session.date } },
    listMoney: { cookie, params, query: { kind: 'payment', from: session.date, to: session.date } },
    exportMoney: { cookie, params, query: { kind: 'refund', from: session.date, to: session.date } },
    getCardReport: { cookie, params, query: { from: session.date, to: session.date } },
    exportCardReport: { cookie, params, query: { from: session.date, to: session.date } },
    listAssignments: { cookie, params, query: { from: session.date, days: 2 } },
    listTills: { cookie, params, query: { date: session.date } },
    openTill: { cookie, params, headers: newKey(), body: { name: 'Front desk', float: 10_000 } },
  } satisfies Partial<Record<RouteId, Call>>;
}

const buyerAtDesk = { name: 'Bea Buyer', email: 'bea@example.com' };

function deskCalls(
  { cookie, shop, session }: EmptyCounter,
  { desk, sessions, tills, links, group, groupAtDesk, team, waivers }: Stock,
) {
  const venueId = shop.venue.id;
  const shift = { cookie, params: { venueId, sessionId: session.id, userId: team.members.everyday } };
  const at = (name: keyof typeof desk) => ({ cookie, params: { venueId, bookingId: desk[name].id } });
  const seen = (name: keyof typeof desk) => ({ ...at(name), body: { version: desk[name].version } });
  return {
    createStaffBooking: {
      cookie,
      params: { venueId },
      headers: newKey(),
      body: walkIn(session.id, { note: 'Came by bike' }),
    },
    createStaffGroup: {
      cookie,
      params: { venueId },
      headers: newKey(),
      body: outing([session.id, sessions.later]),
    },
    getStaffGroup: { cookie, params: { venueId, groupId: group.id } },
    sendGroupLink: { cookie, params: { venueId, groupId: group.id }, headers: newKey() },
    collectGroupPayment: {
      cookie,
      params: { venueId, groupId: groupAtDesk.id },
      headers: newKey(),
      body: { method: 'cash', expectedAmount: groupAtDesk.due },
    },
    sellGiftCard: {
      cookie,
      params: { venueId },
      headers: newKey(),
      body: { amount: 4000, buyer: buyerAtDesk, method: 'cash', delivery: 'print' },
    },
    quoteStaffBooking: { cookie, params: { venueId }, body: { sessionId: session.id, party } },
    previewDiscount: { ...at('toDiscount'), body: { off: { kind: 'percent', basisPoints: 1000 } } },
    discountBooking: {
      ...at('toDiscount'),
      body: {
        off: { kind: 'percent', basisPoints: 1000 },
        reason: 'They waited',
        version: desk.toDiscount.version,
      },
    },
    getStaffBooking: at('toSee'),
    getBookingStory: at('toSee'),
    editBookingGuest: {
      ...at('toEdit'),
      body: { ...person('Wim Walker'), language: 'en', answers: [], version: desk.toEdit.version },
    },
    addBookingNote: { ...at('toNote'), headers: newKey(), body: { text: 'They bring a cake' } },
    // The note that it was booked with has its id.
    deleteBookingNote: {
      cookie,
      params: { venueId, bookingId: desk.toRefund.id, noteId: desk.toRefund.id },
    },
    listSignatures: at('toSign'),
    notePaperWaiver: { ...at('onPaper'), body: { name: 'Pia Paper' } },
    removeSignature: {
      cookie,
      params: { venueId, bookingId: desk.toUnsign.id, signatureId: waivers.signature },
    },
    createKioskLink: { cookie, params: { venueId } },
    resendConfirmation: { ...at('toResend'), headers: newKey() },
    sendPaymentLink: { ...at('toBill'), headers: newKey() },
    findBookingByCode: { cookie, params: { venueId }, body: { code: links.paid } },
    checkInBooking: seen('toCheckIn'),
    undoCheckIn: at('arrived'),
    checkOutBooking: seen('toLeave'),
    markNoShow: seen('missing'),
    undoNoShow: at('absent'),
    cancelStaffBooking: { ...at('toCancel'), body: { refund: 'full', reason: 'They fell ill' } },
    rescheduleStaffBooking: { ...at('toMove'), body: { sessionId: sessions.later, party } },
    previewReschedule: { ...at('toSee'), body: { sessionId: sessions.later, party } },
    previewCancellation: at('toSee'),
    recordPayment: { ...at('toPay'), headers: newKey(), body: { method: 'cash', amount: 500 } },
    recordCashMovement: {
      cookie,
      params: { venueId, tillId: tills.toMoveCash },
      headers: newKey(),
      body: { direction: 'out', amount: 1500, reason: 'Milk' },
    },
    listMemberAssignments: { cookie, params: { userId: team.members.everyday } },
    assignMember: shift,
    unassignMember: shift,
    closeTill: { cookie, params: { venueId, tillId: tills.toClose }, body: { total: 10_000 } },
    keepDisputedBooking: { ...at('toKeep'), body: { reason: 'A regular' } },
    refundBooking: { ...at('toRefund'), headers: newKey(), body: { amount: 500, reason: 'It was cold' } },
  } satisfies Partial<Record<RouteId, Call>>;
}

function managerCalls({ cookie, shop }: EmptyCounter, stock: Stock) {
  const venueId = shop.venue.id;
  const { closures, sessions, desk, spare, salesSettings } = stock;
  const here = { cookie, params: { venueId } };
  const at = (activityId: string) => ({ cookie, params: { venueId, activityId } });
  return {
    previewClosure: { ...here, body: { scope: closing(sessions.toClose).scope } },
    createClosure: { ...here, body: closing(sessions.toClose) },
    listClosures: here,
    getClosure: { cookie, params: { venueId, closureId: closures.standing } },
    reopenClosure: { cookie, params: { venueId, closureId: closures.toReopen } },
    resolveClosure: {
      cookie,
      params: { venueId, closureId: closures.standing },
      body: { bookingIds: [desk.stranded.id], action: 'refund' },
    },
    listWaitlist: { ...here, query: { sessionId: sessions.full } },
    listWaitlistOfDay: { ...here, query: { date: '2026-11-23' } },
    offerWaitlistSeats: {
      cookie,
      params: { venueId, sessionId: sessions.later, entryId: stock.entryToOffer },
    },
    removeWaitlistEntry: {
      cookie,
      params: { venueId, sessionId: sessions.full, entryId: stock.waitlistEntry },
    },
    previewSalesSettings: { ...at(spare.id), body: salesSettings },
    getSalesSettings: at(spare.id),
    editSalesSettings: { ...at(spare.id), body: { ...salesSettings, version: spare.version } },
    publishActivity: at(spare.draft),
    startGeneration: { ...here, body: { activityIds: [spare.id] } },
    getGeneration: here,
    listOffSchedule: here,
    listPromoCodes: { cookie },
    listGiftCards: { cookie },
    listOpenRefunds: { cookie },
    sendRefundAgain: { cookie, params: { refundId: stock.refunds.toSendAgain } },
    settleRefund: {
      cookie,
      params: { refundId: stock.refunds.toSettle },
      body: { method: 'cash', reason: 'Paid from the till' },
    },
    refundGiftCard: { cookie, params: { giftCardId: stock.cards.whole.id }, body: {} },
    lookUpGiftCard: { cookie, body: { code: stock.cards.whole.code } },
    resendGiftCard: { cookie, params: { giftCardId: stock.cards.toSend.id }, headers: newKey() },
    adjustGiftCard: {
      cookie,
      params: { giftCardId: stock.cards.toAdjust.id },
      headers: newKey(),
      body: { amount: 500, reason: 'The room was late' },
    },
    voidGiftCard: { cookie, params: { giftCardId: stock.cards.toVoid.id }, body: { reason: 'Sold twice' } },
  } satisfies Partial<Record<RouteId, Call>>;
}

function ownerCalls(world: World, { owner: cookie, shop }: EmptyCounter, stock: Stock) {
  const params = { venueId: shop.venue.id };
  const { code: _name, ...settings } = promoCode('SUMMER-26');
  return {
    previewTimeZone: { cookie, params, body: { timeZone: 'Asia/Tokyo' } },
    changeTimeZone: { cookie, params, body: { timeZone: shop.venue.timeZone, confirmed: true } },
    createPromoCode: { cookie, body: promoCode('WINTER-26') },
    editPromoCode: {
      cookie,
      params: { code: 'SUMMER-26' },
      body: { ...settings, name: 'More off', version: 1 },
    },
    removePromoCode: { cookie, params: { code: 'AUTUMN-26' } },
    listAuditEntries: { cookie, query: { month: '2026-11' } },
    exportAuditEntries: { cookie, query: { month: '2026-11', kind: 'booking' } },
    getStripeAccount: { cookie },
    startStripeOnboarding: { cookie, body: { returnUrl: `${world.info.site}/dashboard` } },
    listReconciliations: { cookie },
    listPayouts: { cookie },
    getPayout: { cookie, params: { payoutId: stock.payout } },
    listSupportAccess: { cookie, query: { limit: 2 } },
    getSetup: { cookie },
    settleSetupStep: { cookie, params: { step: 'team' }, body: { isSettled: true } },
    finishSetup: { cookie },
  } satisfies Partial<Record<RouteId, Call>>;
}
