import { usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { useAccessColumns } from './access-columns.tsx';
import { EndAccess } from './end-access.tsx';

/** Who of BookingTMS worked in the organization, when and why. */
export function SupportPage() {
  const { t } = useWords();
  const accesses = usePages('listSupportAccess', { query: { limit: 25 } });
  return (
    <Page title={t('settings.support')} about={t('settings.supportAbout')}>
      <List
        label={t('settings.support')}
        pages={accesses}
        columns={useAccessColumns((access) => <EndAccess access={access} />)}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('settings.supportNone')}>{t('settings.supportNoneText')}</EmptyState>}
      />
    </Page>
  );
}
