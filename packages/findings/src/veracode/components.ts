/** A library's file name without its version: `commons-text-1.9.jar` → `commons-text.jar`. */
export const versionless = (file: string, version: string | undefined): string => {
  if (version === undefined || version === '') return file
  return file.replace(version, '').replace(/[-_](?=\.|$)/, '')
}

/**
 * The name in a Veracode library id: `maven:org.apache.commons:commons-text:1.9:` → `org.apache.commons:commons-text`,
 * `npm:lodash::4.17.20:` → `lodash`.
 */
export const nameInLibraryId = (id: string, version: string | undefined): string | undefined => {
  const [, ...parts] = id.split(':')
  const name = parts.filter((part) => part !== '' && part !== version).join(':')
  return name === '' ? undefined : name
}
