import { bunLock } from './bun/index.ts'
import { compose } from './containers/compose.ts'
import { dockerfile } from './containers/dockerfile.ts'
import { pubspecLock } from './dart/pubspec-lock.ts'
import { packagesLock } from './dotnet/packages-lock.ts'
import { mixLock } from './elixir/mix-lock.ts'
import { actions, workflows } from './github/workflows.ts'
import { goMod } from './go/go-mod.ts'
import { gradle } from './java/gradle.ts'
import { pom } from './java/pom.ts'
import { helm } from './kubernetes/helm.ts'
import { kustomize } from './kubernetes/kustomize.ts'
import { manifests } from './kubernetes/manifests.ts'
import type { LockReader } from './lock-reader.ts'
import { npmLock } from './npm/index.ts'
import { composer } from './php/composer.ts'
import { pnpmLock } from './pnpm/index.ts'
import { pdm } from './python/pdm.ts'
import { pipfile } from './python/pipfile.ts'
import { poetry } from './python/poetry.ts'
import { pylock } from './python/pylock.ts'
import { requirements } from './python/requirements.ts'
import { uv } from './python/uv.ts'
import { gemfileLock } from './ruby/gemfile-lock.ts'
import { cargo } from './rust/cargo.ts'
import { packageResolved } from './swift/package-resolved.ts'
import { terraformLock } from './terraform/lock.ts'
import { terraform } from './terraform/modules.ts'
import { yarnLock } from './yarn/index.ts'

/** Every reader of lock files and manifests. Of several that read one path, the first counts: `kubernetes` takes the YAML that is left. */
export const LOCK_READERS: readonly LockReader[] = [
  npmLock,
  yarnLock,
  pnpmLock,
  bunLock,
  poetry,
  uv,
  pdm,
  pipfile,
  pylock,
  requirements,
  goMod,
  cargo,
  pom,
  gradle,
  composer,
  gemfileLock,
  packagesLock,
  pubspecLock,
  mixLock,
  packageResolved,
  workflows,
  actions,
  dockerfile,
  compose,
  helm,
  kustomize,
  terraformLock,
  terraform,
  manifests,
]
