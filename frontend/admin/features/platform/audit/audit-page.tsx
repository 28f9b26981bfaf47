import { Button } from '@mantine/core';
import { paths } from '../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import { useAddress } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconDownload } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { useAuditColumns } from './audit-columns.tsx';
import { auditFilter } from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import { EntryPanel } from './entry-panel.tsx';

/** Who changed what in the organization, by month. */
export function AuditPage() {
  const { t, locale } = useWords();
  const mayView = useMay('audit.view');
  const [address] = useAddress();
  const filter = auditFilter(address, new Date());
  const download = (
    <Button
      component="a"
      variant="default"
      href={routeUrl(paths.exportAuditEntries, {}, { ...filter, locale })}
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {t('settings.auditExport')}
    </Button>
  );
  return (
    <Page title={t('settings.audit')} about={t('settings.auditAbout')} actions={mayView && download}>
      {mayView ? (
        <Entries filter={filter} />
      ) : (
        <EmptyState title={t('failed.forbidden')}>{t('settings.forbidden')}</EmptyState>
      )}
    </Page>
  );
}

function Entries({ filter }: { filter: ReturnType<typeof auditFilter> }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const entries = usePages('listAuditEntries', { query: { limit: 50, ...filter } });
  return (
    <>
      <AuditFilters filter={filter} />
      <List
        label={t('settings.audit')}
        pages={entries}
        columns={useAuditColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => change({ entry: id })}
        empty={<EmptyState title={t('settings.auditNone')}>{t('settings.auditNoneText')}</EmptyState>}
      />
      <EntryPanel listed={entries.items ?? []} />
    </>
  );
}
