import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { type FlagView, flagKind } from '../../../../../../core/contract/model/guest/guest-flag.ts';
import type { CustomerRow } from '../../../../../../core/contract/schemas/people/customers.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { IconPencil, IconX } from '../../../../kit/icons.ts';
import { FlagBadge } from '../../../desk/flags/guest-flags.tsx';
import { EditFlag } from './edit-flag.tsx';
import { useRemoveFlag } from './use-flag-actions.ts';

/** VIP, medical, banned: what a customer is flagged with, and the ways to change it. */
export function CustomerFlags({ customer }: { customer: CustomerRow }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const mayEdit = useMay('customers.edit');
  const maySeeMedical = useMay('customers.medical');
  const { flags } = customer;
  const kinds = flagKind.options.filter((kind) => kind !== 'medical' || maySeeMedical);
  const missing = mayEdit ? kinds.filter((kind) => flags.every((flag) => flag.kind !== kind)) : [];
  if (flags.length === 0 && !mayEdit) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t('flags.title')}</Title>
      {flags.map((flag) => (
        <Flag key={flag.kind} customer={customer} flag={flag} mayEdit={mayEdit} />
      ))}
      <Group gap="xs" className="no-print">
        {missing.map((kind) => (
          <Button key={kind} size="xs" variant="default" onClick={() => change({ change: kind })}>
            {t(`flags.add.${kind}`)}
          </Button>
        ))}
      </Group>
      {mayEdit && kinds.map((kind) => <EditFlag key={kind} customer={customer} kind={kind} />)}
    </Stack>
  );
}

interface FlagProps {
  customer: CustomerRow;
  flag: FlagView;
  mayEdit: boolean;
}

function Flag({ customer, flag, mayEdit }: FlagProps) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const removal = useRemoveFlag(customer, flag);
  const { kind, note, until } = flag;
  const name = { flag: t(`flags.${kind}`) };
  return (
    <Group wrap="nowrap" align="flex-start" justify="space-between" gap="xs">
      <Stack gap={2} miw={0}>
        <Group gap="xs">
          <FlagBadge kind={kind} />
          {until && (
            <Text size="xs" c="dimmed">
              {t('flags.untilDate', { date: format.fullDate(until) })}
            </Text>
          )}
        </Group>
        {note && (
          <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {note}
          </Text>
        )}
      </Stack>
      {mayEdit && (
        <Group gap={4} wrap="nowrap" className="no-print">
          <ActionIcon
            variant="subtle"
            color="neutral"
            aria-label={t('flags.changeOf', name)}
            onClick={() => change({ change: kind })}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="neutral"
            aria-label={t('flags.removeOf', name)}
            loading={removal.isRunning}
            onClick={removal.remove}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </Group>
  );
}
