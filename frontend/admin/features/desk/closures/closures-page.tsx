import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { ClosurePanel } from './closure-panel.tsx';
import classes from './closures.module.css';
import { NewClosurePanel } from './new-closure-panel.tsx';
import { useScopeText } from './scope-text.ts';

type Closure = RouteOutput<'listClosures'>['closures'][number];

/** What staff took off sale, and the way to take more off. */
export function ClosuresPage() {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [, change] = useAddress();
  const mayClose = useMay('activities.edit');
  const closures = useApi('listClosures', { params: { venueId } });
  return (
    <Page
      title={t('closures.title')}
      about={t('closures.about')}
      actions={mayClose && <Button onClick={() => change({ close: '1' })}>{t('closures.close')}</Button>}
    >
      <Shown of={closures}>
        {(shown) =>
          shown.closures.length === 0 ? (
            <EmptyState title={t('closures.none')}>{t('closures.noneText')}</EmptyState>
          ) : (
            <ul className={classes.list}>
              {shown.closures.map((closure) => (
                <li key={closure.id}>
                  <ClosureRow closure={closure} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <NewClosurePanel />
      <ClosurePanel />
    </Page>
  );
}

function ClosureRow({ closure: { id, scope, reason, status, createdAt } }: { closure: Closure }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const scopeText = useScopeText();
  return (
    <button type="button" className={classes.row} onClick={() => change({ closure: id })}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Stack gap={2}>
          <Text fw={600} size="sm">
            {scopeText(scope)}
          </Text>
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        </Stack>
        <Stack gap={2} align="flex-end">
          <Badge color={status === 'closed' ? 'warning' : 'neutral'}>{t(`closures.${status}`)}</Badge>
          <Text size="xs" c="dimmed">
            {format.shortDate(createdAt)}
          </Text>
        </Stack>
      </Group>
    </button>
  );
}
