/** How long one attempt may take, from the first byte sent to the last received, beside the time for a large body. */
const ATTEMPT_MS = 15_000

/** The slowest line on which an upload is still waited for: 2 Mbit/s. */
const BYTES_PER_MS = 250

/** Far above the largest answer asked for (a comparison with 300 patches), far below what would exhaust the runner. */
const LARGEST_ANSWER = 32 * 1024 * 1024

/** Statuses that have no body (Fetch standard, "null body status"). */
const NO_BODY = [204, 205, 304]

/**
 * fetch with a bound on time and size that reads the whole body before it answers. Octokit takes a body that breaks off
 * for an empty one: here a broken body is a broken connection, so that it is asked for again and never passed on.
 */
export const boundedFetch = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeFor(init.body)) })
    const body = await readAll(response)
    return new Response(NO_BODY.includes(response.status) ? null : body, response)
  } catch (error) {
    throw new TypeError(causeOf(error), { cause: error })
  }
}

const timeFor = (body: RequestInit['body']): number =>
  ATTEMPT_MS + (typeof body === 'string' ? Math.ceil(body.length / BYTES_PER_MS) : 0)

const readAll = async (response: Response): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as Iterable<Uint8Array> | AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > LARGEST_ANSWER) throw new Error(`the answer is larger than ${LARGEST_ANSWER} bytes`)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** What fetch knows of the fault lies in its `cause`: the message itself is "fetch failed". */
const causeOf = (error: unknown): string => {
  const { message = 'unknown fault', cause } = (error ?? {}) as {
    message?: string
    cause?: { code?: string; message?: string }
  }
  return cause?.message || cause?.code || message
}
