import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { readConfig } from './config.ts'
import { createShop } from './http.ts'
import { Metrics } from './metrics.ts'
import { postgres } from './store.ts'

const config = readConfig(process.argv.slice(2), process.env)
const page = fileURLToPath(new URL('../page', import.meta.url))
const { secureCookies, passwordFile } = config
const password =
  passwordFile === undefined ? undefined : async () => (await readFile(passwordFile, 'utf8')).trim()
const pool = new pg.Pool({ password, max: 10, connectionTimeoutMillis: 3000 })
const server = createShop({ store: postgres(pool), metrics: new Metrics(), secureCookies }, page)

pool.on('error', (error) => console.error('database', error.message))
server.listen(config.port, () => console.log(`shop on port ${config.port}`))
process.once('SIGTERM', () => server.close(() => void pool.end()))
