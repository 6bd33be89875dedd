export const id = 29;
export const ids = [29];
export const modules = {

/***/ 84029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withSyft: () => (/* binding */ withSyft)
});

// EXTERNAL MODULE: ./packages/bom/src/documents/read/index.ts + 4 modules
var read = __webpack_require__(1833);
// EXTERNAL MODULE: ./packages/bom/src/documents/read/read-document.ts
var read_document = __webpack_require__(86170);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 15 modules
var src = __webpack_require__(84520);
// EXTERNAL MODULE: ./packages/findings/src/redaction.ts
var redaction = __webpack_require__(90601);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./actions/sbom/src/ecosystems.ts
var ecosystems = __webpack_require__(49370);
;// CONCATENATED MODULE: ./actions/sbom/src/collect/syft/graph.ts


/** What syft says, as one lock file: it tells by names what needs what, so its edges are not taken for all. */
const graphOf = ({ components, relations, primary }) => {
    const packages = new Map(components
        .filter(({ ref, purls, isFile }) => ref !== primary && !isFile && purls.some(isSound))
        .map((component) => [component.ref, componentOf(component)]));
    const edges = new Map();
    for (const { from, to, type } of relations)
        if (type === 'depends-on' && packages.has(from) && packages.has(to))
            edges.set(from, [...(edges.get(from) ?? []), to]);
    return {
        file: 'syft',
        format: 'syft',
        roots: [],
        components: [...packages.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
        edges: new Map([...edges].map(([from, to]) => [from, [...new Set(to)].sort()])),
        gaps: [
            { code: 'no-edges', message: 'Syft does not say whether it knows everything that a package needs.' },
        ],
    };
};
const isSound = (purl) => (0,src/* packageUrlFault */.wl)(purl) === undefined;
const componentOf = ({ ref, purls, name, version, licences }) => {
    const purl = purls.find(isSound) ?? '';
    const parts = (0,src/* parsePackageUrl */.r5)(purl);
    const [licence] = licences;
    return {
        ref,
        ecosystem: ecosystems/* ECOSYSTEMS */.S.find((ecosystem) => ecosystem === parts.type) ?? 'generic',
        kind: 'package',
        name: name ?? parts.name,
        purl,
        scope: 'required',
        ...(version !== undefined && { version }),
        ...(licence !== undefined && { licence: licence.text }),
    };
};

;// CONCATENATED MODULE: ./actions/sbom/src/collect/syft/release.ts
const VERSION = '1.49.0';
const FROM = `https://github.com/anchore/syft/releases/download/v${VERSION}/`;
/**
 * Files of the release that is taken where syft is not on PATH, by platform as Node names it, with their SHA-256. Each digest was found alike
 * in two independent public repositories at least: draugr-dev/draugr (internal/tools/install.go) and installers of other projects for Linux
 * and macOS, a Chocolatey package and PowerShell installers for Windows. The draugr project has checked the release's signature.
 */
const FILES = {
    'linux-x64': [
        `syft_${VERSION}_linux_amd64.tar.gz`,
        '7aa2f03ee92739cf643279ba3990548b9925d4e22cae13f46831ee62821147fe',
    ],
    'linux-arm64': [
        `syft_${VERSION}_linux_arm64.tar.gz`,
        'c7c32de183c32368de197edba75e8dba7632915f7761bacd55149a9ca7fe0fa4',
    ],
    'darwin-x64': [
        `syft_${VERSION}_darwin_amd64.tar.gz`,
        'a18ba5c48a4e75d0d87cae7b36b93bdfc04ddd5ea69b87bec9f7cd9431a8cdb9',
    ],
    'darwin-arm64': [
        `syft_${VERSION}_darwin_arm64.tar.gz`,
        '4d137302fb3e049cb1b124b1cbd840a77280dc9f50a45a5a4389250a2228b3cb',
    ],
    'win32-x64': [
        `syft_${VERSION}_windows_amd64.zip`,
        '6edff6c6e06ddd43ae3b779099653f499a856009786b5375a7cf23aed6b67b1a',
    ],
};
/** The pinned release of syft for a platform, where there is one. */
const syftRelease = (platform) => {
    const [file, sha256] = FILES[platform] ?? [];
    if (file === undefined || sha256 === undefined)
        return undefined;
    const archive = file.endsWith('.zip') ? 'zip' : 'tar.gz';
    return { tool: 'syft', version: VERSION, url: `${FROM}${file}`, sha256, archive, program: 'syft' };
};

;// CONCATENATED MODULE: ./actions/sbom/src/collect/syft/syft.ts








/** An image of some gigabytes has to be fetched first. */
const TIMEOUT_MS = 20 * 60_000;
/** The largest images have some ten thousand packages: tens of megabytes. */
const DOCUMENT_LIMIT = 256 * 1024 * 1024;
/** Works with syft: with that of PATH, or with a pinned release, downloaded for the length of the work. */
const withSyft = (tools, work) => tools.inPrivateFolder(async (folder) => {
    const program = await findSyft(tools, folder);
    const settings = (0,external_node_path_.join)(folder, 'settings.yaml');
    (0,external_node_fs_.writeFileSync)(settings, '');
    let asked = 0;
    return work((source) => {
        asked += 1;
        const document = (0,external_node_path_.join)(folder, `syft-${asked}.json`);
        return program.state === 'found'
            ? askOne(program.value, source, { settings, document }, tools)
            : Promise.resolve(program);
    });
});
const findSyft = async (tools, folder) => {
    const onPath = await tools.which('syft');
    if (onPath !== undefined)
        return (0,src/* found */.F9)(onPath);
    const release = syftRelease(tools.platform);
    if (release === undefined)
        return (0,src/* unavailable */.hU)(`syft is not on PATH, and no release is known for ${tools.platform}; ${REMEDY}`);
    const fetched = await tools.fetch(release, folder);
    switch (fetched.state) {
        case 'ready':
            return (0,src/* found */.F9)(fetched.path);
        case 'unreachable':
            return (0,src/* unavailable */.hU)(`syft is not on PATH, and ${release.version} could not be downloaded (${fetched.reason}); ${REMEDY}`);
        case 'altered':
            return (0,src/* unavailable */.hU)(`syft is not on PATH, and its release ${release.version} is not what it was when it was pinned: ${release.url} has the SHA-256 ${fetched.sha256}, expected ${release.sha256}`);
    }
};
const REMEDY = 'install it in a step before, or do without engine and images';
const askOne = async (program, source, { settings, document }, tools) => {
    // Settings of its own, so that a commit cannot tell it what to overlook.
    const args = ['scan', ...sourceArgs(source), '--config', settings, '--output', 'cyclonedx-json'];
    const run = await tools.run({ program, args, timeoutMs: TIMEOUT_MS, stdout: document });
    if (run.exitCode !== 0)
        return (0,src/* unavailable */.hU)(failureOf(run));
    const read = documentIn(document, tools);
    return read === undefined
        ? (0,src/* unavailable */.hU)('what syft printed is no bill of materials in CycloneDX')
        : (0,src/* found */.F9)(graphOf(read));
};
/** `--from` says where an image may be: without it, `registry:2` would be an image `2`, and a folder of the image's name the image. */
const sourceArgs = (source) => 'image' in source
    ? [source.image, ...IMAGE_PLACES.flatMap((place) => ['--from', place])]
    : [`dir:${source.folder === '' ? '.' : `./${source.folder}`}`];
/** First where a step before may have built it. */
const IMAGE_PLACES = ['docker', 'podman', 'containerd', 'registry'];
const failureOf = ({ exitCode, stderr }) => {
    if (exitCode === undefined)
        return `syft was ended after ${TIMEOUT_MS / 60_000} minutes`;
    const said = errorIn(stderr);
    return `syft ended with exit code ${exitCode}${said === '' ? '' : `: ${(0,redaction/* withoutSecrets */.cT)('', said).slice(0, LONGEST_QUOTE)}`}`;
};
/** Room for what went wrong at each place of an image. */
const LONGEST_QUOTE = 600;
/** From its line `[0000] ERROR …` on, which says at the end what went wrong at each place; else its last line. */
const errorIn = (stderr) => {
    const lines = (0,external_node_util_.stripVTControlCharacters)(stderr)
        .trim()
        .split(/\s*\r?\n\s*/);
    const at = lines.findIndex((line) => line.includes('ERROR '));
    const own = at < 0 ? lines.slice(-1) : [lines[at]?.replace(/^.*?ERROR /, ''), ...lines.slice(at + 1)];
    return own.join(' ').replace(/\.$/, '');
};
const documentIn = (path, tools) => {
    try {
        const opened = tools.open(path);
        try {
            if (opened.size > DOCUMENT_LIMIT)
                return undefined;
            return (0,read/* readDocument */.b)(JSON.parse(new TextDecoder().decode(opened.read(0, opened.size))));
        }
        finally {
            opened.close();
        }
    }
    catch (error) {
        const isNone = [SyntaxError, read_document/* UnknownDocumentError */.u, src/* ConfigurationError */.j1].some((kind) => error instanceof kind);
        if (isNone)
            return undefined;
        throw error;
    }
};


/***/ }),

