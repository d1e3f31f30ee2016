// Imports: reading a workbook, planning it anew, committing and undoing it. A run's key is the import's id and a number, because
// an import may be asked for the same work again.
import { commitImport, planImport, readImport, undoImport } from '~/features/imports/reading.server'
import { workerEnv } from '~/platform/env.server'
import type { Handler } from '../work'

export const importHandlers: Record<string, Handler> = {
  async 'imports.read'({ db, tenant_id, key, now }) {
    return readImport({ db, tenant_id, import_id: importOf(key) }, workerEnv().FILES_DIR, now)
  },

  async 'imports.plan'({ db, tenant_id, key }) {
    await planImport({ db, tenant_id, import_id: importOf(key) })
    return {}
  },

  async 'imports.commit'({ db, tenant_id, key }) {
    return commitImport({ db, tenant_id, import_id: importOf(key) })
  },

  async 'imports.undo'({ db, tenant_id, key }) {
    await undoImport({ db, tenant_id, import_id: importOf(key) })
    return {}
  },
}

function importOf(key: string): string {
  return key.slice(0, key.indexOf('#'))
}
