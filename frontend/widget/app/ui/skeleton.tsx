import { useWidget } from '../state/context.ts';

/** Grey shapes where something is about to appear. */
export function Skeleton({ rows }: { rows: number }) {
  const { t } = useWidget();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </div>
  );
}
