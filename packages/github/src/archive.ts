import { absent, found, unavailable, type Fact } from '@devsecops/core'
import { unzipSync } from 'fflate'

/**
 * One file of a zip archive, by its name, in whatever folder it lies. No other is unpacked, so that neither their paths nor
 * their sizes do anything; and of this one no more than the archive's directory announces, which is held against the limit.
 *
 * @param what names the archive in a reason
 */
export const fileInArchive = (
  archive: Uint8Array,
  name: string,
  limit: number,
  what: string,
): Fact<Uint8Array> => {
  const sizes: number[] = []
  const unzip = (): Readonly<Record<string, Uint8Array>> =>
    unzipSync(archive, {
      filter: (file) => {
        if (file.name.split('/').at(-1) !== name) return false
        sizes.push(file.originalSize)
        return sizes.length === 1 && file.originalSize <= limit
      },
    })
  try {
    const [content] = Object.values(unzip())
    if (sizes.length > 1) return unavailable(`${what} has more than one file ${name}`)
    const [size] = sizes
    if (size === undefined) return absent
    if (size > limit)
      return unavailable(`${name} in ${what} has ${size} bytes, more than the ${limit} that are read`)
    return content?.length === size ? found(content) : unavailable(`${name} in ${what} is cut off`)
  } catch (error) {
    return unavailable(
      `${what} is not a zip file that can be read (${error instanceof Error ? error.message : 'unknown fault'})`,
    )
  }
}
