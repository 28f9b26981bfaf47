import { Button, Group, Stack } from '@mantine/core';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { DeliveryAttempts } from './delivery-attempts.tsx';
import { DeliveryContent } from './delivery-content.tsx';
import { DeliveryFacts } from './delivery-facts.tsx';
import { DeliveryResponse } from './delivery-response.tsx';
import { isOnItsWay } from './delivery-state.ts';

/** Milliseconds between looks at a message that is on its way. */
const pause = 3_000;

interface DeliveryKey {
  webhookId: string;
  deliveryId: string;
}

/** A message with its content, the endpoint's answer and the attempts; sent again from here. */
export function OpenDelivery(params: DeliveryKey) {
  const delivery = useApi('getDelivery', { params: { ...params } }, { every: pause, changes: isOnItsWay });
  return (
    <Shown of={delivery}>
      {(found) => (
        <Stack>
          <DeliveryFacts delivery={found} />
          <Replay {...params} />
          <DeliveryContent delivery={found} />
          {found.response && <DeliveryResponse response={found.response} />}
          {found.history.length > 0 && <DeliveryAttempts history={found.history} />}
        </Stack>
      )}
    </Shown>
  );
}

function Replay(params: DeliveryKey) {
  const { t } = useWords();
  const replaying = useAction('replayDelivery', {
    refresh: ['listDeliveries', 'getDelivery'],
    onDone: () => notifyDone(t('settings.replayed'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  return (
    <Group>
      <Button loading={replaying.isRunning} onClick={() => replaying.run({ params: { ...params } })}>
        {t('settings.replay')}
      </Button>
    </Group>
  );
}
