/** Types of the provider that cost nothing of their own. */
export const GOOGLE_FREE: readonly string[] = []
