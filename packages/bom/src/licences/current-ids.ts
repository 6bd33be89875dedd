/** GNU's licences: an id without `-only` or `-or-later` is deprecated, and means "only" (SPDX Licence List 3.0). */
const GNU = /^(?:GPL-[123]\.0|LGPL-2\.[01]|LGPL-3\.0|AGPL-[13]\.0|GFDL-1\.[123])$/

/** The other deprecated ids and what the list says stands for each. */
const REPLACED: Readonly<Partial<Record<string, string>>> = {
  'BSD-2-Clause-FreeBSD': 'BSD-2-Clause-Views',
  'BSD-2-Clause-NetBSD': 'BSD-2-Clause',
  'GPL-2.0-with-GCC-exception': 'GPL-2.0-only WITH GCC-exception-2.0',
  'GPL-2.0-with-autoconf-exception': 'GPL-2.0-only WITH Autoconf-exception-2.0',
  'GPL-2.0-with-bison-exception': 'GPL-2.0-only WITH Bison-exception-2.2',
  'GPL-2.0-with-classpath-exception': 'GPL-2.0-only WITH Classpath-exception-2.0',
  'GPL-2.0-with-font-exception': 'GPL-2.0-only WITH Font-exception-2.0',
  'GPL-3.0-with-GCC-exception': 'GPL-3.0-only WITH GCC-exception-3.1',
  'GPL-3.0-with-autoconf-exception': 'GPL-3.0-only WITH Autoconf-exception-3.0',
  'StandardML-NJ': 'SMLNJ',
  'bzip2-1.0.5': 'bzip2-1.0.6',
  'eCos-2.0': 'GPL-2.0-or-later WITH eCos-exception-2.0',
  wxWindows: 'LGPL-2.0-or-later WITH WxWindows-exception-3.1',
}

/** A licence in the list's current words: `GPL-2.0+` is `GPL-2.0-or-later`; `undefined` where nothing was replaced. */
export const currentForm = (id: string, plus: boolean): string | undefined => {
  if (GNU.test(id)) return `${id}${plus ? '-or-later' : '-only'}`
  if (plus && /-(?:only|or-later)$/.test(id)) return id.replace(/-only$/, '-or-later')
  return plus ? undefined : REPLACED[id]
}
