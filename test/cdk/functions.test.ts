import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Consumer } from '../../core/contract/consumer.ts';
import { consumerNames, consumers } from '../../core/contract/consumers.ts';
import { httpFunctionNames, httpFunctions } from '../../core/contract/http-functions.ts';
import { idOf, running, templates } from './support/stacks.ts';

const all = templates();
const find = running(all);
const functions = Object.entries(find('AWS::Lambda::Function'));
const alarms = Object.values(find('AWS::CloudWatch::Alarm'));

const alarmsOn = (metric: string, id: string) =>
  alarms.filter(
    ({ Properties: { MetricName, Dimensions } }) =>
      MetricName === metric && Dimensions.some(({ Value }: { Value: object }) => names(Value, id)),
  );

const names = (value: object, id: string) => JSON.stringify(value).includes(`"${id}"`);

test('there are functions to look at', () => {
  expect(functions.length).toBeGreaterThanOrEqual(16);
});

test.each(functions)('%s has an entry file', (_id, { Metadata }) => {
  expect(existsSync(Metadata['bookingtms:entry'])).toBe(true);
});

test.each(functions)('%s runs as measured: newest Node, arm64, traced', (_id, { Properties }) => {
  expect(Properties).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
  });
});

test.each(functions)('%s has its stack traces mapped to our files', (_id, { Properties }) => {
  expect(Properties.Environment.Variables.NODE_OPTIONS).toBe('--enable-source-maps');
});

test.each(functions)('%s has an alarm that says what stops working', (id) => {
  const [alarm, ...others] = alarmsOn('Errors', id);
  expect(others).toEqual([]);
  expect(alarm?.Properties.AlarmDescription).toMatch(/^[A-Z].{20,}\.$/);
  expect(alarm?.Properties.AlarmActions).toHaveLength(1);
});

test.each(functions)('%s has a role and a log of its own', (id, { Properties }) => {
  const same = (property: (properties: typeof Properties) => unknown) =>
    functions.filter(
      ([, other]) => JSON.stringify(property(other.Properties)) === JSON.stringify(property(Properties)),
    );
  expect(same(({ Role }) => Role).map(([other]) => other)).toEqual([id]);
  expect(same(({ LoggingConfig }) => LoggingConfig.LogGroup).map(([other]) => other)).toEqual([id]);
});

test.each(functions)('%s has no secret in its environment', (_id, { Properties }) => {
  const text = JSON.stringify(Properties.Environment ?? {});
  expect(text).not.toContain('resolve:secretsmanager');
  expect(text).not.toMatch(/sk_(test|live)|whsec_/);
});

test('every log ends', () => {
  const groups = [all.App, all.Work, all.Site].flatMap((template) =>
    Object.values(template.findResources('AWS::Logs::LogGroup')),
  );
  expect(groups.length).toBeGreaterThan(functions.length);
  for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(90);
});

test('what a function finds and logs can raise an alarm, under a code that is logged', () => {
  const filters = Object.values(find('AWS::Logs::MetricFilter')).filter(({ Properties }) =>
    Properties.FilterPattern.startsWith('{ $.code'),
  );
  expect(filters.length).toBeGreaterThan(0);
  const catalogue = readFileSync('lambdas/runtime/log.ts', 'utf8');
  for (const { Properties } of filters) {
    const [{ MetricName }] = Properties.MetricTransformations;
    expect(Properties.FilterPattern).toBe(`{ $.code = "${MetricName}" }`);
    expect(catalogue).toContain(`'${MetricName}': {`);
    const [alarm] = alarms.filter((one) => one.Properties.MetricName === MetricName);
    expect(alarm?.Properties.AlarmDescription).toMatch(/^[A-Z].{20,}\.$/);
  }
});

test('every dead-letter queue has an alarm that says what stops working', () => {
  const queues = Object.keys(find('AWS::SQS::Queue'));
  expect(queues.length).toBeGreaterThan(0);
  for (const id of queues) {
    const [alarm] = alarmsOn('NumberOfMessagesSent', id);
    expect(alarm?.Properties.AlarmDescription).toMatch(/^Work failed every retry\. [A-Z]/);
  }
});

const ofStream = ({ StartingPosition }: { StartingPosition?: string }) => StartingPosition !== undefined;

test('what is kept is listed: every dead-letter queue is emptied by the one function that does so', () => {
  const queues = Object.keys(find('AWS::SQS::Queue'));
  const emptied = Object.values(find('AWS::Lambda::EventSourceMapping'))
    .map(({ Properties }) => Properties)
    .filter((mapping) => !ofStream(mapping));
  expect(emptied.map(({ EventSourceArn }) => idOf(EventSourceArn)).sort()).toEqual(queues.sort());
  const [by, ...others] = new Set(emptied.map(({ FunctionName }) => idOf(FunctionName)));
  expect(by).toMatch(/^faileddeliveries/);
  expect(others).toEqual([]);
});

