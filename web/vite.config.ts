/** How the app is built: web/ to web/dist, every file with a hash in its name, compressed once for all who will ask. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressFiles } from './compress.ts';

const API = process.env.ONSALE_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), compressFiles()],
  build: {
    target: 'es2022',
    // Which scripts belong to what: `npm run bench:web` adds up their sizes.
    manifest: true,
    // Small pictures stay files too: the content policy knows only our own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What changes rarely is kept apart from what changes often, so that a release loads little anew.
        codeSplitting: {
          groups: [{ name: 'vendor', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ }],
        },
      },
    },
  },
  // `vite --config web/vite.config.ts`: the app alone, with the API of a server that runs beside it.
  server: { proxy: { '/api': API } },
});
