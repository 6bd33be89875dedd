/** Types of the provider that cost nothing of their own. */
export const AZURE_FREE: readonly string[] = []
