// Where the pages come from: the build in production, Vite with hot reload while developing.
import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import express, { type RequestHandler } from 'express'
import type { ViteDevServer } from 'vite'
import type { WebEnv } from './env.server'
import { withRefusals } from './refusals.server'

type Pages = { assets: RequestHandler[]; build: ServerBuild | (() => Promise<ServerBuild>) }

export async function pagesFor(env: Pick<WebEnv, 'NODE_ENV'>, server: Server): Promise<Pages> {
  return env.NODE_ENV === 'production' ? built() : developed(server)
}

async function built(): Promise<Pages> {
  const build: ServerBuild = await import(pathToFileURL(join(process.cwd(), 'build/server/index.js')).href)
  return {
    assets: [
      // The names of these files carry a hash of what is in them, so they may be kept for ever.
      express
        .Router()
        .use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' })),
      express.static('build/client', { maxAge: '1h', index: false }),
    ],
    build: withRefusals(build),
  }
}

async function developed(server: Server): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  return { assets: [vite.middlewares], build: async () => withRefusals(await latestBuild(vite)) }
}

async function latestBuild(vite: ViteDevServer): Promise<ServerBuild> {
  const build = await vite.ssrLoadModule('virtual:remix/server-build')
  if (!isServerBuild(build)) throw new Error('Vite did not return a Remix build')
  return build
}

function isServerBuild(module: Record<string, unknown>): module is Record<string, unknown> & ServerBuild {
  return 'routes' in module && 'entry' in module && 'assets' in module
}
