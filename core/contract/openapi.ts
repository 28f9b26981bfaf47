import type * as z from 'zod';
import { componentSchemas, type JsonSchema, schemaOf } from './openapi-schemas.ts';
import type { Auth } from './paths.ts';
import { type ProblemCode, problems } from './problems.ts';
import { type Route, routes } from './routes.ts';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: JsonSchema;
}

type Content = Record<string, { schema: JsonSchema }>;

export interface Answer {
  description: string;
  /** The codes that this status stands for. */
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
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> };
}

const tags: Record<Route['surface'], { name: string; description: string }> = {
  public: {
    name: 'Booking',
    description:
      'What a widget on a venue’s website needs: availability, seats, payment. No account, no key.',
  },
  portal: { name: 'Portal', description: 'For the people of a venue. Signed in, by cookie.' },
  platform: { name: 'Platform', description: 'For those who run BookingTMS.' },
  page: { name: 'Pages', description: 'HTML for people, listed so that the reference is whole.' },
  webhook: { name: 'Webhooks', description: 'Called by other systems, which sign what they send.' },
};

const security: Record<Auth, Record<string, string[]>[]> = {
  none: [],
  link: [],
  session: [{ session: [] }],
  signature: [{ stripeSignature: [] }],
};

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
    tags: Object.values(tags),
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-bookingtms' },
        stripeSignature: { type: 'apiKey', in: 'header', name: 'Stripe-Signature' },
      },
    },
  };
}

/** Every problem a route can answer with, the general ones included. */
export function problemsOf(route: Route): ProblemCode[] {
  const takesInput = Boolean(route.params ?? route.query ?? route.headers ?? route.body);
  return [...new Set<ProblemCode>([...route.problems, ...(takesInput ? invalidInput : []), 'internal'])];
}

const invalidInput: readonly ProblemCode[] = ['invalid-input'];

function operation(route: Route): Operation {
  return {
    operationId: route.id,
    summary: route.summary,
    ...(route.auth === 'link' ? { description: 'The signed link in the path is the permission.' } : {}),
    tags: [tags[route.surface].name],
    security: security[route.auth],
    parameters: [
      ...parameters(route.params, 'path'),
      ...parameters(route.query, 'query'),
      ...parameters(route.headers, 'header'),
    ],
    ...requestBody(route),
    responses: { [route.status]: success(route), ...failures(route) },
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

/** A page reads what it knows from its query and passes over the rest. */
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
