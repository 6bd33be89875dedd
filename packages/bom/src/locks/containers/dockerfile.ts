import { PROJECT, projectOf } from '../entry.ts'
import { textReader } from '../reader-of.ts'
import { addImage } from './add-image.ts'
import { imagesOf } from './dockerfile-images.ts'
import { instructionsOf } from './dockerfile-instructions.ts'

const FILE = /(?:^|\/)(?:(?:Docker|Container)file(?:[.-][^/]+)?|[^/]+\.(?:docker|container)file)$/i

/** What is about Dockerfiles and is none: ignore lists, documents, settings. */
const OTHER = /\.(?:dockerignore|md|rst|sh|ya?ml|json|toml|snap)$/i

/** Sources of programs that deal with Dockerfiles: `dockerfile-parser.ts`, where `Dockerfile.go` is one for an image with Go. */
const SOURCE =
  /(?:^|\/)(?:docker|container)file[^/]*\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|java|kt|cs|swift|lua|vim)$/

/** Dockerfiles and Containerfiles: the images that they begin with and copy from. */
export const dockerfile = textReader(
  {
    format: 'dockerfile',
    reads: (path) => FILE.test(path) && !OTHER.test(path) && !SOURCE.test(path),
  },
  (builder, source) => {
    const { instructions, directives, ended } = instructionsOf(source.text)
    if (!instructions.some(({ name }) => name === 'FROM'))
      builder.gap({ code: 'not-a-lock-file', message: 'it has no FROM' })
    if (!ended) builder.gap({ code: 'truncated', message: 'its last instruction does not end' })
    builder.root(projectOf('docker', source)).known(PROJECT)
    for (const image of imagesOf(instructions)) addImage(builder, PROJECT, image)
    const syntax = directives.get('syntax')
    // The frontend reads the file in BuildKit's place: it is a program that takes part in the build.
    if (syntax !== undefined) addImage(builder, PROJECT, { text: syntax, scope: 'dev', line: 1 })
  },
)
