import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

// Fixed names: the service has browsers ask for each file again, so that an upgrade leaves no old half.
const names = {entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/shared.js', assetFileNames: 'assets/console[extname]'};

// A running service to build the pages against: LIKENESS_URL=http://127.0.0.1:8080 npm run dev
const service = process.env.LIKENESS_URL ?? 'http://127.0.0.1:8080';
const proxy = Object.fromEntries(['/api', '/login', '/logout', '/problems'].map(path => [`^${path}(/|$|\\?)`, service]));

export default defineConfig({
  plugins: [react()],
  server: {proxy},
  preview: {proxy, headers: {'Content-Security-Policy': "default-src 'self'; img-src 'self' blob:; base-uri 'none'; object-src 'none'"}},
  css: {preprocessorOptions: {scss: {loadPaths: ['node_modules'], quietDeps: true}}},
  build: {
    outDir: '../../../target/console/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    license: {fileName: 'assets/licences.md'},
    rolldownOptions: {input: ['index.html', 'login.html'], output: names},
  },
});
