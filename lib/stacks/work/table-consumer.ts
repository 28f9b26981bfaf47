import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { AlarmedFunction, type AlarmedFunctionProps } from '../../constructs/function.ts';
import { DeadLetters } from './dead-letters.ts';

export interface TableConsumerProps extends AlarmedFunctionProps {
  readonly table: Table;
  /** The values of `entity` whose writes it is told of. */
  readonly entities: readonly string[];
  /** Those of them whose removals it is told of too. */
  readonly removals: readonly string[];
}

/** A function that follows the table's stream: only its entities, record by record retried, nothing lost. */
export class TableConsumer extends AlarmedFunction {
  constructor(scope: Construct, id: string, props: TableConsumerProps) {
    const streamArn = props.table.tableStreamArn;
    if (!streamArn) throw new Error('The table has no stream to follow.');
    super(scope, id, { ...props, needs: [...props.needs, readStream(streamArn)] });
    new EventSourceMapping(this, 'Mapping', {
      target: this.fn,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      filters: filtersFor(props.entities, props.removals),
      onFailure: new SqsDlq(new DeadLetters(this, 'DeadLetters', props)),
    });
    props.context.alarms.raise(this, 'Behind', {
      metric: this.fn.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: 60_000,
      periods: 3,
      impact: `It is more than a minute behind the table. ${props.impact}`,
    });
  }
}

function readStream(streamArn: string) {
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  return {
    environment: {},
    statements: [
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [streamArn],
      }),
    ],
  };
}

function filtersFor(entities: readonly string[], removals: readonly string[]) {
  const among = (names: readonly string[]) => ({ entity: { S: FilterRule.or(...names) } });
  const written = FilterCriteria.filter({ dynamodb: { NewImage: among(entities) } });
  if (removals.length === 0) return [written];
  const removed = FilterCriteria.filter({
    eventName: FilterRule.isEqual('REMOVE'),
    dynamodb: { OldImage: among(removals) },
  });
  return [written, removed];
}
