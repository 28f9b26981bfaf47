import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { auditedActions, isAuditedAction } from '../../../../../core/contract/audited-actions.ts';
import { auditedKind } from '../../../../../core/contract/model/platform/audit.ts';
import { useAddress } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import type { auditFilter } from './audit-filter.ts';
import { deedsByName } from './deed.ts';

/** Narrows the log; the address keeps the choice. */
export function AuditFilters({ filter }: { filter: ReturnType<typeof auditFilter> }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const narrow = (part: string) => (value: string) => change({ [part]: value }, { replace: true });
  const kinds = auditedKind.options.map((value) => ({ value, label: t(`settings.kind.${value}`) }));
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        type="month"
        label={t('settings.auditMonth')}
        value={filter.month}
        onChange={(event) => narrow('month')(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('settings.auditKind')}
        value={filter.kind ?? ''}
        data={[{ value: '', label: t('settings.auditAll') }, ...kinds]}
        onChange={(event) => narrow('kind')(event.currentTarget.value)}
      />
      <ActionChoice action={filter.action} onChoose={narrow('action')} />
      <PersonChoice userId={filter.userId} onChoose={narrow('person')} />
      {filter.resourceId !== undefined && (
        <Button variant="light" onClick={() => change({ of: undefined })}>
          {t('settings.auditWithout', { value: filter.resourceId })}
        </Button>
      )}
    </Group>
  );
}

interface ActionChoiceProps {
  action: string | undefined;
  onChoose: (action: string) => void;
}

function ActionChoice({ action = '', onChoose }: ActionChoiceProps) {
  const words = useWords();
  const { t } = words;
  const isKnown = action === '' || isAuditedAction(action);
  return (
    <NativeSelect
      label={t('settings.auditWhat')}
      value={action}
      data={[
        { value: '', label: t('settings.auditAll') },
        ...deedsByName(auditedActions, words),
        ...(isKnown ? [] : [{ value: action, label: action }]),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
      maw="20rem"
    />
  );
}

interface PersonChoiceProps {
  userId: string | undefined;
  onChoose: (userId: string) => void;
}

function PersonChoice({ userId = '', onChoose }: PersonChoiceProps) {
  const { t } = useWords();
  const members = usePages('listMembers', { query: { limit: 100 } }, { enabled: useMay('staff.view') });
  const people = members.items?.map(({ userId: value, name }) => ({ value, label: name })) ?? [];
  const isKnown = userId === '' || people.some(({ value }) => value === userId);
  return (
    <NativeSelect
      label={t('settings.auditPerson')}
      value={userId}
      data={[
        { value: '', label: t('settings.auditEveryone') },
        ...people,
        // Someone who has left, or a key: chosen in an entry.
        ...(isKnown ? [] : [{ value: userId, label: userId }]),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
