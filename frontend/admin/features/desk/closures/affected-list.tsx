import { Checkbox, Group, Stack, Text } from '@mantine/core';
import type { ClosurePreview } from '../../../../../core/contract/schemas/desk/closures.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import classes from './closures.module.css';

type Affected = ClosurePreview['affected'][number];

interface AffectedListProps {
  affected: readonly Affected[];
  /** Which are chosen, and how to choose; without it, the list only shows. */
  choice?: { readonly chosen: ReadonlySet<string>; readonly toggle: (bookingId: string) => void };
  /** What the last attempt said of a booking. */
  remarks?: ReadonlyMap<string, string>;
}

/** The parties that a closure affects, each with the nearest time it could move to. */
export function AffectedList({ affected, choice, remarks }: AffectedListProps) {
  return (
    <ul className={classes.list}>
      {affected.map((party) => (
        <li key={party.id} className={classes.party}>
          <Group wrap="nowrap" align="flex-start" gap="sm">
            {choice && (
              <Checkbox
                aria-label={party.guest?.name ?? party.reference}
                checked={choice.chosen.has(party.id)}
                onChange={() => choice.toggle(party.id)}
                mt={2}
              />
            )}
            <Party party={party} remark={remarks?.get(party.id)} />
          </Group>
        </li>
      ))}
    </ul>
  );
}

function Party({ party, remark }: { party: Affected; remark: string | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  const [nearest] = party.alternatives;
  return (
    <Stack gap={2} flex={1}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {party.guest?.name ?? t('noName')}
        </Text>
        <Text size="sm" className="figures">
          {format.money(party.paid)}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {[format.time(party.startsAt), t('guestCount', { count: party.guestCount }), party.reference].join(
          ' · ',
        )}
      </Text>
      <Text size="xs">
        {nearest
          ? t('closures.nearest', { time: format.dateTime(nearest.startsAt) })
          : t('closures.noAlternative')}
      </Text>
      {remark !== undefined && (
        <Text size="xs" c="danger" role="alert">
          {remark}
        </Text>
      )}
    </Stack>
  );
}
