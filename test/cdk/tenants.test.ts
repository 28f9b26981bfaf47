import { describe, expect, test } from '@jest/globals';
import { paths } from '../../core/contract/paths.ts';
import type { RoutePath } from '../../core/contract/routing/route-path.ts';
import { evaluate } from '../../local/interpreter/iam/evaluate.ts';
import { policyDocument } from '../../local/interpreter/iam/statement.ts';
import { idOf, running, templates } from './support/stacks.ts';

const find = running(templates());
const functionsById = find('AWS::Lambda::Function');

const actions = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'Scan',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'ConditionCheckItem',
];

interface RawStatement {
  readonly Action: string | string[];
}

/** What each role may do to the table, by the role's logical id: whatever part of the table a statement names. */
const roles = Object.entries(find('AWS::IAM::Policy')).flatMap(([, { Properties }]) => {
  const about = Properties.PolicyDocument.Statement.filter(({ Action }: RawStatement) =>
    [Action].flat().some((one) => actions.includes(one.replace('dynamodb:', ''))),
  );
  const Statement = about.map((one: RawStatement) => ({ ...one, Resource: '*' }));
  const parsed = policyDocument.parse({ Statement }).Statement;
  return parsed.length === 0 ? [] : [[idOf(Properties.Roles[0]) ?? '', parsed] as const];
});

type Statements = (typeof roles)[number][1];

/** The actions that the statements allow on this partition, to a session with that tag. */
function allowed(
  statements: Statements,
  partition: string | null,
  organization?: string,
  attributes: readonly string[] = ['PK', 'SK', 'anything'],
): string[] {
  const context = {
    'dynamodb:Attributes': attributes,
    ...(partition !== null && { 'dynamodb:LeadingKeys': [partition] }),
    ...(organization !== undefined && { 'aws:PrincipalTag/organization': [organization] }),
  };
  return actions.filter(
    (action) => evaluate(statements, { action: `dynamodb:${action}`, resource: '*', context }) === 'allowed',
  );
}

const mine = 'org_aaaaaaaaaaaa';
const partitionsOf = (organization: string) => [
  `ORG#${organization}`,
  `ORG#${organization}#BOOKING#bkg_aaaaaaaaaaaa`,
  `ORG#${organization}#AUDIT#2026-11`,
];

test.each(roles)('%s names partitions wherever it names the table', (_id, statements) => {
  expect(allowed(statements, null, mine)).toEqual([]);
  for (const { Effect, Condition } of statements) {
    if (Effect === 'Deny') continue;
    expect(Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']).not.toEqual([]);
    expect(Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']).not.toContain('*');
  }
});

test.each(roles)('%s cannot change what the audit log says', (_id, statements) => {
  const changes = allowed(statements, `ORG#${mine}#AUDIT#2026-11`, mine);
  for (const change of ['UpdateItem', 'DeleteItem', 'BatchWriteItem']) expect(changes).not.toContain(change);
});

test('only the function that erases guests replaces reasons in the audit log', () => {
  const mayBlank = roles.filter(([, statements]) =>
    allowed(statements, `ORG#${mine}#AUDIT#2026-11`, mine, ['PK', 'SK', 'reason']).includes('UpdateItem'),
  );
  expect(mayBlank.map(([id]) => id)).toEqual([
    functions.find(({ name }) => name === 'customer-records')?.tenantRole,
  ]);
});

const functions = Object.entries(functionsById).map(([logicalId, { Metadata, Properties }]) => ({
  logicalId,
  name: String(Metadata['bookingtms:function']),
  role: idOf(Properties.Role) ?? '',
  tenantRole: idOf(Properties.Environment?.Variables?.TENANT_ROLE_ARN ?? {}),
}));
const statementsOf = (role: string | undefined) => roles.find(([id]) => id === role)?.[1] ?? [];

/** Functions that serve an organization without its credentials, and why. */
const otherwise: Readonly<Record<string, string>> = {
  auth: 'acts for a person, of whatever organizations',
  'feed-push': 'reaches who is connected, and nothing else that organizations own',
  'feed-closer': 'reaches who is connected, and nothing else that organizations own',
  'stripe-events': 'learns on the way whose event it is',
};

const portal = Object.values<RoutePath>(paths)
  .filter(({ surface, auth }) => surface === 'portal' && auth === 'session')
  .map((route) => String(route.function));
const consumers = Object.values(find('AWS::Events::Rule')).map(
  ({ Properties }) => functionsById[idOf(Properties.Targets[0].Arn) ?? '']?.Metadata['bookingtms:function'],
);
const serving = [...new Set<string>([...portal, ...consumers])].filter((name) => !(name in otherwise));

describe.each(serving.sort())('%s', (name) => {
  const fn = functions.find((each) => each.name === name);

  test('reaches what organizations own by its tenant role alone', () => {
    for (const partition of partitionsOf(mine)) {
      expect(allowed(statementsOf(fn?.role), partition, mine)).toEqual([]);
    }
    expect(allowed(statementsOf(fn?.tenantRole), `ORG#${mine}`, mine)).not.toEqual([]);
  });

  test('reaches nothing of another organization, nor of any without a tag', () => {
    for (const partition of [...partitionsOf('org_bbbbbbbbbbbb'), ...partitionsOf(`${mine}a`)]) {
      expect(allowed(statementsOf(fn?.tenantRole), partition, mine)).toEqual([]);
    }
    for (const partition of partitionsOf(mine)) {
      expect(allowed(statementsOf(fn?.tenantRole), partition)).toEqual([]);
    }
  });

  test('is the only function that assumes that role, for one organization at a time', () => {
    const { AssumeRolePolicyDocument } = find('AWS::IAM::Role')[fn?.tenantRole ?? '']?.Properties ?? {};
    expect(AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Principal: { AWS: { 'Fn::GetAtt': [fn?.role, 'Arn'] } },
        Condition: {
          StringLike: { 'aws:RequestTag/organization': 'org_*' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['organization'] },
        },
      },
    ]);
  });
});

/** What is only for the people of an organization. */
const keptBack = [
  'AUDIT#2026-11',
  'CUSTOMERS',
  'VENUE#ven_a#CUSTOMERS',
  'CUSTOMER#cus_a',
  'CUSTOMER_BY#a',
  'API_KEYS',
  'SUPPORT',
];

test.each(['pages', 'availability', 'booking', 'checkout', 'calendars', 'websocket', 'stripe-events'])(
  '%s, for guests, sees neither audit log nor customers nor keys',
  (name) => {
    const fn = functions.find((each) => each.name === name);
    expect(allowed(statementsOf(fn?.role), `ORG#${mine}`)).not.toEqual([]);
    for (const partition of keptBack) {
      expect([partition, allowed(statementsOf(fn?.role), `ORG#${mine}#${partition}`)]).toEqual([
        partition,
        [],
      ]);
    }
  },
);
