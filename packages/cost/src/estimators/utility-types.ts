import { typesOf } from './type-table.ts'

/** Types of providers that only compute, wait or write files: they cost nothing. */
export const UTILITY_FREE: readonly string[] = [
  ...typesOf('local', { '': 'file sensitive_file' }),
  ...typesOf('null', { '': 'resource' }),
  ...typesOf('random', { '': 'bytes id integer password pet shuffle string uuid uuid4 uuid7' }),
  ...typesOf('template', { '': 'dir' }),
  ...typesOf('terraform', { '': 'data' }),
  ...typesOf('time', { '': 'offset rotating sleep static' }),
  ...typesOf('tls', { '': 'cert_request locally_signed_cert private_key self_signed_cert' }),
]
