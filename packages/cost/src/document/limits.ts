/** The largest file that is read. V8 holds strings below 512 MiB, and a parsed document takes several times its text. */
export const MAX_BYTES = 256 * 1024 * 1024

/** Deeper than any plan nests: modules in modules, and the values of their resources. */
export const MAX_DEPTH = 256
