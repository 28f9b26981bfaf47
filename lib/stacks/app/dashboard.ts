import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { usualPeriod } from '../../constructs/alarms.ts';
import type { DeadLetters } from '../../constructs/dead-letters.ts';
import type { HouseFunction } from '../../constructs/function.ts';
import type { House } from '../../constructs/house.ts';
import type { PublicApi } from '../../constructs/public-api.ts';
import { TableConsumer } from '../../constructs/table-consumer.ts';
import type { Parts } from './parts.ts';

export interface Shown {
  readonly api: PublicApi;
  readonly functions: readonly HouseFunction[];
  readonly deadLetters: readonly DeadLetters[];
}

/** One page that answers, from top to bottom: is something wrong, do guests notice, and where is it. */
export function showAll(scope: Construct, { alarms, config }: House, parts: Parts, shown: Shown): void {
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `bookingtms-${config.stage}`,
    defaultInterval: Duration.hours(12),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 6, alarms: alarms.all })],
      [heading('What guests and staff notice')],
      whatGuestsNotice(shown.api),
      [heading('Where it is')],
      whereItIs(parts, shown),
    ],
  });
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

function whereItIs({ table }: Parts, { functions, deadLetters }: Shown): IWidget[] {
  const followers = functions.filter((each) => each instanceof TableConsumer);
  const ofTable = (name: string) => table.metric(name, { statistic: 'Sum', period: usualPeriod });
  return [
    graph(
      'Errors by function',
      functions.map(({ fn, node }) => fn.metricErrors({ period: usualPeriod, label: node.id })),
    ),
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

function heading(text: string): IWidget {
  return new TextWidget({ markdown: `## ${text}`, width: 24, height: 1 });
}

function graph(title: string, left: IMetric[]): IWidget {
  return new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { min: 0 } });
}
