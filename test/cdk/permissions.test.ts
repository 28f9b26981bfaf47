import { expect, test } from '@jest/globals';
import { templates } from './support/stacks.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const all = templates();
const policies = Object.values(all).flatMap((template) =>
  Object.entries(template.findResources('AWS::IAM::Policy')).map(
    ([id, { Properties }]): [string, Statement[]] => [id, Properties.PolicyDocument.Statement],
  ),
);

const list = (value: string | string[]) => (Array.isArray(value) ? value : [value]);

/** Whatever is in the site's own bucket, or below one folder of the pictures'. */
const objects =
  /("FilesBucket[0-9A-F]+","Arn"\]\},"|:ExportsOutputFnGetAttMedia[0-9A-F]+Arn[0-9A-F]+"\},"\/(media|uploads))\/\*"\]\]\}$/;

/** The reason for each wildcard is beside the construct that has it. */
const unavoidable: Readonly<Record<string, RegExp>> = {
  'xray:PutTelemetryRecords': /^"\*"$/,
  'xray:PutTraceSegments': /^"\*"$/,
  'execute-api:ManageConnections': /\/live\/(POST|DELETE)\/@connections\/\*"\]\]\}$/,
  's3:GetObject': objects,
  's3:PutObject': objects,
  's3:DeleteObject': objects,
};

test('there are policies to look at', () => {
  expect(policies.length).toBeGreaterThanOrEqual(17);
});

test.each(policies)('%s names its actions', (_id, statements) => {
  for (const { Action } of statements) expect(list(Action).join()).not.toContain('*');
});

test.each(policies)('%s names its resources', (_id, statements) => {
  for (const { Action, Resource } of statements) {
    for (const resource of [Resource].flat().map((each) => JSON.stringify(each))) {
      if (!resource.includes('*')) continue;
      for (const action of list(Action)) expect(resource).toMatch(unavoidable[action] ?? /^never$/);
    }
  }
});

test('no role carries a managed policy, but the one that API Gateway insists on', () => {
  const carriers = Object.values(all).flatMap((template) =>
    Object.entries(template.findResources('AWS::IAM::Role'))
      .filter(([, { Properties }]) => Properties.ManagedPolicyArns)
      .map(([id]) => id),
  );
  expect(carriers).toEqual([expect.stringMatching(/^ApiLoggingRole/)]);
});

/** `desk`, of the policies of its own role and of its tenant role. */
const functionOf = (policyId: string) => policyId.replace(/(Tenant)?Role.*$/, '');

const writers = (action: string) =>
  policies
    .filter(([, statements]) =>
      statements.some(
        (one) => one.Effect === 'Allow' && list(one.Action).includes(action) && !onlyCounts(one),
      ),
    )
    .map(([id]) => functionOf(id))
    .sort();

/** Requests and visits are counted even by functions that otherwise only read. */
function onlyCounts({ Condition }: Statement): boolean {
  const partitions = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  return ['LIMIT#*', 'ORG#*#VENUE#*#EMBED_DAYS'].includes([partitions].flat().join());
}

test('nothing scans the table', () => {
  expect(writers('dynamodb:Scan')).toEqual([]);
});

test('what only reads cannot write', () => {
  const writing = new Set(
    ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'].flatMap((each) => writers(`dynamodb:${each}`)),
  );
  for (const reader of [
    'pages',
    'availability',
    'portal',
    'calendars',
    'rollsessions',
    'reconcile',
    'auditor',
    'eventstream',
  ]) {
    expect(writing).not.toContain(reader);
  }
});

test('few delete, and not for guests', () => {
  expect([...new Set(writers('dynamodb:DeleteItem'))]).toEqual([
    'accounts',
    'activities',
    'availabilitystream',
    'billing',
    'codes',
    'customerrecords',
    'customers',
    'desk',
    'feedcloser',
    'feedpush',
    'generatesessions',
    'integrations',
    'members',
    'platform',
    'reconciliation',
    'refunds',
    'stripeevents',
    'today',
    'venues',
    'websocket',
  ]);
});

test('pictures are deleted by what takes them in and by what finds them unused; only these list them', () => {
  const picturing = policies
    .flatMap(([id, statements]) => statements.map((one) => [id, one] as const))
    .filter(([, { Resource }]) => JSON.stringify(Resource).includes('GetAttMedia'));
  const whoDo = (action: string) => [
    ...new Set(
      picturing.filter(([, one]) => list(one.Action).includes(action)).map(([id]) => functionOf(id)),
    ),
  ];
  expect(whoDo('s3:DeleteObject').sort()).toEqual(['pictures', 'unusedpictures']);
  expect(whoDo('s3:PutObject')).toEqual(['pictures']);
  expect(whoDo('s3:ListBucket').sort()).toEqual(['pictures', 'unusedpictures']);
  for (const [, { Action, Condition }] of picturing) {
    if (list(Action).includes('s3:ListBucket')) {
      expect(Condition).toEqual({ StringLike: { 's3:prefix': 'media/*' } });
    }
  }
});

test('functions that finish refunds delete only their lines in the list of open ones', () => {
  const finishers = ['billing', 'reconciliation', 'refunds', 'stripeevents'];
  const deleting = policies
    .filter(([id]) => finishers.includes(functionOf(id)))
    .flatMap(([, statements]) => statements)
    .map((statement) => JSON.stringify(statement))
    .filter((text) => text.includes('"Effect":"Allow"') && text.includes('dynamodb:DeleteItem'));
  expect(deleting.length).toBeGreaterThanOrEqual(finishers.length);
  for (const text of deleting) expect(text).toMatch(/ORG#[^"]*#REFUNDS"/);
});

test("Stripe's keys are read by what talks to Stripe only", () => {
  const readers = policies.filter(([, statements]) => JSON.stringify(statements).includes('SecretsStripe'));
  expect(readers.map(([id]) => functionOf(id)).sort()).toEqual([
    'billing',
    'checkout',
    'products',
    'reconciliation',
    'refunds',
    'stripeevents',
    'stripewebhook',
  ]);
});
