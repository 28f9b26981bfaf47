import { Duration, type Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { consumers } from '../../../core/contract/consumers.ts';
import { httpFunctions } from '../../../core/contract/http-functions.ts';
import { usualPeriod } from '../../constructs/alarms.ts';
import { AlarmedFunction } from '../../constructs/function.ts';
import type { StackContext } from '../../constructs/stack-context.ts';
import type { Parts } from '../app/parts.ts';
import type { PublicApi } from '../app/public-api.ts';
import { DeadLetters } from './dead-letters.ts';
import { TableConsumer } from './table-consumer.ts';

/** Is something wrong with what is asked of us, do guests notice, and where is it: from top to bottom. */
export function showRequests(stack: Stack, context: StackContext, api: PublicApi): void {
  dashboard(stack, context, '', [
    [heading('What guests and staff notice')],
    whatGuestsNotice(api),
    [heading('Where it is')],
    [errorsOf(functionsOf(stack))],
    [impactTable(httpFunctions)],
  ]);
}

/** The same for the functions that no HTTP request waits for. */
export function showWork(stack: Stack, parts: Parts): void {
  dashboard(stack, parts.context, '-work', [
    [heading('Where it is')],
    whereItIs(stack, parts),
    [impactTable(consumers)],
  ]);
}

function dashboard(
  stack: Stack,
  { config, alarms }: StackContext,
  suffix: string,
  widgets: IWidget[][],
): void {
  const status = new AlarmStatusWidget({
    title: 'Alarms',
    width: 24,
    height: 6,
    alarms: [...alarms.of(stack)],
  });
  new Dashboard(stack, 'Dashboard', {
    dashboardName: `bookingtms-${config.stage}${suffix}`,
    defaultInterval: Duration.hours(12),
    widgets: [[status], ...widgets],
  });
}

function functionsOf(stack: Stack): AlarmedFunction[] {
  return stack.node.findAll().filter((each) => each instanceof AlarmedFunction);
}

function whatGuestsNotice({ stage }: PublicApi): IWidget[] {
  const metric = (name: string, statistic: string) =>
    stage.metric(name, { statistic, period: usualPeriod, label: `${name} ${statistic}` });
  return [
    graph('Requests', [metric('Count', 'Sum')]),
    graph('Refused (4xx) and failed (5xx)', [metric('4xx', 'Sum'), metric('5xx', 'Sum')]),
    graph('Latency, milliseconds', [metric('Latency', 'p50'), metric('Latency', 'p99')]),
  ];
}

function errorsOf(functions: readonly AlarmedFunction[]): IWidget {
  return graph(
    'Errors by function',
    functions.map(({ fn, node }) => fn.metricErrors({ period: usualPeriod, label: node.id })),
  );
}

function whereItIs(stack: Stack, { table }: Parts): IWidget[] {
  const functions = functionsOf(stack);
  const followers = functions.filter((each) => each instanceof TableConsumer);
  const deadLetters = stack.node.findAll().filter((each) => each instanceof DeadLetters);
  const ofTable = (name: string) => table.metric(name, { statistic: 'Sum', period: usualPeriod });
  return [
    errorsOf(functions),
    graph(
      'Work that failed every retry',
      deadLetters.map((each) =>
        each.metricNumberOfMessagesSent({
          statistic: 'Sum',
          period: usualPeriod,
          label: each.node.scope?.node.id ?? each.node.id,
        }),
      ),
    ),
    graph(
      'Behind the table, milliseconds',
      followers.map(({ fn, node }) =>
        fn.metric('IteratorAge', { statistic: 'Maximum', period: usualPeriod, label: node.id }),
      ),
    ),
    graph(
      'Table: conflicts and refusals',
      ['TransactionConflict', 'ReadThrottleEvents', 'WriteThrottleEvents'].map(ofTable),
    ),
  ];
}

/** What people notice when a function of a registry fails. */
function impactTable(registry: Readonly<Record<string, { readonly impact: string }>>): IWidget {
  const rows = Object.entries(registry).map(([name, { impact }]) => `| ${name} | ${impact} |`);
  const markdown = ['| function | when it fails |', '|---|---|', ...rows].join('\n');
  return new TextWidget({ markdown, width: 24, height: 12 });
}

function heading(text: string): IWidget {
  return new TextWidget({ markdown: `## ${text}`, width: 24, height: 1 });
}

function graph(title: string, left: IMetric[]): IWidget {
  return new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { min: 0 } });
}
