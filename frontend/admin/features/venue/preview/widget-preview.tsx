import { Group, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type Language, languages } from '../../../../../core/words/languages.ts';
import { useWords } from '../../../frame/words.ts';
import { type PreviewLook, type PreviewSubject, previewUrl } from './preview-url.ts';
import { type Device, ScaledFrame } from './scaled-frame.tsx';
import { DeviceChoice, SchemeChoice } from './screen-choices.tsx';

interface WidgetPreviewProps {
  subject: PreviewSubject;
  look: PreviewLook;
  /** Languages that the widget is offered in. */
  offered: readonly Language[];
}

/** The real widget with a look that is not saved yet, on a phone or a desktop, light or dark. */
export function WidgetPreview({ subject, look, offered }: WidgetPreviewProps) {
  const { t, language: own } = useWords();
  const [device, setDevice] = useState<Device>('phone');
  const [other, setOther] = useState<PreviewLook['theme'] | null>(null);
  const [language, setLanguage] = useState<Language | undefined>(look.language);
  const shown = { ...look, theme: other ?? look.theme, language };
  const [url] = useDebouncedValue(previewUrl(subject, shown, window.location.href), 300);
  const names = new Intl.DisplayNames(own, { type: 'language' });
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <DeviceChoice value={device} onChange={setDevice} />
        <SchemeChoice value={shown.theme} onChange={setOther} />
        {offered.length > 1 && (
          <Select
            aria-label={t('venues.previewLanguage')}
            placeholder={t('venues.previewLanguage')}
            data={offered.map((value) => ({ value, label: names.of(value) ?? value }))}
            value={language ?? null}
            onChange={(value) => setLanguage(languages.find((each) => each === value))}
            clearable
            w="9rem"
          />
        )}
      </Group>
      <ScaledFrame title={t('venues.previewTitle')} url={url} device={device} />
    </Stack>
  );
}