test('whatever calls a function without waiting keeps what fails', () => {
  const queues = Object.keys(find('AWS::SQS::Queue'));
  const kept = (reference: object) => expect(queues).toContain(idOf(reference));
  const properties = (type: string) => {
    const found = Object.values(find(type)).map((resource) => resource.Properties);
    expect(found).not.toEqual([]);
    return found;
  };
  const mappings = properties('AWS::Lambda::EventSourceMapping');
  for (const { FunctionResponseTypes } of mappings) {
    expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  }
  for (const { DestinationConfig } of mappings.filter(ofStream))
    kept(DestinationConfig.OnFailure.Destination);
  for (const { Targets } of properties('AWS::Events::Rule')) {
    for (const { DeadLetterConfig } of Targets) kept(DeadLetterConfig.Arn);
  }
  for (const { Target } of properties('AWS::Scheduler::Schedule')) kept(Target.DeadLetterConfig.Arn);
  const async = properties('AWS::Lambda::EventInvokeConfig');
  for (const { DestinationConfig } of async) kept(DestinationConfig.OnFailure.Destination);
  const told = properties('AWS::Events::Rule').length + properties('AWS::Scheduler::Schedule').length;
  expect(async).toHaveLength(told);
});

test('a schedule that stops raises an alarm; one that has not run yet, on a new stage, does not', () => {
  const schedules = Object.values(find('AWS::Scheduler::Schedule'));
  expect(schedules).not.toEqual([]);
  for (const { Properties } of schedules) {
    const [alarm] = alarmsOn('Invocations', idOf(Properties.Target.Arn) ?? '');
    expect(alarm?.Properties).toMatchObject({
      TreatMissingData: 'missing',
      InsufficientDataActions: [expect.anything()],
      ComparisonOperator: 'LessThanThreshold',
    });
    expect(alarm?.Properties.AlarmActions).toBeUndefined();
  }
});

test('no alarm is raised by silence on a new stage', () => {
  for (const { Properties } of alarms) {
    expect(['notBreaching', 'missing']).toContain(Properties.TreatMissingData);
  }
});

test('refusals raise an alarm: of the API, of the feed, and of Lambda', () => {
  const filters = Object.values(find('AWS::Logs::MetricFilter'))
    .map(({ Properties }) => Properties)
    .filter(({ FilterPattern }) => FilterPattern === '{ $.status = "429" }');
  const metrics = filters.map(({ MetricTransformations: [{ MetricName }] }) => MetricName);
  expect(metrics.sort()).toEqual(['too-many-requests-feed', 'too-many-requests-public']);
  for (const metric of [...metrics, 'Throttles']) {
    const [alarm] = alarms.filter(({ Properties }) => Properties.MetricName === metric);
    expect([metric, alarm?.Properties.AlarmActions]).toEqual([metric, [expect.anything()]]);
  }
});

test('no metric is paid for that nothing reads: those of each route', () => {
  for (const { Properties } of Object.values(find('AWS::ApiGatewayV2::Stage'))) {
    expect(Properties.DefaultRouteSettings?.DetailedMetricsEnabled ?? false).toBe(false);
  }
});

/** The functions that the table in `docs/architecture.md` names: those behind the HTTP API. */
const [, functionsSection = ''] = readFileSync('docs/architecture.md', 'utf8').split('## Functions');
const behindTheApi = functionsSection
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => codeIn(line.split('|')[1] ?? ''));

function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

test('the architecture names the functions behind the API, and the registries all functions', () => {
  const made = functions.map(([, { Metadata }]) => Metadata['bookingtms:function']);
  expect([...httpFunctionNames, ...consumerNames].sort()).toEqual(made.sort());
  expect(behindTheApi.sort()).toEqual([...httpFunctionNames].sort());
});

test('each function behind the API has the timeout and the alarm that the registry says', () => {
  for (const name of httpFunctionNames) {
    const { timeout, impact } = httpFunctions[name];
    const [id = '', fn] =
      functions.find(([, { Metadata }]) => Metadata['bookingtms:function'] === name) ?? [];
    expect(fn?.Properties).toMatchObject({ Timeout: timeout, Description: `When it fails: ${impact}` });
    expect(alarmsOn('Errors', id)[0]?.Properties.AlarmDescription).toBe(impact);
  }
});

test('the dashboards say of each function what stops working when it fails', () => {
  const dashboards = [all.App, all.Work].map((template) =>
    JSON.stringify(template.findResources('AWS::CloudWatch::Dashboard')),
  );
  const rows = functions.map(([, { Metadata, Properties }]) => {
    const impact = Properties.Description.replace('When it fails: ', '');
    return `| ${Metadata['bookingtms:function']} | ${impact} |`;
  });
  expect(rows.filter((row) => !dashboards.some((shown) => shown.includes(row)))).toEqual([]);
});

test('each consumer has the events, the timeout and the alarm that the registry says', () => {
  const rules = Object.values(find('AWS::Events::Rule')).map(({ Properties }) => Properties);
  for (const name of consumerNames) {
    const { source, timeout, impact }: Consumer = consumers[name];
    const [id = '', fn] =
      functions.find(([, { Metadata }]) => Metadata['bookingtms:function'] === name) ?? [];
    const heard = rules
      .filter(({ Targets }) => idOf(Targets[0].Arn) === id)
      .flatMap(({ EventPattern }) => EventPattern['detail-type']);
    expect([name, heard]).toEqual([name, 'events' in source ? source.events : []]);
    expect(fn?.Properties).toMatchObject({ Timeout: timeout, Description: `When it fails: ${impact}` });
    expect(alarmsOn('Errors', id)[0]?.Properties.AlarmDescription).toBe(impact);
  }
});
