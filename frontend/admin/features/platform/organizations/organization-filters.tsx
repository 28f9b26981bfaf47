import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { IconSearch } from '../../../kit/icons.ts';

/** Milliseconds without a key before the list follows. */
const pause = 250;

/** Narrows the list by name or by status: a name is looked for among organizations of every status. */
export function OrganizationFilters() {
  const { t } = useWords();
  const [{ search = '', status = '' }, change] = useAddress();
  const [typed, setTyped] = useState(search);
  const follow = useDebouncedCallback(
    (text: string) => change({ search: text, status: undefined }, { replace: true }),
    pause,
  );
  const choose = (value: string) => {
    follow.cancel();
    setTyped('');
    change({ status: value, search: undefined }, { replace: true });
  };
  return (
    <Group gap="sm">
      <TextInput
        type="search"
        aria-label={t('platform.search')}
        placeholder={t('platform.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          follow(event.currentTarget.value.trim());
        }}
        w={{ base: '100%', sm: 320 }}
      />
      <SegmentedControl
        aria-label={t('people.status')}
        value={search ? '' : status}
        onChange={choose}
        data={[
          { value: '', label: t('platform.all') },
          { value: 'active', label: t('platform.active') },
          { value: 'suspended', label: t('suspended') },
        ]}
      />
    </Group>
  );
}
