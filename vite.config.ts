// Vite builds the pages; app/server.ts serves what it built, or mounts it as middleware while developing.
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig)],
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  // Found before the first page, so that no page meets two copies of React while Vite prepares them.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/features/**/*.tsx'] },
  build: { assetsInlineLimit: 0, ...(isSsrBuild && { target: 'node22' }) },
}))
