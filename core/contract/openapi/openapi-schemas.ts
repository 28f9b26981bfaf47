import * as z from 'zod';
import * as feeds from '../feeds.ts';
import { minorUnits } from '../model/money.ts';
import { problems } from '../problems.ts';
import * as view from '../views.ts';
import { webhookBooking, webhookMessages } from '../webhook-messages.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const problemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problems)),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
    current: z
      .object({ quote: view.holdView.shape.quote, fee: minorUnits, refund: minorUnits, balance: minorUnits })
      .partial()
      .optional()
      .describe('With `price-changed`: the figures as they are now. Agree to them and send them again.'),
  })
  .describe('Every error answer (RFC 9457). Act on `code`; show `detail` to a person.');

/** Schemas with a name of their own in the reference; all others are written out where they are used. */
const sent = named({ HoldRequest: view.holdRequest, CheckoutRequest: view.checkoutRequest });
const given = named({
  Venue: view.venueView,
  Activity: view.activityView,
  Calendar: view.calendarView,
  Day: view.dayView,
  Slot: view.slotView,
  Hold: view.holdView,
  Quote: view.holdView.shape.quote,
  PriceList: view.slotView.shape.priceList,
  Party: view.holdRequest.shape.party,
  Booking: view.bookingView,
  Checkout: view.checkoutView,
  Profile: view.profileView,
  Agenda: view.agendaView,
  AgendaSession: view.agendaSession,
  AgendaBooking: view.agendaBooking,
  WebhookBooking: webhookBooking,
  BookingConfirmed: webhookMessages['booking.confirmed'],
  BookingRescheduled: webhookMessages['booking.rescheduled'],
  BookingCancelled: webhookMessages['booking.cancelled'],
  BookingCheckedIn: webhookMessages['booking.checked-in'],
  BookingCompleted: webhookMessages['booking.completed'],
  BookingNoShow: webhookMessages['booking.no-show'],
  BookingRefunded: webhookMessages['booking.refunded'],
  WebhookTest: webhookMessages['webhook.test'],
  Problem: problemDocument,
});

/** `components.schemas` of the document. */
export function componentSchemas(): Record<string, JsonSchema> {
  const all = { ...registered(sent, 'input'), ...registered(given, 'output') };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
}

/** A reference to a named schema, else the schema itself. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const id = (io === 'input' ? sent : given).get(schema)?.id;
  if (id !== undefined) return { $ref: reference(id) };
  return bare(z.toJSONSchema(schema, { io, override: tidy }));
}

/** The messages of the WebSocket feed, which OpenAPI has no place for. */
export function feedSchemas(): { sent: Record<string, JsonSchema>; received: JsonSchema } {
  return {
    sent: Object.fromEntries(
      Object.entries(feeds.feedActions).map(([name, schema]) => [name, schemaOf(schema, 'input')]),
    ),
    received: schemaOf(feeds.feedFrame, 'output'),
  };
}

function named(schemas: Record<string, z.ZodType>) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  return registry;
}

function registered(registry: ReturnType<typeof named>, io: 'input' | 'output') {
  const { schemas } = z.toJSONSchema(registry, { io, uri: reference, override: tidy });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

function reference(id: string): string {
  return `#/components/schemas/${id}`;
}

function bare(schema: JsonSchema): JsonSchema {
  const { $schema: _dialect, $id: _id, ...rest } = schema;
  return rest;
}

/** Leaves out what says nothing to a reader, and what would forbid adding a property later. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}
