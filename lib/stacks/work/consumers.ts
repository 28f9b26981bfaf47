import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Consumer } from '../../../core/contract/consumer.ts';
import { type ConsumerName, consumerNames, consumers, entryOf } from '../../../core/contract/consumers.ts';
import { AlarmedFunction } from '../../constructs/function.ts';
import type { Parts } from '../app/parts.ts';
import { BusConsumer } from './bus-consumer.ts';
import { consumerNeeds } from './consumer-needs.ts';
import { DeadLetters } from './dead-letters.ts';
import { EmailEvents } from './email-events.ts';
import type { FeedApi } from './feed-api.ts';
import { alarmOnLog } from './log-alarm.ts';
import { QueueConsumer } from './queue-consumer.ts';
import { ScheduledFunction } from './scheduled-function.ts';
import { TableConsumer } from './table-consumer.ts';

/** Makes the functions of the registry of consumers, each with what makes it run. */
export function addConsumers(scope: Construct, parts: Parts, feed: FeedApi): void {
  const needs = consumerNeeds(scope, parts, feed);
  const { context } = parts;
  for (const name of inOrder()) {
    const { timeout, memory, impact, alarm }: Consumer = consumers[name];
    const fn = addConsumer(
      scope,
      name,
      { parts, feed },
      {
        context,
        entry: entryOf(name),
        impact,
        needs: needs[name],
        timeout: Duration.seconds(timeout),
        ...(memory !== undefined && { memory }),
      },
    );
    if (alarm) alarmOnLog({ context, fn, ...alarm });
  }
}

/** Consumers of queues come last: they empty the dead-letter queues of the others. */
function inOrder(): ConsumerName[] {
  const isLast = (name: ConsumerName) => consumers[name].source.kind === 'queue';
  return [...consumerNames.filter((name) => !isLast(name)), ...consumerNames.filter(isLast)];
}

type Props = ConstructorParameters<typeof AlarmedFunction>[2];

function addConsumer(
  scope: Construct,
  name: ConsumerName,
  { parts: { table, bus, sender }, feed }: { parts: Parts; feed: FeedApi },
  props: Props,
): AlarmedFunction {
  const { source }: Consumer = consumers[name];
  switch (source.kind) {
    case 'bus':
      return new BusConsumer(scope, name, { ...props, bus, events: source.events });
    case 'ses':
      return new EmailEvents(scope, name, { ...props, sender, events: source.events });
    case 'stream':
      return new TableConsumer(scope, name, { ...props, ...source, table });
    case 'schedule':
      return new ScheduledFunction(scope, name, { ...props, rhythm: source });
    case 'queue':
      return new QueueConsumer(scope, name, { ...props, queues: deadLettersIn(scope) });
    case 'websocket': {
      const fn = new AlarmedFunction(scope, name, props);
      feed.serve(fn);
      return fn;
    }
  }
}

function deadLettersIn(scope: Construct): DeadLetters[] {
  return scope.node.findAll().filter((each) => each instanceof DeadLetters);
}
