import { Group, SegmentedControl, Select, Stack, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type Language, languages } from '../../../../../core/words/languages.ts';
import { useWords } from '../../../frame/words.ts';
import { IconDeviceDesktop, IconDeviceMobile, IconMoon, IconSun } from '../../../kit/icons.ts';
import { type PreviewLook, type PreviewSubject, previewUrl } from './preview-url.ts';
import { type Device, ScaledFrame } from './scaled-frame.tsx';

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
        <SegmentedControl
          aria-label={t('venues.previewDevice')}
          value={device}
          onChange={(value) => setDevice(value === 'phone' ? 'phone' : 'desktop')}
          data={[
            { value: 'phone', label: <Choice icon={IconDeviceMobile} label={t('venues.phoneScreen')} /> },
            {
              value: 'desktop',
              label: <Choice icon={IconDeviceDesktop} label={t('venues.desktopScreen')} />,
            },
          ]}
        />
        <SegmentedControl
          aria-label={t('venues.previewScheme')}
          value={shown.theme}
          onChange={(value) => setOther(value === 'dark' ? 'dark' : 'light')}
          data={[
            { value: 'light', label: <Choice icon={IconSun} label={t('venues.light')} /> },
            { value: 'dark', label: <Choice icon={IconMoon} label={t('venues.dark')} /> },
          ]}
        />
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

function Choice({ icon: Icon, label }: { icon: typeof IconSun; label: string }) {
  return (
    <>
      <Icon size={18} aria-hidden style={{ display: 'block' }} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </>
  );
}
