/** What the documents name as the program that wrote them; the version is that of the root's package.json. */
export const TOOL = { name: 'devsecops sbom', version: '1.0.0' } as const
