import { Badge, Button, Stack, Text } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import type { ItemOf } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { hereZone } from '../../../kit/here-zone.ts';
import type { Column } from '../../../kit/list.tsx';

export type OrganizationLine = ItemOf<'listAllOrganizations'>;

export function useOrganizationColumns(): readonly Column<OrganizationLine>[] {
  const { t, formatIn } = useWords();
  return [
    {
      key: 'name',
      title: t('people.organization'),
      cell: ({ name, ownerEmail, status, suspension }) => (
        <Stack gap={0} style={{ overflowWrap: 'anywhere' }}>
          <Text size="sm" fw={600}>
            {name} {status === 'suspended' && <Badge color="warning">{t('suspended')}</Badge>}
          </Text>
          <Text size="xs" c="dimmed">
            {ownerEmail}
          </Text>
          {suspension && (
            <Text size="xs" lineClamp={1}>
              {t('platform.suspendedFor', { reason: suspension.reason })}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'plan',
      title: t('people.plan'),
      isWide: true,
      cell: ({ plan, currency }) => (
        <Text size="sm">
          {t(`platform.plan.${plan}`)}, {currency}
        </Text>
      ),
    },
    {
      key: 'since',
      title: t('settings.since'),
      isWide: true,
      cell: ({ createdAt }) => <Text size="sm">{formatIn(hereZone()).fullDate(createdAt)}</Text>,
    },
    { key: 'support', title: t('supportAccess'), cell: (organization) => <Open {...organization} /> },
  ];
}

function Open({ id, name }: Pick<OrganizationLine, 'id' | 'name'>) {
  const { t } = useWords();
  const [, change] = useAddress();
  return (
    <Button
      variant="default"
      size="xs"
      aria-haspopup="dialog"
      aria-label={t('supportOpenAt', { organization: name })}
      onClick={(event) => {
        // The row itself leads to the organization.
        event.stopPropagation();
        change({ support: id });
      }}
    >
      {t('people.open')}
    </Button>
  );
}
