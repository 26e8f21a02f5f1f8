/** Starts the app in the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepPreferences } from './stores/preferences.ts';
import './styles/app.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
keepPreferences();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
