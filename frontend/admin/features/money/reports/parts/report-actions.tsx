import { Button } from '@mantine/core';
import { useWords } from '../../../../frame/words.ts';
import { IconDownload, IconPrinter } from '../../../../kit/icons.ts';

/** What every report can do: print, and download as a spreadsheet. */
export function ReportActions({ href }: { href: string }) {
  const { t } = useWords();
  return (
    <>
      <Button
        variant="default"
        onClick={() => window.print()}
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t('reports.print')}
      </Button>
      <Button
        component="a"
        variant="default"
        href={href}
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('reports.export')}
      </Button>
    </>
  );
}
