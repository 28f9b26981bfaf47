import { useWords } from '../../../frame/words.ts';
import { Page } from '../../../kit/page.tsx';

export function TodayPage() {
  const { t } = useWords();
  return <Page title={t('nav.today')}>{null}</Page>;
}
