/**
 * The largest document that is read as a whole. V8 holds strings below 512 MiB (0x1fffffe8 characters), and a parsed
 * document takes several times its text, of which a runner's default heap must hold all.
 */
export const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024

/** Deeper than any report of a known tool nests; what walks a document must not exhaust the stack. */
export const MAX_DOCUMENT_DEPTH = 512
