import { Page } from '../../../kit/page.tsx';
import { useWords } from '../../../frame/words.ts';

export function TodayPage() {
  const { t } = useWords();
  return <Page title={t('nav.today')}>{null}</Page>;
}
