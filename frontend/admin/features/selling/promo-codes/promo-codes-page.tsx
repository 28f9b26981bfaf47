import { Button, Group, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus, IconSearch } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { useCodeColumns } from './code-columns.tsx';
import { CodePanel } from './code-panel.tsx';
import { foundCodes } from './standing.ts';

/** Milliseconds without a key before the list follows. */
const pause = 150;

/** The promo codes of the organization, with how often each is used. */
export function PromoCodesPage() {
  const { t } = useWords();
  const [{ q = '', archived }, change] = useAddress();
  const mayCreate = useMay('venues.edit');
  const codes = useApi('listPromoCodes', {});
  const follow = useDebouncedCallback((text: string) => change({ q: text }, { replace: true }), pause);
  const all = codes.data?.promoCodes;
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ code: 'new' })}>
      {t('promoCodes.create')}
    </Button>
  );
  return (
    <Page title={t('promoCodes.title')} about={t('promoCodes.about')} actions={mayCreate && create}>
      {all && all.length > 0 && (
        <Group gap="md">
          <TextInput
            type="search"
            aria-label={t('promoCodes.search')}
            placeholder={t('promoCodes.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            defaultValue={q}
            onChange={(event) => follow(event.currentTarget.value)}
            w={{ base: '100%', sm: 320 }}
          />
          {all.some(({ status }) => status === 'archived') && (
            <Switch
              label={t('promoCodes.showArchived')}
              checked={archived === '1'}
              onChange={(event) => change({ archived: event.currentTarget.checked ? '1' : undefined })}
            />
          )}
        </Group>
      )}
      <List
        label={t('promoCodes.title')}
        pages={{
          ...codes,
          items: all && foundCodes(all, q, new Date().toISOString(), archived === '1'),
          more: null,
          isFetchingMore: false,
        }}
        columns={useCodeColumns()}
        keyOf={({ code }) => code}
        onOpen={({ code }) => change({ code })}
        empty={
          <EmptyState title={t(q === '' ? 'promoCodes.none' : 'promoCodes.noneFound')}>
            {t(q === '' ? 'promoCodes.noneText' : 'promoCodes.noneFoundText')}
          </EmptyState>
        }
      />
      <CodePanel codes={codes} />
    </Page>
  );
}
