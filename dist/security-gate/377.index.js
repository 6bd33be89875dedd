export const id = 377;
export const ids = [377];
export const modules = {

/***/ 8377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./packages/findings/src/waivers/secret-hash.ts
var secret_hash = __webpack_require__(7205);
// EXTERNAL MODULE: ./packages/findings/src/read.ts + 4 modules
var read = __webpack_require__(2716);
// EXTERNAL MODULE: ./actions/security-gate/src/scan/catalogue.ts
var catalogue = __webpack_require__(5287);
;// CONCATENATED MODULE: ./actions/security-gate/src/scan/releases.ts
/**
 * The releases that are offered where a scanner is not installed. A platform whose digest was not found alike in two
 * independent places is not offered. The places, public repositories that pin the same files:
 *
 * - gitleaks: draugr-dev/draugr (internal/tools/install.go) for Linux and macOS; several Windows installers for windows_x64
 * - trivy: draugr-dev/draugr, loopingz/rules_k8s_cd (lib/private/trivy_toolchain.bzl); several Windows installers for Windows
 * - grype: draugr-dev/draugr, loopingz/rules_k8s_cd (lib/private/grype_toolchain.bzl)
 * - trufflehog: jidohyun/NOD (scripts/quality), openclaw/openclaw (Linux), and others that quote the release's checksums
 * - osv-scanner: two installers that list all six files of osv-scanner_SHA256SUMS
 *
 * Semgrep and Checkov come by pip, and are run from PATH alone.
 */
const PINNED = {
    gitleaks: {
        version: '8.30.1',
        from: 'https://github.com/gitleaks/gitleaks/releases/download/v8.30.1/',
        files: {
            'linux-x64': [
                'gitleaks_8.30.1_linux_x64.tar.gz',
                '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
            ],
            'linux-arm64': [
                'gitleaks_8.30.1_linux_arm64.tar.gz',
                'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
            ],
            'darwin-x64': [
                'gitleaks_8.30.1_darwin_x64.tar.gz',
                'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
            ],
            'darwin-arm64': [
                'gitleaks_8.30.1_darwin_arm64.tar.gz',
                'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
            ],
            'win32-x64': [
                'gitleaks_8.30.1_windows_x64.zip',
                'd29144deff3a68aa93ced33dddf84b7fdc26070add4aa0f4513094c8332afc4e',
            ],
        },
    },
    trufflehog: {
        version: '3.97.0',
        from: 'https://github.com/trufflesecurity/trufflehog/releases/download/v3.97.0/',
        files: {
            'linux-x64': [
                'trufflehog_3.97.0_linux_amd64.tar.gz',
                '62224de2f9dd7cd418800feb953760a302ed2f82a7c547fe1146a4874fb179e4',
            ],
            'linux-arm64': [
                'trufflehog_3.97.0_linux_arm64.tar.gz',
                'f48f57e3d4343377865b1b64653f96d381d61a7792d89d026e85524732039fde',
            ],
            'darwin-x64': [
                'trufflehog_3.97.0_darwin_amd64.tar.gz',
                '037e4aeb197870555ff515432bb5f1f2c98dce5f1214631a689112b5e0e4c9fd',
            ],
            'darwin-arm64': [
                'trufflehog_3.97.0_darwin_arm64.tar.gz',
                'ad0a99bd48d6df80eabab24d11d0fd771e245fc55ed347f943cafb5e5f497c5c',
            ],
        },
    },
    'osv-scanner': {
        version: '2.5.1',
        from: 'https://github.com/google/osv-scanner/releases/download/v2.5.1/',
        files: {
            'linux-x64': [
                'osv-scanner_linux_amd64',
                'f9f25499a2c8cc367b3af45df2ea7eeca7fbccceab9c35079968f4b3652194be',
            ],
            'linux-arm64': [
                'osv-scanner_linux_arm64',
                '3d0f5aa5a6baa8eb32bcef247388e149ef6030a6634ccae6fa0d62681fb27a6d',
            ],
            'darwin-x64': [
                'osv-scanner_darwin_amd64',
                '9f89beb6c3d784893cb1cae0a3d56c529bfe91075418c2f9440c45b79654198b',
            ],
            'darwin-arm64': [
                'osv-scanner_darwin_arm64',
                '75c44d6332f892a1e56286f4105a98ed751ae28d215ca0a8b65cc00d84103054',
            ],
            'win32-x64': [
                'osv-scanner_windows_amd64.exe',
                '25e42f5ef6711fd8c0fb45390972205891dd44c6bd02ac93f0f63e8e98d9bfb6',
            ],
            'win32-arm64': [
                'osv-scanner_windows_arm64.exe',
                '33feb0b210a3e5ea7b338c719defc899f8833d990cdd297bcad4ff1a2586ec8b',
            ],
        },
    },
    trivy: {
        version: '0.74.0',
        from: 'https://github.com/aquasecurity/trivy/releases/download/v0.74.0/',
        files: {
            'linux-x64': [
                'trivy_0.74.0_Linux-64bit.tar.gz',
                '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
            ],
            'linux-arm64': [
                'trivy_0.74.0_Linux-ARM64.tar.gz',
                'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
            ],
            'darwin-x64': [
                'trivy_0.74.0_macOS-64bit.tar.gz',
                '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
            ],
            'darwin-arm64': [
                'trivy_0.74.0_macOS-ARM64.tar.gz',
                '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
            ],
            'win32-x64': [
                'trivy_0.74.0_windows-64bit.zip',
                '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
            ],
        },
    },
    grype: {
        version: '0.118.0',
        from: 'https://github.com/anchore/grype/releases/download/v0.118.0/',
        files: {
            'linux-x64': [
                'grype_0.118.0_linux_amd64.tar.gz',
                '1d444c5e7360471815f7158f71935fcecc68a3c417d85c7344f770854300bba2',
            ],
            'linux-arm64': [
                'grype_0.118.0_linux_arm64.tar.gz',
                '32aceeb8ee837244775fcb522372c8b3a47914986385f3148f4ee2c930482a84',
            ],
            'darwin-x64': [
                'grype_0.118.0_darwin_amd64.tar.gz',
                'cfeecf3462321c37ec4bd37dcd8a7f6630cc6c0c9997a07ff34002c5d7ef9bb3',
            ],
            'darwin-arm64': [
                'grype_0.118.0_darwin_arm64.tar.gz',
                '938f050bb5076c8aa761867b39843abad2414dfe4cc82b7d36886e634f49c640',
            ],
        },
    },
};
/** The pinned release of a scanner for a platform, where there is one. */
const releaseOf = (name, platform) => {
    const pinned = PINNED[name];
    const [file, sha256] = pinned?.files[platform] ?? [];
    if (pinned === undefined || file === undefined || sha256 === undefined)
        return undefined;
    return {
        tool: name,
        version: pinned.version,
        url: `${pinned.from}${file}`,
        sha256,
        archive: archiveOf(file),
        program: name,
    };
};
const archiveOf = (file) => {
    if (file.endsWith('.tar.gz'))
        return 'tar.gz';
    return file.endsWith('.zip') ? 'zip' : 'none';
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/scanners/checkov.ts
/**
 * Checkov on the infrastructure of the checkout, and on nothing else that it can look at. With `--soft-fail` failed checks
 * give 0, so that any other code is a failure.
 */
const checkov = {
    name: 'checkov',
    program: 'checkov',
    args: () => [
        '--directory',
        '.',
        '--output',
        'json',
        '--compact',
        '--quiet',
        '--soft-fail',
        '--skip-download',
        '--skip-framework',
        'secrets',
        'sca_package',
        'sca_image',
    ],
    report: 'stdout',
    format: 'checkov',
    exits: { 0: 'done' },
    holdsSecrets: () => false,
    home: 'https://www.checkov.io/2.Basics/Installing%20Checkov.html',
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/scanners/gitleaks.ts
/**
 * gitleaks on the files of the checkout; `dir` is there since 8.19. Its exit code for leaks is 1, as that of a failure is: so
 * another one is asked for. Settings of the checkout count: `.gitleaks.toml`, `.gitleaksignore`.
 */
const gitleaks = {
    name: 'gitleaks',
    program: 'gitleaks',
    args: ({ report, values }) => [
        'dir',
        '.',
        '--no-banner',
        '--exit-code',
        '2',
        ...(values ? [] : ['--redact']),
        '--report-format',
        'json',
        '--report-path',
        report,
    ],
    report: 'file',
    format: 'gitleaks',
    exits: { 0: 'clean', 2: 'findings' },
    failures: { 126: 'does not know this command line' },
    holdsSecrets: () => true,
    version: { args: ['version'], atLeast: '8.19.0' },
    home: 'https://github.com/gitleaks/gitleaks',
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/scanners/grype.ts
/** Grype on the packages of the checkout. Without `--fail-on` findings give 0. */
const grype = {
    name: 'grype',
    program: 'grype',
    args: ({ report }) => ['dir:.', '--output', 'json', '--file', report],
    env: { GRYPE_CHECK_FOR_APP_UPDATE: 'false' },
    report: 'file',
    format: 'grype',
    exits: { 0: 'done' },
    holdsSecrets: () => false,
    // Of a folder it cannot tell what it is a folder of.
    needsCategories: true,
    home: 'https://github.com/anchore/grype',
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/scanners/osv-scanner.ts
/**
 * OSV-Scanner 2 on the lock files and manifests of the checkout. It asks osv.dev, unless there is a database on this
 * machine. That it found no lock file is a failure: nothing was looked at that `sca` could be said of.
 */
const osvScanner = {
    name: 'osv-scanner',
    program: 'osv-scanner',
    args: ({ variable }) => [
        'scan',
        'source',
        ...(variable('OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY') === undefined ? [] : ['--offline']),
        '--format',
        'json',
        '--recursive',
        '.',
    ],
    report: 'stdout',
    format: 'osv-scanner',
    exits: { 0: 'clean', 1: 'findings' },
    failures: { 128: 'found no lock file or manifest that it knows, so that nothing can be said of sca' },
    holdsSecrets: () => false,
    version: { args: ['--version'], atLeast: '2.0.0' },
    home: 'https://google.github.io/osv-scanner/installation/',
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/scanners/semgrep.ts
/**
 * Semgrep with the rules that SEMGREP_RULES names, which it reads by itself, else with those of its registry that are for
 * everybody. Without `--error` its exit code says nothing of findings.
 */
const semgrep = {
    name: 'semgrep',
    program: 'semgrep',
    args: ({ report, variable }) => [
        'scan',
        '--metrics',
        'off',
        '--disable-version-check',
        '--quiet',
        ...(variable('SEMGREP_RULES') === undefined ? ['--config', 'p/default'] : []),
        '--json',
        '--output',
        report,
        '.',
    ],
    report: 'file',
    format: 'semgrep',
    exits: { 0: 'done' },
    failures: { 7: 'could not get its rules, or one of them is not valid' },
    holdsSecrets: () => false,
    home: 'https://semgrep.dev/docs/getting-started',
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/scanners/trivy.ts
const SCANNERS = {
    sca: 'vuln',
    secrets: 'secret',
    iac: 'misconfig',
    license: 'license',
};
/** Trivy on the checkout, once for all categories that are asked of it. Without `--exit-code` findings give 0. */
const trivy = {
    name: 'trivy',
    program: 'trivy',
    args: ({ categories, report }) => [
        'fs',
        '--scanners',
        categories.flatMap((category) => SCANNERS[category] ?? []).join(','),
        '--format',
        'json',
        '--output',
        report,
        '--exit-code',
        '0',
        '.',
    ],
    env: { TRIVY_NO_PROGRESS: 'true', TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true' },
    report: 'file',
    format: 'trivy',
    exits: { 0: 'done' },
    holdsSecrets: (categories) => categories.includes('secrets'),
    needsCategories: true,
    version: { args: ['--version'], atLeast: '0.37.0' },
    home: 'https://trivy.dev/latest/getting-started/installation/',
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/scanners/trufflehog.ts
/**
 * TruffleHog on the files of the checkout. It would try each secret at the service that it is for: that is not asked of it, for
 * a gate must not use what it found. `--fail` gives 183 where it found something.
 */
const trufflehog = {
    name: 'trufflehog',
    program: 'trufflehog',
    args: () => [
        'filesystem',
        '.',
        '--json',
        '--no-update',
        '--no-verification',
        '--fail',
        '--force-skip-binaries',
    ],
    report: 'stdout',
    format: 'trufflehog',
    exits: { 0: 'clean', 183: 'findings' },
    holdsSecrets: () => true,
    silentWhenClean: true,
    version: { args: ['--version'], atLeast: '3.63.0' },
    home: 'https://github.com/trufflesecurity/trufflehog',
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/scanners/index.ts







/** The scanners that are programs of their own; the other one is built in. */
const scanners_SCANNERS = {
    gitleaks: gitleaks,
    trufflehog: trufflehog,
    'osv-scanner': osvScanner,
    semgrep: semgrep,
    trivy: trivy,
    grype: grype,
    checkov: checkov,
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/find-scanner.ts


/**
 * The first of some scanners that is on PATH, else the first of which there is a pinned release, or that is built in. A
 * release that cannot be downloaded gives way to the next; one that was altered does not: that is no accident of a network.
 */
const findScanner = async (names, search) => {
    const { tools, log } = search;
    for (const name of names) {
        const path = name === 'secretlint' ? undefined : await tools.which(scanners_SCANNERS[name].program);
        if (name !== 'secretlint' && path !== undefined)
            return { name, path, from: 'PATH' };
    }
    const reasons = [];
    for (const name of names) {
        if (name === 'secretlint') {
            if (reasons.length > 0)
                log.warning(`${reasons.join(' ')} secretlint, which is built in, serves instead.`);
            return { name };
        }
        const release = releaseOf(name, tools.platform);
        if (release === undefined)
            continue;
        const result = await fetchOnce(name, release, search);
        if (result.state === 'ready')
            return { name, path: result.path, from: release.url };
        if (result.state === 'altered')
            return { code: 'tool-altered', message: altered(release, result.sha256) };
        reasons.push(`${name} ${release.version} could not be downloaded (${result.reason}).`);
    }
    return { code: 'tool-missing', message: missing(names, tools.platform, reasons) };
};
const fetchOnce = (name, release, search) => {
    const result = search.fetched.get(name) ?? search.tools.fetch(release, search.folder);
    search.fetched.set(name, result);
    return result;
};
const altered = ({ tool, version, url, sha256 }, found) => `The release ${tool} ${version} is not what it was when it was pinned, and was not run: ${url} has the SHA-256 ${found}, expected ${sha256}.`;
const missing = (names, platform, reasons) => {
    const homes = names.flatMap((name) => (name === 'secretlint' ? [] : [scanners_SCANNERS[name].home]));
    const why = reasons.length > 0 ? reasons.join(' ') : `No release that can be verified is known for ${platform}.`;
    return `${names.join(', ')}: not on PATH. ${why} Install it in a step before: ${homes.join(' or ')}.`;
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/choose.ts




/** Finds a scanner for every request, and puts together what is asked of the same one: each is run once. */
const choose = async (requests, search) => {
    const answers = [];
    // One after another, so that the log tells in their order what was downloaded, and why not.
    for (const request of requests) {
        const names = request.scanner === undefined ? (0,catalogue/* scannersFor */.dy)(request.category) : [request.scanner];
        answers.push({ request, found: await findScanner(names, search) });
    }
    return [...catalogue/* SCANNER_NAMES */.Kh.flatMap((name) => choiceOf(name, answers)), ...answers.flatMap(notDone)];
};
/** All that is asked of one scanner. */
const choiceOf = (name, answers) => {
    const own = answers.filter(({ found }) => 'name' in found && found.name === name);
    const found = own[0]?.found;
    if (found === undefined || 'code' in found)
        return [];
    if (found.name === 'secretlint')
        return [{ how: 'built-in' }];
    const categories = [...new Set(own.flatMap(({ request }) => categoriesIn(request)))];
    return [{ how: 'program', scanner: scanners_SCANNERS[found.name], categories, path: found.path, from: found.from }];
};
const categoriesIn = (request) => request.category === undefined ? (0,catalogue/* usualCategoriesOf */.iY)(request.scanner) : [request.category];
const notDone = ({ request, found }) => {
    if ('name' in found)
        return [];
    const { category, scanner } = request;
    const word = [category, scanner].filter((part) => part !== undefined).join(':');
    return [{ how: 'not', reading: (0,read/* unreadableReading */.A)(`scan/${word}`, found.code, found.message) }];
};

// EXTERNAL MODULE: ./packages/core/src/index.ts + 15 modules
var src = __webpack_require__(9589);
// EXTERNAL MODULE: ./packages/findings/src/source.ts
var source = __webpack_require__(535);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@secretlint/core/module/index.js + 15 modules
var core_module = __webpack_require__(6707);
// EXTERNAL MODULE: ./node_modules/@secretlint/profiler/module/node.js + 1 modules
var node = __webpack_require__(806);
// EXTERNAL MODULE: ./node_modules/@secretlint/secretlint-rule-preset-recommend/module/index.js
var secretlint_rule_preset_recommend_module = __webpack_require__(1577);
;// CONCATENATED MODULE: ./actions/security-gate/src/scan/embedded/text-of.ts
/** How far a file is looked at to tell whether it is binary; git looks as far. */
const LOOKED_AT_BYTES = 8000;
/** The text of a file; `undefined` when it is binary: it has a NUL at its beginning and is not marked as UTF-16. */
const textOf = (bytes) => {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff)
        return new TextDecoder('utf-16be').decode(bytes);
    return bytes.subarray(0, LOOKED_AT_BYTES).includes(0) ? undefined : new TextDecoder().decode(bytes);
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/embedded/tracked-files.ts
/**
 * The files of the checkout, sorted: those that git tracks, so that neither what it ignores nor what a build has left is
 * looked at. Where the workspace is no checkout, or git is not there, all files.
 */
const trackedFiles = async ({ exec, files, }) => {
    const { exitCode, stdout } = await exec('git', ['ls-files', '-z', '--cached']);
    if (exitCode !== 0)
        return files.glob(['.']);
    return [...new Set(stdout.split('\0').filter((path) => path !== ''))].sort();
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/embedded/secretlint.ts








/** Larger files are not looked at: what people write is smaller, and rules take their time on long lines. */
const FILE_BYTES = 4 * 1024 * 1024;
/** How the reading is called. */
const FILE = 'scan/secretlint';
/**
 * By this rule a comment in a file hides what is found in it: a waiver that nobody sees, without an owner and without an end.
 * So it is left out.
 */
const HIDING = '@secretlint/secretlint-rule-filter-comments';
const CONFIG = {
    rules: secretlint_rule_preset_recommend_module/* rules */.a.filter(({ meta }) => meta.id !== HIDING).map((rule) => ({ id: rule.meta.id, rule })),
};
/**
 * Looks for secrets in the files that git tracks, with secretlint's recommended rules, in this process and without a network.
 * The report, which holds the text of files, stays in memory.
 */
const runSecretlint = async (setting) => {
    const { io, timeoutMs, hashSecret } = setting;
    const paths = await trackedFiles(io);
    const end = performance.now() + timeoutMs;
    // It would keep a mark of every rule on every file.
    node/* secretLintProfiler */.z.setEnabled(false);
    const skipped = [];
    const results = [];
    for (const path of paths) {
        if (performance.now() >= end)
            return outOfTime(timeoutMs);
        const text = readText(path, io, skipped);
        if (text === undefined)
            continue;
        const result = await lint(path, text);
        if (result.messages.length > 0)
            results.push(result);
    }
    tellSkipped(skipped, io);
    const reading = (0,read/* read */.L)((0,source/* sourceOf */.vz)(FILE, JSON.stringify(results)), {
        root: io.files.workspace,
        format: 'secretlint',
        ...(hashSecret === undefined ? {} : { hashSecret }),
    });
    io.log.info(`secretlint (secrets): built in; ${paths.length} files, ${reading.findings.length} findings`);
    return reading;
};
const lint = (path, text) => (0,core_module/* lintSource */.n)({
    source: { filePath: path, content: text, ext: (0,external_node_path_.extname)(path), contentType: 'text' },
    options: { config: CONFIG, noPhysicFilePath: true },
});
/** A link out of the checkout, or one that leads nowhere, has no content that belongs to the checkout. */
const readText = (path, { files }, skipped) => {
    try {
        const bytes = files.read(path, FILE_BYTES);
        return bytes === undefined ? undefined : textOf(bytes);
    }
    catch (error) {
        if (!(error instanceof src/* ConfigurationError */.j1))
            throw error;
        if (error.faults.some(({ code }) => code === 'too-large'))
            skipped.push(path);
        return undefined;
    }
};
/** How many files are named. */
const NAMED = 10;
const tellSkipped = (skipped, { log }) => {
    if (skipped.length === 0)
        return;
    const more = skipped.length > NAMED ? ` and ${skipped.length - NAMED} more` : '';
    const names = `${skipped.slice(0, NAMED).join(', ')}${more}`;
    log.warning(`secretlint has not looked at files above ${FILE_BYTES / 1024 / 1024} MiB: ${names}`);
};
const outOfTime = (timeoutMs) => (0,read/* unreadableReading */.A)(FILE, 'tool-timed-out', `secretlint was ended after ${timeoutMs / 60_000} minutes, as scan-timeout says.`);

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/in-parallel.ts
/** Does the same work for all items, so many at a time; the results are in the order of the items. */
const inParallel = async (items, limit, work) => {
    const results = [];
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < items.length; index = next++)
            results[index] = await work(items[index]);
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker));
    return results;
};

// EXTERNAL MODULE: ./packages/findings/src/redaction.ts
var redaction = __webpack_require__(601);
;// CONCATENATED MODULE: ./actions/security-gate/src/scan/version.ts

/** A program that says its version does so at once; one that does not is not waited for. */
const TIMEOUT_MS = 60_000;
const OUTPUT_BYTES = 4096;
/** The version that a scanner tells, such as `8.30.1`; `undefined` where it has none to tell or is not asked. */
const versionOf = async ({ name, version }, program, tools, folder) => {
    if (version === undefined)
        return undefined;
    const stdout = (0,external_node_path_.join)(folder, `${name}.version`);
    const run = await tools.run({ program, args: version.args, timeoutMs: TIMEOUT_MS, stdout });
    if (run.exitCode !== 0)
        return undefined;
    const file = tools.open(stdout);
    try {
        const text = new TextDecoder().decode(file.read(0, OUTPUT_BYTES));
        // TruffleHog tells it on its standard error.
        return /\d+\.\d+\.\d+/.exec(`${text}\n${run.stderr}`)?.[0];
    }
    finally {
        file.close();
    }
};
/** Whether a version `1.2.3` is older than another. */
const isOlder = (version, than) => {
    const [own, other] = [version, than].map((text) => text.split('.').map(Number));
    for (const [index, part] of (other ?? []).entries()) {
        const ours = own?.[index] ?? 0;
        if (ours !== part)
            return ours < part;
    }
    return false;
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/run-scanner.ts




/** Runs a scanner and reads its report. Whatever goes wrong is a reading that says so, never an absence. */
const runScanner = async (choice, setting) => {
    const { scanner, path, from } = choice;
    const { io, tools, folder } = setting;
    const version = await versionOf(scanner, path, tools, folder);
    const shown = [scanner.name, version].filter((part) => part !== undefined).join(' ');
    io.log.info(`${shown} (${choice.categories.join(', ')}): ${path}, from ${from}`);
    const least = scanner.version?.atLeast;
    if (version !== undefined && least !== undefined && isOlder(version, least))
        return failed(choice, 'tool-missing', `${version} is on PATH, but ${least} or a later one is needed.`);
    const report = placeOf(choice, setting);
    const run = await start(choice, setting, report);
    const reading = readingOf(choice, setting, run, report);
    io.log.info(`${scanner.name}: ${outcomeOf(scanner, run, reading)}`);
    if (reading.unreadable !== undefined)
        lastWords(choice, run, io);
    return reading;
};
/** A report that may hold secrets' values stays in the private folder. */
const placeOf = ({ scanner, categories }, { tools, folder }) => scanner.holdsSecrets(categories)
    ? (0,external_node_path_.join)(folder, `${scanner.name}.json`)
    : tools.outputFile(`${nameOf(scanner)}.json`);
/** How the reading is called. It is the report's path in the output directory, where the report is kept. */
const nameOf = ({ name }) => `scan/${name}`;
const fileOf = ({ scanner, categories }) => scanner.holdsSecrets(categories) ? nameOf(scanner) : `${nameOf(scanner)}.json`;
const start = ({ scanner, path, categories }, { tools, timeoutMs, hashSecret }, report) => tools.run({
    program: path,
    args: scanner.args({
        categories,
        report,
        values: hashSecret !== undefined,
        variable: tools.variable,
    }),
    timeoutMs,
    ...(scanner.env === undefined ? {} : { env: scanner.env }),
    ...(scanner.report === 'stdout' ? { stdout: report } : {}),
});
const failed = (choice, code, what) => (0,read/* unreadableReading */.A)(fileOf(choice), code, `${choice.scanner.name} ${what}`);
const readingOf = (choice, setting, run, report) => {
    const { scanner } = choice;
    const { exitCode } = run;
    if (exitCode === undefined) {
        const minutes = setting.timeoutMs / 60_000;
        return failed(choice, 'tool-timed-out', `was ended after ${minutes} minutes, as scan-timeout says.`);
    }
    const said = scanner.exits[exitCode];
    if (said === undefined) {
        const known = scanner.failures?.[exitCode];
        return failed(choice, 'tool-failed', `${known ?? 'failed'}: exit code ${exitCode}.`);
    }
    const reading = readReport(choice, setting, report);
    const contradiction = said === 'findings' && reading.unreadable === undefined && reading.findings.length === 0;
    return contradiction
        ? failed(choice, 'tool-failed', `says by exit code ${exitCode} that it found something; its report has nothing.`)
        : reading;
};
/** The report of a scanner that ended well. */
const readReport = (choice, setting, report) => {
    const opened = run_scanner_open(report, setting.tools);
    if (opened === undefined)
        return failed(choice, 'no-report', 'ended well, but left no report.');
    try {
        if (opened.size === 0 && choice.scanner.silentWhenClean === true)
            return nothingFound(choice);
        return (0,read/* read */.L)({ file: fileOf(choice), size: opened.size, read: opened.read }, {
            root: setting.io.files.workspace,
            format: choice.scanner.format,
            ...(setting.hashSecret === undefined ? {} : { hashSecret: setting.hashSecret }),
            ...(choice.scanner.needsCategories === true ? { categories: choice.categories } : {}),
        });
    }
    finally {
        opened.close();
    }
};
const run_scanner_open = (report, tools) => {
    try {
        return tools.open(report);
    }
    catch (error) {
        if (error instanceof src/* ConfigurationError */.j1)
            return undefined;
        throw error;
    }
};
const nothingFound = (choice) => ({
    file: fileOf(choice),
    format: choice.scanner.format,
    tools: [choice.scanner.name],
    categories: choice.categories,
    coverage: choice.categories.map((category) => ({ tool: choice.scanner.name, category })),
    findings: [],
});
const outcomeOf = (scanner, { exitCode, seconds }, reading) => {
    const code = exitCode === undefined ? 'out of time' : `exit code ${exitCode}`;
    const took = seconds === undefined ? '' : `, ${seconds.toFixed(1)} s`;
    const found = reading.unreadable?.message.replace(`${scanner.name} `, '') ?? `${reading.findings.length} findings`;
    return `${found} (${code}${took})`;
};
/** How many lines of a failed scanner's standard error are shown. */
const LINES = 10;
/** What a scanner said last, in the log alone; of one that looks for secrets nothing, for it may have named one. */
const lastWords = ({ scanner, categories }, { stderr }, { log }) => {
    if (scanner.holdsSecrets(categories))
        return;
    const lines = (0,redaction/* withoutSecrets */.cT)('', stderr.trim()).split(/\r?\n/).slice(-LINES);
    for (const line of lines.filter((each) => each.trim() !== ''))
        log.info(`${scanner.name}: ${line}`);
};

;// CONCATENATED MODULE: ./actions/security-gate/src/scan/index.ts





/** How long a scanner may take where the input does not say, in minutes. */
const DEFAULT_MINUTES = 10;
/**
 * Runs the scanners that are asked for, as many at once as there are cores, and reads what they report. Reports that may hold
 * secrets lie in a folder that is gone when this ends.
 */
const scan = (input, io, tools) => io.log.group('scan', () => tools.inPrivateFolder(async (folder) => {
    const choices = await choose(input.scan, { tools, log: io.log, folder, fetched: new Map() });
    const key = input['hash-key'];
    const setting = {
        io,
        tools,
        folder,
        timeoutMs: (input['scan-timeout'] ?? DEFAULT_MINUTES) * 60_000,
        ...(key === undefined ? {} : { hashSecret: (0,secret_hash/* secretHasher */.S)(key) }),
    };
    return inParallel(choices, tools.cores, (choice) => perform(choice, setting));
}));
const perform = async (choice, setting) => {
    switch (choice.how) {
        case 'program':
            return runScanner(choice, setting);
        case 'built-in':
            return runSecretlint(setting);
        case 'not':
            setting.io.log.warning(choice.reading.unreadable?.message ?? '');
            return choice.reading;
    }
};


/***/ })

};
