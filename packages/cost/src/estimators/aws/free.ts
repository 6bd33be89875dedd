/** Types of the provider that cost nothing of their own. */
export const AWS_FREE: readonly string[] = []
