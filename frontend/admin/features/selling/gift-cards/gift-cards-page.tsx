import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus, IconSearch } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { BalanceCheck } from './balance-check.tsx';
import { useCardColumns } from './card-columns.tsx';
import { CardPanel } from './card-panel.tsx';
import { foundCards } from './cards.ts';

/** Milliseconds without a key before the list follows. */
const pause = 150;

/** The gift cards of the organization and what is left on them, newest first. */
export function GiftCardsPage() {
  const { t } = useWords();
  const [{ q = '' }, change] = useAddress();
  const maySee = useMay('customers.view');
  const maySell = useMay('bookings.walk-in');
  const cards = useApi('listGiftCards', {}, { enabled: maySee });
  const follow = useDebouncedCallback((text: string) => change({ q: text }, { replace: true }), pause);
  const all = cards.data?.giftCards;
  const actions = (
    <>
      <Button variant="default" onClick={() => change({ check: '1' })}>
        {t('giftCards.check')}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ card: 'new' })}>
        {t('giftCards.sell')}
      </Button>
    </>
  );
  return (
    <Page title={t('giftCards.title')} about={t('giftCards.about')} actions={maySell && actions}>
      {all && all.length > 0 && (
        <TextInput
          type="search"
          aria-label={t('giftCards.search')}
          placeholder={t('giftCards.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={q}
          onChange={(event) => follow(event.currentTarget.value)}
          w={{ base: '100%', sm: 320 }}
        />
      )}
      <List
        label={t('giftCards.title')}
        pages={{ ...cards, items: all && foundCards(all, q), more: null, isFetchingMore: false }}
        columns={useCardColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => change({ card: id })}
        empty={
          <EmptyState title={t(q === '' ? 'giftCards.none' : 'giftCards.noneFound')}>
            {t(q === '' ? 'giftCards.noneText' : 'giftCards.noneFoundText')}
          </EmptyState>
        }
      />
      <CardPanel cards={cards} />
      {maySell && <BalanceCheck cards={all ?? []} />}
    </Page>
  );
}