/***/ 90601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ REDACTED),
/* harmony export */   YL: () => (/* binding */ isQuoting),
/* harmony export */   cT: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/** What stands where a secret stood. */
const REDACTED = '[redacted]';
/**
 * The forms of well-known credentials: private keys, tokens of GitHub, GitLab, AWS, Slack, Stripe, Google, npm, PyPI
 * and JSON Web Tokens, and a password in a URL. Their makers document the prefixes for scanners to match.
 */
const CREDENTIALS = [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----|[\s\S]*)/g,
    /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
    /\bgithub_pat_\w{20,}/g,
    /\bglpat-[\w-]{16,}/g,
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    /\bxox[abeoprs]-[\w-]{10,}/g,
    /\b[rs]k_(?:live|test)_\w{10,}/g,
    /\bAIza[\w-]{35}/g,
    /\bnpm_[A-Za-z0-9]{30,}/g,
    /\bpypi-[\w-]{30,}/g,
    /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g,
    /(?<=:\/\/[^\s/:@]{0,64}:)[^\s/@]+(?=@)/g,
];
/** Whether there is any of them: most texts have none, and one look is quicker than one for each form. */
const ANY_CREDENTIAL = new RegExp(CREDENTIALS.map(({ source }) => source).join('|'));
/** Bandit's B105, B106 and B107 quote the password that they found: `Possible hardcoded password: '…'`. */
const QUOTING_RULES = /^B10[567]$/;
/** Whether a rule is known to quote the secret that it found. */
const isQuoting = (rule) => QUOTING_RULES.test(rule);
/** A message without the credentials that can be told by their form, or that the rule is known to quote. */
const withoutSecrets = (rule, message) => {
    const bare = isQuoting(rule) ? message.replace(/:.*$/s, '') : message;
    if (!ANY_CREDENTIAL.test(bare))
        return bare;
    return CREDENTIALS.reduce((text, form) => text.replace(form, REDACTED), bare);
};


/***/ })

};
