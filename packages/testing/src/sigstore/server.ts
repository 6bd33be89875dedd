import { fulcioHandler, initializeCA, initializeCTLog, initializeTSA, tsaHandler } from '@sigstore/mock'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A certificate authority and a timestamp authority on the loopback interface, as GitHub has them for private repositories. */
export interface SigstoreServer {
  readonly fulcioUrl: string
  readonly tsaUrl: string
  /** What vouches for both, as `trusted_root.json`. `years` shifts when it does. */
  readonly trustedRoot: (years?: number) => string
  readonly close: () => Promise<void>
}

export const sigstoreServer = async (): Promise<SigstoreServer> => {
  const keyPair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  // A whole second, not before the authorities' own certificates: @sigstore/mock writes some fractions in a way that nobody reads.
  const clock = new Date(Math.ceil(Date.now() / 1000 + 5) * 1000)
  const ctlog = await initializeCTLog(keyPair, clock)
  const ca = await initializeCA(keyPair, ctlog, clock)
  const tsa = await initializeTSA(keyPair, clock)
  const handlers = [fulcioHandler(ca, { subjectClaim: 'workflow_uri' }), tsaHandler(tsa)]
  const server = createServer((request, response) => {
    const handler = handlers.find(({ path }) => path === request.url)
    void bodyOf(request)
      .then((body) => handler?.fn(body))
      .then((answer) => {
        response.writeHead(answer?.statusCode ?? 404, {
          'content-type': answer?.contentType ?? 'application/json',
        })
        response.end(answer?.response ?? '{}')
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    fulcioUrl: url,
    tsaUrl: url,
    trustedRoot: (years = 0) =>
      rootOf({
        authority: [ca.rootCertificate],
        timestamping: [tsa.intCertificate, tsa.rootCertificate],
        log: ctlog.publicKey,
        years,
      }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

interface Root {
  readonly authority: readonly ArrayBufferView<ArrayBuffer>[]
  readonly timestamping: readonly ArrayBufferView<ArrayBuffer>[]
  readonly log: Buffer
  readonly years: number
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

const rootOf = ({ authority, timestamping, log, years }: Root): string => {
  const from = Date.now() - YEAR_MS / 2 + years * YEAR_MS
  const validFor = {
    start: new Date(from).toISOString(),
    end: new Date(from + YEAR_MS).toISOString(),
  }
  const issuer = { organization: 'example', commonName: 'example' }
  const chain = (certificates: Root['authority']) => ({
    certificates: certificates.map((each) => ({ rawBytes: base64(each) })),
  })
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [],
    certificateAuthorities: [{ subject: issuer, uri: '', certChain: chain(authority), validFor }],
    ctlogs: [
      {
        baseUrl: '',
        hashAlgorithm: 'SHA2_256',
        publicKey: { rawBytes: log.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
        logId: { keyId: createHash('sha256').update(log).digest('base64') },
      },
    ],
    timestampAuthorities: [{ subject: issuer, uri: '', certChain: chain(timestamping), validFor }],
  })
}

const base64 = (bytes: ArrayBufferView<ArrayBuffer>): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
