import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './frame/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { loadWords, preferredLanguages } from './frame/words.ts';

const root = document.getElementById('app');
const words = await loadWords(preferredLanguages());
if (root) createRoot(root).render(<App words={words} />);
