import minimist from 'minimist'

/** Everything the service is told from outside. The database is found by libpq's own PG* variables. */
export interface Config {
  port: number
  secureCookies: boolean
  /** Read at each connection, so that a changed password needs no restart. */
  passwordFile: string | undefined
}

export function readConfig(args: string[], env: Record<string, string | undefined>): Config {
  const flags = minimist(args, { boolean: ['insecure-cookies'] })
  const port = Number(flags['port'] ?? env['PORT'] ?? 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`--port must be a number from 1 to 65535, not "${flags['port'] ?? env['PORT']}"`)
  }
  return {
    port,
    secureCookies: flags['insecure-cookies'] !== true,
    passwordFile: env['DATABASE_PASSWORD_FILE'],
  }
}
