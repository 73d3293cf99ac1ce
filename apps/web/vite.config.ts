import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = process.env.API_URL ?? 'http://127.0.0.1:5173';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Pictures of goods and the tab icon are files of their own; fonts too, so that a page asks only for the scripts it shows.
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023', cssTarget: 'chrome120' },
  server: {
    port: 5174,
    proxy: { '/api': { target: SERVER, changeOrigin: false }, '/connect': { target: SERVER, changeOrigin: false } },
  },
});
