import type * as z from 'zod';
import { isApiScope } from '../api-scopes.ts';
import { type WebhookMessageType, webhookMessageType } from '../model/integrations/webhook.ts';
import { type ProblemCode, problems } from '../problems.ts';
import { type Route, routes } from '../routes.ts';
import { type Auth, isChange } from '../routing/route-path.ts';
import { webhookMessages, webhookSummaries } from '../webhook-messages.ts';
import { componentSchemas, type JsonSchema, schemaOf } from './openapi-schemas.ts';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: JsonSchema;
}

type Content = Record<string, { schema: JsonSchema }>;

export interface Answer {
  description: string;
  /** The codes with this status. */
  'x-problems'?: ProblemCode[];
  content?: Content;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Answer>;
}

export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: Operation }>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> };
}

const tags: Record<Route['surface'], { name: string; description: string }> = {
  public: {
    name: 'Booking',
    description:
      'What a widget on a venue’s website needs: availability, seats, payment. No account, no key.',
  },
  portal: {
    name: 'Portal',
    description: 'For the people of a venue, signed in by cookie, and for their other systems, by API key.',
  },
  platform: { name: 'Platform', description: 'For those who run BookingTMS.' },
  page: { name: 'Pages', description: 'HTML for people, listed so that the reference is whole.' },
  webhook: { name: 'Called by others', description: 'Called by other systems, which sign what they send.' },
};

/** Webhook messages, which are sent without a request. */
const sentTag = {
  name: 'Webhooks',
  description:
    'Sent to the addresses that an organization names, signed by the Standard Webhooks specification. Answer any 2xx within ten seconds.',
};

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-bookingtms',
    description: 'The session of a person who signed in to the portal.',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'bkt_…',
    description: 'A key of an organization, with scopes. Routes that name a scope answer a key that has it.',
  },
  stripeSignature: { type: 'apiKey', in: 'header', name: 'Stripe-Signature' },
  webhookSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'webhook-signature',
    description: 'Over `webhook-id`, `webhook-timestamp` and the body, by the secret of the webhook.',
  },
};

const security: Record<Exclude<Auth, 'session'>, Record<string, string[]>[]> = {
  none: [],
  link: [],
  signature: [{ stripeSignature: [] }],
};

/** A route behind a session answers keys too, where its permission is one that a key may be given. */
function securityOf({ auth, permission }: Route): Record<string, string[]>[] {
  if (auth !== 'session') return security[auth];
  return isApiScope(permission) ? [{ session: [] }, { apiKey: [permission] }] : [{ session: [] }];
}

/** The API as an OpenAPI 3.1 document; nothing in it is written by hand that the registry knows. */
export function openApi(): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'BookingTMS',
      version: '1',
      description:
        'Amounts are integers in minor units (cents, pence, yen). Instants are UTC; dates and times of day are the venue’s own.',
    },
    tags: [...Object.values(tags), sentTag],
    paths,
    webhooks: sentWebhooks(),
    components: {
      schemas: componentSchemas(),
      securitySchemes,
    },
  };
}

/** Every problem a route can answer with, the general ones included. */
export function problemsOf(route: Route): ProblemCode[] {
  const takesInput = Boolean(route.params ?? route.query ?? route.headers ?? route.body);
  const general: (ProblemCode | false)[] = [
    takesInput && 'invalid-input',
    route.method !== 'GET' && 'too-large',
    (route.limit !== undefined || isApiScope(route.permission)) && 'rate-limited',
    route.limit === 'holds' && 'bot-check',
    ...(route.auth === 'session' ? ofASession : []),
    route.surface === 'portal' && route.permission !== null && 'no-organization',
    isChange(route) && 'forbidden',
    'internal',
  ];
  return [...new Set([...route.problems, ...general.filter((code) => code !== false)])];
}

const ofASession: readonly ProblemCode[] = ['unauthenticated', 'forbidden'];

function operation(route: Route): Operation {
  return {
    operationId: route.id,
    summary: route.summary,
    ...(route.auth === 'link' ? { description: 'The signed link in the path is the permission.' } : {}),
    tags: [tags[route.surface].name],
    security: securityOf(route),
    parameters: [
      ...parameters(route.params, 'path'),
      ...parameters(route.query, 'query'),
      ...parameters(route.headers, 'header'),
    ],
    ...requestBody(route),
    responses: { [route.status]: success(route), ...failures(route) },
  };
}

function sentWebhooks(): OpenApi['webhooks'] {
  return Object.fromEntries(webhookMessageType.options.map((type) => [type, sentWebhook(type)]));
}

function sentWebhook(type: WebhookMessageType): { post: Operation } {
  const schema = schemaOf(webhookMessages[type], 'output');
  return {
    post: {
      operationId: type,
      summary: webhookSummaries[type],
      tags: [sentTag.name],
      security: [{ webhookSignature: [] }],
      parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
        name,
        in: 'header',
        required: true,
        schema: { type: 'string' },
      })),
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        '2XX': { description: 'Received' },
        '410': { description: 'No more, please: the webhook is switched off' },
      },
    },
  };
}

function parameters(schema: z.ZodType | undefined, place: Parameter['in']): Parameter[] {
  if (schema === undefined) return [];
  const { properties, required, additionalProperties } = schemaOf(schema, 'input');
  if (properties === undefined) return [freeForm(additionalProperties)];
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required?.includes(name) ?? false,
    schema: typeof property === 'boolean' ? {} : property,
  }));
}

/** A page ignores unknown parameters of its query. */
function freeForm(values: JsonSchema['additionalProperties']): Parameter {
  return {
    name: 'query',
    in: 'query',
    required: false,
    schema: { type: 'object', additionalProperties: values ?? true },
  };
}

function requestBody(route: Route): Pick<Operation, 'requestBody'> {
  if (route.auth === 'signature') {
    return {
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
    };
  }
  if (route.body === undefined) return {};
  const schema = schemaOf(route.body, 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function success(route: Route): Answer {
  if (route.produces !== undefined) {
    return { description: 'Done', content: { [route.produces]: { schema: { type: 'string' } } } };
  }
  if (route.output === undefined) return { description: 'Done' };
  return {
    description: 'Done',
    content: { 'application/json': { schema: schemaOf(route.output, 'output') } },
  };
}

function failures(route: Route): Record<string, Answer> {
  const byStatus = Map.groupBy(problemsOf(route), (code) => problems[code].status);
  const answers = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(answers.map(([status, codes]) => [status, failure(codes)]));
}

function failure(codes: ProblemCode[]): Answer {
  const code: JsonSchema = { type: 'string', enum: codes };
  return {
    'x-problems': codes,
    description: codes.map((each) => `\`${each}\`: ${problems[each].title}`).join('; '),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code } }] },
      },
    },
  };
}
