/*
 * What GitHub's code scanning takes and shows, by its documentation "SARIF results exceed one or more limits" and "SARIF
 * support for code scanning". Lengths are in UTF-16 code units.
 */

/** Bytes of one upload, gzipped. GitHub says 10 MB and not which: the smaller. */
export const MAX_UPLOAD_BYTES = 10_000_000

export const MAX_RUNS = 20

/** 25,000 results are taken and the "top 5,000" shown. Which those are is disputed, so no more than these are sent. */
export const SHOWN_RESULTS = 5000

/** 20 tags are taken, 10 shown. */
export const SHOWN_TAGS = 10

/** Of a rule's id and its name. */
export const MAX_NAME = 255

export const MAX_DESCRIPTION = 1024
