import { createClient } from '@devsecops/github'
import type { Client } from '@devsecops/github'
import type { Io } from '@devsecops/runner'

/** A client for a token, or none without one: a run without a token asks nothing of the network. */
export const clientFor = (token: string | undefined, { context, log }: Io): Client | undefined =>
  token === undefined ? undefined : createClient({ token, apiUrl: context.apiUrl, log })
