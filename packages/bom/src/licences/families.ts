/**
 * Families of licences that a policy may name, by what they ask of whoever passes the software on. Which licence is in which follows the
 * Blue Oak Council's list (permissive) and the FSF's comments on licences (copyleft and its kinds); ids with `-only` and `-or-later` are alike here.
 */
export const LICENCE_FAMILIES = {
  'public-domain': ['CC0-1.0', 'Unlicense', '0BSD', 'WTFPL', 'PDDL-1.0', 'MIT-0', 'blessing', 'SAX-PD'],
  permissive: [
    ...[
      'MIT',
      'ISC',
      'Apache-1.1',
      'Apache-2.0',
      'BSD-1-Clause',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'BSD-4-Clause',
    ],
    ...[
      'BSD-2-Clause-Patent',
      'BSD-2-Clause-Views',
      'BSD-3-Clause-Clear',
      'Zlib',
      'X11',
      'Python-2.0',
      'PSF-2.0',
    ],
    ...[
      'BSL-1.0',
      'PostgreSQL',
      'NCSA',
      'Ruby',
      'Artistic-2.0',
      'BlueOak-1.0.0',
      'Unicode-3.0',
      'Unicode-DFS-2016',
    ],
    ...[
      'CC-BY-3.0',
      'CC-BY-4.0',
      'curl',
      'libpng-2.0',
      'Libpng',
      'OpenSSL',
      'ICU',
      'HPND',
      'UPL-1.0',
      'W3C',
      'ZPL-2.1',
      'MulanPSL-2.0',
    ],
  ],
  'weak-copyleft': [
    ...[
      'LGPL-2.0',
      'LGPL-2.1',
      'LGPL-3.0',
      'MPL-1.1',
      'MPL-2.0',
      'EPL-1.0',
      'EPL-2.0',
      'CDDL-1.0',
      'CDDL-1.1',
    ],
    ...['MS-PL', 'MS-RL', 'CPL-1.0', 'IPL-1.0', 'APSL-2.0', 'Artistic-1.0', 'CC-BY-SA-4.0', 'OFL-1.1'],
  ],
  copyleft: [
    'GPL-1.0',
    'GPL-2.0',
    'GPL-3.0',
    'EUPL-1.1',
    'EUPL-1.2',
    'OSL-3.0',
    'Sleepycat',
    'CECILL-2.1',
    'GFDL-1.3',
  ],
  'network-copyleft': ['AGPL-1.0', 'AGPL-3.0', 'SSPL-1.0', 'RPL-1.5', 'OSL-3.0', 'CPAL-1.0'],
} as const satisfies Record<string, readonly string[]>

export type LicenceFamily = keyof typeof LICENCE_FAMILIES

/** Whether a licence's id is of a family; its exception does not matter here. */
export const isOfFamily = (id: string, family: LicenceFamily): boolean =>
  (LICENCE_FAMILIES[family] as readonly string[]).includes(id.replace(/-(?:only|or-later)$/, ''))

export const isLicenceFamily = (name: string): name is LicenceFamily => Object.hasOwn(LICENCE_FAMILIES, name)
