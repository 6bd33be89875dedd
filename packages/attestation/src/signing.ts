import type { Statement } from '@devsecops/core'
import { bundleToJSON } from '@sigstore/bundle'
import {
  CIContextProvider,
  DSSEBundleBuilder,
  FulcioSigner,
  RekorWitness,
  TSAWitness,
  type IdentityProvider,
  type Witness,
} from '@sigstore/sign'

/** Where certificates, timestamps and log entries come from. */
export interface SigningPlace {
  readonly fulcioUrl: string
  readonly tsaUrl?: string
  /** A transparency log is public: what is signed there can be read by everybody. */
  readonly rekorUrl?: string
}

/** The public Sigstore for public repositories, GitHub's own for all others, as actions/attest chooses. */
export const signingPlace = (serverUrl: string, visibility: string): SigningPlace => {
  const { host } = new URL(serverUrl)
  if (host === 'github.com' && visibility === 'public')
    return { fulcioUrl: 'https://fulcio.sigstore.dev', rekorUrl: 'https://rekor.sigstore.dev' }
  const domain = host === 'github.com' ? 'githubapp.com' : host
  return { fulcioUrl: `https://fulcio.${domain}`, tsaUrl: `https://timestamp.${domain}` }
}

/** How often a request is made again, and how long an attempt may take. */
const PATIENCE = { retry: 3, timeout: 15_000 }

/**
 * Signs a statement with a key that is thrown away afterwards; the certificate names the workflow that runs.
 *
 * @param identity gives the token that says who runs; by default the runner's, which it gives to jobs with `id-token: write`
 * @returns the bundle, as JSON
 * @throws Error where no token, certificate or witness can be had
 */
export const signStatement = async (
  statement: Statement<unknown>,
  place: SigningPlace,
  identity: IdentityProvider = new CIContextProvider('sigstore'),
): Promise<unknown> => {
  const builder = new DSSEBundleBuilder({
    signer: new FulcioSigner({
      fulcioBaseURL: place.fulcioUrl,
      identityProvider: identity,
      ...PATIENCE,
    }),
    witnesses: witnessesOf(place),
  })
  const bundle = await builder.create({
    data: Buffer.from(JSON.stringify(statement)),
    type: 'application/vnd.in-toto+json',
  })
  return bundleToJSON(bundle)
}

const witnessesOf = ({ tsaUrl, rekorUrl }: SigningPlace): Witness[] => [
  ...(rekorUrl === undefined
    ? []
    : [new RekorWitness({ rekorBaseURL: rekorUrl, entryType: 'dsse', ...PATIENCE })]),
  ...(tsaUrl === undefined ? [] : [new TSAWitness({ tsaBaseURL: tsaUrl, ...PATIENCE })]),
]
