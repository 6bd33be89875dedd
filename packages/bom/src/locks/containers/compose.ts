import { memberText, membersOf } from '../../syntax/yaml.ts'
import { PROJECT, projectOf } from '../entry.ts'
import { yamlReader } from '../reader-of.ts'
import { addImage } from './add-image.ts'

const FILE = /(?:^|\/)(?:docker-)?compose(?:[.-][^/]+)?\.ya?ml$/i

/** Compose files: the images of services that are not built from the checkout itself. */
export const compose = yamlReader(
  { format: 'compose', reads: (path) => FILE.test(path) },
  (builder, [document], source) => {
    builder.root(projectOf('docker', source)).known(PROJECT)
    for (const [, service] of membersOf(document, 'services')) {
      const text = memberText(service, 'image')
      if (text === undefined || service.members?.has('build') === true) continue
      const line = service.members?.get('image')?.line ?? service.line
      addImage(builder, PROJECT, { text: withDefaults(text), scope: 'required', line })
    }
  },
)

/** `${TAG:-1.0}`: where nobody sets it, it is the default. What the environment has is not known here. */
const withDefaults = (text: string): string => text.replace(/\$\{\w+:?-([^{}]*)\}/g, '$1')
