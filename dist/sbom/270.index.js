export const id = 270;
export const ids = [270];
export const modules = {

/***/ 55270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findVulnerabilities: () => (/* binding */ findVulnerabilities)
});

// EXTERNAL MODULE: ./packages/bom/src/documents/write.ts + 20 modules
var write = __webpack_require__(54601);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 15 modules
var src = __webpack_require__(84520);
// EXTERNAL MODULE: ./actions/sbom/src/vulnerabilities/from-advisories.ts + 1 modules
var from_advisories = __webpack_require__(78950);
;// CONCATENATED MODULE: ./packages/findings/src/dedupe/package-key.ts
/**
 * A package's name as all tools can be asked for it: lower case, `/` between group and artifact, and one sign for the
 * dot, dash and underscore that Python takes for the same (PEP 503).
 */
const packageKey = (name) => name
    .toLowerCase()
    .replaceAll(':', '/')
    .replace(/[-_.]+/g, '-')
    .replace(/^\/+/, '');
/** A version without the `v` that some tools write in front. */
const versionKey = (version) => version.trim().replace(/^v(?=\d)/i, '');

// EXTERNAL MODULE: ./actions/sbom/src/ecosystems.ts
var ecosystems = __webpack_require__(49370);
;// CONCATENATED MODULE: ./actions/sbom/src/vulnerabilities/from-scanner.ts




/**
 * What a scanner found in our document, at the places of the lock files that the document was made of: one entry for each file that has the
 * package in that version. What no lock file has is kept, without a place.
 */
const fromScanner = (findings, graphs) => {
    const places = placesIn(graphs);
    const ways = new Map(graphs.map((graph) => [graph, (0,from_advisories/* waysIn */.m1)(graph)]));
    return findings.flatMap((finding) => {
        const own = places.get(keyOfFinding(finding)) ?? [];
        if (own.length === 0)
            return [{ ...said(finding), ...unplaced(finding) }];
        return own.map(({ graph, component }) => ({
            ...said(finding),
            ...(0,from_advisories/* standing */.JA)(component, graph, ways.get(graph) ?? NOWHERE),
        }));
    });
};
const NOWHERE = () => [];
/** Of what has a package URL: type, name and version, in the spelling that all tools share. */
const placesIn = (graphs) => Map.groupBy(graphs.flatMap((graph) => graph.components
    .filter(({ kind, purl }) => kind !== 'project' && purl !== undefined)
    .map((component) => ({ graph, component }))), ({ component }) => keyOfPurl(component.purl ?? ''));
const keyOfPurl = (purl) => {
    if ((0,src/* packageUrlFault */.wl)(purl) !== undefined)
        return '';
    const { type, namespace, name, version = '' } = (0,src/* parsePackageUrl */.r5)(purl);
    const whole = namespace === undefined || namespace === '' ? name : `${namespace}/${name}`;
    return [type, packageKey(whole), versionKey(version)].join(' ');
};
const keyOfFinding = ({ package: subject }) => keyOfPurl(subject?.purl ?? '');
const said = ({ rule, aliases = [], severity, score, cwes = [], tool, message, package: subject, suppressed, }) => ({
    ...{ rule, aliases, severity, cwes, tools: [tool] },
    summary: message.startsWith(`${subject?.name}: `)
        ? message.slice((subject?.name.length ?? 0) + 2)
        : message,
    ...(score !== undefined && { score }),
    ...(subject?.fixedIn !== undefined && { fixedIn: subject.fixedIn }),
    ...(suppressed !== undefined && { suppressed }),
});
const unplaced = ({ package: subject }) => {
    const { name = 'unknown package', version = '', purl } = subject ?? {};
    const type = purl !== undefined && (0,src/* packageUrlFault */.wl)(purl) === undefined ? (0,src/* parsePackageUrl */.r5)(purl).type : '';
    return {
        ecosystem: ecosystems/* ECOSYSTEMS */.S.find((ecosystem) => ecosystem === type) ?? 'generic',
        ...{ name, version, why: [] },
        ...(purl !== undefined && { purl }),
    };
};

;// CONCATENATED MODULE: ./packages/findings/src/aliases.ts
/**
 * Schemes in which one id stands for one weakness. Bulletins of distributions (DSA, USN, RHSA, ALAS …) are left out: one of
 * them covers many CVEs, and would make one weakness of all of them.
 */
const ADVISORY = /^(?:CVE|GHSA|GO|PYSEC|RUSTSEC|SNYK|OSV|MAL|HSEC|RSEC|JLSEC|BIT|CGA|GMS|GSD|PVE|LSN|EEF|DRUPAL|TEMP)-/;
/** Distributions publish a CVE under its own id with their name in front: `DEBIAN-CVE-2024-1`. */
const PREFIXED = /^[A-Z]+-(CVE-\d{4}-\d+)$/;
/** An id as all tools can be asked for it: upper case, and a CVE without a distribution's name. */
const canonicalId = (id) => {
    const upper = id.trim().toUpperCase();
    return (PREFIXED.exec(upper)?.[1] ?? upper).replace(/^CAN-(?=\d{4}-\d)/, 'CVE-');
};
/** Every name that a finding goes by: its rule and its aliases. */
const namesOf = ({ rule, aliases = [] }) => [
    ...new Set([rule, ...aliases].map(canonicalId)),
];
/** Those of its names that stand for one weakness in a database that all tools share. */
const advisoriesOf = (finding) => namesOf(finding).filter((name) => ADVISORY.test(name));
const isCve = (name) => name.startsWith('CVE-');
/** Sets that grow together: union-find with path halving. */
class Unions {
    #parents = new Map();
    /** The name that stands for the set: the first in the order of the alphabet, whatever was joined first. */
    find(name) {
        let at = name;
        for (;;) {
            const parent = this.#parents.get(at) ?? at;
            if (parent === at)
                return at;
            const above = this.#parents.get(parent) ?? parent;
            this.#parents.set(at, above);
            at = above;
        }
    }
    join(a, b) {
        const [first, second] = [this.find(a), this.find(b)];
        if (first === second)
            return;
        if (first < second)
            this.#parents.set(second, first);
        else
            this.#parents.set(first, second);
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/advisories.ts
/** An advisory's id in a text such as its address: `GHSA-gxpj-cx7g-858c`, `CVE-2021-44228`. */
const advisoryIn = (text) => /GHSA(?:-[0-9a-z]{4}){3}/i.exec(text ?? '')?.[0].replace(/^ghsa/i, 'GHSA') ??
    /CVE-\d{4}-\d{4,}/i.exec(text ?? '')?.[0].toUpperCase();
/** The other names of a weakness: without the rule itself, blanks and repetitions, in a stable order. */
const otherNames = (rule, names) => [
    ...new Set(names.filter((name) => name !== undefined && name.trim() !== '' && name !== rule)),
].sort();
/** CVE ids first, as every tool knows them; then GHSA; among equals the order of the alphabet, so that the choice is stable. */
const byRank = (a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
const rank = (id) => (id.startsWith('CVE-') ? 0 : id.startsWith('GHSA-') ? 1 : 2);

;// CONCATENATED MODULE: ./actions/sbom/src/vulnerabilities/join.ts


/**
 * One entry for each weakness of a version of a package in a lock file: advisories and reports that share a name, directly or through a
 * third, speak of one weakness. Copies of a version in one file are one as well. Sorted by file, package and weakness.
 */
const joinVulnerabilities = (all) => {
    const names = new Unions();
    for (const { rule, aliases } of all)
        for (const alias of aliases)
            names.join(canonicalId(rule), canonicalId(alias));
    const groups = Map.groupBy(all, (each) => JSON.stringify([
        ...[each.file ?? '', each.ecosystem, each.name, each.version],
        names.find(canonicalId(each.rule)),
    ]));
    return [...groups.values()].flatMap(joined).sort(compare);
};
const joined = (group) => {
    const byAuthority = group.toSorted((a, b) => byRank(a.rule, b.rule));
    const [first] = byAuthority;
    const [rule, ...aliases] = unique(group.flatMap((each) => [each.rule, ...each.aliases])).sort(byRank);
    if (rule === undefined || first === undefined)
        return [];
    const { ecosystem, name, version, purl, file, why } = first;
    const summary = byAuthority.flatMap((each) => each.summary ?? [])[0];
    const fixes = group.flatMap((each) => each.fixedIn ?? []);
    const fixedIn = (0,from_advisories/* highestFix */.qv)(first, fixes);
    const lines = group.flatMap((each) => each.line ?? []);
    return [
        {
            ...{ rule, aliases: aliases.sort(), ecosystem, name, version, why },
            ...(purl !== undefined && { purl }),
            ...(file !== undefined && { file }),
            ...(lines.length > 0 && { line: Math.min(...lines) }),
            ...(0,from_advisories/* worseRating */.a7)(group),
            cwes: unique(group.flatMap(({ cwes }) => cwes)).sort(),
            ...(summary !== undefined && { summary }),
            ...(fixedIn !== undefined && { fixedIn }),
            tools: unique(group.flatMap(({ tools }) => tools)).sort(),
            ...suppressionOf(group),
        },
    ];
};
/** Suppressed only where nobody takes it for open. */
const suppressionOf = (group) => {
    const reasons = group.flatMap(({ suppressed }) => suppressed ?? []);
    return reasons.length < group.length || reasons[0] === undefined ? {} : { suppressed: reasons[0] };
};
const unique = (words) => [...new Set(words)];
const keyOf = ({ file = '', name, version, rule }) => [file, name, version, rule].join('\0');
const compare = (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/bom/src/advisories/match.ts
var match = __webpack_require__(17861);
// EXTERNAL MODULE: ./packages/bom/src/syntax/shape.ts
var shape = __webpack_require__(27161);
;// CONCATENATED MODULE: ./packages/bom/src/advisories/fault.ts

/**
 * What keeps a record from being an OSV record that can be matched: one sentence without its words, or `undefined`. A record that is wrong in
 * a part that decides must not be taken for one that speaks of nothing.
 */
const advisoryFault = (record) => {
    if (!(0,shape/* isShape */.o2)(record))
        return 'it is no JSON object';
    if ((0,shape/* textOf */.b6)(record.id) === undefined)
        return 'it has no id';
    if (Number.isNaN(Date.parse((0,shape/* textOf */.b6)(record.modified) ?? '')))
        return 'it has no time of its last change';
    if (!isListOf(record.aliases, isText))
        return 'its aliases are no list of texts';
    if (!isListOf(record.affected, shape/* isShape */.o2))
        return 'what it affects is no list of objects';
    return (0,shape/* listOf */.c3)(record.affected)
        .map((affected, index) => affectedFault((0,shape/* shapeOf */.F5)(affected), index))
        .find(Boolean);
};
/** Not every record names a package: some have ranges of a repository alone. */
const affectedFault = (affected, index) => {
    const { ecosystem, name } = (0,shape/* shapeOf */.F5)(affected.package);
    const place = `affected[${index}]`;
    if (affected.package !== undefined && (!isText(ecosystem) || !isText(name)))
        return `${place} names its package without ecosystem or name`;
    if (!isListOf(affected.versions, isText))
        return `${place} has versions that are no list of texts`;
    if (!isListOf(affected.ranges, shape/* isShape */.o2))
        return `${place} has ranges that are no list of objects`;
    const isSound = (0,shape/* listOf */.c3)(affected.ranges)
        .map(shape/* shapeOf */.F5)
        .every(({ events }) => Array.isArray(events) && events.every(isEvent));
    return isSound ? undefined : `${place} has a range whose events cannot be read`;
};
const EVENTS = ['introduced', 'fixed', 'last_affected', 'limit'];
const isEvent = (event) => (0,shape/* isShape */.o2)(event) && EVENTS.some((kind) => isText((0,shape/* shapeOf */.F5)(event)[kind]));
const isText = (value) => (0,shape/* textOf */.b6)(value) !== undefined;
/** What is left out, or null, is an empty list: writers of records do both. */
const isListOf = (value, is) => value === undefined || value === null || (Array.isArray(value) && value.every(is));

;// CONCATENATED MODULE: ./packages/bom/src/advisories/advisory.ts

/** OSV's names of ecosystems that components have; one may bear a suffix (`Maven:https://…`), which is another registry of it. */
const ECOSYSTEMS = {
    npm: 'npm',
    PyPI: 'pypi',
    Go: 'golang',
    'crates.io': 'cargo',
    Maven: 'maven',
    Packagist: 'composer',
    RubyGems: 'gem',
    NuGet: 'nuget',
    Pub: 'pub',
    Hex: 'hex',
    SwiftURL: 'swift',
    'GitHub Actions': 'githubactions',
};
/** Reads an OSV record. Undefined where it is none; one that was withdrawn speaks of nothing any more. */
const parseAdvisory = (record) => {
    const value = (0,shape/* shapeOf */.F5)(record);
    const [id, summary, modified] = [(0,shape/* textOf */.b6)(value.id), (0,shape/* textOf */.b6)(value.summary), (0,shape/* textOf */.b6)(value.modified)];
    if (id === undefined || !(0,shape/* isShape */.o2)(record))
        return undefined;
    const { severity: label, cwe_ids: weaknesses } = (0,shape/* shapeOf */.F5)(value.database_specific);
    return {
        id,
        aliases: (0,shape/* textsOf */.CB)(value.aliases),
        ...(summary !== undefined && { summary }),
        ...(modified !== undefined && { modified }),
        vectors: (0,shape/* listOf */.c3)(value.severity).flatMap((each) => (0,shape/* textOf */.b6)((0,shape/* shapeOf */.F5)(each).score) ?? []),
        ...(typeof label === 'string' && { label }),
        weaknesses: (0,shape/* textsOf */.CB)(weaknesses),
        affected: (0,shape/* textOf */.b6)(value.withdrawn) === undefined ? (0,shape/* listOf */.c3)(value.affected).flatMap(affectedOf) : [],
    };
};
const affectedOf = (item) => {
    const value = (0,shape/* shapeOf */.F5)(item);
    const { ecosystem, name } = (0,shape/* shapeOf */.F5)(value.package);
    const known = ECOSYSTEMS[((0,shape/* textOf */.b6)(ecosystem) ?? '').split(':')[0] ?? ''];
    const named = (0,shape/* textOf */.b6)(name);
    if (known === undefined || named === undefined)
        return [];
    return [
        {
            ecosystem: known,
            name: named,
            versions: new Set((0,shape/* textsOf */.CB)(value.versions)),
            ranges: (0,shape/* listOf */.c3)(value.ranges).map(rangeOf),
        },
    ];
};
const rangeOf = (item) => {
    const { type, events } = (0,shape/* shapeOf */.F5)(item);
    return { kind: type === 'GIT' ? 'commits' : 'versions', events: (0,shape/* listOf */.c3)(events).flatMap(eventOf) };
};
/** `limit` says up to where a range was looked at, and nothing of what is affected. */
const eventOf = (item) => {
    const value = (0,shape/* shapeOf */.F5)(item);
    for (const [key, kind] of KINDS) {
        const version = (0,shape/* textOf */.b6)(value[key]);
        if (version !== undefined)
            return [{ kind, version }];
    }
    return [];
};
const KINDS = [
    ['introduced', 'introduced'],
    ['fixed', 'fixed'],
    ['last_affected', 'last-affected'],
];

;// CONCATENATED MODULE: ./actions/sbom/src/collect/advisories/records.ts

/** How many broken records are named; all are counted. */
const NAMED = 5;
/** Takes records of a database one after another, and keeps only those that speak of one of the components: what is kept does not grow with the database. */
class RecordReader {
    #wanted;
    #kept = new Map();
    #named = [];
    #broken = 0;
    #count = 0;
    #latest;
    constructor(components) {
        this.#wanted = new Set([...components].map(({ ecosystem, name }) => (0,match/* packageKeyOf */.PG)(ecosystem, name)));
    }
    /** @param place how messages name the record */
    take(place, bytes) {
        const record = parsed(bytes);
        const fault = record === undefined ? 'it is no JSON' : advisoryFault(record.value);
        const advisory = fault === undefined ? parseAdvisory(record?.value) : undefined;
        if (advisory === undefined)
            this.refuse(place, fault ?? 'it is no OSV record');
        else
            this.#keep(advisory);
    }
    /** Notes a record that cannot be read; `why` is a sentence. */
    refuse(place, why) {
        this.#broken++;
        if (this.#named.length < NAMED)
            this.#named.push(`${place}: ${why}`);
    }
    records() {
        return {
            count: this.#count,
            latest: this.#latest,
            advisories: [...this.#kept.values()]
                .map(({ advisory }) => advisory)
                .sort((a, b) => (a.id < b.id ? -1 : 1)),
            broken: { count: this.#broken, named: this.#named },
        };
    }
    #keep(advisory) {
        this.#count++;
        const modified = Date.parse(advisory.modified ?? '');
        this.#latest = Math.max(this.#latest ?? modified, modified);
        const known = this.#kept.get(advisory.id);
        const affected = advisory.affected.filter(({ ecosystem, name }) => this.#wanted.has((0,match/* packageKeyOf */.PG)(ecosystem, name)));
        // One that was kept and no longer speaks of anything, as it was withdrawn since, takes the older one's place.
        if ((affected.length > 0 || known !== undefined) && (known === undefined || modified > known.modified))
            this.#kept.set(advisory.id, { advisory: { ...advisory, affected }, modified });
    }
}
const parsed = (bytes) => {
    try {
        return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./actions/sbom/src/collect/advisories/zip.ts

/** Why a zip file, or one of its entries, cannot be used; the message continues a sentence that begins with its name. */
class ZipError extends Error {
}
/** A list of 300,000 entries has 30 MB. */
const MAX_DIRECTORY = 256 * 1024 * 1024;
/** The size of the end record (APPNOTE.TXT 6.3.10, §4.3.16), and that of the longest comment behind it. */
const END = 22;
const LONGEST_COMMENT = 0xffff;
/**
 * The entries of a zip file (APPNOTE.TXT 6.3.10), of any size: only its list is held, and each entry is read when it is asked for. By hand
 * because the libraries take all of a file into memory, or read it from its start, and so cannot tell that its end is missing.
 *
 * @throws ZipError where it is no zip file, or its list is broken.
 */
function* zipEntries(file) {
    const { count, offset, size } = directoryOf(file);
    if (size > MAX_DIRECTORY || offset + size > file.size)
        throw new ZipError('has a list that cannot be right');
    const list = viewOf(file.read(offset, size));
    let at = 0;
    for (let index = 0; index < count; index++) {
        if (at + 46 > list.byteLength || list.getUint32(at, true) !== 0x02014b50)
            throw new ZipError(`has a broken list: ${index} of ${count} entries can be read`);
        const [name, extra, comment] = [28, 30, 32].map((place) => list.getUint16(at + place, true));
        const end = at + 46 + name + extra + comment;
        if (end > list.byteLength)
            throw new ZipError('has a list that ends within an entry');
        yield entryOf(file, list, at, name, extra);
        at = end;
    }
}
const directoryOf = (file) => {
    const start = Math.max(0, file.size - END - LONGEST_COMMENT);
    const tail = viewOf(file.read(start, file.size - start));
    let at = tail.byteLength - END;
    while (at >= 0 && !(tail.getUint32(at, true) === 0x06054b50 && commentFits(tail, at)))
        at--;
    if (at < 0)
        throw new ZipError('is no zip file, or its end is missing');
    const [count, size, offset] = [
        tail.getUint16(at + 10, true),
        tail.getUint32(at + 12, true),
        tail.getUint32(at + 16, true),
    ];
    const isSmall = count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff;
    return isSmall ? { count, size, offset } : (largeDirectory(file, start + at) ?? { count, size, offset });
};
const commentFits = (tail, at) => at + END + tail.getUint16(at + 20, true) === tail.byteLength;
/** Where there are more than 65,534 entries, or more than 4 GiB (§4.3.14, §4.3.15). */
const largeDirectory = (file, end) => {
    if (end < 20)
        return undefined;
    const locator = viewOf(file.read(end - 20, 20));
    if (locator.getUint32(0, true) !== 0x07064b50)
        return undefined;
    const record = viewOf(file.read(wholeNumber(locator, 8), 56));
    if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50)
        throw new ZipError('has a broken end');
    return {
        count: wholeNumber(record, 32),
        size: wholeNumber(record, 40),
        offset: wholeNumber(record, 48),
    };
};
const wholeNumber = (view, at) => {
    const value = Number(view.getBigUint64(at, true));
    if (!Number.isSafeInteger(value))
        throw new ZipError('names a place that no file has');
    return value;
};
const entryOf = (file, list, at, name, extra) => {
    const large = new LargeFields(list, at + 46 + name, extra);
    // In this order (§4.5.3).
    const size = large.of(list.getUint32(at + 24, true));
    const packed = large.of(list.getUint32(at + 20, true));
    const offset = large.of(list.getUint32(at + 42, true));
    const bytes = new Uint8Array(list.buffer, list.byteOffset + at + 46, name);
    const head = {
        isEncrypted: (list.getUint16(at + 8, true) & 1) === 1,
        method: list.getUint16(at + 10, true),
        checksum: list.getUint32(at + 16, true),
    };
    return {
        name: new TextDecoder().decode(bytes),
        size,
        read: () => contentOf(file, { ...head, size, packed, offset }),
    };
};
/** The extra field that holds the numbers of an entry which 32 bits cannot. */
class LargeFields {
    #list;
    #at = 0;
    #end = 0;
    constructor(list, start, length) {
        this.#list = list;
        const end = start + length;
        for (let at = start; at + 4 <= end; at += 4 + list.getUint16(at + 2, true)) {
            if (list.getUint16(at, true) !== 1)
                continue;
            this.#at = at + 4;
            this.#end = Math.min(end, at + 4 + list.getUint16(at + 2, true));
        }
    }
    of(small) {
        if (small !== 0xffffffff)
            return small;
        if (this.#at + 8 > this.#end)
            throw new ZipError('has an entry without size');
        const value = wholeNumber(this.#list, this.#at);
        this.#at += 8;
        return value;
    }
}
const contentOf = (file, { isEncrypted, method, checksum, size, packed, offset }) => {
    if (isEncrypted)
        throw new ZipError('is encrypted');
    const head = viewOf(file.read(offset, 30));
    if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50)
        throw new ZipError('is not where the list says');
    const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const content = unpacked(file.read(start, packed), method, size);
    if (content.length !== size || (0,external_node_zlib_.crc32)(content) !== checksum)
        throw new ZipError('is damaged');
    return content;
};
/** No more is unpacked than the list says: an entry may be made to fill the memory. */
const unpacked = (packed, method, size) => {
    if (method === 0)
        return packed;
    if (method !== 8)
        throw new ZipError(`is packed by method ${method}, which is not read here`);
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(1, size) });
    }
    catch {
        throw new ZipError('is damaged');
    }
};
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

;// CONCATENATED MODULE: ./actions/sbom/src/collect/advisories/database.ts




/** The largest records are some hundred kilobytes. */
const MAX_RECORD = 16 * 1024 * 1024;
/** What the records of one zip file may have together, unpacked. */
const MAX_UNPACKED = 16 * 1024 * 1024 * 1024;
/** How much of a file is hashed at once. */
const WINDOW = 4 * 1024 * 1024;
/**
 * Reads a database in OSV's format: a folder with records (`*.json`) and zip files of them at any depth, as osv-scanner keeps them
 * (`<ecosystem>/all.zip`), or one such file. Record by record, in memory that does not grow with the database.
 */
const readDatabase = (path, components, files) => {
    try {
        const parts = files.glob([path]).filter((file) => /\.(?:json|zip)$/i.test(file));
        if (parts.length === 0)
            return (0,src/* unavailable */.hU)(`${path} has no records: neither *.json nor *.zip in the workspace or the temporary folder`);
        const reader = new RecordReader(components);
        const digests = parts.map((part) => `${readPart(part, files, reader)}  ${part}`);
        const records = reader.records();
        if (records.count === 0 && records.broken.count === 0)
            return (0,src/* unavailable */.hU)(`${path} has no records of the OSV format`);
        return (0,src/* found */.F9)({ ...records, path, sha256: digestOf(digests) });
    }
    catch (error) {
        if (error instanceof src/* ConfigurationError */.j1 || error instanceof ZipError)
            return (0,src/* unavailable */.hU)(error.message);
        throw error;
    }
};
const digestOf = (digests) => digests.length === 1 ? (digests[0]?.slice(0, 64) ?? '') : (0,src/* sha256 */.sc)(digests.join('\n'));
/** Reads a file's records and gives its SHA-256. */
const readPart = (part, files, reader) => {
    if (!/\.zip$/i.test(part)) {
        const bytes = files.read(part, MAX_RECORD) ?? new Uint8Array();
        reader.take(part, bytes);
        return (0,src/* sha256 */.sc)(bytes);
    }
    const file = files.open(part);
    try {
        readZip(part, file, reader);
        return sha256Of(file);
    }
    finally {
        file.close();
    }
};
/** @throws ZipError, with a whole sentence, where not even its list can be read. */
const readZip = (part, file, reader) => {
    let unpacked = 0;
    try {
        for (const entry of zipEntries(file)) {
            if (!/\.json$/i.test(entry.name))
                continue;
            unpacked += Math.min(entry.size, MAX_RECORD);
            if (unpacked > MAX_UNPACKED)
                throw new ZipError('holds more than is read');
            const place = `${part}/${entry.name}`;
            if (entry.size > MAX_RECORD)
                reader.refuse(place, 'it is larger than any record');
            else
                readEntry(place, entry.read, reader);
        }
    }
    catch (error) {
        throw error instanceof ZipError ? new ZipError(`${part} ${error.message}`) : error;
    }
};
const readEntry = (place, read, reader) => {
    try {
        reader.take(place, read());
    }
    catch (error) {
        if (!(error instanceof ZipError))
            throw error;
        reader.refuse(place, `it ${error.message}`);
    }
};
const sha256Of = (file) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (let offset = 0; offset < file.size; offset += WINDOW)
        hash.update(file.read(offset, WINDOW));
    return hash.digest('hex');
};

// EXTERNAL MODULE: ./packages/findings/src/redaction.ts
var redaction = __webpack_require__(90601);
;// CONCATENATED MODULE: ./packages/findings/src/encoding.ts
/**
 * The encoding, from the byte order mark or, without one, from where the zero bytes of the first ASCII character
 * stand (RFC 4627 §3). PowerShell's `>` writes UTF-16.
 */
const encodingOf = (bytes) => {
    const [first = -1, second = -1] = bytes;
    if (first === 0xff && second === 0xfe)
        return 'utf-16le';
    if (first === 0xfe && second === 0xff)
        return 'utf-16be';
    if (first > 0 && second === 0)
        return 'utf-16le';
    return first === 0 && second > 0 ? 'utf-16be' : 'utf-8';
};
/** Text without its byte order mark. A malformed sequence becomes U+FFFD: no ASCII, so no structure, is lost. */
const decode = (bytes) => new TextDecoder(encodingOf(bytes)).decode(bytes);
/** The byte offset in a file of the character at `index` of its decoded text. */
const byteOffset = (bytes, text, index) => {
    const encoding = encodingOf(bytes);
    if (encoding !== 'utf-8')
        return index * 2 + (hasUtf16Mark(bytes) ? 2 : 0);
    return new TextEncoder().encode(text.slice(0, index)).length + (hasUtf8Mark(bytes) ? 3 : 0);
};
const hasUtf16Mark = ([first, second]) => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
const hasUtf8Mark = ([first, second, third]) => first === 0xef && second === 0xbb && third === 0xbf;

;// CONCATENATED MODULE: ./packages/findings/src/limits.ts
/**
 * The largest document that is read as a whole. V8 holds strings below 512 MiB (0x1fffffe8 characters), and a parsed
 * document takes several times its text, of which a runner's default heap must hold all.
 */
const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024;
/** Deeper than any report of a known tool nests; what walks a document must not exhaust the stack. */
const MAX_DOCUMENT_DEPTH = 512;

;// CONCATENATED MODULE: ./packages/findings/src/source.ts

/** A source over bytes, or over a string's UTF-8. */
const sourceOf = (file, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { file, size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
};
/** The part of a source from `from` (inclusive) to `to` (exclusive), as a source. */
const partOf = (source, from, to) => {
    const available = (offset, length) => Math.max(0, Math.min(length, to - from - offset));
    return {
        file: source.file,
        size: to - from,
        read: (offset, length) => source.read(from + offset, available(offset, length)),
        readInto: (offset, target) => readInto(source, from + offset, target.subarray(0, available(offset, target.length))),
    };
};
/** As Source.readInto, where the source itself may lack it. */
const readInto = (source, offset, target) => {
    if (source.readInto !== undefined)
        return source.readInto(offset, target);
    const bytes = source.read(offset, target.length);
    target.set(bytes);
    return bytes.length;
};
/** Large enough for few calls, small enough to keep memory flat. */
const source_WINDOW = 4 * 1024 * 1024;
/** Whoever reads a source from its start to its end has hashed it. */
const digesting = (source) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let hashed = 0;
    const take = (offset, bytes) => {
        if (offset <= hashed && offset + bytes.length > hashed) {
            hash.update(bytes.subarray(hashed - offset));
            hashed = offset + bytes.length;
        }
        return bytes;
    };
    const read = (offset, length) => take(offset, source.read(offset, length));
    const into = (offset, target) => take(offset, target.subarray(0, readInto(source, offset, target))).length;
    const digest = () => {
        while (hashed < source.size && read(hashed, Math.min(source_WINDOW, source.size - hashed)).length > 0)
            ;
        return hash.digest('hex');
    };
    return { source: { ...source, read, readInto: into }, digest };
};

;// CONCATENATED MODULE: ./packages/findings/src/unreadable.ts
/** Thrown where a report stops being one; `read` turns it into a reading. The message never echoes content. */
class UnreadableError extends Error {
    name = 'UnreadableError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/gzip.ts




/**
 * The source itself or, when it is gzipped (RFC 1952: 1f 8b), what is packed in it.
 * @throws UnreadableError `truncated` for one that breaks off, `refused` for one that unpacks to too much.
 */
const gzip_unpacked = (source) => {
    const [first, second] = source.read(0, 2);
    if (first !== 0x1f || second !== 0x8b)
        return source;
    try {
        const bytes = (0,external_node_zlib_.gunzipSync)(source.read(0, source.size), { maxOutputLength: MAX_DOCUMENT_BYTES });
        return sourceOf(source.file, bytes);
    }
    catch (error) {
        throw error.code === 'ERR_BUFFER_TOO_LARGE'
            ? new UnreadableError('refused', `${source.file} unpacks to more than ${MAX_DOCUMENT_BYTES} bytes.`)
            : new UnreadableError('truncated', `${source.file} is gzipped, and broken or cut off.`);
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/json-text.ts
/**
 * Parses JSON (RFC 8259) of at most `depth` nested arrays and objects.
 * JSON.parse's own messages quote the document and often lack the place, so a fault is located here.
 */
const parseJson = (text, depth) => {
    const nesting = measure(text, depth);
    if (nesting.tooDeepAt !== undefined)
        return { kind: 'too-deep', index: nesting.tooDeepAt };
    try {
        return { value: JSON.parse(text) };
    }
    catch (error) {
        return nesting.open
            ? { kind: 'truncated', index: text.length }
            : { kind: 'malformed', index: placeOf(error) };
    }
};
/**
 * Parses several JSON arrays or objects after one another: a line each (NDJSON), or simply concatenated, as tools that
 * stream write them. The last one may be cut off only at its end: half a value is `truncated`.
 */
const parseJsonSequence = (text, depth) => {
    const values = [];
    let start = 0;
    while ((start = afterSpace(text, start)) < text.length) {
        const end = endOfValue(text, start);
        if (end === -1) {
            const structured = /[[{]/.test(text[start] ?? '');
            return structured ? { kind: 'truncated', index: text.length } : { kind: 'malformed', index: start };
        }
        const parsed = parseJson(text.slice(start, end), depth);
        if (!('value' in parsed))
            return { kind: parsed.kind, index: start + parsed.index };
        values.push(parsed.value);
        start = end;
    }
    return { values };
};
const afterSpace = (text, start) => {
    let index = start;
    while (/\s/.test(text[index] ?? ''))
        index++;
    return index;
};
/** The index behind the array or object that begins at `start`; -1 when it has no end, or is neither. */
const endOfValue = (text, start) => {
    let depth = 0;
    for (let index = start; index < text.length; index++) {
        const character = text.charCodeAt(index);
        if (character === QUOTE) {
            index = endOfString(text, index);
            if (index === -1)
                return -1;
        }
        else if (character === OPEN_BRACKET || character === OPEN_BRACE)
            depth++;
        else if (character === CLOSE_BRACKET || character === CLOSE_BRACE)
            depth--;
        if (depth === 0)
            return index > start ? index + 1 : -1;
    }
    return -1;
};
/** One pass over the brackets outside strings. Right for every valid text; for others it tells cut from broken. */
const measure = (text, limit) => {
    let depth = 0;
    for (let index = 0; index < text.length; index++) {
        const character = text.charCodeAt(index);
        if (character === QUOTE) {
            index = endOfString(text, index);
            if (index === -1)
                return { open: true };
        }
        else if (character === OPEN_BRACKET || character === OPEN_BRACE) {
            if (++depth > limit)
                return { open: true, tooDeepAt: index };
        }
        else if (character === CLOSE_BRACKET || character === CLOSE_BRACE)
            depth--;
    }
    return { open: depth > 0 };
};
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** The index of the quote that closes the string opened at `start`, or -1. */
const endOfString = (text, start) => {
    let end = text.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end;
};
const isEscaped = (text, index) => {
    let backslashes = 0;
    while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH)
        backslashes++;
    return backslashes % 2 === 1;
};
/** V8 says `at position N` for most faults; where it does not, the fault is at the start. */
const placeOf = (error) => Number(/at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 0);

;// CONCATENATED MODULE: ./packages/findings/src/value.ts
var _a;

/**
 * A place in a parsed JSON document that knows its path, so that a field of the wrong type is reported by file and
 * JSON path. `null` counts as absent, as most tools write it so. Absence travels: `at` of an absent value is absent.
 */
class Value {
    raw;
    #file;
    #parent;
    #key;
    constructor(file, raw, parent, key = '$') {
        this.raw = raw;
        this.#file = file;
        this.#parent = parent;
        this.#key = key;
    }
    get absent() {
        return this.raw === undefined || this.raw === null;
    }
    get isList() {
        return Array.isArray(this.raw);
    }
    get isObject() {
        return typeof this.raw === 'object' && this.raw !== null && !this.isList;
    }
    /** An object's own member. @throws UnreadableError when there is something here that is not an object. */
    at(key) {
        if (this.absent)
            return this.#child(undefined, key);
        if (!this.isObject)
            throw this.fault('an object');
        return this.#child(Object.hasOwn(this.raw, key) ? this.raw[key] : undefined, key);
    }
    /** Whether this is an object with all these members present. Never throws: detection asks with it. */
    has(...keys) {
        return this.isObject && keys.every((key) => !this.at(key).absent);
    }
    /** An array's elements; none when absent. @throws UnreadableError when it is not an array. */
    list() {
        if (this.absent)
            return [];
        if (!Array.isArray(this.raw))
            throw this.fault('an array');
        return this.raw.map((item, index) => this.#child(item, index));
    }
    /**
     * An array's elements; none where it is left out. For lists that their tool leaves out when they are empty and never
     * writes as `null`. @throws UnreadableError when it is `null`, or anything else that is not an array.
     */
    optionalList() {
        return this.raw === undefined ? [] : this.needList();
    }
    /** An array's element at an index; `undefined` where there is none. @throws UnreadableError when it is not an array. */
    item(index) {
        if (this.absent)
            return undefined;
        if (!Array.isArray(this.raw))
            throw this.fault('an array');
        return index in this.raw ? this.#child(this.raw[index], index) : undefined;
    }
    /** An array's elements. @throws UnreadableError when it is absent or not an array. */
    needList() {
        if (this.absent)
            throw this.fault('an array');
        return this.list();
    }
    /** The values of an object whose keys are the document's own, in its order. @throws UnreadableError when it is no object. */
    members() {
        return Object.values(this.object().raw).map((item, index) => this.#child(item, index));
    }
    /** @throws UnreadableError when it is not a string. */
    text() {
        if (this.absent)
            return undefined;
        if (typeof this.raw !== 'string')
            throw this.fault('a string');
        return this.raw;
    }
    /** A string that is not blank. @throws UnreadableError when it is anything else. */
    needText() {
        const text = this.text();
        if (text === undefined || text.trim() === '')
            throw this.fault('a string that is not blank');
        return text;
    }
    /** @throws UnreadableError when it is not a number. */
    number() {
        if (this.absent)
            return undefined;
        if (typeof this.raw !== 'number')
            throw this.fault('a number');
        return this.raw;
    }
    /** A line number: a positive integer. Tools write 0 or -1 where they know none. */
    line() {
        const line = this.number();
        return line !== undefined && Number.isSafeInteger(line) && line > 0 ? line : undefined;
    }
    /** @throws UnreadableError when it is not a boolean. */
    flag() {
        if (this.absent)
            return undefined;
        if (typeof this.raw !== 'boolean')
            throw this.fault('true or false');
        return this.raw;
    }
    /** An object, so that a report whose entries were retyped is refused. @throws UnreadableError when it is not one. */
    object() {
        if (!this.isObject)
            throw this.fault('an object');
        return this;
    }
    /** The JSON path: the keys in it are those that a reader asked for, never the document's own. */
    get path() {
        if (this.#parent === undefined)
            return '$';
        return this.#parent.path + (typeof this.#key === 'number' ? `[${this.#key}]` : `.${this.#key}`);
    }
    /** The error that says what was expected here, and what kind of thing was found. */
    fault(expected) {
        return this.refusal('not-a-report', `there is ${kindOf(this.raw)} where ${expected} is expected`);
    }
    /** An error about this place; `sentence` goes on after "at $.path". */
    refusal(code, sentence) {
        return new UnreadableError(code, `${this.#file}: at ${this.path} ${sentence}.`);
    }
    #child(raw, key) {
        return new _a(this.#file, raw, this, key);
    }
}
_a = Value;
const kindOf = (raw) => {
    if (raw === undefined)
        return 'nothing';
    if (raw === null)
        return 'null';
    if (Array.isArray(raw))
        return 'an array';
    return typeof raw === 'object' ? 'an object' : `a ${typeof raw}`;
};

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
;// CONCATENATED MODULE: ./packages/findings/src/xml.ts


/**
 * An XML element that knows its path. Names are as written, prefixes included. No entity but XML's own five is known and
 * none is fetched, so that nothing can be expanded or read from elsewhere.
 */
class XmlElement {
    name;
    children = [];
    #file;
    #attributes;
    #parent;
    #text = '';
    constructor(file, name, attributes, parent) {
        this.#file = file;
        this.name = name;
        this.#attributes = attributes;
        this.#parent = parent;
    }
    /** The name without its prefix: `SOAP:Body` is `Body`. */
    get localName() {
        return this.name.slice(this.name.indexOf(':') + 1);
    }
    /** The text directly in this element, without white space at its ends. */
    get text() {
        return this.#text.trim();
    }
    /** For the parser alone. */
    append(text) {
        this.#text += text;
    }
    /** An attribute, or `undefined` when it is absent or blank. */
    attribute(name) {
        const value = Object.hasOwn(this.#attributes, name) ? this.#attributes[name]?.trim() : undefined;
        return value === '' ? undefined : value;
    }
    /** @throws UnreadableError when the attribute is absent or blank. */
    needAttribute(name) {
        const value = this.attribute(name);
        if (value === undefined)
            throw this.refusal(`the attribute ${name} is missing`);
        return value;
    }
    /** The children of this local name. */
    all(localName) {
        return this.children.filter((child) => child.localName === localName);
    }
    /** The first child of this local name. */
    first(localName) {
        return this.children.find((child) => child.localName === localName);
    }
    /** @throws UnreadableError when there is no such child. */
    need(localName) {
        const child = this.first(localName);
        if (child === undefined)
            throw this.refusal(`the element ${localName} is missing`);
        return child;
    }
    /** The text of the first child of this local name; `undefined` when it is absent or blank. */
    textOf(localName) {
        const text = this.first(localName)?.text;
        return text === '' ? undefined : text;
    }
    /** @throws UnreadableError when the child is absent or blank. */
    needTextOf(localName) {
        const text = this.textOf(localName);
        if (text === undefined)
            throw this.refusal(`the element ${localName} is missing or empty`);
        return text;
    }
    /** The elements of this local name at any depth below, in document order. */
    descendants(localName) {
        return this.children.flatMap((child) => [
            ...(child.localName === localName ? [child] : []),
            ...child.descendants(localName),
        ]);
    }
    /** The names from the root, without the document's text: `/site/alerts/alertitem`. */
    get path() {
        return `${this.#parent?.path ?? ''}/${this.name}`;
    }
    /** An error about this place; `sentence` goes on after "at /path". */
    refusal(sentence) {
        return new UnreadableError('not-a-report', `${this.#file}: at ${this.path} ${sentence}.`);
    }
}
/**
 * Parses an XML document.
 * @throws UnreadableError `truncated` when elements are open at its end, `not-a-report` when it is not well-formed (HTML
 *   is not), `refused` when it nests deeper than `depth` or declares entities.
 */
const parseXml = (file, text, depth) => {
    const parser = new saxes/* SaxesParser */.wT({ position: true, xmlns: false });
    const open = [];
    let root;
    let broken;
    parser.on('error', (error) => {
        broken ??= error;
    });
    parser.on('doctype', (doctype) => {
        if (/<!ENTITY/i.test(doctype))
            throw new UnreadableError('refused', `${file} declares XML entities.`);
    });
    parser.on('opentag', ({ name, attributes }) => {
        const parent = open.at(-1);
        const element = new XmlElement(file, name, attributes, parent);
        parent?.children.push(element);
        root ??= element;
        if (open.push(element) > depth)
            throw new UnreadableError('refused', `${file} nests deeper than ${depth} elements.`);
    });
    parser.on('closetag', () => void open.pop());
    const append = (piece) => open.at(-1)?.append(piece);
    parser.on('text', append);
    parser.on('cdata', append);
    parser.write(text);
    const place = `line ${parser.line}, column ${parser.column}`;
    const cut = broken === undefined && open.length > 0;
    if (broken === undefined)
        parser.close();
    if (cut)
        throw new UnreadableError('truncated', `${file} ends in the middle of its XML (${place}).`);
    if (broken !== undefined || root === undefined)
        throw new UnreadableError('not-a-report', `${file} is not well-formed XML.`);
    return root;
};

;// CONCATENATED MODULE: ./packages/findings/src/document.ts







/**
 * Opens a source as a document: nothing but its beginning is read. What is gzipped is unpacked first.
 * @throws UnreadableError `empty` when there is nothing but white space, `refused` or `truncated` for a bad gzip file.
 */
const openDocument = (packed) => {
    const source = gzip_unpacked(packed);
    const start = beginning(source);
    if (start === '')
        throw new UnreadableError('empty', `${source.file} is empty: a tool that ran writes a report.`);
    const text = once(() => readText(source));
    const values = once(() => parseValues(source, text()));
    const syntax = syntaxOf(start);
    const sequence = () => {
        if (syntax !== 'json')
            throw new UnreadableError('not-a-report', `${source.file} is not JSON.`);
        return values();
    };
    return {
        source,
        kind: () => (syntax === 'json' ? (values().length === 1 ? 'json' : 'json-sequence') : syntax),
        json: () => single(source, sequence()),
        sequence,
        xml: once(() => parseXml(source.file, text(), MAX_DOCUMENT_DEPTH)),
        text,
    };
};
const HEAD = 64 * 1024;
/** The beginning of the text, without white space in front; empty when the whole is white space. */
const beginning = (source) => {
    const head = decode(source.read(0, HEAD)).trimStart();
    if (head !== '' || source.size <= HEAD)
        return head;
    refuseTooLarge(source);
    return decode(source.read(0, source.size)).trimStart();
};
/** Told from the first characters. A string alone is JSON; one with more on its line is a quoted cell of a table. */
const syntaxOf = (start) => {
    if (start.startsWith('<'))
        return 'xml';
    return /^(?:[[{]|"[^"\n]*"?\s*$|-?\d+\s*$|(?:true|false|null)\s*$)/.test(start) ? 'json' : 'text';
};
const readText = (source) => {
    refuseTooLarge(source);
    const bytes = source.read(0, source.size);
    if (bytes.length < source.size) {
        throw new UnreadableError('truncated', `${source.file} became shorter while it was read.`);
    }
    return decode(bytes);
};
const parseValues = (source, text) => {
    const parsed = parseJson(text, MAX_DOCUMENT_DEPTH);
    if ('value' in parsed)
        return [new Value(source.file, parsed.value)];
    const several = parsed.kind === 'too-deep' ? parsed : parseJsonSequence(text, MAX_DOCUMENT_DEPTH);
    // One value that is broken is told as such: where it breaks says more than where a second value would begin.
    if ('values' in several && several.values.length > 1)
        return several.values.map((value) => new Value(source.file, value));
    const fault = 'values' in several || several.index < parsed.index ? parsed : several;
    throw unreadable(source.file, fault, byteOffset(source.read(0, source.size), text, fault.index));
};
const single = (source, values) => {
    const [first, second] = values;
    if (first === undefined || second !== undefined)
        throw new UnreadableError('not-a-report', `${source.file} holds several JSON documents, not one.`);
    return first;
};
const refuseTooLarge = ({ file, size }) => {
    if (size <= MAX_DOCUMENT_BYTES)
        return;
    throw new UnreadableError('refused', `${file} has ${size} bytes: a report of this format is read up to ${MAX_DOCUMENT_BYTES}.`);
};
const unreadable = (file, { kind }, offset) => {
    switch (kind) {
        case 'truncated':
            return new UnreadableError('truncated', `${file} ends at byte ${offset} in the middle of its JSON.`);
        case 'malformed':
            return new UnreadableError('not-a-report', `${file} is not valid JSON (byte ${offset}).`);
        case 'too-deep':
            return new UnreadableError('refused', `${file} nests deeper than ${MAX_DOCUMENT_DEPTH} arrays and objects (byte ${offset}).`);
    }
};
/** Remembers what the work gave, or threw. */
const once = (work) => {
    let outcome;
    return () => {
        outcome ??= settle(work);
        return outcome();
    };
};
const settle = (work) => {
    try {
        const value = work();
        return () => value;
    }
    catch (error) {
        return () => {
            throw error;
        };
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/key-digest.ts

/** 80 bits: two of a million different findings share an id with a probability below 10⁻¹². */
const DIGITS = 20;
/** The part of an id that copies share: SHA-256 of an array of strings, which has one JSON text. */
const digestOfKey = (key) => (0,external_node_crypto_.hash)('sha256', JSON.stringify(key)).slice(0, DIGITS);
/**
 * The id of a finding: its key's digest, and a number that counts copies from 1 on. Joined so that the text lies in memory by
 * itself: one that is cut or put together otherwise holds what it was made of.
 */
const idOf = (digest, copy) => [digest, copy].join(':');

;// CONCATENATED MODULE: ./packages/findings/src/identity.ts

/**
 * Gives each finding of one report its id: a digest of tool, rule, path and what its reader says makes it the same
 * tomorrow (Fields.key), and a number that counts equal ones: `8c1f…:1`, `8c1f…:2`. Nothing in it moves with a line
 * shift, a commit, a version, a tag or a digest, and no secret's value is part of it. One more copy is one more id.
 * Where its file was renamed, the finding also gets the id that it had under the former path.
 *
 * The drafts themselves become the findings where they hold nothing more, as there may be a million of them. To do it again
 * changes nothing.
 */
const identify = (drafts, renames) => {
    const findings = inPlace(drafts);
    numberCopies(findings);
    return findings.map((draft) => (draft.words === undefined ? draft : spoken(draft, draft.words, renames)));
};
/** Most findings have no copy: these keep the id that they have. */
const numberCopies = (drafts) => {
    const seen = new Set();
    const copies = new Map();
    for (const draft of drafts) {
        const first = draft.id.endsWith(':1') ? draft.id : idOf(draft.id.slice(0, DIGITS), 1);
        const isFirst = seen.size < seen.add(first).size;
        const copy = isFirst ? 1 : (copies.get(first) ?? 1) + 1;
        if (!isFirst)
            copies.set(first, copy);
        draft.id = isFirst ? first : idOf(first.slice(0, DIGITS), copy);
    }
};
/** The finding without the words of its id, and with the id that it had under its file's former path. */
const spoken = (draft, words, renames) => {
    const finding = { ...draft };
    delete finding.words;
    const former = renames === undefined ? undefined : formerOf(draft, words, renames);
    return former === undefined ? finding : { ...finding, former };
};
/** The same words with the path that the file had; a message may name it, too. The first two are tool and rule. */
const formerOf = ({ id, location }, { key, anchor }, renames) => {
    const path = location?.path;
    const before = path === undefined ? undefined : renames.get(path);
    if (path === undefined || before === undefined)
        return undefined;
    const digest = ([tool = '', rule = '', keyPath = '', ...words]) => digestOfKey([
        tool,
        rule,
        formerKeyPath(keyPath, path, before),
        ...words.map((word) => word.replaceAll(path, before)),
    ]);
    return {
        id: `${digest(key)}${id.slice(DIGITS)}`,
        ...(anchor !== undefined && { anchor: digest(anchor) }),
    };
};
/** Of a path from which a version was taken, the folder changes: its name is the same for every version. */
const formerKeyPath = (keyPath, path, before) => {
    if (keyPath === path)
        return before;
    const [folder, former] = [path, before].map((each) => each.slice(0, each.lastIndexOf('/') + 1));
    return keyPath.startsWith(folder ?? '') && keyPath !== ''
        ? `${former ?? ''}${keyPath.slice((folder ?? '').length)}`
        : keyPath;
};
/**
 * From the top of each file, whatever order the report has: so copies are numbered. By path, line, and all that is said;
 * sorted file by file, as a large report says much of few files.
 */
const inPlace = (drafts) => {
    const files = Map.groupBy(drafts, ({ location }) => location?.path ?? '');
    const order = byLine();
    return [...files].sort(([a], [b]) => identity_compare(a, b)).flatMap(([, own]) => own.sort(order));
};
/** Of drafts in one line, what they say is compared as text, which is written once for each. */
const byLine = () => {
    const texts = new Map();
    const textOf = (draft) => {
        const text = texts.get(draft) ?? JSON.stringify(draft);
        texts.set(draft, text);
        return text;
    };
    return (a, b) => (a.location?.line ?? 0) - (b.location?.line ?? 0) || identity_compare(textOf(a), textOf(b));
};
const identity_compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./packages/findings/src/counted.ts
/**
 * The entries of a list of which the report tells the number elsewhere: where that is above 0, they must be there. Where it
 * is 0 or not told, the list may be left out. @throws UnreadableError when entries are counted and none is there.
 */
const countedEntries = (list, count) => {
    const entries = list.list();
    if ((count ?? 0) > 0 && entries.length === 0)
        throw list.fault('an array that is not empty');
    return entries.map((entry) => entry.object());
};

;// CONCATENATED MODULE: ./packages/findings/src/place.ts
/**
 * A path as reports write it, relative to the repository's root with `/` where that can be told: Windows separators,
 * `./` in front and the absolute path of the checkout (`root`) are taken away. Other absolute paths stay.
 */
const repositoryPath = (path, root) => {
    const slashed = withSlashes(path.trim());
    const base = root === undefined ? '' : withSlashes(root).replace(/\/+$/, '');
    if (base !== '' && slashed.startsWith(`${base}/`))
        return slashed.slice(base.length).replace(/^\/+/, '');
    return slashed.replace(/^(?:\.\/+)+/, '');
};
/** The path of a `file:` URI or of a relative reference, percent-decoded; other schemes as they are. */
const pathOfUri = (uri) => {
    const bare = uri.replace(/^file:\/\/\/(?=[A-Za-z]:)/i, '').replace(/^file:\/\/[^/]*/i, '');
    try {
        return decodeURIComponent(bare);
    }
    catch {
        // Not every tool encodes: a name with a lone % is meant as it stands.
        return bare;
    }
};
const withSlashes = (path) => /^[A-Za-z]:\\/.test(path) || !path.includes('/') ? path.replaceAll('\\', '/') : path;

;// CONCATENATED MODULE: ./packages/findings/src/purl.ts

/**
 * `pkg:type/namespace/name@version?qualifiers#subpath`, or `undefined` for another text. Reports are sloppier than the specification, which
 * `parsePackageUrl` keeps to: here a type's own rules are not asked, and what is not encoded is taken as it stands.
 */
const parsePurl = (text) => {
    const [bare = ''] = text.trim().split(/[?#]/, 1);
    const [, type, rest] = /^pkg:\/*([^/]+)\/(.+)$/i.exec(bare) ?? [];
    if (type === undefined || rest === undefined)
        return undefined;
    // A scope's @ stands at a segment's beginning, a version's never does.
    const at = rest.lastIndexOf('@');
    const hasVersion = at > 0 && rest[at - 1] !== '/';
    const name = decoded(hasVersion ? rest.slice(0, at) : rest).replace(/^\/+|\/+$/g, '');
    if (name === '')
        return undefined;
    return {
        type: type.toLowerCase(),
        name,
        ...(hasVersion ? { version: decoded(rest.slice(at + 1)) } : {}),
    };
};
/** The package URL of a name, whose namespace ends at its last `/`. Colons stand as they are (purl-spec, "character encoding"). */
const purlOf = (type, name, version) => `pkg:${type}/${name.split('/').map(src/* percentEncoded */.qE).join('/')}${version === undefined || version === '' ? '' : `@${(0,src/* percentEncoded */.qE)(version)}`}`;
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // Not every tool encodes: a name with a lone % is meant as it stands.
        return text;
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/draft.ts




/** Longer messages are cut: one line for a table, not an essay. In UTF-16 code units. */
const MAX_MESSAGE = 1000;
/** Puts a finding into shape: one line of text without secrets, a path from the repository's root, nothing undefined. */
const draft = (fields, root) => {
    const path = fields.path === undefined || fields.path === '' ? undefined : repositoryPath(fields.path, root);
    const keyPath = fields.keyPath === undefined ? path : repositoryPath(fields.keyPath, root);
    return draftAt(path, keyPath, { ...fields, helpUri: webAddress(fields.helpUri) }, true);
};
/**
 * A draft of fields whose paths and address have their form already, as `repositoryPath` and `webAddress` give it: a
 * report names the same ones a thousand times.
 *
 * @param keepsWords whether the file may have had another name: the words take memory
 */
const draftAt = (path, keyPath, fields, keepsWords) => {
    const { category, severity, tool, rule, package: subject, aliases, helpUri, suppressed } = fields;
    const { score, cwes, image, reachable, secretHash, lineHash, found } = fields;
    const message = cut(cleaned(fields)) || rule;
    const words = wordsOf(keyPath, fields);
    const id = idOf(digestOfKey(words.key), 1);
    // Most have a place: what is named at once lies in the object itself, which takes less memory.
    const shaped = path === undefined
        ? { category, severity, tool, rule, message, id }
        : { category, severity, tool, rule, message, id, location: locationOf(path, fields) };
    if (subject !== undefined)
        shaped.package = packageOf(subject);
    if (aliases !== undefined && aliases.length > 0)
        shaped.aliases = aliases;
    if (helpUri !== undefined)
        shaped.helpUri = helpUri;
    if (suppressed !== undefined)
        shaped.suppressed = suppressed;
    if (score !== undefined && score > 0 && score <= 10)
        shaped.score = score;
    if (cwes !== undefined && cwes.length > 0)
        shaped.cwes = cwes;
    if (image !== undefined && image.trim() !== '')
        shaped.image = cut(oneLine(image));
    if (reachable !== undefined)
        shaped.reachable = reachable;
    if (secretHash !== undefined)
        shaped.secretHash = secretHash;
    if (words.anchor !== undefined)
        shaped.anchor = digestOfKey(words.anchor);
    if (lineHash !== undefined)
        shaped.lineHash = lineHash;
    if (found !== undefined)
        shaped.found = found;
    if (keepsWords)
        shaped.words = words;
    return shaped;
};
const wordsOf = (keyPath, fields) => {
    const { key, anchor } = fields;
    return anchor === undefined
        ? { key: allWords(keyPath, fields, key) }
        : { key: allWords(keyPath, fields, key), anchor: allWords(keyPath, fields, anchor) };
};
const allWords = (keyPath, { tool, rule }, own) => {
    const words = [tool, rule, keyPath ?? ''];
    for (const part of own)
        words.push(part ?? '');
    return words;
};
const cleaned = ({ rule, message, isClean }) => isClean === true && !(0,redaction/* isQuoting */.YL)(rule) ? message : (0,redaction/* withoutSecrets */.cT)(rule, oneLine(message));
const locationOf = (path, { line, endLine }) => {
    if (line === undefined)
        return endLine === undefined ? { path } : { path, endLine };
    return endLine === undefined ? { path, line } : { path, line, endLine };
};
const packageOf = ({ name, version, fixedIn, purl }) => ({
    name,
    ...(version === undefined || version === '' ? {} : { version }),
    ...(fixedIn === undefined || fixedIn === '' ? {} : { fixedIn }),
    ...(purl === undefined || !isPurl(purl) ? {} : { purl }),
});
/** A package URL is plain ASCII; a qualifier of one may be an address with a password in it. */
const isPurl = (text) => text.length <= MAX_MESSAGE &&
    /^[!-~]+$/.test(text) &&
    parsePurl(text) !== undefined &&
    (0,redaction/* withoutSecrets */.cT)('', text) === text;
/** Words of plain ASCII with a space between them: what most messages are, and `oneLine` would not change. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/;
/** Control characters and line breaks become spaces. */
const oneLine = (text) => PLAIN_LINE.test(text) ? text : text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
/** After redaction: half a credential would no longer have its form. */
const cut = (line) => line.length <= MAX_MESSAGE ? line : `${line.slice(0, MAX_MESSAGE - 1).toWellFormed()}…`;
/** An http(s) address, or nothing: a report must not be able to plant a `javascript:` link. */
const webAddress = (text) => text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;

// EXTERNAL MODULE: ./packages/findings/src/ratings.ts
var src_ratings = __webpack_require__(96746);
// EXTERNAL MODULE: ./packages/findings/src/severities.ts
var severities = __webpack_require__(5097);
;// CONCATENATED MODULE: ./packages/findings/src/trivy/image.ts
/**
 * An image's name without tag and digest, and without the system that Trivy adds in brackets:
 * `registry:5000/shop/api:1.2@sha256:… (debian 12)` → `registry:5000/shop/api`.
 */
const imageName = (reference) => reference
    .replace(/ \([^()]*\)$/, '')
    .replace(/@[\w+.-]+:[0-9a-f]+$/i, '')
    .replace(/:[^:/]+$/, '');

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(25175);
;// CONCATENATED MODULE: ./packages/findings/src/csv.ts


/** Whether the first line of a text is a header with these columns; the separator is a comma or a semicolon. */
const hasColumns = (document, columns) => {
    const text = document.text();
    const [header = ''] = text.slice(0, 64 * 1024).split(/\r?\n/, 1);
    const names = new Set(header.split(separatorOf(header)).map((name) => name.replace(/^"|"$/g, '').trim()));
    return columns.every((column) => names.has(column));
};
/**
 * The rows under the header. Blank cells beyond the header are left out: some tools end their rows with a comma.
 * @throws UnreadableError `truncated` when the header's line does not end, `not-a-report` when a row has another number of
 * cells, or a quote is not closed.
 */
const rowsOf = (document) => {
    if (!document.text().includes('\n'))
        throw new UnreadableError('truncated', `${document.source.file} ends in the header of its table.`);
    const [header = [], ...rows] = cellsOf(document);
    return rows.map((cells, index) => {
        if (cells.length < header.length || cells.slice(header.length).some((cell) => cell !== ''))
            throw notATable(document, ` (row ${index + 1} has another number of cells than the header)`);
        return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
    });
};
/**
 * The cells of all lines, for tables without a header. Quotes inside a cell that is not quoted are text.
 * @throws UnreadableError `not-a-report` when a quote is not closed.
 */
const cellsOf = (document) => {
    const text = document.text();
    const [header = ''] = text.split(/\r?\n/, 1);
    try {
        return (0,sync/* parse */.qg)(text, {
            delimiter: separatorOf(header),
            relax_column_count: true,
            relax_quotes: true,
            skip_empty_lines: true,
            trim: true,
        });
    }
    catch (error) {
        throw notATable(document, lineOf(error));
    }
};
/**
 * A cell that is not blank, of the row with this index under the header.
 * @throws UnreadableError when it is blank or missing.
 */
const needCell = (row, column, index) => {
    const cell = row[column]?.trim() ?? '';
    if (cell === '')
        throw new UnreadableError('not-a-report', `Row ${index + 1} under the header has no ${column}.`);
    return cell;
};
const notATable = ({ source }, place) => new UnreadableError('not-a-report', `${source.file} is not a table of comma-separated values${place}.`);
const separatorOf = (header) => header.split(';').length > header.split(',').length ? ';' : ',';
const lineOf = (error) => {
    const { lines } = error;
    return typeof lines === 'number' ? ` (line ${lines})` : '';
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/reader.ts

/** The reader of a tool that writes `[]` when it found nothing. */
const orEmptyList = (reader) => ({ ...reader, writesEmptyList: true });
/** A reader of a format that is one JSON document. */
const jsonReader = (format, recognises, read) => ({
    format,
    recognises: (document) => document.kind() === 'json' && recognises(document.json()),
    read: (document, surroundings) => read(document.json(), surroundings, document),
});
/**
 * A reader of a format that is a sequence of JSON documents, such as one a line. A report of a single document is one
 * JSON document to everybody else, so `recognises` is asked for that too.
 */
const sequenceReader = (format, recognises, read) => ({
    format,
    recognises: (document) => (document.kind() === 'json-sequence' || document.kind() === 'json') && recognises(document.sequence()),
    read: (document, surroundings) => read(document.sequence(), surroundings),
});
/** A reader of a format that is an XML document. */
const xmlReader = (format, recognises, read) => ({
    format,
    recognises: (document) => document.kind() === 'xml' && recognises(document.xml()),
    read: (document, surroundings) => read(document.xml(), surroundings),
});
/** A reader of a format that is comma-separated values (RFC 4180) under a header with at least these columns. */
const csvReader = (format, columns, read) => ({
    format,
    recognises: (document) => document.kind() === 'text' && hasColumns(document, columns),
    read: (document, surroundings) => read(rowsOf(document), surroundings),
});
/** What one tool speaks for. */
const covers = (tool, categories) => [...categories].map((category) => ({ tool, category }));

;// CONCATENATED MODULE: ./packages/findings/src/readers/aqua.ts






/**
 * Aqua: the scanner's report of an image (`scannercli scan --jsonfile`), the same in the array that its Azure DevOps task
 * writes, a page of the console's API (`result`), and the older `cves`.
 */
const aqua = jsonReader('aqua', (root) => root.isList
    ? root.list().length > 0 && root.list().every(isWrapped)
    : isScan(root) || isPage(root) || isOld(root), (root) => {
    const scans = root.isList ? root.list().map((each) => each.at('results')) : [root];
    const drafts = scans.flatMap(readScan);
    const partial = scans.some((scan) => scan.at('partial_results').flag() === true);
    return {
        tools: ['aqua'],
        coverage: covers('aqua', ['container', ...drafts.map(({ category }) => category)]),
        drafts,
        ...(partial ? { failure: 'Aqua could not finish its scan: its results are partial.' } : {}),
    };
});
const isWrapped = (each) => each.has('results') && isScan(each.at('results'));
const isScan = (root) => root.has('resources') &&
    root.at('resources').isList &&
    ['vulnerability_summary', 'image_assurance_results', 'scan_started', 'image', 'scan_options'].some((name) => root.has(name));
const isPage = (root) => root.has('result', 'count') &&
    root.at('result').isList &&
    root
        .at('result')
        .list()
        .every((each) => each.has('name', 'resource'));
const isOld = (root) => root.at('cves').isList &&
    root.at('cves').list().length > 0 &&
    root
        .at('cves')
        .list()
        .every((each) => each.has('name', 'file', 'score'));
const readScan = (scan) => {
    if (isOld(scan))
        return scan.at('cves').list().map(old);
    if (isPage(scan))
        return scan
            .at('result')
            .list()
            .map((each) => vulnerability(each, each.at('resource'), imageOf(each)));
    const image = imageOf(scan);
    const total = scan.at('vulnerability_summary').at('total').number();
    const found = countedEntries(scan.at('resources'), total).flatMap((node) => readResource(node, image));
    if ((total ?? 0) > 0 && !found.some(({ category }) => category === 'container'))
        throw scan.refusal('not-a-report', 'vulnerabilities are counted and none is there');
    return [...found, ...malware(scan, image)];
};
const imageOf = (scan) => imageName(scan.at('image').text() ?? scan.at('image_name').text() ?? '');
/** What a sensitive item is, is not shown: it may be the secret. */
const readResource = (node, image) => {
    const resource = node.at('resource').object();
    return [
        ...node
            .at('vulnerabilities')
            .list()
            .map((each) => vulnerability(each, resource, image)),
        ...resource
            .at('sensitive_items')
            .list()
            .map((item) => draft({
            category: 'secrets',
            severity: 'unknown',
            tool: 'aqua',
            rule: 'sensitive-data',
            message: 'Sensitive data was found in the image',
            key: [image],
            path: resource.at('path').text(),
            found: { texts: [item.raw] },
        })),
    ];
};
/** The malware that the summary counts. */
const malware = (scan, image) => {
    const count = scan.at('vulnerability_summary').at('malware').number() ?? 0;
    if (count === 0)
        return [];
    const message = `Aqua found malware in the image (${count} files)`;
    return [
        draft({
            category: 'container',
            severity: 'critical',
            tool: 'aqua',
            rule: 'malware',
            message,
            key: [image],
        }),
    ];
};
const vulnerability = (entry, resource, image) => {
    const rule = entry.at('name').needText();
    const path = resource.at('path').text();
    const name = resource.at('name').text() ?? path ?? 'unnamed package';
    return draft({
        category: 'container',
        severity: severityOf(entry),
        tool: 'aqua',
        rule,
        message: `${name}: ${entry.at('description').text() ?? rule}`,
        key: [image, name, resource.at('format').text() ?? resource.at('type').text()],
        package: { name, version: resource.at('version').text(), fixedIn: entry.at('fix_version').text() },
        helpUri: entry.at('nvd_url').text() ?? entry.at('vendor_url').text(),
    });
};
/** Aqua's own word, else the first score of Aqua, the vendor and NVD. */
const severityOf = (entry) => {
    const word = (0,severities/* severityOfLabel */.z)(entry.at('aqua_severity').text());
    if (word !== 'unknown')
        return word;
    const scores = ['aqua_score', 'vendor_score', 'nvd_score_v3', 'nvd_score'].map((name) => entry.at(name).number());
    return scores.map(src_ratings/* severityOfCvss */.qG).find((each) => each !== 'unknown') ?? 'unknown';
};
const old = (entry) => {
    const score = entry.at('score');
    return draft({
        category: 'container',
        severity: (0,src_ratings/* severityOfCvss */.qG)(typeof score.raw === 'string' ? Number(score.raw) : score.number()),
        tool: 'aqua',
        rule: entry.at('name').needText(),
        message: entry.at('description').text() ?? '',
        key: [],
        path: entry.at('file').needText(),
        helpUri: entry.at('url').text(),
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/auditjs.ts





/**
 * AuditJS (`ossi --json`): an array with OSS Index's answer for each package. The severity is the one of its CVSS score.
 */
const auditjs = orEmptyList(jsonReader('auditjs', (root) => root.isList &&
    root.list().length > 0 &&
    root.list().every((each) => each.has('coordinates', 'vulnerabilities')), (root) => ({
    tools: ['auditjs'],
    coverage: covers('auditjs', ['sca']),
    drafts: root.list().flatMap((component) => component
        .at('vulnerabilities')
        .needList()
        .map((entry) => weakness(entry.object(), component))),
})));
const weakness = (entry, component) => {
    const coordinates = component.at('coordinates').needText();
    const { name, version } = parsePurl(coordinates) ?? { name: coordinates };
    const id = entry.at('id').needText();
    const rule = entry.at('cve').text() ?? advisoryIn(entry.at('title').text()) ?? id;
    return draft({
        category: 'sca',
        severity: (0,src_ratings/* severityOfCvss */.qG)(entry.at('cvssScore').number()),
        tool: 'auditjs',
        rule,
        message: `${name}: ${entry.at('title').text() ?? rule}`,
        key: [name],
        package: { name, version },
        aliases: otherNames(rule, [advisoryIn(id)]),
        helpUri: entry.at('reference').text(),
    });
};

// EXTERNAL MODULE: ./packages/findings/src/cwes.ts
var cwes = __webpack_require__(81992);
;// CONCATENATED MODULE: ./packages/findings/src/raw.ts
/*
 * What only adds to a finding is asked for without insisting: a score or a kind of weakness in another form than expected
 * is left out, and the report is read all the same. What decides is asked of a Value, which refuses the wrong type.
 */
/** What stands at a path of members, or `undefined` where the path does not lead on. Never throws. */
const rawAt = (raw, ...path) => path.reduce((at, name) => typeof at === 'object' && at !== null && Object.hasOwn(at, name)
    ? at[name]
    : undefined, raw);
/** An array's elements; none of what is no array. */
const rawItems = (raw) => (Array.isArray(raw) ? raw : []);
/** A string that is not blank. */
const rawText = (raw) => typeof raw === 'string' && raw.trim() !== '' ? raw : undefined;

;// CONCATENATED MODULE: ./packages/findings/src/readers/bandit.ts





/** Bandit (`-f json`): `results`, the `metrics` of every file, and `errors` for files that it could not read. */
const bandit = jsonReader('bandit', (root) => root.has('results', 'metrics', 'errors') && root.at('metrics').isObject, (root, { root: checkout }) => {
    const errors = root.at('errors').needList().length;
    return {
        tools: ['bandit'],
        coverage: covers('bandit', ['sast']),
        drafts: root
            .at('results')
            .needList()
            .map((result) => read(result, checkout)),
        ...(errors === 0 ? {} : { failure: `Bandit could not scan everything: it reports ${errors} errors.` }),
    };
});
/** The severity is Bandit's own; its confidence says how sure, not how bad. */
const read = (result, checkout) => draft({
    category: 'sast',
    severity: (0,severities/* severityOfLabel */.z)(result.at('issue_severity').text()),
    tool: 'bandit',
    rule: result.at('test_id').needText(),
    message: result.at('issue_text').needText(),
    key: [lineOfCode(result)],
    path: result.at('filename').needText(),
    line: result.at('line_number').line(),
    endLine: result.at('line_range').list().at(-1)?.line(),
    cwes: (0,cwes/* cweIds */.u)(rawAt(result.raw, 'issue_cwe', 'id')),
    helpUri: result.at('more_info').text(),
    found: isPassword(result) ? { texts: [rawAt(result.raw, 'issue_text')] } : undefined,
}, checkout);
/** B105 to B107 quote the password that they found. */
const isPassword = (result) => /^B10[567]$/.test(result.at('test_id').needText());
/** `code` is a few numbered lines: the one of the finding, without its number and indentation. */
const lineOfCode = (result) => {
    const number = result.at('line_number').line();
    const lines = result.at('code').text()?.split('\n') ?? [];
    return lines
        .find((line) => line.startsWith(`${number ?? ''} `))
        ?.replace(/^\d+\s*/, '')
        .trim();
};

;// CONCATENATED MODULE: ./packages/findings/src/scale.ts
/** The severity of a word on a format's own scale, whatever its case; `unknown` for none and for one not on the scale. */
const severityOn = (scale, word) => {
    const key = String(word ?? '')
        .trim()
        .toLowerCase();
    return Object.hasOwn(scale, key) ? (scale[key] ?? 'unknown') : 'unknown';
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/brakeman.ts





/** Brakeman rates how sure it is and nothing else; its own SARIF log says error, warning and note for the same words. */
const SCALE = { high: 'high', medium: 'medium', weak: 'low' };
/**
 * Brakeman (`-f json`): `warnings`, `ignored_warnings` (those of `brakeman.ignore`), and `errors` for what it could not
 * parse. Its fingerprint is a digest of the check, the code and the file, without the line.
 */
const brakeman = jsonReader('brakeman', (root) => root.has('scan_info', 'warnings') && root.at('scan_info').has('brakeman_version'), (root, { root: checkout }) => {
    const errors = root.at('errors').list().length;
    return {
        tools: ['brakeman'],
        coverage: covers('brakeman', ['sast']),
        drafts: [
            ...root
                .at('warnings')
                .needList()
                .map((warning) => brakeman_read(warning, checkout)),
            ...root
                .at('ignored_warnings')
                .list()
                .map((warning) => brakeman_read(warning, checkout, warning.at('note').text() || 'brakeman.ignore')),
        ],
        ...(errors === 0
            ? {}
            : { failure: `Brakeman could not parse everything: it reports ${errors} errors.` }),
    };
});
const brakeman_read = (warning, checkout, suppressed) => {
    const message = warning.at('message').text() ?? '';
    return draft({
        category: 'sast',
        severity: severityOn(SCALE, warning.at('confidence').text()),
        tool: 'brakeman',
        rule: warning.at('check_name').text() ?? warning.at('warning_type').needText(),
        message: `${warning.at('warning_type').needText()}: ${message}`,
        key: [warning.at('fingerprint').text()],
        anchor: [warning.at('code').text()?.replace(/\s+/g, '') ?? message],
        path: warning.at('file').needText(),
        line: warning.at('line').line(),
        aliases: [...new Set(message.match(/CVE-\d{4}-\d{4,}/g) ?? [])],
        cwes: (0,cwes/* cweIds */.u)(rawAt(warning.raw, 'cwe_id')),
        helpUri: warning.at('link').text(),
        suppressed,
    }, checkout);
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/bundler-audit.ts





/**
 * bundler-audit (`check --format json`): results of the types `unpatched_gem` and `insecure_source`. The severity is the
 * advisory's criticality, which is bundler-audit's word for its CVSS score, else the score; a source is not rated.
 */
const bundlerAudit = jsonReader('bundler-audit', (root) => root.has('results', 'created_at') &&
    root.at('results').isList &&
    root
        .at('results')
        .list()
        .every((result) => result.has('type')), (root) => ({
    tools: ['bundler-audit'],
    coverage: covers('bundler-audit', ['sca']),
    drafts: root.at('results').needList().map(bundler_audit_read),
}));
const bundler_audit_read = (result) => {
    if (result.at('type').text() === 'insecure_source')
        return insecureSource(result.at('source').text());
    const [gem, advisory] = [result.at('gem').object(), result.at('advisory').object()];
    const name = gem.at('name').needText();
    const rule = advisory.at('id').needText();
    return draft({
        category: 'sca',
        severity: bundler_audit_severityOf(advisory),
        tool: 'bundler-audit',
        rule,
        message: `${name}: ${advisory.at('title').text() ?? rule}`,
        key: [name],
        path: 'Gemfile.lock',
        keyPath: '',
        package: { name, version: gem.at('version').text() },
        aliases: otherNames(rule, [prefixed('CVE', advisory.at('cve')), prefixed('GHSA', advisory.at('ghsa'))]),
        helpUri: advisory.at('url').text(),
    });
};
const bundler_audit_severityOf = (advisory) => {
    const label = (0,severities/* severityOfLabel */.z)(advisory.at('criticality').text());
    if (label !== 'unknown')
        return label;
    return (0,src_ratings/* severityOfCvss */.qG)(advisory.at('cvss_v3').number() ?? advisory.at('cvss_v2').number());
};
/** The advisories' own files leave the prefix out: `2013-0156`. */
const prefixed = (prefix, id) => {
    const text = id.text();
    return text === undefined || text.startsWith(prefix) ? text : `${prefix}-${text}`;
};
/** A gem source over http or git, which anybody on the way can change. Its address may hold a password. */
const insecureSource = (source) => draft({
    category: 'sca',
    severity: 'unknown',
    tool: 'bundler-audit',
    rule: 'insecure-source',
    message: `Gems come from a source that is not encrypted: ${source ?? 'not named'}`,
    key: [source?.replace(/\/\/[^/@]*@/, '//')],
    path: 'Gemfile.lock',
    keyPath: '',
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/bundler-audit-text.ts





/** What bundler-audit prints last, in all versions. */
const ENDS = /^(?:Vulnerabilities found!|No vulnerabilities found)$/;
const BEGINS = /^(?:Name: |Insecure Source URI found: |(?:Vulnerabilities found!|No vulnerabilities found)$)/;
/**
 * bundler-audit's text (`bundle-audit check`): blocks of `Name:`, `Version:`, `Advisory:`, `Criticality:`, `Title:`, and
 * a last line that says whether there were any. The severity is the criticality. Lines of other forms are not judged:
 * the tool adds some, such as those of the database's update.
 */
const bundlerAuditText = {
    format: 'bundler-audit-text',
    recognises: (document) => document.kind() === 'text' && BEGINS.test(document.text().trimStart().split(/\r?\n/, 1)[0] ?? ''),
    read: (document) => {
        const lines = linesOf(document);
        const drafts = [
            ...blocksOf(lines, document).map((block) => bundler_audit_text_weakness(block, document)),
            ...sourcesOf(lines),
        ];
        const last = lines.findLast((line) => ENDS.test(line));
        if (last === undefined)
            throw new UnreadableError('truncated', `${document.source.file} ends before bundler-audit’s last line.`);
        if (last.startsWith('V') !== drafts.length > 0)
            throw new UnreadableError('not-a-report', `${document.source.file} ends with another result than it lists.`);
        return { tools: ['bundler-audit'], coverage: covers('bundler-audit', ['sca']), drafts };
    },
};
const linesOf = (document) => document
    .text()
    .split(/\r?\n/)
    .map((line) => line.trim());
/**
 * The fields of each block; a block begins with the gem's name.
 * @throws UnreadableError where a field comes a second time, or without a block: a name is missing before it.
 */
const blocksOf = (lines, { source: { file } }) => {
    const blocks = [];
    for (const line of lines) {
        const [, field, value] = /^(Name|Version|Advisory|CVE|GHSA|Criticality|URL|Title): +(.+)$/.exec(line) ?? [];
        if (field === undefined || value === undefined)
            continue;
        if (field === 'Name')
            blocks.push(new Map());
        const block = blocks.at(-1);
        if (block?.has(field) !== false)
            throw new UnreadableError('not-a-report', `${file} has a ${field} that belongs to no gem.`);
        block.set(field, value);
    }
    return blocks;
};
const sourcesOf = (lines) => lines
    .map((line) => /^Insecure Source URI found: +(.+)$/.exec(line)?.[1])
    .filter((source) => source !== undefined)
    .map((source) => insecureSource(source));
/** Since 0.9 the fields `CVE` and `GHSA` stand in place of `Advisory`. */
const bundler_audit_text_weakness = (block, { source: { file } }) => {
    const name = block.get('Name') ?? '';
    const rule = block.get('CVE') ?? block.get('Advisory') ?? block.get('GHSA');
    if (rule === undefined)
        throw new UnreadableError('not-a-report', `${file} has a block without an advisory, a CVE or a GHSA.`);
    const ghsa = block.get('GHSA');
    return draft({
        category: 'sca',
        severity: (0,severities/* severityOfLabel */.z)(block.get('Criticality')),
        tool: 'bundler-audit',
        rule,
        message: `${name}: ${block.get('Title') ?? rule}`,
        key: [name],
        path: 'Gemfile.lock',
        keyPath: '',
        package: { name, version: block.get('Version') },
        aliases: ghsa === undefined || ghsa === rule ? [] : [ghsa],
        helpUri: block.get('URL'),
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/cargo-audit.ts




/**
 * cargo-audit (`--json`): `vulnerabilities.list`, and `warnings` by kind: unmaintained, unsound, yanked, notice. The
 * severity comes from the advisory's CVSS v3 vector, where it has one. Warnings are information in RustSec's own words
 * (`informational`) and no failure of `cargo audit`: without a vector they are `info`.
 */
const cargoAudit = jsonReader('cargo-audit', (root) => root.has('vulnerabilities') && root.at('vulnerabilities').has('found', 'list'), (root) => ({
    tools: ['cargo-audit'],
    coverage: covers('cargo-audit', ['sca']),
    drafts: [
        ...listOf(root.at('vulnerabilities')).map((entry) => cargo_audit_weakness(entry, 'unknown')),
        ...warnings(root),
    ],
}));
/** @throws UnreadableError when the list does not have as many entries as the report says. */
const listOf = (vulnerabilities) => {
    const list = vulnerabilities.at('list').needList();
    const count = vulnerabilities.at('count').number();
    if (count !== undefined && count !== list.length)
        throw vulnerabilities.refusal('not-a-report', 'the list has another length than its count says');
    return list;
};
/** Up to 0.10 an array, now an object with an array for each kind. */
const warnings = (root) => {
    const all = root.at('warnings');
    if (all.raw === undefined)
        return [];
    const entries = all.isList ? all.list() : all.members().flatMap((kind) => kind.needList());
    return entries.map((entry) => cargo_audit_weakness(entry, 'info'));
};
/** A yanked package has no advisory: its kind is the rule. */
const cargo_audit_weakness = (entry, unrated) => {
    const advisory = entry.object().at('advisory');
    const name = entry.at('package').at('name').needText();
    const rule = advisory.absent ? entry.at('kind').needText() : advisory.at('id').needText();
    const rated = (0,src_ratings/* severityOfVector */.M3)(advisory.at('cvss').text());
    return draft({
        category: 'sca',
        severity: rated === 'unknown' ? unrated : rated,
        tool: 'cargo-audit',
        rule,
        message: `${name}: ${advisory.at('title').text() ?? rule}`,
        key: [name],
        path: 'Cargo.lock',
        keyPath: '',
        package: {
            name,
            version: entry.at('package').at('version').text(),
            fixedIn: entry
                .at('versions')
                .at('patched')
                .list()[0]
                ?.text()
                ?.replace(/^>=\s*/, ''),
        },
        aliases: otherNames(rule, advisory
            .at('aliases')
            .list()
            .map((alias) => alias.text())),
        helpUri: advisory.absent ? undefined : `https://rustsec.org/advisories/${encodeURIComponent(rule)}.html`,
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/line-text.ts
/** A line number that a format writes as text: `12`, of `12-15` the first; nothing for `0`, for `-` and for no number. */
const lineOfText = (text) => {
    const line = Number(/^\s*(\d{1,15})(?:\s*-\s*\d+)?\s*$/.exec(text ?? '')?.[1]);
    return line > 0 ? line : undefined;
};
/** The last line of `12-15`; nothing where the text is a single line. */
const endLineOfText = (text) => lineOfText(/-\s*(\d+)\s*$/.exec(text ?? '')?.[1]);

;// CONCATENATED MODULE: ./packages/findings/src/readers/checkmarx.ts





const checkmarx_SCALE = {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    information: 'info',
    info: 'info',
};
/** The state in which a result is settled: 0 is to verify, 2 confirmed, 3 urgent, 4 only proposed as not exploitable. */
const NOT_EXPLOITABLE = '1';
/**
 * Checkmarx SAST (CxSAST's XML report): a `Query` for each rule, with its `Result`s. Each result is a finding, at the end
 * of its path, where the data arrives. `SimilarityId` is the same for the same source and sink in later scans.
 */
const checkmarx = xmlReader('checkmarx', (root) => root.localName === 'CxXMLResults', (root, { root: checkout }) => ({
    tools: ['checkmarx'],
    coverage: covers('checkmarx', ['sast']),
    drafts: root
        .all('Query')
        .flatMap((query) => query.all('Result').map((result) => checkmarx_read(query, result, checkout))),
}));
const checkmarx_read = (query, result, checkout) => {
    const path = result.first('Path');
    const sink = path?.all('PathNode').at(-1);
    const rule = query.needAttribute('name');
    return draft({
        category: 'sast',
        severity: severityOn(checkmarx_SCALE, result.attribute('Severity') ?? query.attribute('Severity')),
        tool: 'checkmarx',
        rule,
        message: rule.replaceAll('_', ' '),
        key: [path?.attribute('SimilarityId')],
        path: sink?.textOf('FileName') ?? result.needAttribute('FileName'),
        line: lineOfText(sink?.textOf('Line') ?? result.attribute('Line')),
        cwes: (0,cwes/* cweIds */.u)(query.attribute('cweId')),
        suppressed: result.attribute('FalsePositive')?.toLowerCase() === 'true' ||
            result.attribute('state') === NOT_EXPLOITABLE
            ? 'Checkmarx: not exploitable'
            : undefined,
    }, checkout);
};

;// CONCATENATED MODULE: ./packages/findings/src/checkmarx-one/states.ts

const states_SCALE = {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    info: 'info',
    information: 'info',
};
const severityOfResult = (result) => severityOn(states_SCALE, result.at('severity').text());
/** What was settled in Checkmarx One. A result that is only proposed as not exploitable still stands. */
const states_suppressionOf = (result) => {
    const state = result.at('state').text()?.toUpperCase().replaceAll(' ', '_');
    if (state === 'NOT_EXPLOITABLE')
        return 'Checkmarx: not exploitable';
    return result.at('status').text()?.toUpperCase() === 'FIXED' ? 'Checkmarx: fixed' : undefined;
};
/** Paths begin with a slash that stands for the root of what was scanned. */
const pathOf = (...values) => values
    .map((value) => value.text())
    .find((path) => path !== undefined && path !== '')
    ?.replace(/^\/+/, '');
/** A similarity id, which some versions write as a number. */
const similarityOf = (result) => {
    const id = result.at('similarityId');
    return typeof id.raw === 'number' ? String(id.raw) : id.text();
};

;// CONCATENATED MODULE: ./packages/findings/src/checkmarx-one/improved.ts




/**
 * The report that Checkmarx One exports (`scanResults`, `iacScanResults`): queries with their vulnerabilities, in a list or,
 * before, by scanner and language.
 */
const readImproved = (root, checkout) => [
    ...codeQueries(root.at('scanResults')).flatMap((query) => query
        .at('vulnerabilities')
        .needList()
        .map((result) => readCode(query, result, checkout))),
    ...technologies(root.at('iacScanResults'))
        .flatMap((technology) => technology.at('queries').needList())
        .flatMap((query) => query
        .at('resultsList')
        .needList()
        .map((result) => readInfrastructure(query, result, checkout))),
];
const codeQueries = (scan) => {
    if (scan.absent)
        return [];
    if (scan.has('resultsList'))
        return scan.at('resultsList').needList();
    return scan
        .members()
        .flatMap((scanner) => scanner.at('languages').needList())
        .flatMap((language) => language.at('queries').needList());
};
/** A scan that was not made is absent or empty. */
const technologies = (scan) => scan.absent || Object.keys(scan.object().raw).length === 0 ? [] : scan.at('technology').needList();
const readCode = (query, result, checkout) => {
    const sink = result.at('nodes').list().at(-1);
    return improved_read(query, 'sast', result, checkout, {
        path: pathOf(result.at('destinationFileName'), ...(sink === undefined ? [] : [sink.at('fileName')])),
        line: result.at('destinationLine').line() ?? sink?.at('line').line(),
    });
};
const readInfrastructure = (query, result, checkout) => improved_read(query, 'iac', result, checkout, {
    path: pathOf(result.at('fileName')),
    line: result.at('line').line(),
});
const improved_read = (query, category, result, checkout, place) => {
    const rule = query.at('queryName').needText();
    return draft({
        ...place,
        category,
        severity: severityOfResult(result),
        tool: 'checkmarx',
        rule,
        message: rule.replaceAll('_', ' '),
        key: [similarityOf(result)],
        cwes: (0,cwes/* cweIds */.u)(rawAt(query.raw, 'cweId') ?? rawAt(result.raw, 'cweId')),
        suppressed: states_suppressionOf(result),
    }, checkout);
};

;// CONCATENATED MODULE: ./packages/findings/src/checkmarx-one/result.ts






/** A result of `results[]` (`ScanResult` in the wrappers of Checkmarx' ast-cli), by its `type`. */
const readResult = (result, checkout) => {
    const type = result.at('type').needText();
    const data = result.at('data').object();
    const common = {
        category: categoryOf(type),
        severity: severityOfResult(result),
        tool: 'checkmarx',
        suppressed: states_suppressionOf(result),
        score: (0,src_ratings/* cvssScore */._k)(rawAt(result.raw, 'vulnerabilityDetails', 'cvssScore')),
        cwes: (0,cwes/* cweIds */.u)(rawAt(result.raw, 'vulnerabilityDetails', 'cweId')),
    };
    return draft({ ...common, ...restOf(common.category, result, data) }, checkout);
};
const categoryOf = (type) => {
    if (type.startsWith('sca-container') || type.startsWith('container'))
        return 'container';
    if (type.startsWith('sca'))
        return 'sca';
    if (type === 'kics')
        return 'iac';
    return type.includes('secret') ? 'secrets' : 'sast';
};
const restOf = (category, result, data) => {
    if (category === 'sca' || category === 'container')
        return dependency(result, data);
    if (category === 'secrets')
        return secret(data);
    const nodes = data.at('nodes').list();
    const rule = data.at('queryName').text() ?? data.at('ruleName').needText();
    return {
        rule,
        message: result.at('description').text() ?? rule.replaceAll('_', ' '),
        key: [similarityOf(result)],
        path: pathOf(...nodes.slice(-1).map((node) => node.at('fileName')), data.at('filename'), data.at('fileName')),
        line: nodes.at(-1)?.at('line').line() ?? data.at('line').line(),
    };
};
/** `snippet` holds the secret and is not looked at. */
const secret = (data) => {
    const rule = data.at('ruleName').needText();
    return {
        rule,
        message: `A secret was found: ${rule}`,
        key: [],
        path: pathOf(data.at('filename')),
        line: data.at('line').line(),
        helpUri: data.at('remediationLink').text(),
    };
};
const dependency = (result, data) => {
    const found = result_packageOf(data);
    const cve = result.at('vulnerabilityDetails').at('cveName').text();
    const rule = cve === undefined || cve === '' ? result.at('id').needText() : cve;
    const reference = data.at('imageName').text();
    const image = reference === undefined ? undefined : imageName(reference);
    const fixed = data.at('recommendedVersion').raw;
    return {
        rule,
        message: `${found.name}: ${result.at('description').text() ?? rule}`,
        key: [found.name, image],
        image,
        path: pathOf(data.at('imageFilePath')),
        package: { ...found, fixedIn: typeof fixed === 'string' ? fixed : undefined },
    };
};
/** A container's package has name and version; of others there is an identifier: `Npm-lodash-4.17.20`. */
const result_packageOf = (data) => {
    const name = data.at('packageName').text();
    if (name !== undefined && name !== '')
        return { name, version: data.at('packageVersion').text() };
    const identifier = data.at('packageIdentifier').needText();
    const parts = /^[^-]+-(.+)-(v?\d[^-]*(?:-[a-z][^-]*)*)$/i.exec(identifier);
    return { name: parts?.[1] ?? identifier, version: parts?.[2] };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/checkmarx-one.ts



/**
 * Checkmarx One (`cx … --report-format json`: `results` of all scanners; or the exported report: `scanResults` and
 * `iacScanResults`). Neither says which scanners ran where they found nothing.
 */
const checkmarxOne = jsonReader('checkmarx-one', (root) => isResults(root) || isExport(root), (root, { root: checkout }) => root.has('results') ? readResults(root, checkout) : readExport(root, checkout));
const isResults = (root) => {
    if (!root.has('results') || !root.at('results').isList)
        return false;
    const results = root.at('results').list();
    if (results.length === 0)
        return root.has('totalCount', 'scanID');
    return results.every((each) => each.has('type', 'severity', 'data') && (each.has('similarityId') || each.has('id')));
};
const EXPORTED = ['scanResults', 'iacScanResults', 'scaScanResults'];
const isExport = (root) => EXPORTED.some((part) => root.has(part) && root.at(part).isObject) && !root.has('results');
const readResults = (root, checkout) => {
    const results = root.at('results').needList();
    return {
        tools: ['checkmarx'],
        coverage: [],
        drafts: results.map((result) => readResult(result, checkout)),
        ...((root.at('totalCount').number() ?? 0) > results.length
            ? { failure: 'The report has fewer results than it counts.' }
            : {}),
    };
};
const readExport = (root, checkout) => ({
    tools: ['checkmarx'],
    coverage: [
        ...(root.has('scanResults') ? covers('checkmarx', ['sast']) : []),
        ...(root.has('iacScanResults') ? covers('checkmarx', ['iac']) : []),
    ],
    drafts: readImproved(root, checkout),
    ...(root.at('scaScanResults').at('packages').list().length === 0
        ? {}
        : { failure: 'The packages in this report are not read: export the results with the CLI, as JSON.' }),
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/checkov.ts




/**
 * Checkov (`-o json`): one object, or an array with one for each check type. Where there was nothing to check, it
 * writes the summary alone.
 */
const checkov = jsonReader('checkov', (root) => (root.isList ? root.list().length > 0 && root.list().every(isPart) : isPart(root)), (root, { root: checkout }) => merge((root.isList ? root.list() : [root]).map((part) => checkov_readPart(part, checkout))));
const isPart = (part) => part.has('check_type', 'results') || (part.has('checkov_version', 'failed') && !part.has('results'));
const checkov_readPart = (part, checkout) => {
    const category = checkov_categoryOf(part.at('check_type').text());
    if (!part.has('results'))
        return { category, drafts: [], parsingErrors: part.at('parsing_errors').number() ?? 0 };
    const results = part.at('results');
    return {
        category,
        drafts: results
            .at('failed_checks')
            .needList()
            .map((check) => readCheck(check, category, checkout)),
        parsingErrors: Math.max(part.at('summary').at('parsing_errors').number() ?? 0, results.at('parsing_errors').list().length),
    };
};
const merge = (parts) => {
    const errors = parts.reduce((sum, { parsingErrors }) => sum + parsingErrors, 0);
    return {
        tools: ['checkov'],
        coverage: covers('checkov', parts.map(({ category }) => category)),
        drafts: parts.flatMap(({ drafts }) => drafts),
        ...(errors === 0
            ? {}
            : { failure: `Checkov could not parse everything: it reports ${errors} parsing errors.` }),
    };
};
/** Checkov's runners that look at something else than infrastructure. */
const checkov_categoryOf = (checkType) => {
    if (checkType === 'secrets')
        return 'secrets';
    if (checkType === 'sca_package')
        return 'sca';
    if (checkType === 'sca_image')
        return 'container';
    return checkType?.startsWith('sast') === true ? 'sast' : 'iac';
};
const readCheck = (check, category, checkout) => {
    const path = check.at('repo_file_path').text() ?? check.at('file_path').text();
    const [line, endLine] = check.at('file_line_range').list();
    return draft({
        category,
        severity: checkov_severityOf(check),
        tool: 'checkov',
        rule: check.at('check_id').needText(),
        message: check.at('check_name').text() ?? '',
        // Of a secret the resource is a digest of its value: it must not get into anything that is published.
        key: category === 'secrets' ? [] : [check.at('resource').text()],
        // Checkov writes paths from the root of what it scanned, with a slash in front.
        path: path?.replace(/^\/+/, ''),
        line: line?.line(),
        endLine: endLine?.line(),
        helpUri: check.at('guideline').text(),
        found: category === 'secrets' ? { texts: linesOfCode(check) } : undefined,
    }, checkout);
};
/** Pairs of a number and a line, in which Checkov masks the secret, unless it is told not to. */
const linesOfCode = ({ raw }) => rawItems(rawAt(raw, 'code_block')).map((pair) => rawItems(pair)[1]);
/** Without an API key Checkov rates nothing (`null`): an unrated misconfiguration counts as high, not as harmless. */
const checkov_severityOf = (check) => {
    const label = check.at('severity');
    return label.absent ? 'high' : (0,severities/* severityOfLabel */.z)(label.text());
};

;// CONCATENATED MODULE: ./packages/findings/src/cyclonedx/vulnerability.ts





/** A finding for each component that is affected, or one where the document does not say which are. */
const readVulnerability = (each, bom) => {
    const subjects = each.affects.map((ref) => bom.components.get(ref) ?? componentOfRef(ref));
    return (subjects.length === 0 ? [undefined] : subjects).map((subject) => vulnerability_weakness(each, subject, bom));
};
const vulnerability_weakness = (each, subject, bom) => {
    const purl = parsePurl(subject?.purl ?? '');
    const name = purl?.name ?? subject?.name;
    return draft({
        category: bom.category,
        severity: vulnerability_severityOf(each.ratings),
        tool: bom.tool,
        rule: each.id,
        message: `${name === undefined ? '' : `${name}: `}${each.description ?? each.id}`,
        key: [bom.image, name, purl?.type],
        ...(name === undefined
            ? {}
            : { package: { name, version: purl?.version ?? subject?.version, purl: subject?.purl } }),
        score: (0,src_ratings/* highestScore */.DI)(each.ratings.filter(isCvss).map(({ score }) => score)),
        cwes: each.cwes,
        image: bom.image,
        aliases: otherNames(each.id, each.references),
        helpUri: each.url,
        suppressed: suppressedBy(each.analysis),
    });
};
/** The worst word that somebody rated it with; where there are scores alone, the worst of them. */
const vulnerability_severityOf = (ratings) => {
    const word = (0,src_ratings/* worstOf */.hm)(ratings.map(({ severity }) => (0,severities/* severityOfLabel */.z)(severity)));
    return word === 'unknown' ? (0,src_ratings/* worstOf */.hm)(ratings.map(({ score }) => (0,src_ratings/* severityOfCvss */.qG)(score))) : word;
};
const isCvss = ({ method }) => method === undefined || /^CVSS/i.test(method);
/** The states of a vulnerability that needs no more work (CycloneDX, `impactAnalysisState`). */
const CLOSED = new Set(['false_positive', 'not_affected', 'resolved', 'resolved_with_pedigree']);
const suppressedBy = (analysis) => {
    if (analysis?.state === undefined || !CLOSED.has(analysis.state))
        return undefined;
    return `${analysis.state}: ${analysis.justification ?? 'no reason given'}`;
};
/** A component of another document: a package URL, or a BOM-Link (`urn:cdx:serial/version#ref`). */
const componentOfRef = (ref) => {
    const bare = vulnerability_decoded(ref.replace(/^urn:cdx:[^#]*#/, ''));
    return { name: parsePurl(bare)?.name ?? bare, version: undefined, purl: bare };
};
const vulnerability_decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A reference is any text: one with a lone % is meant as it stands.
        return text;
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/tools.ts
/** First match wins: the narrower name stands before the wider one. */
const TOOLS = [
    { name: 'codeql', called: /^codeql/, category: 'sast' },
    { name: 'semgrep', called: /^semgrep/, category: 'sast' },
    { name: 'bandit', called: /^bandit/, category: 'sast' },
    { name: 'gosec', called: /^(?:gosec|golang security checks)/, category: 'sast' },
    { name: 'eslint', called: /^eslint/, category: 'sast' },
    { name: 'njsscan', called: /^njsscan/, category: 'sast' },
    { name: 'mobsfscan', called: /^mobsfscan/, category: 'sast' },
    { name: 'zizmor', called: /^zizmor/, category: 'sast' },
    { name: 'brakeman', called: /^brakeman/, category: 'sast' },
    { name: 'spotbugs', called: /^spotbugs/, category: 'sast' },
    { name: 'flawfinder', called: /^flawfinder/, category: 'sast' },
    { name: 'snyk-code', called: /^snyk ?code/, category: 'sast' },
    { name: 'gitleaks', called: /^gitleaks/, category: 'secrets' },
    { name: 'trufflehog', called: /^trufflehog/, category: 'secrets' },
    { name: 'detect-secrets', called: /^detect-secrets/, category: 'secrets' },
    { name: 'ggshield', called: /^(?:ggshield|gitguardian)/, category: 'secrets' },
    { name: 'noseyparker', called: /^nosey ?parker/, category: 'secrets' },
    { name: 'secretlint', called: /^secretlint/, category: 'secrets' },
    { name: 'osv-scanner', called: /^osv-?scanner/, category: 'sca' },
    { name: 'grype', called: /^grype/, category: 'sca' },
    { name: 'sbom', called: /^devsecops sbom$/, category: 'sca' },
    { name: 'govulncheck', called: /^govulncheck/, category: 'sca' },
    { name: 'dependency-check', called: /^dependency-check/, category: 'sca' },
    { name: 'snyk-iac', called: /^snyk (?:iac|infrastructure)/, category: 'iac' },
    { name: 'snyk-container', called: /^snyk container/, category: 'container' },
    { name: 'snyk', called: /^snyk/, category: 'sca' },
    { name: 'trivy', called: /^trivy/, category: 'container' },
    { name: 'dockle', called: /^dockle/, category: 'container' },
    { name: 'checkov', called: /^checkov/, category: 'iac' },
    { name: 'tfsec', called: /^tfsec/, category: 'iac' },
    { name: 'kics', called: /^kics/, category: 'iac' },
    { name: 'terrascan', called: /^terrascan/, category: 'iac' },
    { name: 'hadolint', called: /^hadolint/, category: 'iac' },
    { name: 'kubescape', called: /^kubescape/, category: 'iac' },
    { name: 'zap', called: /^(?:owasp )?zap\b/, category: 'dast' },
    { name: 'nuclei', called: /^nuclei/, category: 'dast' },
];
/**
 * The name and category of the tool that a SARIF driver's name stands for. A tool that is not in the table keeps its
 * own name; static analysis is what SARIF was made for, so it is taken for `sast` unless the caller says otherwise.
 */
const toolOf = (driver) => {
    const name = driver.trim().toLowerCase() || 'unnamed-tool';
    const known = TOOLS.find(({ called }) => called.test(name));
    if (known !== undefined)
        return { name: known.name, category: known.category };
    return { name, category: 'sast' };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/cyclonedx.ts






/**
 * CycloneDX 1.4 to 1.7 in JSON: `vulnerabilities`, with their `analysis` where the document is a VEX. The worst rating
 * counts, words before scores. A bill of materials without that list says nothing about weaknesses: it speaks for no
 * category, unless the caller names one.
 */
const cyclonedx = jsonReader('cyclonedx', (root) => root.has('bomFormat') && root.at('bomFormat').raw === 'CycloneDX', (root) => {
    const bom = bomOf(root);
    const vulnerabilities = root.at('vulnerabilities');
    return {
        tools: [bom.tool],
        coverage: covers(bom.tool, vulnerabilities.absent ? [] : [bom.category]),
        drafts: vulnerabilities
            .optionalList()
            .flatMap((each) => readVulnerability(vulnerabilityOf(each.object()), bom)),
    };
});
const bomOf = (root) => {
    const [metadata, components] = [root.at('metadata'), new Map()];
    const subject = metadata.at('component');
    for (const each of [subject, ...root.at('components').list()])
        collect(each, components);
    const isImage = subject.at('type').text() === 'container';
    return {
        tool: toolName(metadata.at('tools')),
        category: isImage ? 'container' : 'sca',
        image: isImage ? imageName(subject.at('name').text() ?? '') : undefined,
        components,
    };
};
/** Components may hold components. */
const collect = (each, components) => {
    if (each.absent)
        return;
    const ref = each.object().at('bom-ref').text();
    const [group, name] = [each.at('group').text() ?? '', each.at('name').text() ?? 'unnamed component'];
    if (ref !== undefined)
        components.set(ref, {
            name: group === '' ? name : `${group}/${name}`,
            version: each.at('version').text(),
            purl: each.at('purl').text(),
        });
    for (const inner of each.at('components').list())
        collect(inner, components);
};
/** An array up to 1.4, an object of components and services since 1.5. */
const toolName = (tools) => {
    const [first] = tools.isList ? tools.list() : tools.at('components').list();
    return toolOf(first?.object().at('name').text() ?? 'cyclonedx').name;
};
const vulnerabilityOf = (each) => ({
    id: each.at('id').needText(),
    references: each
        .at('references')
        .list()
        .map((reference) => reference.object().at('id').text()),
    ratings: each
        .at('ratings')
        .list()
        .map((rating) => ({
        severity: rating.object().at('severity').text(),
        score: rating.at('score').number(),
        method: rawText(rawAt(rating.raw, 'method')),
    })),
    cwes: (0,cwes/* cweIds */.u)(rawAt(each.raw, 'cwes')),
    description: each.at('description').text(),
    url: each.at('source').at('url').text(),
    analysis: {
        state: each.at('analysis').at('state').text(),
        justification: each.at('analysis').at('justification').text(),
    },
    affects: each
        .at('affects')
        .optionalList()
        .map((affected) => affected.object().at('ref').needText()),
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/cyclonedx-xml.ts





/**
 * CycloneDX in XML: the list `vulnerabilities` of 1.4 and later, and the extension vulnerability/1.0 before it, which
 * stands at the end of the document or in the component that is affected. Rules are those of the JSON documents.
 */
const cyclonedxXml = xmlReader('cyclonedx-xml', (root) => root.localName === 'bom' && /^http:\/\/cyclonedx\.org\/schema\/bom\//.test(root.attribute('xmlns') ?? ''), (root) => {
    const bom = cyclonedx_xml_bomOf(root);
    const lists = root.descendants('vulnerabilities');
    return {
        tools: [bom.tool],
        coverage: covers(bom.tool, lists.length === 0 ? [] : [bom.category]),
        drafts: [
            ...readList(root, undefined, bom),
            ...componentsOf(root).flatMap((each) => readOwn(each, bom)),
        ],
    };
});
const componentsOf = (root) => (root.first('components')?.all('component') ?? []).flatMap((each) => [each, ...componentsOf(each)]);
const cyclonedx_xml_bomOf = (root) => {
    const metadata = root.first('metadata');
    const subject = metadata?.first('component');
    const isImage = subject?.attribute('type') === 'container';
    const all = [...(subject === undefined ? [] : [subject]), ...componentsOf(root)];
    return {
        tool: cyclonedx_xml_toolName(metadata?.first('tools')),
        category: isImage ? 'container' : 'sca',
        image: isImage ? imageName(subject.textOf('name') ?? '') : undefined,
        components: new Map(all.flatMap((each) => referenced(each))),
    };
};
const referenced = (each) => {
    const ref = each.attribute('bom-ref');
    return ref === undefined ? [] : [[ref, componentOf(each)]];
};
const componentOf = (each) => {
    const [group, name] = [each.textOf('group'), each.textOf('name') ?? 'unnamed component'];
    return {
        name: group === undefined ? name : `${group}/${name}`,
        version: each.textOf('version'),
        purl: each.textOf('purl'),
    };
};
const cyclonedx_xml_toolName = (tools) => {
    const first = tools?.first('tool') ?? tools?.first('components')?.first('component');
    return toolOf(first?.textOf('name') ?? 'cyclonedx').name;
};
/** The vulnerabilities that stand in a component are its own, whatever they refer to. */
const readOwn = (component, bom) => {
    const own = new Map([['own', componentOf(component)]]);
    return readList(component, 'own', { ...bom, components: own });
};
const readList = (parent, owner, bom) => parent
    .all('vulnerabilities')
    .flatMap((list) => list.all('vulnerability'))
    .flatMap((each) => readVulnerability(cyclonedx_xml_vulnerabilityOf(each, owner), bom));
const cyclonedx_xml_vulnerabilityOf = (each, owner) => ({
    id: each.needTextOf('id'),
    references: items(each, 'references', 'reference').map((reference) => reference.textOf('id')),
    ratings: items(each, 'ratings', 'rating').map((rating) => ({
        severity: rating.textOf('severity'),
        score: scoreOf(rating.first('score')),
        method: rating.textOf('method'),
    })),
    cwes: (0,cwes/* cweIds */.u)(items(each, 'cwes', 'cwe').map(({ text }) => text)),
    description: each.textOf('description'),
    url: each.first('source')?.textOf('url'),
    analysis: {
        state: each.first('analysis')?.textOf('state'),
        justification: each.first('analysis')?.textOf('justification'),
    },
    affects: owner === undefined ? affectedBy(each) : [owner],
});
const items = (each, list, item) => each.first(list)?.all(item) ?? [];
/** The extension has the score in `base`. */
const scoreOf = (score) => {
    const text = score?.textOf('base') ?? score?.text;
    const value = text === undefined || text === '' ? NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
};
/** `affects`, or the attribute `ref` of the extension. */
const affectedBy = (each) => {
    const ref = each.attribute('ref');
    return [
        ...items(each, 'affects', 'target').map((target) => target.needTextOf('ref')),
        ...(ref === undefined ? [] : [ref]),
    ];
};

;// CONCATENATED MODULE: ./packages/findings/src/dependency-check/weakness.ts




/** The severity is the tool's word; where it has none, as for suppressed ones, that of the newest CVSS score. */
const readWeakness = (each, checkout) => {
    const address = each.packages.find((id) => parsePurl(id) !== undefined);
    const purl = address === undefined ? undefined : parsePurl(address);
    const name = purl?.name ?? each.fileName;
    const path = weakness_pathOf(each.filePath);
    return draft({
        category: 'sca',
        severity: weakness_severityOf(each),
        tool: 'dependency-check',
        rule: each.name,
        message: `${name}: ${each.description ?? each.name}`,
        key: [each.source, purl?.name ?? withoutVersion(each.fileName, undefined)],
        path,
        keyPath: path === undefined ? undefined : withoutVersion(path, purl?.version),
        package: { name, version: purl?.version, purl: address },
        score: (0,src_ratings/* cvssScore */._k)(...each.scores),
        cwes: each.cwes,
        helpUri: each.name.startsWith('CVE-') ? `https://nvd.nist.gov/vuln/detail/${each.name}` : undefined,
        suppressed: each.suppressed,
    }, checkout);
};
const weakness_severityOf = ({ severity, scores }) => {
    const label = (0,severities/* severityOfLabel */.z)(severity);
    return label === 'unknown' ? (0,src_ratings/* severityOfCvss */.qG)(scores.find((score) => score !== undefined)) : label;
};
/** What stands for a package of a lock file is `package-lock.json?/name`. */
const weakness_pathOf = (filePath) => filePath?.trim().replace(/\?.*$/, '');
/** `lib/dom4j-2.1.1.jar` without its version. */
const withoutVersion = (text, version) => (version === undefined || version === '' ? text : text.replaceAll(version, '')).replace(/[-:]v?\d+(?:\.\d+)+(?:[.-][A-Za-z]+\d*)?(?=[.:/]|$)/g, '');

;// CONCATENATED MODULE: ./packages/findings/src/readers/dependency-check.ts




/**
 * OWASP Dependency-Check (`--format JSON`): `dependencies` with their `vulnerabilities` and `suppressedVulnerabilities`.
 * The severity is its own word, else that of the CVSS score. An analysis that failed leaves an exception in `scanInfo`.
 */
const dependencyCheck = jsonReader('dependency-check', (root) => root.has('reportSchema', 'scanInfo', 'dependencies'), (root, { root: checkout }) => {
    const exceptions = root.at('scanInfo').object().at('analysisExceptions').list().length;
    return {
        tools: ['dependency-check'],
        coverage: covers('dependency-check', ['sca']),
        drafts: root
            .at('dependencies')
            .needList()
            .flatMap((dependency) => readDependency(dependency.object(), checkout)),
        ...(exceptions === 0
            ? {}
            : { failure: `Dependency-Check could not analyse everything: it reports ${exceptions} exceptions.` }),
    };
});
const readDependency = (dependency, checkout) => {
    const fileName = dependency.at('fileName').needText();
    const entries = (list) => dependency.at(list).optionalList();
    return [
        ...entries('vulnerabilities').map((entry) => dependency_check_weakness(entry, dependency, fileName, undefined, checkout)),
        ...entries('suppressedVulnerabilities').map((entry) => dependency_check_weakness(entry, dependency, fileName, entry.at('notes').text()?.trim() || 'suppressed by a rule', checkout)),
    ];
};
const dependency_check_weakness = (entry, dependency, fileName, suppressed, checkout) => readWeakness({
    fileName,
    filePath: dependency.at('filePath').text(),
    packages: dependency
        .at('packages')
        .list()
        .map((each) => each.object().at('id').needText()),
    name: entry.object().at('name').needText(),
    source: entry.at('source').text(),
    severity: entry.at('severity').text(),
    scores: [
        entry.at('cvssv4').at('baseScore').number(),
        entry.at('cvssv3').at('baseScore').number(),
        entry.at('cvssv2').at('score').number(),
    ],
    // A list; in older reports a text.
    cwes: (0,cwes/* cweIds */.u)(rawAt(entry.raw, 'cwes') ?? rawAt(entry.raw, 'cwe')),
    description: entry.at('description').text(),
    suppressed,
}, checkout);

;// CONCATENATED MODULE: ./packages/findings/src/readers/dependency-check-xml.ts



/**
 * OWASP Dependency-Check (`--format XML`, schemas 1.3 to 4): the root `analysis` with `scanInfo` and `dependencies`. As the
 * JSON report, beside the scores, whose elements changed their names between schemas.
 */
const dependencyCheckXml = xmlReader('dependency-check-xml', (root) => root.localName === 'analysis' && root.first('scanInfo') !== undefined, (root, { root: checkout }) => {
    const exceptions = root.need('scanInfo').descendants('exception').length;
    return {
        tools: ['dependency-check'],
        coverage: covers('dependency-check', ['sca']),
        drafts: root
            .need('dependencies')
            .all('dependency')
            .flatMap((dependency) => dependency_check_xml_readDependency(dependency, checkout)),
        ...(exceptions === 0
            ? {}
            : { failure: `Dependency-Check could not analyse everything: it reports ${exceptions} exceptions.` }),
    };
});
const dependency_check_xml_readDependency = (dependency, checkout) => {
    const entries = dependency.all('vulnerabilities').flatMap(({ children }) => children);
    return [
        ...entries
            .filter(({ localName }) => localName === 'vulnerability')
            .map((entry) => dependency_check_xml_weakness(entry, dependency, undefined, checkout)),
        ...entries
            .filter(({ localName }) => localName === 'suppressedVulnerability')
            .map((entry) => dependency_check_xml_weakness(entry, dependency, entry.textOf('notes') ?? 'suppressed by a rule', checkout)),
    ];
};
const dependency_check_xml_weakness = (entry, dependency, suppressed, checkout) => readWeakness({
    fileName: dependency.needTextOf('fileName'),
    filePath: dependency.textOf('filePath'),
    packages: packagesOf(dependency),
    name: entry.needTextOf('name'),
    source: entry.attribute('source'),
    severity: entry.textOf('severity'),
    scores: [
        number(entry.first('cvssV4')?.textOf('baseScore')),
        number(entry.first('cvssV3')?.textOf('baseScore')),
        number(entry.first('cvssV2')?.textOf('score')),
        number(entry.textOf('cvssScore')),
    ],
    // In a list `cwes`; in older reports of the vulnerability itself.
    cwes: (0,cwes/* cweIds */.u)(entry.descendants('cwe').map(({ text }) => text)),
    description: entry.textOf('description'),
    suppressed,
}, checkout);
const packagesOf = (dependency) => dependency
    .all('identifiers')
    .flatMap((identifiers) => identifiers.descendants('package').flatMap((each) => each.textOf('id') ?? []));
const number = (text) => {
    const value = Number(text ?? NaN);
    return Number.isFinite(value) ? value : undefined;
};

;// CONCATENATED MODULE: ./packages/findings/src/named-members.ts
/**
 * An object's members with their names, where the names are part of the report: rules, files. A fault in a member is told
 * by its position, since its name is the document's own. @throws UnreadableError when it is no object.
 */
const namedMembers = (value) => {
    const members = value.members();
    return Object.keys(value.raw).flatMap((name, index) => {
        const member = members[index];
        return member === undefined ? [] : [[name, member]];
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/detect-secrets.ts



/**
 * detect-secrets (`scan`, also its baseline): `results` by file. `hashed_secret` is a plain SHA-1 of the secret, from
 * which a short one can be found: it gets neither into the id nor anywhere else. A secret that detect-secrets verified is
 * critical; the others it does not rate. `is_secret: false` is the word of somebody who audited the baseline.
 */
const detectSecrets = jsonReader('detect-secrets', (root) => root.has('results', 'plugins_used') && root.at('results').isObject, (root, { root: checkout }) => ({
    tools: ['detect-secrets'],
    coverage: covers('detect-secrets', ['secrets']),
    drafts: namedMembers(root.at('results')).flatMap(([file, secrets]) => secrets.needList().map((secret) => detect_secrets_read(secret, file, checkout))),
}));
const detect_secrets_read = (secret, file, checkout) => {
    const type = secret.at('type').needText();
    return draft({
        category: 'secrets',
        severity: secret.at('is_verified').flag() === true ? 'critical' : 'unknown',
        tool: 'detect-secrets',
        rule: type,
        message: `A secret was found: ${type}`,
        key: [],
        path: file,
        line: secret.at('line_number').line(),
        suppressed: secret.at('is_secret').flag() === false ? 'audited: not a secret' : undefined,
    }, checkout);
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/docker-bench.ts



/**
 * Docker Bench for Security (`-l`, the `.json` beside the log): sections of the CIS benchmark with their results. PASS is
 * no finding, nor is an INFO or NOTE of a check that the benchmark leaves to a person.
 */
const dockerBench = jsonReader('docker-bench', (root) => root.has('dockerbenchsecurity', 'tests'), (root) => {
    const results = root
        .at('tests')
        .needList()
        .flatMap((section) => section.at('results').needList());
    return {
        tools: ['docker-bench'],
        coverage: covers('docker-bench', ['iac']),
        drafts: results.filter(isFinding).map(docker_bench_read),
        ...(results.length === 0 ? { failure: 'Docker Bench ran no check.' } : {}),
    };
});
const isFinding = (result) => {
    const word = result.at('result').needText();
    const isManual = /\((?:Manual|Not Scored)\)/i.test(result.at('desc').text() ?? '');
    return word !== 'PASS' && !(isManual && ['INFO', 'NOTE'].includes(word));
};
const WORDS = { warn: 'high', info: 'low', note: 'info' };
/** WARN says that a check failed; it is not rated, so it counts as high. `items` and `details` name what runs there. */
const docker_bench_read = (result) => draft({
    category: 'iac',
    severity: severityOn(WORDS, result.at('result').needText()),
    tool: 'docker-bench',
    rule: result.at('id').needText(),
    message: result.at('desc').text() ?? '',
    key: [],
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/dockle.ts





/** dockle (`--format json`): a summary by level, and a detail for each checkpoint that is not passed. */
const dockle = jsonReader('dockle', (root) => root.has('summary') && root.at('summary').has('fatal', 'warn', 'info', 'pass'), (root) => ({
    tools: ['dockle'],
    coverage: covers('dockle', ['container']),
    drafts: details(root)
        .filter((detail) => !['PASS', 'SKIP'].includes(detail.at('level').needText()))
        .map((detail) => dockle_read(detail, imageName(root.at('image').text() ?? ''))),
}));
/** Go writes `null` for a list without entries; where the summary counts some, they must be there. */
const details = (root) => countedEntries(root.at('details'), ['fatal', 'warn', 'info'].reduce((sum, level) => sum + (root.at('summary').at(level).number() ?? 0), 0));
const LEVELS = { fatal: 'high', warn: 'medium', info: 'low' };
/** The alerts are not looked at: those of CIS-DI-0010 quote the credential that was found. */
const dockle_read = (detail, image) => {
    const level = detail.at('level').needText();
    return draft({
        category: 'container',
        severity: severityOn(LEVELS, level),
        tool: 'dockle',
        rule: detail.at('code').needText(),
        message: detail.at('title').text() ?? '',
        key: [image],
        suppressed: level === 'IGNORE' ? 'ignored by dockle’s configuration' : undefined,
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/eslint.ts



/**
 * ESLint (`-f json`): an array with an entry for each file, also for those without `messages`. The severity is the
 * configuration's: 2 (error) is high, 1 (warn) medium. `suppressedMessages` (from 8.8) are those that a comment
 * disables. A fatal message says that the file could not be parsed, so that it was not checked.
 */
const eslint = orEmptyList(jsonReader('eslint', (root) => root.isList &&
    root.list().length > 0 &&
    root.list().every((file) => file.has('filePath', 'messages') && !file.has('sourceContentType')), (root, { root: checkout }) => {
    const files = root.list();
    const messages = files.flatMap((file) => file.at('messages').needList());
    const fatal = messages.filter((message) => message.at('fatal').flag() === true).length;
    return {
        tools: ['eslint'],
        coverage: covers('eslint', ['sast']),
        drafts: files.flatMap((file) => readFile(file, checkout)),
        ...(fatal === 0
            ? {}
            : { failure: `ESLint could not parse everything: it reports ${fatal} fatal errors.` }),
    };
}));
const readFile = (file, checkout) => [
    ...file
        .at('messages')
        .needList()
        .filter((message) => message.at('fatal').flag() !== true),
    ...file.at('suppressedMessages').list(),
].map((message) => readMessage(message, file, checkout));
/** Rules that look for credentials quote what they found. */
const QUOTING_RULE = /secret|credential|password/i;
const readMessage = (message, file, checkout) => {
    // Messages about ESLint itself, such as a comment that disables nothing, are of no rule.
    const rule = message.at('ruleId').text() ?? 'eslint';
    const quotes = QUOTING_RULE.test(rule);
    const line = message.at('line').line();
    return draft({
        category: quotes ? 'secrets' : 'sast',
        severity: eslint_severityOf(message.at('severity')),
        tool: 'eslint',
        rule,
        message: quotes ? `A secret was found: ${rule}` : (message.at('message').text() ?? ''),
        key: [quotes ? undefined : eslint_lineOfCode(file, line)],
        path: file.at('filePath').needText(),
        line,
        endLine: message.at('endLine').line(),
        suppressed: eslint_suppressionOf(message),
        found: quotes ? { texts: [rawAt(message.raw, 'message')] } : undefined,
    }, checkout);
};
const eslint_severityOf = (severity) => {
    if (severity.raw === 2)
        return 'high';
    if (severity.raw === 1)
        return 'medium';
    throw severity.fault('1 or 2');
};
const eslint_suppressionOf = (message) => {
    const [suppression] = message.at('suppressions').list();
    return suppression && (suppression.at('justification').text() || 'eslint-disable');
};
/** ESLint writes the source of a file that it did not rewrite. */
const eslint_lineOfCode = (file, line) => line === undefined ? undefined : file.at('source').text()?.split(/\r?\n/)[line - 1]?.trim();

;// CONCATENATED MODULE: ./packages/findings/src/entries.ts
/** The entries of a format that some versions write as one array, others one after another. */
const entriesOf = (values) => {
    const [first, second] = values;
    return first?.isList === true && second === undefined ? first.list() : values;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/falco.ts




/** Falco's alerts (`json_output: true`): an object a line, or an array of them. Each alert is a finding. */
const falco = orEmptyList(sequenceReader('falco', (values) => entriesOf(values).length > 0 &&
    entriesOf(values).every((alert) => alert.has('rule', 'priority', 'time')), (values) => ({
    tools: ['falco'],
    coverage: covers('falco', ['container']),
    drafts: entriesOf(values).map(falco_read),
})));
/** The priorities are those of syslog (RFC 5424 §6.2.1). */
const PRIORITIES = {
    emergency: 'critical',
    alert: 'critical',
    critical: 'critical',
    error: 'high',
    warning: 'medium',
    notice: 'low',
    informational: 'info',
    info: 'info',
    debug: 'info',
};
/** `output` is not looked at: it quotes command lines, which hold secrets. Of its fields the names of things are. */
const falco_read = (alert) => {
    const fields = alert.at('output_fields');
    const named = FIELDS.map((name) => fields.at(name).text() ?? '').filter((text) => text !== '' && text !== '<NA>');
    const rule = alert.at('rule').needText();
    return draft({
        category: 'container',
        severity: severityOn(PRIORITIES, alert.at('priority').needText()),
        tool: 'falco',
        rule,
        message: named.length === 0 ? rule : `${rule} (${named.join(', ')})`,
        key: named,
    });
};
const FIELDS = ['k8s.ns.name', 'container.image.repository', 'proc.name'];

;// CONCATENATED MODULE: ./packages/findings/src/readers/generic.ts



/** What the member `version` of the generic format says (schemas/generic-report.schema.json). */
const GENERIC_REPORT = 'https://github.com/org/devsecops/generic/v1';
/**
 * The format for own tools: closed, so that a mistyped name is refused and not passed over. What it means is in
 * security-gate's README.
 */
const generic = jsonReader('generic', (root) => root.has('version') &&
    /^https:\/\/github\.com\/org\/devsecops\/generic\//.test(String(root.at('version').raw)), (root, { root: checkout }) => {
    if (root.at('version').needText() !== GENERIC_REPORT)
        throw root
            .at('version')
            .refusal('unknown-format', 'there is another version of the generic format than 1');
    generic_closed(root, ['$schema', 'version', 'tool', 'categories', 'successful', 'findings']);
    generic_closed(root.at('tool').object(), ['name', 'version']);
    root.at('tool').at('version').text();
    const tool = root.at('tool').at('name').needText().trim().toLowerCase();
    const categories = categoriesOf(root.at('categories'));
    const isSuccessful = root.at('successful').flag();
    if (isSuccessful === undefined)
        throw root.at('successful').fault('true or false');
    return {
        tools: [tool],
        coverage: covers(tool, categories),
        drafts: root
            .at('findings')
            .needList()
            .map((entry) => generic_read(entry, tool, categories, checkout)),
        ...(isSuccessful ? {} : { failure: 'The tool says that it did not finish its work.' }),
    };
});
const generic_closed = (value, names) => {
    if (Object.keys(value.object().raw).some((name) => !names.includes(name)))
        throw value.refusal('not-a-report', `there is a member that is none of ${names.join(', ')}`);
};
const categoriesOf = (list) => {
    const [first, ...others] = list.needList().map(generic_categoryOf);
    if (first === undefined)
        throw list.fault('a list of at least one category');
    return [first, ...others];
};
const generic_categoryOf = (value) => oneOf(value, src/* CATEGORIES */.R6);
const oneOf = (value, words) => {
    const word = words.find((each) => each === value.raw);
    if (word === undefined)
        throw value.fault(`one of ${words.join(', ')}`);
    return word;
};
const RATINGS = [...src/* SEVERITIES */.oC, 'unknown'];
const generic_FIELDS = [
    'rule',
    'severity',
    'message',
    'category',
    'path',
    'line',
    'endLine',
    'package',
    'aliases',
    'fingerprint',
    'helpUri',
    'suppressed',
];
/** Without a fingerprint rule, path and package make a finding the same tomorrow. */
const generic_read = (entry, tool, categories, checkout) => {
    generic_closed(entry, generic_FIELDS);
    const dependency = generic_packageOf(entry.at('package'));
    return draft({
        category: entry.at('category').absent ? categories[0] : oneOf(entry.at('category'), categories),
        severity: oneOf(entry.at('severity'), RATINGS),
        tool,
        rule: entry.at('rule').needText(),
        message: entry.at('message').needText(),
        key: [entry.at('fingerprint').text() ?? dependency?.name],
        path: entry.at('path').text(),
        line: generic_lineOf(entry.at('line')),
        endLine: generic_lineOf(entry.at('endLine')),
        ...(dependency === undefined ? {} : { package: dependency }),
        aliases: entry
            .at('aliases')
            .list()
            .map((alias) => alias.needText()),
        helpUri: entry.at('helpUri').text(),
        suppressed: entry.at('suppressed').absent ? undefined : entry.at('suppressed').needText(),
    }, checkout);
};
const generic_lineOf = (value) => {
    if (!value.absent && value.line() === undefined)
        throw value.fault('a line number from 1 on');
    return value.line();
};
const generic_packageOf = (value) => {
    if (value.absent)
        return undefined;
    generic_closed(value, ['name', 'version', 'fixedIn']);
    return {
        name: value.at('name').needText(),
        version: value.at('version').text(),
        fixedIn: value.at('fixedIn').text(),
    };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/ggshield.ts



/**
 * ggshield (`secret scan … --json`): a scan with `entities_with_incidents`, or `scans` in it, such as one for each commit.
 * Each occurrence is a finding. GitGuardian says whether a secret works (`validity`) and rates nothing: a valid one is
 * critical, the severity of the others is unknown. `ignore_sha`, a digest of the secret, is not looked at.
 */
const ggshield = jsonReader('ggshield', (root) => root.has('type', 'total_incidents', 'total_occurrences'), (root, { root: checkout }) => {
    const errors = errorsOf(root);
    return {
        tools: ['ggshield'],
        coverage: covers('ggshield', ['secrets']),
        drafts: ggshield_readScan(root, checkout),
        ...(errors === 0
            ? {}
            : { failure: `ggshield could not scan everything: it reports ${errors} errors.` }),
    };
});
const errorsOf = (scan) => scan
    .at('scans')
    .list()
    .reduce((sum, each) => sum + errorsOf(each), scan.at('errors').list().length);
/** What a scan and those in it found. Each says how many occurrences it has: with fewer the report is not whole. */
const ggshield_readScan = (scan, checkout) => {
    const total = scan.object().at('total_occurrences');
    const own = scan.at('entities_with_incidents').list();
    const inner = scan.at('scans').list();
    const drafts = [
        ...own.flatMap((entity) => ggshield_readFile(entity, checkout)),
        ...inner.flatMap((each) => ggshield_readScan(each, checkout)),
    ];
    if (drafts.length < (total.number() ?? 0))
        throw total.refusal('not-a-report', 'more occurrences are counted than there are');
    return drafts;
};
const ggshield_readFile = (entity, checkout) => entity
    .at('incidents')
    .needList()
    .flatMap((incident) => readIncident(incident, entity.at('filename').needText(), checkout));
const readIncident = (incident, file, checkout) => {
    const type = incident.at('type').text() ?? incident.at('break_type').needText();
    return incident
        .at('occurrences')
        .needList()
        .map((occurrence) => draft({
        category: 'secrets',
        severity: incident.at('validity').text() === 'valid' ? 'critical' : 'unknown',
        tool: 'ggshield',
        rule: type,
        message: `A secret was found: ${type}`,
        key: [],
        path: file,
        line: occurrence.at('line_start').line(),
        endLine: occurrence.at('line_end').line(),
        helpUri: incident.at('incident_url').text(),
        suppressed: incident.at('ignore_reason').absent ? undefined : 'ignored in GitGuardian',
        found: { values: [rawAt(occurrence.raw, 'match')] },
    }, checkout));
};

;// CONCATENATED MODULE: ./packages/findings/src/github/alerts.ts
/**
 * The alerts of an export of GitHub's API: an array, or several after one another or in one another, as `gh api --paginate`
 * writes pages without and with `--slurp`. None where the documents are something else.
 */
const alertsOf = (values) => values.every((value) => value.isList) ? values.flatMap(pageOf) : [];
const pageOf = (page) => {
    const entries = page.list();
    return entries.every((entry) => entry.isList) ? entries.flatMap((entry) => entry.list()) : entries;
};
/** Whether these are alerts, all of them with these members. An empty list does not name its kind. */
const areAlerts = (values, ...members) => {
    const alerts = alertsOf(values);
    return alerts.length > 0 && alerts.every((alert) => alert.has('number', 'state', ...members));
};
/** The states of an alert that is not open any more. A word that is not among them closes nothing. */
const alerts_CLOSED = new Set(['auto_dismissed', 'dismissed', 'fixed', 'resolved']);
/** That an alert in this state does not count any more; nothing for one that is open. */
const closedState = (state) => alerts_CLOSED.has(state.toLowerCase()) ? `${state.toLowerCase()} on GitHub` : undefined;
/** Why an alert does not count any more; nothing for one that is open. */
const closedBecause = (alert, reason) => {
    const [state, text] = [closedState(alert.at('state').needText()), alert.at(reason).text()];
    return state === undefined || text === undefined || text === 'None' ? state : `${state}: ${text}`;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/github-code-scanning.ts






/**
 * Code-scanning alerts as GitHub's REST API exports them (`GET /repos/{owner}/{repo}/code-scanning/alerts`). The severity is
 * the rule's security severity; a rule without one has a level, read as in SARIF. An alert keeps its number for as long as
 * GitHub takes it for the same. Alerts that are dismissed or fixed are suppressed.
 * Where no tool has uploaded an analysis, GitHub answers with an error: an empty list is a scan that found nothing.
 */
const githubCodeScanning = orEmptyList(sequenceReader('github-code-scanning', (values) => areAlerts(values, 'rule', 'tool', 'most_recent_instance'), (values) => {
    const drafts = alertsOf(values).map(github_code_scanning_read);
    if (drafts.length === 0)
        return { tools: ['code-scanning'], coverage: covers('code-scanning', ['sast']), drafts };
    return {
        tools: [...new Set(drafts.map(({ tool }) => tool))],
        coverage: drafts.map(({ tool, category }) => ({ tool, category })),
        drafts,
    };
}));
const github_code_scanning_read = (alert) => {
    const [rule, instance] = [alert.at('rule').object(), alert.at('most_recent_instance').object()];
    const { name: tool, category } = toolOf(alert.at('tool').at('name').needText());
    const location = instance.at('location');
    return draft({
        category,
        severity: github_code_scanning_severityOf(rule),
        tool,
        rule: rule.at('id').needText(),
        message: instance.at('message').at('text').text() ?? rule.at('description').text() ?? '',
        key: [String(alert.at('number').number())],
        path: location.at('path').text(),
        keyPath: '',
        line: location.at('start_line').line(),
        endLine: location.at('end_line').line(),
        helpUri: alert.at('html_url').text(),
        suppressed: closedBecause(alert, 'dismissed_reason'),
    });
};
const github_code_scanning_LEVELS = {
    error: 'high',
    warning: 'medium',
    note: 'low',
    none: 'info',
};
const github_code_scanning_severityOf = (rule) => {
    const rated = (0,severities/* severityOfLabel */.z)(rule.at('security_severity_level').text());
    return rated === 'unknown' ? severityOn(github_code_scanning_LEVELS, rule.at('severity').text()) : rated;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/github-dependabot.ts





/**
 * Dependabot alerts as GitHub's REST API exports them (`GET /repos/{owner}/{repo}/dependabot/alerts`). The severity is the
 * one of the vulnerable range. Alerts that are dismissed or fixed are suppressed.
 */
const githubDependabot = orEmptyList(sequenceReader('github-dependabot', (values) => areAlerts(values, 'dependency', 'security_advisory'), (values) => ({
    tools: ['dependabot'],
    coverage: covers('dependabot', ['sca']),
    drafts: alertsOf(values).map(github_dependabot_read),
})));
const github_dependabot_read = (alert) => {
    const [advisory, range] = [alert.at('security_advisory').object(), alert.at('security_vulnerability')];
    const dependency = alert.at('dependency').object();
    const name = dependency.at('package').at('name').needText();
    const rule = advisory.at('ghsa_id').needText();
    return draft({
        category: 'sca',
        severity: (0,severities/* severityOfLabel */.z)(range.at('severity').text() ?? advisory.at('severity').text()),
        tool: 'dependabot',
        rule,
        message: `${name}: ${advisory.at('summary').text() ?? rule}`,
        key: [name, dependency.at('package').at('ecosystem').text()],
        path: dependency.at('manifest_path').text(),
        package: { name, fixedIn: range.at('first_patched_version').at('identifier').text() },
        aliases: otherNames(rule, [advisory.at('cve_id').text()]),
        helpUri: alert.at('html_url').text(),
        suppressed: closedBecause(alert, 'dismissed_reason'),
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/github-dependabot-graphql.ts





/**
 * Dependabot alerts as an answer of GitHub's GraphQL API: `vulnerabilityAlerts` of a repository, or of those that a search
 * found. The severity is the one of the vulnerable range. An answer that says that there is a next page is not the whole.
 */
const githubDependabotGraphql = jsonReader('github-dependabot-graphql', (root) => root.has('data') && connectionsOf(root.at('data')).length > 0, (root) => {
    const connections = connectionsOf(root.at('data'));
    const failure = failureOf(root, connections);
    return {
        tools: ['dependabot'],
        coverage: covers('dependabot', ['sca']),
        drafts: connections.flatMap((each) => each.at('nodes').needList()).map(github_dependabot_graphql_read),
        ...(failure === undefined ? {} : { failure }),
    };
});
/** GraphQL answers with data and errors where it could give a part. */
const failureOf = (root, connections) => {
    if (root.at('errors').list().length > 0)
        return 'GitHub’s answer holds errors beside the data.';
    const isCut = connections.some((each) => each.at('pageInfo').at('hasNextPage').flag() === true);
    return isCut ? 'GitHub’s answer has a next page, which the file does not hold.' : undefined;
};
/** `data.repository`, `data.search.nodes[]`, or a search in the repository. */
const connectionsOf = (data) => {
    if (!data.isObject)
        return [];
    const search = data.has('repository') ? data.at('repository') : data;
    const nodes = search.has('search') && search.at('search').has('nodes') ? search.at('search').at('nodes') : undefined;
    return [search, ...(nodes?.isList === true ? nodes.list() : [])]
        .filter((each) => each.has('vulnerabilityAlerts') && each.at('vulnerabilityAlerts').has('nodes'))
        .map((each) => each.at('vulnerabilityAlerts'));
};
const github_dependabot_graphql_read = (alert) => {
    const vulnerability = alert.object().at('securityVulnerability').object();
    const advisory = vulnerability.at('advisory');
    const name = vulnerability.at('package').at('name').needText();
    const [rule = 'unnamed-advisory', ...names] = github_dependabot_graphql_namesOf(advisory);
    return draft({
        category: 'sca',
        severity: (0,severities/* severityOfLabel */.z)(vulnerability.at('severity').text()),
        tool: 'dependabot',
        rule,
        message: `${name}: ${advisory.at('summary').text() ?? rule}`,
        key: [name, vulnerability.at('package').at('ecosystem').text()?.toLowerCase()],
        path: alert.at('vulnerableManifestPath').text(),
        package: {
            name,
            version: alert.at('vulnerableRequirements').text()?.replace(/^=\s*/, ''),
            fixedIn: vulnerability.at('firstPatchedVersion').at('identifier').text(),
        },
        aliases: otherNames(rule, names),
        suppressed: github_dependabot_graphql_closedBecause(alert),
    });
};
/** The GHSA first, as in GitHub's other export. */
const github_dependabot_graphql_namesOf = (advisory) => advisory
    .at('identifiers')
    .list()
    .map((identifier) => identifier.object().at('value').needText())
    .sort((a, b) => Number(b.startsWith('GHSA-')) - Number(a.startsWith('GHSA-')) || byRank(a, b));
/** `state` is newer than `dismissedAt` and `fixedAt`. */
const github_dependabot_graphql_closedBecause = (alert) => {
    const [dismissed, fixed] = [alert.at('dismissedAt').text(), alert.at('fixedAt').text()];
    const told = dismissed !== undefined ? 'dismissed' : fixed !== undefined ? 'fixed' : 'open';
    return closedState(alert.at('state').text() ?? told);
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/github-secret-scanning.ts




/**
 * Secret-scanning alerts as GitHub's REST API exports them (`GET /repos/{owner}/{repo}/secret-scanning/alerts`). GitHub
 * rates none, so the severity is unknown. An alert keeps its number. Alerts that are
 * resolved are suppressed.
 */
const githubSecretScanning = orEmptyList(sequenceReader('github-secret-scanning', (values) => areAlerts(values, 'secret_type'), (values) => ({
    tools: ['github-secret-scanning'],
    coverage: covers('github-secret-scanning', ['secrets']),
    drafts: alertsOf(values).map(github_secret_scanning_read),
})));
const github_secret_scanning_read = (alert) => {
    const rule = alert.at('secret_type').needText();
    const location = alert.at('first_location_detected');
    return draft({
        category: 'secrets',
        severity: 'unknown',
        tool: 'github-secret-scanning',
        rule,
        message: `A secret was found: ${alert.at('secret_type_display_name').text() ?? rule}`,
        key: [String(alert.at('number').number())],
        path: location.at('path').text()?.replace(/^\/+/, ''),
        keyPath: '',
        line: location.at('start_line').line(),
        endLine: location.at('end_line').line(),
        helpUri: alert.at('html_url').text(),
        suppressed: closedBecause(alert, 'resolution'),
        found: { values: [rawAt(alert.raw, 'secret')] },
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/gitlab/scan.ts
/** `scan.type` of GitLab's report schemas (15: coverage and API fuzzing try a running program, as DAST does). */
const TYPES = new Map([
    ['api_fuzzing', 'dast'],
    ['cluster_image_scanning', 'container'],
    ['container_scanning', 'container'],
    ['coverage_fuzzing', 'dast'],
    ['dast', 'dast'],
    ['dependency_scanning', 'sca'],
    ['sast', 'sast'],
    ['secret_detection', 'secrets'],
]);
/** GitLab's scan of infrastructure as code reports as SAST; its scanner tells. */
const INFRASTRUCTURE = new Set(['kics', 'checkov', 'tfsec', 'trivy_config']);
/** What a report says of its scan. Schemas before 3 have no scan: then nothing is known. */
const categoryOfScan = (scan) => {
    const category = TYPES.get(scan.at('type').text());
    const scanner = scan.at('scanner').at('id').text() ?? '';
    return category === 'sast' && INFRASTRUCTURE.has(scanner) ? 'iac' : category;
};
/** Where the report does not say what it scanned for, each vulnerability shows it: by its own category, place and ids. */
const categoryOfVulnerability = (vulnerability) => {
    const [own, location] = [TYPES.get(vulnerability.at('category').text()), vulnerability.at('location')];
    if (own !== undefined)
        return own;
    if (location.has('image'))
        return 'container';
    if (location.has('hostname'))
        return 'dast';
    if (location.at('dependency').at('package').has('name'))
        return 'sca';
    return identifierTypes(vulnerability).some((type) => /gitleaks|trufflehog/.test(type)) ? 'secrets' : 'sast';
};
const identifierTypes = (vulnerability) => vulnerability
    .at('identifiers')
    .list()
    .map((identifier) => identifier.object().at('type').text() ?? '');

;// CONCATENATED MODULE: ./packages/findings/src/web/address.ts
/**
 * A web address for people: without user, query and fragment, which may hold credentials. What is no address stays,
 * up to its query.
 */
const endpointOf = (address) => {
    if (!URL.canParse(address))
        return withoutQuery(address);
    const { protocol, host, pathname } = new URL(address);
    return host === '' ? withoutQuery(address) : `${protocol}//${host}${pathname}`;
};
/**
 * The path of an address as it is the same tomorrow and in another environment: without scheme, host, query and fragment,
 * and with `{id}` for segments that are numbers, UUIDs or long hexadecimal digits.
 */
const pathPattern = (address) => {
    const path = URL.canParse(address) && /^[a-z]+:\/\//i.test(address) ? new URL(address).pathname : withoutQuery(address);
    return path
        .split('/')
        .map((segment) => (ID.test(segment) ? '{id}' : segment))
        .join('/');
};
const ID = /^(?:\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})$/i;
/** Text without the numbers in it, such as versions and times, so that it can be part of a key. */
const withoutNumbers = (text) => text.replace(/\d+(?:[.:-]\d+)*/g, '#');
const withoutQuery = (address) => address.replace(/[?#].*$/s, '');

;// CONCATENATED MODULE: ./packages/findings/src/readers/gitlab.ts










/**
 * GitLab's security reports (security-report-schemas, from 2 to 15): SAST, dependency, container, secret and DAST scans
 * have one form and differ in `location`. The severity is GitLab's word; Unknown, or none, is unknown. A scan whose status
 * is `failure`, or that has a fatal message, did not do its work. `raw_source_code_extract` and `evidence` hold secrets: they are not
 * shown.
 */
const gitlab = jsonReader('gitlab', (root) => root.has('vulnerabilities') &&
    !root.has('bomFormat') &&
    root.at('vulnerabilities').isList &&
    (gitlab_isScan(root) || (root.has('version', 'remediations') && isEmpty(root)) || hasVulnerabilities(root)), (root, { root: checkout }) => {
    const scan = root.at('scan');
    const tool = toolOf(scan.at('scanner').at('id').text() ?? 'gitlab').name;
    const category = categoryOfScan(scan);
    const drafts = root
        .at('vulnerabilities')
        .needList()
        .map((each) => gitlab_read(each.object(), category ?? categoryOfVulnerability(each), tool, checkout));
    return {
        tools: [tool],
        coverage: covers(tool, [
            ...(category === undefined ? [] : [category]),
            ...drafts.map((each) => each.category),
        ]),
        drafts,
        ...(hasFailed(scan) ? { failure: 'GitLab’s scan failed, as its status or a fatal message says.' } : {}),
    };
});
const gitlab_isScan = (root) => root.has('scan') && root.at('scan').has('scanner');
const isEmpty = (root) => root.at('vulnerabilities').list().length === 0;
const hasVulnerabilities = (root) => !isEmpty(root) &&
    root
        .at('vulnerabilities')
        .list()
        .every((each) => each.has('identifiers', 'location') && each.at('identifiers').isList);
const hasFailed = (scan) => scan.at('status').text() === 'failure' ||
    scan
        .at('messages')
        .list()
        .some((message) => message.object().at('level').text() === 'fatal');
const gitlab_read = (each, category, tool, checkout) => {
    const names = gitlab_namesOf(each);
    const isDependency = category === 'sca' || category === 'container';
    const rule = (isDependency ? [...names].sort(byRank) : names)[0] ?? each.at('id').needText();
    return draft({
        category,
        severity: (0,severities/* severityOfLabel */.z)(each.at('severity').text()),
        tool,
        rule,
        helpUri: each.at('identifiers').list()[0]?.at('url').text(),
        aliases: otherNames(rule, names.filter((name) => /^(?:CVE|GHSA)-/.test(name))),
        cwes: cwesOf(each),
        ...gitlab_placeOf(each.at('location').object(), category),
        message: messageOf(each, category, rule),
        found: category === 'secrets' ? { texts: [rawAt(each.raw, 'raw_source_code_extract')] } : undefined,
    }, checkout);
};
/** The first identifier is the one by which GitLab tells vulnerabilities apart. */
const gitlab_namesOf = (each) => each
    .at('identifiers')
    .list()
    .map((identifier) => {
    const value = identifier.object().at('value');
    return typeof value.raw === 'number' ? String(value.raw) : value.needText();
});
/** Identifiers of the type `cwe`, whose value is the number. */
const cwesOf = (each) => (0,cwes/* cweIds */.u)(rawItems(rawAt(each.raw, 'identifiers'))
    .filter((identifier) => rawText(rawAt(identifier, 'type'))?.toLowerCase() === 'cwe')
    .map((identifier) => rawAt(identifier, 'value')));
const messageOf = (each, category, rule) => {
    const title = each.at('name').text() ?? each.at('message').text();
    if (category === 'secrets')
        return `A secret was found: ${title ?? rule}`;
    const location = each.at('location');
    const subject = gitlab_packageOf(location)?.name;
    const text = title ?? each.at('description').text() ?? rule;
    if (category === 'dast')
        return `${text}: ${location.at('method').text() ?? ''} ${endpointOf(urlOf(location))}`;
    return subject === undefined ? text : `${subject}: ${text}`;
};
/** Of an image the place is the image; of a running program the address, which is no file. */
const gitlab_placeOf = (location, category) => {
    const found = gitlab_packageOf(location);
    const dependency = found === undefined ? {} : { package: found };
    switch (category) {
        case 'container': {
            const image = imageName(location.at('image').text() ?? '');
            return { key: [image, found?.name], image, ...dependency };
        }
        case 'dast':
            return {
                key: [location.at('method').text(), pathPattern(urlOf(location)), location.at('param').text()],
            };
        case 'sca':
            return { path: location.at('file').text(), key: [found?.name], ...dependency };
        case 'iac':
        case 'license':
        case 'sast':
        case 'secrets':
            return {
                path: location.at('file').text(),
                line: location.at('start_line').line(),
                endLine: location.at('end_line').line(),
                key: [location.at('class').text(), location.at('method').text()],
            };
    }
};
const gitlab_packageOf = (location) => {
    const dependency = location.at('dependency');
    const name = dependency.at('package').at('name').text();
    return name === undefined || name === '' ? undefined : { name, version: dependency.at('version').text() };
};
const urlOf = (location) => `${location.at('hostname').text() ?? ''}${location.at('path').text() ?? ''}`;

;// CONCATENATED MODULE: ./packages/findings/src/readers/gitleaks.ts


/**
 * gitleaks 8: an array of findings. `[]` is a scan that found nothing, as is `null`, which its versions before 8.2 and
 * 7 write. Neither names its tool: it speaks for secrets where the caller says that it is gitleaks's, or about secrets.
 */
const gitleaks = jsonReader('gitleaks', (root) => root.raw === null || (root.isList && root.list().every((entry) => entry.has('RuleID', 'File'))), (root, surroundings) => ({
    tools: ['gitleaks'],
    coverage: covers('gitleaks', ['secrets']),
    drafts: root.list().map((entry) => gitleaks_read(entry, surroundings)),
}));
/**
 * The severity is unknown, as gitleaks gives none: it reaches every threshold. Match and Line are not looked at, of
 * Secret no more than a keyed hash is kept, and the fingerprint (commit:file:rule:line) adds nothing to rule and file
 * that would be the same tomorrow.
 */
const gitleaks_read = (entry, { root, hashSecret }) => draft({
    category: 'secrets',
    severity: 'unknown',
    tool: 'gitleaks',
    rule: entry.at('RuleID').needText(),
    message: entry.at('Description').text() ?? 'A secret was found',
    key: [],
    path: entry.at('File').needText(),
    line: entry.at('StartLine').line(),
    endLine: entry.at('EndLine').line(),
    secretHash: hashSecret?.(entry.at('Secret').text()),
    found: { values: [entry.at('Secret').raw] },
}, root);

;// CONCATENATED MODULE: ./packages/findings/src/readers/gitleaks-legacy.ts


/** gitleaks up to 7: an array whose entries have `rule`, `offender` (the secret) and `line` (which holds it). */
const gitleaksLegacy = jsonReader('gitleaks-legacy', (root) => root.isList && root.list().length > 0 && root.list().every((entry) => entry.has('rule', 'offender')), (root, { root: checkout }) => ({
    tools: ['gitleaks'],
    coverage: covers('gitleaks', ['secrets']),
    drafts: root.list().map((entry) => draft({
        category: 'secrets',
        severity: 'unknown',
        tool: 'gitleaks',
        rule: entry.at('rule').needText(),
        message: `A secret was found: ${entry.at('rule').needText()}`,
        key: [],
        path: entry.at('file').text(),
        line: entry.at('lineNumber').line(),
        found: { values: [entry.at('offender').raw] },
    }, checkout)),
}));

;// CONCATENATED MODULE: ./packages/findings/src/readers/gosec.ts






/**
 * gosec 2 (`-fmt json`): `Issues` (null where there are none), `Stats`, and under `Golang errors` the files that it could
 * not load. With `-track-suppressions` or `-show-ignored` it lists what the code suppresses as well.
 */
const gosec = jsonReader('gosec', (root) => root.isObject && Object.hasOwn(root.raw, 'Issues') && root.has('Stats'), (root, { root: checkout }) => {
    const errors = root.at('Golang errors').absent ? 0 : root.at('Golang errors').members().length;
    return {
        tools: ['gosec'],
        coverage: covers('gosec', ['sast']),
        drafts: root
            .at('Issues')
            .list()
            .map((issue) => gosec_read(issue, checkout)),
        ...(errors === 0
            ? {}
            : { failure: `gosec could not load everything: it reports errors in ${errors} files.` }),
    };
});
/** The severity is gosec's own; its confidence says how sure, not how bad. */
const gosec_read = (issue, checkout) => {
    const rule = issue.at('rule_id').needText();
    return draft({
        category: 'sast',
        severity: (0,severities/* severityOfLabel */.z)(issue.at('severity').text()),
        tool: 'gosec',
        rule,
        message: issue.at('details').text() ?? '',
        // G101 is about a credential in the code: its line must not become part of an id.
        key: [rule === 'G101' ? undefined : gosec_lineOfCode(issue)],
        path: issue.at('file').needText(),
        line: lineOfText(issue.at('line').text()),
        endLine: endLineOfText(issue.at('line').text()),
        // In capitals in older versions.
        cwes: (0,cwes/* cweIds */.u)(rawAt(issue.raw, 'cwe', 'id') ?? rawAt(issue.raw, 'cwe', 'ID')),
        helpUri: issue.at('cwe').at('url').text(),
        suppressed: gosec_suppressionOf(issue),
    }, checkout);
};
/** `code` is a few lines as `12: text`: the one of the issue, without its number. Before 2.4 it was the line alone. */
const gosec_lineOfCode = (issue) => {
    const number = lineOfText(issue.at('line').text());
    const lines = issue.at('code').text()?.split('\n') ?? [];
    const line = lines.find((each) => each.startsWith(`${number ?? ''}: `)) ?? lines[0];
    return line?.replace(/^\d+: /, '').trim();
};
const gosec_suppressionOf = (issue) => {
    const [suppression] = issue.at('suppressions').list();
    const kind = suppression?.object().at('kind').needText();
    if (kind !== undefined)
        return suppression?.at('justification').text() || '#nosec';
    return issue.at('nosec').flag() === true ? '#nosec' : undefined;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/govulncheck.ts





/**
 * govulncheck (`-format json`): a stream of messages, of which the first is `config`; also as one array. A vulnerability
 * is told several times, as the tool first finds the module, then the package, then the call: it is one finding for each
 * id and module, and its message says how far the code reaches it. The Go database rates nothing; a database of one's own
 * may. Before 1.0 it wrote one document (`Vulns`), with an entry for each symbol.
 */
const govulncheck = sequenceReader('govulncheck', (values) => isDocument(values) || messagesOf(values).some(isConfig), (values) => {
    const [root] = values;
    const drafts = root !== undefined && isDocument(values) ? readDocument(root) : readMessages(messagesOf(values));
    return { tools: ['govulncheck'], coverage: covers('govulncheck', ['sca']), drafts };
});
/** The document of version 0.1. */
const isDocument = ([root, second]) => second === undefined && root?.has('Vulns', 'Calls') === true;
const messagesOf = (values) => {
    const [root, second] = values;
    return root?.isList === true && second === undefined ? root.list() : values;
};
const isConfig = (message) => message.has('config') && message.at('config').has('protocol_version');
/** How far the code reaches a vulnerable symbol. */
const REACHES = ['is required', 'is imported', 'is called'];
const readMessages = (messages) => {
    for (const message of messages)
        needContent(message);
    const isExact = messages.some((each) => isConfig(each) && each.at('config').at('scan_level').text() === 'symbol');
    const advisories = new Map();
    for (const { advisory } of messages
        .filter((each) => each.has('osv'))
        .map((each) => ({ advisory: each.at('osv') })))
        advisories.set(advisory.at('id').needText(), advisory);
    return farthest(messages
        .filter((message) => message.object().has('finding'))
        .map((message) => sighting(message.at('finding'), advisories, isExact)));
};
/** A message has one of several members, of which later versions have more. */
const needContent = (message) => {
    if (Object.values(message.object().raw).every((member) => member === null))
        throw message.fault('a message of govulncheck');
};
/** The trace goes from the vulnerable symbol to the code that was checked. */
const sighting = (finding, advisories, isExact) => {
    const id = finding.at('osv').needText();
    const trace = finding.at('trace').needList();
    const [symbol] = trace;
    if (symbol === undefined)
        throw finding.at('trace').fault('an array with an entry');
    return {
        id,
        module: symbol.at('module').needText(),
        version: symbol.at('version').text(),
        fixedIn: finding.at('fixed_version').text(),
        reach: symbol.has('function') ? 2 : symbol.has('package') ? 1 : 0,
        isExact,
        position: trace.map((frame) => frame.at('position')).findLast((position) => !position.absent),
        advisory: advisories.get(id),
    };
};
const readDocument = (root) => farthest(root
    .at('Vulns')
    .needList()
    .map((entry) => ({
    id: entry.at('OSV').at('id').needText(),
    module: entry.at('ModPath').needText(),
    version: undefined,
    fixedIn: undefined,
    reach: (entry.at('CallSink').number() ?? 0) > 0 ? 2 : (entry.at('ImportSink').number() ?? 0) > 0 ? 1 : 0,
    isExact: entry.has('CallSink'),
    position: undefined,
    advisory: entry.at('OSV'),
})));
/** Of the sightings of each id and module the one that reaches farthest. */
const farthest = (sightings) => {
    const kept = new Map();
    for (const each of sightings) {
        const key = JSON.stringify([each.id, each.module]);
        const other = kept.get(key);
        if (other === undefined || each.reach > other.reach)
            kept.set(key, each);
    }
    return [...kept.values()].map(govulncheck_weakness);
};
const govulncheck_weakness = ({ id, module, version, fixedIn, reach, isExact, position, advisory }) => draft({
    category: 'sca',
    severity: govulncheck_severityOf(advisory),
    tool: 'govulncheck',
    rule: id,
    message: `${module} ${REACHES[reach] ?? ''}: ${advisory?.at('summary').text() ?? advisory?.at('details').text() ?? id}`,
    key: [module],
    path: position?.at('filename').text(),
    keyPath: '',
    line: position?.at('line').line(),
    package: { name: module, version, fixedIn },
    reachable: reach === 2 ? true : isExact ? false : undefined,
    aliases: otherNames(id, (advisory?.at('aliases').list() ?? []).map((alias) => alias.text())),
    helpUri: `https://pkg.go.dev/vuln/${encodeURIComponent(id)}`,
});
/** OSV's list of CVSS vectors, or the one word that some databases write there. */
const govulncheck_severityOf = (advisory) => {
    const severity = advisory?.at('severity');
    if (severity === undefined || severity.absent)
        return 'unknown';
    if (!severity.isList)
        return (0,severities/* severityOfLabel */.z)(severity.text());
    return (0,src_ratings/* worstOf */.hm)(severity.list().map((entry) => (0,src_ratings/* severityOfVector */.M3)(entry.at('score').text())));
};

;// CONCATENATED MODULE: ./packages/findings/src/folding.ts


/**
 * One draft for each weakness of a report that tells it several times: once for each path to the package, each trace,
 * each place. Drafts are of one weakness where their ids, and what `more` adds, are equal. The first stays, with the
 * worst severity and the highest score; it is suppressed only where all are.
 */
const folded = (drafts, more = () => '') => {
    const kept = new Map();
    for (const draft of drafts) {
        const key = JSON.stringify([draft.category, draft.id, more(draft)]);
        const other = kept.get(key);
        kept.set(key, other === undefined ? draft : folding_joined(other, draft));
    }
    return [...kept.values()];
};
const folding_joined = (first, second) => {
    const { suppressed, reachable: one, ...rest } = first;
    const reachable = reachableByAny(one, second.reachable);
    const score = (0,src_ratings/* highestScore */.DI)([first.score, second.score]);
    return {
        ...rest,
        ...(score === undefined ? {} : { score }),
        ...(reachable === undefined ? {} : { reachable }),
        severity: (0,src/* bySeverity */.Np)(first.severity, second.severity) <= 0 ? first.severity : second.severity,
        ...(suppressed === undefined || second.suppressed === undefined ? {} : { suppressed }),
    };
};
/** One path that reaches is enough; where one is not known and none reaches, nothing is known. */
const reachableByAny = (one, other) => one === true || other === true ? true : one === undefined || other === undefined ? undefined : false;

;// CONCATENATED MODULE: ./packages/findings/src/readers/grype.ts









/**
 * Grype (`-o json`, all schemas so far): `matches`, and `ignoredMatches` that its own rules or VEX documents took out. The
 * severity is the one that Grype chose; its words Negligible and Unknown are `info` and `unknown` here. A package that
 * lies at several places of an image is told once for each place, and is one finding.
 */
const grype = jsonReader('grype', (root) => (root.has('descriptor') &&
    root.at('descriptor').has('name') &&
    root.at('descriptor').at('name').raw === 'grype') ||
    (root.has('matches') && hasMatches(root.at('matches'))), (root, { root: checkout }) => {
    const subject = subjectOf(root.at('source'));
    const read = (match) => grype_weakness(match, subject, checkout);
    return {
        tools: ['grype'],
        coverage: covers('grype', [subject.category]),
        drafts: folded([...root.at('matches').needList().map(read), ...root.at('ignoredMatches').list().map(read)], (each) => each.package?.version),
    };
});
const hasMatches = (matches) => matches.isList &&
    matches.list().length > 0 &&
    matches.list().every((match) => match.has('vulnerability', 'artifact'));
const subjectOf = (source) => {
    if (source.at('type').text() !== 'image')
        return { category: 'sca', image: undefined };
    const input = source.at('target').object().at('userInput').text();
    return { category: 'container', image: input === undefined ? undefined : imageName(input) };
};
const grype_weakness = (match, { category, image }, checkout) => {
    const [vulnerability, artifact] = [match.at('vulnerability').object(), match.at('artifact').object()];
    const name = artifact.at('name').needText();
    const { rule, aliases } = grype_namesOf(vulnerability, match.at('relatedVulnerabilities'));
    return draft({
        category,
        severity: (0,severities/* severityOfLabel */.z)(vulnerability.at('severity').text()),
        tool: 'grype',
        rule,
        message: `${name}: ${vulnerability.at('description').text() ?? rule}`,
        key: [image, name, artifact.at('type').text()],
        // Paths are given from the root of what was scanned. They are not part of the id: of a jar they hold the version.
        path: artifact.at('locations').list()[0]?.object().at('path').text()?.replace(/^\/+/, ''),
        keyPath: '',
        package: {
            name,
            version: artifact.at('version').text(),
            fixedIn: fixedIn(vulnerability),
            purl: rawText(rawAt(artifact.raw, 'purl')),
        },
        score: grype_scoreOf(vulnerability, match.at('relatedVulnerabilities')),
        cwes: grype_cwesOf(vulnerability),
        image,
        aliases,
        helpUri: vulnerability.at('dataSource').text(),
        suppressed: ignoredBecause(match),
    }, checkout);
};
/** The CVE where one is known, so that the id stays when another database comes first. */
const grype_namesOf = (vulnerability, related) => {
    const id = vulnerability.at('id').needText();
    const others = related.list().map((each) => each.object().at('id').text());
    const rule = [id, ...others].find((name) => name?.startsWith('CVE-') === true && advisoryIn(name) !== undefined) ?? id;
    return { rule, aliases: otherNames(rule, [id, ...others]) };
};
/** The score of its own record, else of those of other databases: the highest where they differ. */
const grype_scoreOf = (vulnerability, related) => (0,src_ratings/* highestScore */.DI)(scoresIn(vulnerability.raw)) ?? (0,src_ratings/* highestScore */.DI)(rawItems(related.raw).flatMap(scoresIn));
const scoresIn = (record) => rawItems(rawAt(record, 'cvss')).map((each) => rawAt(each, 'metrics', 'baseScore'));
/** `cwes`, which newer schemas have: `{ cve, cwe, source, type }`. */
const grype_cwesOf = (vulnerability) => (0,cwes/* cweIds */.u)(rawItems(rawAt(vulnerability.raw, 'cwes')).map((each) => rawAt(each, 'cwe')));
const fixedIn = (vulnerability) => vulnerability.at('fix').at('versions').list()[0]?.text() ?? vulnerability.at('fixedInVersion').text();
const ignoredBecause = (match) => {
    const rules = match.at('appliedIgnoreRules').list();
    if (rules.length === 0)
        return undefined;
    const [reason] = rules.flatMap((rule) => rule.object().at('reason').text() ?? []);
    return `ignored by a rule of Grype's: ${reason === undefined || reason === '' ? 'no reason given' : reason}`;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/hadolint.ts



/**
 * hadolint (`--format json`): an array with a line, a column, a level and a code for each finding; the codes are its own
 * (DL…) and ShellCheck's (SC…). DL1000 says that the Dockerfile could not be parsed, so nothing in it was checked.
 */
const hadolint = orEmptyList(jsonReader('hadolint', (root) => root.isList && root.list().length > 0 && root.list().every(isEntry), (root, { root: checkout }) => {
    const drafts = root.list().map((entry) => hadolint_read(entry, checkout));
    const broken = drafts.filter(({ rule }) => rule === 'DL1000').length;
    return {
        tools: ['hadolint'],
        coverage: covers('hadolint', ['iac']),
        drafts,
        ...(broken === 0 ? {} : { failure: `hadolint could not parse ${broken} Dockerfiles.` }),
    };
}));
const isEntry = (entry) => entry.has('code', 'file', 'level', 'message', 'line') && /^(?:DL|SC)\d+$/.test(String(entry.at('code').raw));
const hadolint_read = (entry, checkout) => draft({
    category: 'iac',
    severity: hadolint_severityOf(entry.at('level').text()),
    tool: 'hadolint',
    rule: entry.at('code').needText(),
    message: entry.at('message').needText(),
    key: [],
    path: entry.at('file').needText(),
    line: entry.at('line').line(),
    helpUri: helpUri(entry.at('code').needText()),
}, checkout);
const hadolint_LEVELS = {
    error: 'critical',
    warning: 'high',
    info: 'info',
    style: 'info',
};
/** hadolint's levels as DefectDojo rates them, so that a move from it changes no verdict. */
const hadolint_severityOf = (level) => severityOn(hadolint_LEVELS, level);
const helpUri = (code) => code.startsWith('DL')
    ? `https://github.com/hadolint/hadolint/wiki/${code}`
    : `https://www.shellcheck.net/wiki/${code}`;

;// CONCATENATED MODULE: ./packages/findings/src/readers/horusec.ts





/**
 * Horusec (`-o json`): `analysisVulnerabilities` of all the scanners that it ran. It says in `status` and `errors` whether
 * they did their work. Its own hash has the line in it and is not used.
 */
const horusec = jsonReader('horusec', (root) => root.has('version', 'status') &&
    root.isObject &&
    Object.hasOwn(root.raw, 'analysisVulnerabilities'), (root, { root: checkout }) => {
    const drafts = root
        .at('analysisVulnerabilities')
        .list()
        .map((entry) => horusec_read(entry.at('vulnerabilities').object(), checkout));
    const failed = root.at('status').needText() !== 'success' || (root.at('errors').text() ?? '') !== '';
    return {
        tools: ['horusec'],
        coverage: covers('horusec', ['sast', 'secrets']),
        drafts,
        ...(failed ? { failure: 'Horusec reports that not all of its scanners did their work.' } : {}),
    };
});
const horusec_read = (vulnerability, checkout) => {
    const category = horusec_categoryOf(vulnerability);
    const title = titleOf(vulnerability);
    return draft({
        category,
        severity: (0,severities/* severityOfLabel */.z)(vulnerability.at('severity').text()),
        tool: 'horusec',
        rule: vulnerability.at('rule_id').text() || title,
        message: title,
        key: [vulnerability.at('securityTool').text(), title],
        path: vulnerability.at('file').text(),
        line: lineOfText(vulnerability.at('line').text()),
        suppressed: horusec_suppressionOf(vulnerability.at('type').text()),
        found: category === 'secrets' ? { texts: [rawAt(vulnerability.raw, 'code')] } : undefined,
    }, checkout);
};
/** The first line of the details, without the counter in front, and without the password that Bandit quotes. */
const titleOf = (vulnerability) => {
    const [line = ''] = vulnerability.at('details').needText().split('\n');
    const title = line.replace(/^\(\d+\/\d+\) \* Possible vulnerability detected: /, '').trim();
    return /hardcoded password/i.test(title) ? title.replace(/:.*$/s, '') : title;
};
/** The scanners of dependencies that Horusec runs. */
const DEPENDENCY_SCANNERS = new Set([
    'BundlerAudit',
    'NpmAudit',
    'YarnAudit',
    'Safety',
    'OwaspDependencyCheck',
    'Nancy',
]);
const horusec_categoryOf = (vulnerability) => {
    const scanner = vulnerability.at('securityTool').text() ?? '';
    if (scanner === 'GitLeaks' || vulnerability.at('language').text() === 'Leaks')
        return 'secrets';
    return DEPENDENCY_SCANNERS.has(scanner) ? 'sca' : 'sast';
};
/** Horusec's types, of which `Vulnerability` alone is open. */
const horusec_suppressionOf = (type) => type === 'Risk Accepted' || type === 'False Positive' || type === 'Corrected'
    ? `Horusec: ${type.toLowerCase()}`
    : undefined;

;// CONCATENATED MODULE: ./packages/findings/src/readers/inspec.ts




/**
 * Chef InSpec (`--reporter json` and `json-min`): profiles with controls, or the controls' results alone. A finding is a
 * control with a result that failed; its impact from 0 to 1 is the severity, which `json-min` does not tell.
 */
const inspec = jsonReader('inspec', (root) => root.has('statistics', 'version') && ['profiles', 'controls'].some((name) => root.at(name).isList), (root) => (root.at('profiles').isList ? full(root) : minimal(root)));
const inspec_shape = (drafts, failed = 0) => ({
    tools: ['inspec'],
    coverage: covers('inspec', ['iac']),
    drafts,
    ...(failed === 0 ? {} : { failure: `InSpec could not run everything: ${failed} profiles failed.` }),
});
const full = (root) => {
    const profiles = root.at('profiles').needList();
    return inspec_shape(profiles.flatMap((profile) => profile
        .object()
        .at('controls')
        .needList()
        .filter((control) => control.object().at('results').needList().some(isFailed))
        .map((control) => inspec_read(control, profile))), profiles.filter((profile) => profile.at('status').text() === 'failed').length);
};
/** Whatever is neither passed nor skipped: a word that is not known is no good news. */
const isFailed = (result) => !['passed', 'skipped'].includes(result.at('status').needText());
const inspec_read = (control, profile) => {
    const id = control.at('id').needText();
    return draft({
        category: 'iac',
        severity: inspec_severityOf(control.at('impact').number()),
        tool: 'inspec',
        rule: id,
        message: control.at('title').text() ?? id,
        key: [profile.at('name').text()],
        suppressed: waiver(control.at('waiver_data')),
    });
};
/** A waiver that has run out leaves a message, and waives nothing. */
const waiver = (entry) => entry.has('justification') && !/expired/i.test(entry.at('message').text() ?? '')
    ? `waived in InSpec: ${entry.at('justification').needText()}`
    : undefined;
/** Impacts as InSpec names them: none 0, low 0.1, medium 0.4, high 0.7, critical 0.9 (the scale of CVSS by ten). */
const inspec_severityOf = (impact) => impact === undefined ? 'unknown' : (0,src/* severityOfScore */.FL)(impact * 10);
const minimal = (root) => inspec_shape(folded(root
    .at('controls')
    .needList()
    .filter(isFailed)
    .map((result) => draft({
    category: 'iac',
    severity: 'unknown',
    tool: 'inspec',
    rule: result.at('id').needText(),
    message: result.at('id').needText(),
    key: [result.at('profile_id').text()],
}))));

;// CONCATENATED MODULE: ./packages/findings/src/readers/kics.ts





/**
 * KICS (`results.json`): the queries that matched, each with its files, under counters that say what could not be
 * scanned. Its bill of materials (TRACE) lists resources and no weaknesses.
 */
const kics = jsonReader('kics', (root) => root.has('queries', 'queries_total', 'files_scanned') && root.at('queries').isList, (root, { root: checkout }) => {
    const drafts = countedEntries(root.at('queries'), root.at('total_counter').number()).flatMap((query) => readQuery(query, checkout));
    const failed = FAILURES.reduce((sum, name) => sum + (root.at(name).number() ?? 0), 0);
    return {
        tools: ['kics'],
        coverage: covers('kics', ['iac', ...drafts.map(({ category }) => category)]),
        drafts,
        ...(failed === 0
            ? {}
            : { failure: `KICS could not scan everything: ${failed} files or queries failed.` }),
    };
});
const FAILURES = ['files_failed_to_scan', 'queries_failed_to_execute'];
const readQuery = (query, checkout) => query
    .at('files')
    .needList()
    .map((file) => kics_read(query, file, checkout));
/** Of the queries for secrets `actual_value` is the secret, and the similarity id is made of it: neither is shown. */
const kics_read = (query, file, checkout) => {
    const name = query.at('query_name').needText();
    const isSecret = /^Passwords And Secrets/i.test(name);
    return draft({
        category: isSecret ? 'secrets' : 'iac',
        severity: kics_severityOf(query.at('severity').text()),
        tool: 'kics',
        rule: query.at('query_id').text() ?? name,
        message: name,
        key: [isSecret ? undefined : file.at('similarity_id').text()],
        // The similarity id is made of the path, too.
        anchor: isSecret ? undefined : [file.at('search_key').text()],
        path: file.at('file_name').needText(),
        line: file.at('line').line(),
        helpUri: query.at('query_url').text(),
        found: isSecret ? { texts: VALUES.map((value) => rawAt(file.raw, value)) } : undefined,
    }, checkout);
};
const VALUES = ['actual_value', 'search_value', 'search_line'];
/** TRACE is what KICS lists without judging it. */
const kics_severityOf = (label) => label?.toUpperCase() === 'TRACE' ? 'info' : (0,severities/* severityOfLabel */.z)(label);

;// CONCATENATED MODULE: ./packages/findings/src/readers/kube-bench.ts


/**
 * kube-bench (`--json`): sections of the CIS benchmarks with their tests; `Controls` since 0.3, an array or a single
 * section before. PASS and INFO are no findings, nor is what the benchmark leaves to a person to look at.
 */
const kubeBench = jsonReader('kube-bench', (root) => sectionsOf(root).length > 0 && sectionsOf(root).every((section) => section.has('node_type', 'tests')), (root) => {
    const results = sectionsOf(root).flatMap((section) => section
        .at('tests')
        .needList()
        .flatMap((group) => group.at('results').needList())
        .map((result) => ({ section, result })));
    return {
        tools: ['kube-bench'],
        coverage: covers('kube-bench', ['iac']),
        drafts: results
            .filter(({ result }) => kube_bench_isFinding(result))
            .map(({ section, result }) => kube_bench_read(section, result)),
        ...(results.length === 0 ? { failure: 'kube-bench ran no test.' } : {}),
    };
});
const sectionsOf = (root) => {
    if (root.isList)
        return root.list();
    if (!root.isObject)
        return [];
    const controls = root.at('Controls');
    return controls.isList ? controls.list() : [root];
};
const kube_bench_isFinding = (result) => {
    const status = result.at('status').needText();
    if (status === 'WARN')
        return result.at('reason').text() !== 'Test marked as a manual test';
    return !['PASS', 'INFO'].includes(status);
};
/** `actual_value` and `audit` are not looked at: they quote the machine's configuration. */
const kube_bench_read = (section, result) => draft({
    category: 'iac',
    severity: kube_bench_severityOf(result.at('status').needText()),
    tool: 'kube-bench',
    rule: result.at('test_number').needText(),
    message: result.at('test_desc').text() ?? '',
    key: [section.at('node_type').text()],
});
/** kube-bench rates nothing: a test that fails counts as high, as an unrated misconfiguration does; WARN asks to look. */
const kube_bench_severityOf = (status) => status === 'FAIL' ? 'high' : status === 'WARN' ? 'info' : 'unknown';

;// CONCATENATED MODULE: ./packages/findings/src/readers/kube-hunter.ts



/** kube-hunter (`--report json`): nodes and services that it found, and their vulnerabilities, which it rates. */
const kubeHunter = jsonReader('kube-hunter', (root) => root.has('nodes', 'services', 'vulnerabilities') && root.at('vulnerabilities').isList, (root) => ({
    tools: ['kube-hunter'],
    coverage: covers('kube-hunter', ['iac']),
    drafts: root.at('vulnerabilities').needList().map(kube_hunter_read),
}));
/** The evidence is not looked at: it may quote a token. The location is an address, which says nothing that lasts. */
const kube_hunter_read = (entry) => draft({
    category: 'iac',
    severity: (0,severities/* severityOfLabel */.z)(entry.at('severity').text()),
    tool: 'kube-hunter',
    rule: entry.at('vid').text() ?? entry.at('vulnerability').needText(),
    message: `${entry.at('vulnerability').needText()} (${entry.at('location').text() ?? 'unknown place'})`,
    key: [entry.at('vulnerability').needText(), entry.at('category').text()],
    helpUri: entry.at('avd_reference').text(),
});

;// CONCATENATED MODULE: ./packages/findings/src/kubernetes.ts
/**
 * An object's name without what its controller adds to it on every change: the template's hash of a ReplicaSet
 * (`shop-965685897`), the time of a CronJob's Job (`backup-28291234`), both and a random end of a Pod.
 */
const stableObjectName = (kind, name) => {
    switch (kind.toLowerCase()) {
        case 'replicaset':
            return name.replace(/-[a-z0-9]{5,10}$/, '');
        case 'job':
            return name.replace(/-\d{8,}$/, '');
        case 'pod':
            return name.replace(/(?:-[bcdf-hj-np-tv-z2456789]{8,10}|-\d{8,})?-[bcdf-hj-np-tv-z2456789]{5}$/, '');
        default:
            return name;
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/kubeaudit.ts




/** kubeaudit (`-p json`): a line for each result, rated with logging levels. */
const kubeaudit = sequenceReader('kubeaudit', (values) => values.every((value) => value.has('AuditResultName', 'level', 'msg')), (values) => ({
    tools: ['kubeaudit'],
    coverage: covers('kubeaudit', ['iac']),
    drafts: values.map(kubeaudit_read),
}));
const kubeaudit_LEVELS = { error: 'high', warning: 'medium', info: 'info' };
const kubeaudit_read = (entry) => {
    const kind = entry.at('ResourceKind').text() ?? '';
    const name = entry.at('ResourceName').text() ?? '';
    return draft({
        category: 'iac',
        severity: severityOn(kubeaudit_LEVELS, entry.at('level').needText()),
        tool: 'kubeaudit',
        rule: entry.at('AuditResultName').needText(),
        message: `${kind} ${name}: ${entry.at('msg').needText()}`,
        key: [
            kind,
            entry.at('ResourceNamespace').text(),
            stableObjectName(kind, name),
            entry.at('Container').text(),
            entry.at('Capability').text(),
        ],
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/kubescape.ts





/**
 * Kubescape 2 and 3 (`--format json`): for each resource its controls, each with its rules. A finding is a rule that a
 * resource fails; one that an exception lets pass is a suppressed finding.
 */
const kubescape = jsonReader('kubescape', (root) => root.has('summaryDetails') &&
    root.at('summaryDetails').has('controls') &&
    ['results', 'resources'].some((name) => root.at(name).isList), (root, { root: checkout }) => {
    const paths = pathsOf(root);
    return {
        tools: ['kubescape'],
        coverage: covers('kubescape', ['iac']),
        drafts: countedEntries(root.at('results'), failedControls(root)).flatMap((result) => kubescape_readResult(result, root.at('summaryDetails').at('controls'), paths, checkout)),
    };
});
/** How many controls the summary says have failed. */
const failedControls = (root) => root
    .at('summaryDetails')
    .at('controls')
    .members()
    .filter((control) => control.at('status').raw === 'failed').length;
/** The manifest that a resource was read from, where it was: resource id → path. */
const pathsOf = (root) => new Map(root
    .at('resources')
    .list()
    .map((resource) => [
    resource.at('resourceID').text() ?? '',
    resource.at('source').at('relativePath').text() ?? '',
]));
const kubescape_readResult = (result, controls, paths, checkout) => {
    const resource = result.at('resourceID').needText();
    return result
        .at('controls')
        .optionalList()
        .flatMap((control) => control
        .object()
        .at('rules')
        .optionalList()
        .filter((rule) => kubescape_isFailed(control, rule) || isExcepted(rule))
        .map((rule) => {
        const id = control.at('controlID').needText();
        const summary = controls.at(id);
        return draft({
            category: 'iac',
            severity: kubescape_severityOf(control, summary),
            tool: 'kubescape',
            rule: id,
            message: `${control.at('name').text() ?? id} (${nameOf(resource)})`,
            key: [nameOf(resource), rule.at('name').text()],
            path: paths.get(resource),
            helpUri: `https://hub.armosec.io/docs/${encodeURIComponent(id.toLowerCase())}`,
            suppressed: kubescape_isFailed(control, rule) ? undefined : 'an exception of Kubescape',
        }, checkout);
    }));
};
/** Before 2.0.180 a control had no status of its own. */
const kubescape_isFailed = (control, rule) => !HARMLESS.includes(rule.at('status').needText()) &&
    !HARMLESS.includes(control.at('status').at('status').text() ?? 'failed');
/** A word that is not known is no good news. */
const HARMLESS = ['passed', 'skipped', 'irrelevant', 'excluded'];
const isExcepted = (rule) => rule.at('exception').list().length > 0;
/** A manifest's resources carry a number made of its absolute path: `path=1234/api=apps/v1//Deployment/shop`. */
const nameOf = (resource) => resource.replace(/^path=\d+\/(?:api=)?/, '');
/** Kubescape's own word, else its score factor of 1 to 10 on its own scale (critical from 9, high 7, medium 4, low 1). */
const kubescape_severityOf = (control, summary) => {
    const label = (0,severities/* severityOfLabel */.z)(control.at('severity').text());
    if (label !== 'unknown')
        return label;
    const factor = summary.at('scoreFactor').number();
    return factor === undefined || factor <= 0 ? 'unknown' : (0,src/* severityOfScore */.FL)(factor);
};

;// CONCATENATED MODULE: ./packages/findings/src/libsast/rules.ts





/** libsast's words are those of Semgrep's rules; newer rules have Semgrep's newer words. */
const rules_SCALE = {
    critical: 'critical',
    error: 'high',
    high: 'high',
    warning: 'medium',
    medium: 'medium',
    info: 'low',
    low: 'low',
};
/** Rules whose match is a credential: it must not become part of an id. */
const CREDENTIAL_RULE = /secret|passw|credential|token|api_?key|private_?key|username|hardcoded/i;
/**
 * The findings of libsast's object of rules, which njsscan and mobsfscan write: `files` has one entry for each match. A
 * rule without files is about something that the whole project lacks.
 */
const readRules = (tool, rules, checkout) => namedMembers(rules).flatMap(([rule, body]) => {
    const files = body.object().at('files');
    if (files.raw === undefined)
        return [readMatch(tool, rule, body, undefined, checkout)];
    return files.needList().map((match) => readMatch(tool, rule, body, match.object(), checkout));
});
const readMatch = (tool, rule, body, match, checkout) => {
    const metadata = body.at('metadata').object();
    const [line, endLine] = match?.at('match_lines').list() ?? [];
    return draft({
        category: 'sast',
        severity: severityOn(rules_SCALE, metadata.at('severity').text()),
        tool,
        rule,
        message: metadata.at('description').text() ?? '',
        key: [CREDENTIAL_RULE.test(rule) ? undefined : match?.at('match_string').text()?.replace(/\s+/g, '')],
        path: match?.at('file_path').needText(),
        line: line?.line(),
        endLine: endLine?.line(),
        cwes: (0,cwes/* cweIds */.u)(rawAt(metadata.raw, 'cwe')),
        helpUri: metadata.at('reference').text(),
        found: CREDENTIAL_RULE.test(rule) ? { texts: [rawAt(match?.raw, 'match_string')] } : undefined,
    }, checkout);
};
/** What `errors` says: warnings, as of a file that is only partly parsed, are no failure; an error without a level is. */
const libsastFailure = (name, errors) => {
    const fatal = errors.list().filter((error) => !isWarning(error)).length;
    return fatal === 0 ? {} : { failure: `${name} could not scan everything: it reports ${fatal} errors.` };
};
const isWarning = (error) => error.isObject && ['warn', 'warning', 'info'].includes(error.at('level').text() ?? 'error');

;// CONCATENATED MODULE: ./packages/findings/src/readers/mobsfscan.ts


/**
 * mobsfscan (`--json`): the rules that matched under `results`, and `errors`. The severity is the rule's: ERROR is high,
 * WARNING medium, INFO low. A rule that names no files says what the app does without, such as certificate pinning.
 */
const mobsfscan = jsonReader('mobsfscan', (root) => root.has('mobsfscan_version'), (root, { root: checkout }) => ({
    tools: ['mobsfscan'],
    coverage: covers('mobsfscan', ['sast']),
    drafts: readRules('mobsfscan', root.at('results'), checkout),
    ...libsastFailure('mobsfscan', root.at('errors')),
}));

;// CONCATENATED MODULE: ./packages/findings/src/readers/nancy.ts





/**
 * Nancy (`sleuth --output json`): OSS Index's answers for Go modules. The severity is the one of the CVSS score, which is
 * written as text. What its exclusions name is suppressed.
 */
const nancy = jsonReader('nancy', (root) => root.has('audited', 'num_audited', 'num_vulnerable'), (root) => ({
    tools: ['nancy'],
    coverage: covers('nancy', ['sca']),
    drafts: vulnerableOf(root).flatMap((module) => module
        .object()
        .at('Vulnerabilities')
        .needList()
        .map((entry) => nancy_weakness(entry.object(), module))),
}));
/** Without vulnerable modules the list may be `null`, as Go writes an empty one. */
const vulnerableOf = (root) => {
    const modules = root.at('vulnerable');
    const count = root.at('num_vulnerable').number() ?? 0;
    if (modules.absent && count === 0)
        return [];
    const list = modules.needList();
    if (list.length === 0 && count > 0)
        throw modules.fault('an array with the modules that are counted');
    return list;
};
const nancy_weakness = (entry, module) => {
    const coordinates = module.at('Coordinates').needText();
    const { name, version } = parsePurl(coordinates) ?? { name: coordinates };
    const id = entry.has('ID') ? entry.at('ID').needText() : entry.at('Id').needText();
    const cve = entry.at('Cve').text();
    const rule = cve === undefined || cve === '' ? id : cve;
    return draft({
        category: 'sca',
        severity: (0,src_ratings/* severityOfCvss */.qG)(Number(entry.at('CvssScore').text() ?? NaN)),
        tool: 'nancy',
        rule,
        message: `${name}: ${entry.at('Title').text() ?? rule}`,
        key: [name],
        package: { name, version },
        aliases: otherNames(rule, [id].filter((each) => each.startsWith('CVE-'))),
        helpUri: entry.at('Reference').text(),
        suppressed: entry.at('Excluded').flag() === true ? 'excluded by Nancy’s own list' : undefined,
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/web/nikto.ts


/** Nikto rates nothing: the severity is unknown. */
const niktoItem = ({ id, host, method, uri = '/', message, reference }) => {
    const text = withoutCredentials(message);
    return draft({
        category: 'dast',
        severity: 'unknown',
        tool: 'nikto',
        rule: id,
        message: `${text} (${[method, `${host ?? ''}${pathPattern(uri)}`].filter((part) => part !== undefined).join(' ')})`,
        key: [isObservation(id) ? undefined : pathPattern(uri), withoutNumbers(text)],
        helpUri: reference,
    });
};
/** Numbers from 999000 on are of Nikto's own plugins, which ask for paths that they make up. */
const isObservation = (id) => /^999\d{3}$/.test(id);
/** A default account is told with its password: `(ID 'admin', PW 'secret')`. */
const withoutCredentials = (message) => message
    .replace(/\(ID '[^']*', PW '[^']*'\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

;// CONCATENATED MODULE: ./packages/findings/src/readers/nikto.ts


/** Nikto 2.1.6 and later (`-Format json`): an object for a host, or since 2.5 an array with one for each. */
const nikto = jsonReader('nikto', (root) => hostsOf(root).length > 0 &&
    hostsOf(root).every((host) => host.has('host', 'ip', 'port', 'vulnerabilities')), (root) => ({
    tools: ['nikto'],
    coverage: covers('nikto', ['dast']),
    drafts: hostsOf(root).flatMap((host) => host
        .at('vulnerabilities')
        .needList()
        .map((item) => nikto_read(item, host))),
}));
const hostsOf = (root) => (root.isList ? root.list() : [root]);
const nikto_read = (item, host) => niktoItem({
    id: item.at('id').needText(),
    host: host.at('host').text(),
    method: item.at('method').text(),
    uri: item.at('url').text(),
    message: item.at('msg').needText(),
    reference: item.at('references').text(),
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/nikto-csv.ts




const FORMAT = 'nikto-csv';
/**
 * Nikto (`-Format csv`): a first line that names it, then lines of host, address, port, reference, method, path and
 * message, without a header. A line without reference, method and path tells the server's banner.
 */
const niktoCsv = {
    format: FORMAT,
    recognises: (document) => document.kind() === 'text' && /^"?Nikto - v[\d.]+/.test(document.text()),
    read: (document) => {
        const [, ...rows] = cellsOf(document);
        const broken = rows.findIndex((cells) => cells.length < COLUMNS);
        if (broken !== -1)
            throw new UnreadableError('not-a-report', `${document.source.file}: row ${broken + 1} has fewer than ${COLUMNS} cells, which Nikto writes.`);
        return {
            tools: ['nikto'],
            coverage: covers('nikto', ['dast']),
            drafts: rows.filter((cells) => !isBanner(cells)).map(nikto_csv_read),
        };
    },
};
const COLUMNS = 7;
/** Of reference, method and path it has none. */
const isBanner = (cells) => cells.slice(3, 6).every((cell) => cell === '');
const nikto_csv_read = ([host, , port, reference = '', method, uri, message = '']) => niktoItem({
    id: reference === '' || reference === 'OSVDB-0' ? 'nikto' : reference,
    host: `${host ?? ''}:${port ?? ''}`,
    method,
    uri,
    message,
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/nikto-xml.ts


/** Nikto (`-Format xml`): `niktoscan`, also nested, with the details of each host and their items. */
const niktoXml = xmlReader('nikto-xml', (root) => root.name === 'niktoscan', (root) => {
    const hosts = root.descendants('scandetails');
    return {
        tools: ['nikto'],
        coverage: covers('nikto', ['dast']),
        drafts: hosts.flatMap((host) => host.all('item').map((item) => nikto_xml_read(item, host))),
        ...(hosts.length === 0 ? { failure: 'Nikto scanned no host.' } : {}),
    };
});
const nikto_xml_read = (item, host) => niktoItem({
    id: item.needAttribute('id'),
    host: host.attribute('sitename')?.replace(/\/+$/, '') ?? host.attribute('targethostname'),
    method: item.attribute('method'),
    uri: item.textOf('uri'),
    message: item.needTextOf('description'),
    reference: item.textOf('references') ?? item.attribute('osvdblink'),
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/njsscan.ts


/**
 * njsscan (`--json`): the rules that matched in Node.js code (`nodejs`) and in templates (`templates`), and `errors`. The
 * severity is the rule's: ERROR is high, WARNING medium, INFO low.
 */
const njsscan = jsonReader('njsscan', (root) => root.has('njsscan_version'), (root, { root: checkout }) => ({
    tools: ['njsscan'],
    coverage: covers('njsscan', ['sast']),
    drafts: ['nodejs', 'templates'].flatMap((part) => readRules('njsscan', root.at(part), checkout)),
    ...libsastFailure('njsscan', root.at('errors')),
}));

;// CONCATENATED MODULE: ./packages/findings/src/secrets/base64.ts
/** The text that base64 stands for; `undefined` for what is no base64, or no text in UTF-8. */
const ofBase64 = (encoded) => {
    if (typeof encoded !== 'string' || !/^[\w+/-]{8,}={0,2}$/.test(encoded))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64'));
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/noseyparker.ts





/**
 * Nosey Parker (`report --format jsonl`, or `json`, which is an array of the same): a document for each secret, with the
 * places where it was found as `matches`, by default the first three; each is a finding. It rates nothing: the severity is
 * unknown. Of `groups`, or `match_content` in older reports, no more than a keyed hash is kept; `snippet` holds the secret
 * as well.
 */
const noseyparker = orEmptyList(sequenceReader('noseyparker', (values) => {
    const entries = entriesOf(values);
    return entries.length > 0 && entries.every((entry) => entry.has('rule_name', 'matches', 'num_matches'));
}, (values, surroundings) => ({
    tools: ['noseyparker'],
    coverage: covers('noseyparker', ['secrets']),
    drafts: entriesOf(values).flatMap((entry) => noseyparker_readEntry(entry, surroundings)),
})));
const noseyparker_readEntry = (entry, surroundings) => {
    const matches = entry.at('matches').needList();
    if (matches.length === 0)
        throw entry.at('matches').fault('an array with a match');
    return matches.map((match) => noseyparker_readMatch(match, entry, surroundings));
};
const noseyparker_readMatch = (match, entry, { root, hashSecret }) => {
    const span = match.at('location').at('source_span');
    return draft({
        category: 'secrets',
        severity: 'unknown',
        tool: 'noseyparker',
        rule: entry.at('rule_text_id').text() ?? entry.at('rule_name').needText(),
        message: `A secret was found: ${entry.at('rule_name').needText()}`,
        key: [],
        path: noseyparker_pathOf(match.at('provenance').list()),
        line: span.at('start').at('line').line(),
        endLine: span.at('end').at('line').line(),
        suppressed: match.at('status').text() === 'reject' ? 'rejected in Nosey Parker' : undefined,
        secretHash: hashSecret?.(secretIn(entry)),
        found: { values: valuesIn(entry, match) },
    }, root);
};
/** Groups are in base64. With several of them it is not told which one is the secret: then it has no hash. */
const secretIn = ({ raw }) => {
    const groups = rawAt(raw, 'groups');
    if (groups === undefined)
        return rawText(rawAt(raw, 'match_content'));
    const [only, another] = rawItems(groups);
    return typeof only === 'string' && another === undefined ? rawText(ofBase64(only)) : undefined;
};
const valuesIn = ({ raw }, match) => [
    rawAt(raw, 'match_content'),
    rawAt(match.raw, 'snippet', 'matching'),
    ...[...rawItems(rawAt(raw, 'groups')), ...rawItems(rawAt(match.raw, 'groups'))].map(ofBase64),
];
/** A blob's path in the commit that brought it (`first_commit`, before 0.17 `commit_provenance`), else the file's. */
const noseyparker_pathOf = (provenance) => provenance
    .flatMap((each) => [each.at('first_commit'), each.at('commit_provenance')])
    .map((commit) => commit.at('blob_path').text())
    .find((path) => path !== undefined) ??
    provenance.map((each) => (each.at('path').absent ? undefined : each.at('path').text())).find(Boolean);

;// CONCATENATED MODULE: ./packages/findings/src/npm/advisory.ts



/**
 * An advisory as the registry's first audit API gave it, and as npm 6, yarn 1 to 3 and pnpm print it. Its id is the one of
 * GitHub's advisory where it is told, else the registry's number. `lockFile` is what the tool audits, where the tool is certain. The paths through which the package is reached change
 * with every other package: they are not part of the id.
 */
const readAdvisory = (advisory, tool, lockFile) => {
    const name = advisory.object().at('module_name').needText();
    const rule = ruleOf(advisory);
    return draft({
        category: 'sca',
        severity: (0,severities/* severityOfLabel */.z)(advisory.at('severity').text()),
        tool,
        rule,
        message: `${name}: ${advisory.at('title').text() ?? rule}`,
        key: [name],
        path: lockFile,
        keyPath: '',
        package: {
            name,
            version: advisory.at('findings').list()[0]?.object().at('version').text(),
            fixedIn: lowerBound(advisory.at('patched_versions').text()),
        },
        aliases: otherNames(rule, [
            ...advisory
                .at('cves')
                .list()
                .map((cve) => cve.text()),
            advisory.at('github_advisory_id').text(),
        ]),
        helpUri: advisory.at('url').text(),
    });
};
const ruleOf = (advisory) => advisory.at('github_advisory_id').text() ??
    advisoryIn(advisory.at('url').text()) ??
    numberOf(advisory.at('id'));
/** The registry's number, which some tools write as text. @throws UnreadableError when there is none. */
const numberOf = (id) => (typeof id.raw === 'number' ? String(id.raw) : id.needText());
/** The version of a range that is one lower bound, `>=1.3.6`: other ranges name no one version that fixes. */
const lowerBound = (range) => /^>=\s*([^\s|<>=]+)$/.exec(range?.trim() ?? '')?.[1];

;// CONCATENATED MODULE: ./packages/findings/src/readers/npm-audit.ts






/**
 * `npm audit --json` of npm 7 and later (`auditReportVersion: 2`, also under `audit` as `npm audit fix` writes it):
 * the packages, each with the advisories through which it is vulnerable (`via`). A text there names another package of the
 * report, where the advisory itself stands. Where the audit could not be made, npm writes an `error`, and pnpm as well.
 */
const npmAudit = jsonReader('npm-audit', (root) => isReport(root) || (root.has('audit') && isReport(root.at('audit'))) || isError(root), (root) => {
    const said = { tools: ['npm-audit'], coverage: covers('npm-audit', ['sca']) };
    if (isError(root))
        return { ...said, drafts: [], failure: 'The audit failed: it gives an error.' };
    const report = isReport(root) ? root : root.at('audit');
    return { ...said, drafts: readPackages(report.at('vulnerabilities')) };
});
const isReport = (root) => root.has('auditReportVersion') && root.at('auditReportVersion').raw === 2;
/** npm's error has a summary and a detail, pnpm's a code of its own. */
const isError = (root) => {
    if (!root.has('error') || root.has('advisories') || root.has('vulnerabilities'))
        return false;
    const error = root.at('error');
    return (error.has('summary', 'detail') ||
        (error.has('code') && String(error.at('code').raw).startsWith('ERR_PNPM_')));
};
const readPackages = (packages) => namedMembers(packages).flatMap(([name, entry]) => {
    const via = entry.object().at('via').needList();
    const own = via
        .filter((each) => typeof each.raw !== 'string')
        .map((each) => npm_audit_weakness(each.object(), entry));
    const isTold = own.length > 0 || via.some((each) => !each.isObject && packages.has(each.needText()));
    return isTold ? own : [untold(name, entry)];
});
/** No package that it is vulnerable through is in the report: what is left to say of it, is said here. */
const untold = (name, entry) => draft({
    category: 'sca',
    severity: (0,severities/* severityOfLabel */.z)(entry.at('severity').text()),
    tool: 'npm-audit',
    rule: name,
    message: `${name} is vulnerable through packages of which the report has no more`,
    key: [name],
    path: 'package-lock.json',
    keyPath: '',
    package: { name },
});
/** npm audits what the lock file says, and no other file. */
const npm_audit_weakness = (via, entry) => {
    const name = via.at('name').needText();
    const rule = advisoryIn(via.at('url').text()) ?? numberOf(via.at('source'));
    return draft({
        category: 'sca',
        severity: (0,severities/* severityOfLabel */.z)(via.at('severity').text()),
        tool: 'npm-audit',
        rule,
        message: `${name}: ${via.at('title').text() ?? rule}`,
        key: [name],
        path: 'package-lock.json',
        keyPath: '',
        package: { name, fixedIn: npm_audit_fixedIn(entry.at('fixAvailable'), name) },
        helpUri: via.at('url').text(),
    });
};
/** `fixAvailable` is a flag, or the package to update: often another one, which depends on this. */
const npm_audit_fixedIn = (fix, name) => fix.isObject && fix.at('name').text() === name ? fix.at('version').text() : undefined;

;// CONCATENATED MODULE: ./packages/findings/src/readers/npm-audit-6.ts


/**
 * `npm audit --json` of npm 6, `pnpm audit --json` and `yarn npm audit --json` of yarn 2 and 3: `advisories` by number.
 * They cannot be told apart, so the tool is called npm-audit. The severity is the advisory's.
 */
const npmAudit6 = jsonReader('npm-audit-6', (root) => root.has('advisories', 'metadata') && root.at('metadata').has('vulnerabilities'), (root) => ({
    tools: ['npm-audit'],
    coverage: covers('npm-audit', ['sca']),
    drafts: root
        .at('advisories')
        .members()
        .map((advisory) => readAdvisory(advisory, 'npm-audit')),
}));

;// CONCATENATED MODULE: ./packages/findings/src/readers/nuclei.ts





/**
 * Nuclei 2 and 3: an object a line (`-jsonl`) or an array (`-json-export`). The severity is the template's. Requests and
 * responses are not looked at.
 */
const nuclei = orEmptyList(sequenceReader('nuclei', (values) => entriesOf(values).length > 0 && entriesOf(values).every(nuclei_isEntry), (values) => ({
    tools: ['nuclei'],
    coverage: covers('nuclei', ['dast']),
    drafts: entriesOf(values).filter(isMatch).map(nuclei_read),
})));
const nuclei_isEntry = (entry) => (entry.has('template-id') || entry.has('templateID')) && entry.at('info').isObject;
/** With `-matcher-status` Nuclei writes what did not match as well. */
const isMatch = (entry) => entry.at('matcher-status').flag() !== false;
/** 2.4.3 and before wrote `templateID`, `matched` and `matcher_name`. */
const nuclei_read = (entry) => {
    const info = entry.at('info').object();
    const text = (...names) => names.map((name) => entry.at(name).text()).find((each) => each !== undefined);
    const matched = text('matched-at', 'matched', 'host') ?? '';
    const matcher = text('matcher-name', 'matcher_name');
    const rule = text('template-id', 'templateID') ?? entry.at('template-id').needText();
    const name = info.at('name').text() ?? rule;
    return draft({
        category: 'dast',
        severity: (0,severities/* severityOfLabel */.z)(info.at('severity').text()),
        tool: 'nuclei',
        rule,
        message: `${name}${matcher === undefined ? '' : ` (${matcher})`}: ${endpointOf(matched)}`,
        key: [matcher, text('extractor-name'), isWeb(matched) ? pathPattern(matched) : text('type')],
        aliases: texts(info.at('classification').at('cve-id')).map((id) => id.toUpperCase()),
        helpUri: texts(info.at('reference'))[0],
    });
};
const isWeb = (address) => /^https?:\/\//i.test(address);
/** A list of texts, or a single one. */
const texts = (value) => (value.isList ? value.list() : [value]).map((each) => each.text() ?? '').filter((each) => each !== '');

// EXTERNAL MODULE: ./packages/findings/src/cvss.ts
var cvss = __webpack_require__(6985);
;// CONCATENATED MODULE: ./packages/findings/src/osv/alias-groups.ts

/**
 * A package's groups as OSV-Scanner made them. An advisory that stands in none, as in reports of its first versions, is
 * grouped here by the aliases it names, so that nothing is lost and nothing is counted twice.
 */
const aliasGroups = (entry, vulnerabilities) => {
    const groups = entry
        .at('groups')
        .list()
        .map((group) => ({
        ids: group
            .at('ids')
            .needList()
            .map((id) => id.needText()),
        aliases: group
            .at('aliases')
            .list()
            .map((alias) => alias.needText()),
        maxSeverity: group.at('max_severity').text(),
        called: calledOf(group),
    }));
    const grouped = new Set(groups.flatMap(({ ids }) => ids));
    const rest = [...vulnerabilities].filter(([id]) => !grouped.has(id));
    return [...groups.filter(({ ids }) => ids.length > 0), ...group(rest)];
};
/** By id; version 1 writes the key in camel case. One id of the group that is called is enough. */
const calledOf = (group) => {
    const analysis = rawAt(group.raw, 'experimental_analysis') ?? rawAt(group.raw, 'experimentalAnalysis');
    if (typeof analysis !== 'object' || analysis === null)
        return undefined;
    const calls = Object.values(analysis).map((entry) => rawAt(entry, 'called'));
    if (calls.includes(true))
        return true;
    return calls.length > 0 && calls.every((called) => called === false) ? false : undefined;
};
/** Joins advisories that share a name, directly or through a third. */
const group = (advisories) => {
    const groups = [];
    for (const [id, advisory] of advisories) {
        const names = new Set([
            id,
            ...advisory
                .at('aliases')
                .list()
                .map((alias) => alias.needText()),
        ]);
        const joined = { ids: [id], names };
        for (const other of groups.filter((each) => [...each.names].some((name) => names.has(name)))) {
            joined.ids = [...other.ids, ...joined.ids];
            joined.names = new Set([...joined.names, ...other.names]);
            groups.splice(groups.indexOf(other), 1);
        }
        groups.push(joined);
    }
    return groups.map(({ ids, names }) => ({
        ids,
        aliases: [...names].filter((name) => !ids.includes(name)),
        maxSeverity: undefined,
        called: undefined,
    }));
};

;// CONCATENATED MODULE: ./packages/findings/src/osv/purl.ts

/** OSV's ecosystems (ossf.github.io/osv-schema, "Defined ecosystems") → types of package URLs (purl-spec, PURL-TYPES). */
const purl_TYPES = new Map([
    ['CRAN', 'cran'],
    ['Go', 'golang'],
    ['Hackage', 'hackage'],
    ['Hex', 'hex'],
    ['Maven', 'maven'],
    ['NuGet', 'nuget'],
    ['Packagist', 'composer'],
    ['Pub', 'pub'],
    ['PyPI', 'pypi'],
    ['RubyGems', 'gem'],
    ['SwiftURL', 'swift'],
    ['crates.io', 'cargo'],
    ['npm', 'npm'],
]);
/** Distributions, whose packages have the distribution as their namespace. */
const DISTRIBUTIONS = new Map([
    ['Alpine', 'apk/alpine'],
    ['Debian', 'deb/debian'],
    ['Ubuntu', 'deb/ubuntu'],
]);
/** The package URL of a package of OSV's; the ecosystem may go on with a release: `Debian:12`. */
const purlOfEcosystem = (ecosystem, name, version) => {
    const [system = ''] = (ecosystem ?? '').split(':', 1);
    const type = purl_TYPES.get(system) ?? DISTRIBUTIONS.get(system);
    return type === undefined || name === '' ? undefined : purlOf(type, ownName(type, name), version);
};
/** Maven's group and artifact are namespace and name; PyPI's names are lower case with dashes (PEP 503). */
const ownName = (type, name) => {
    if (type === 'maven')
        return name.replace(':', '/');
    return type === 'pypi' ? name.toLowerCase().replaceAll('_', '-') : name;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/osv-scanner.ts










/**
 * OSV-Scanner 1 and 2 (`--format json`): sources, their packages, and one finding for each group of aliases. A report
 * without results is told by `experimental_config`, since other tools write a bare `{"results": []}` as well.
 */
const osvScanner = jsonReader('osv-scanner', (root) => {
    if (!root.has('results') || !root.at('results').isList)
        return false;
    const results = root.at('results').list();
    return results.length === 0
        ? root.has('experimental_config')
        : results.every((result) => result.has('source'));
}, (root, { root: checkout }) => {
    const drafts = root
        .at('results')
        .needList()
        .flatMap((result) => result
        .at('packages')
        .needList()
        .flatMap((entry) => readPackage(entry, result.at('source'), checkout)));
    const judgesLicenses = root.at('experimental_config').at('licenses').at('allowlist').isList;
    const hasLicenses = judgesLicenses || drafts.some(({ category }) => category === 'license');
    return {
        tools: ['osv-scanner'],
        coverage: covers('osv-scanner', hasLicenses ? ['sca', 'license'] : ['sca']),
        drafts,
    };
});
const readPackage = (entry, source, checkout) => {
    const [name, version] = [osv_scanner_nameOf(entry), entry.at('package').at('version').text()];
    const ecosystem = entry.at('package').at('ecosystem').text();
    const common = {
        tool: 'osv-scanner',
        path: source.at('path').text(),
        key: [name, ecosystem],
        package: { name, version, purl: purlOfEcosystem(ecosystem, name, version) },
    };
    const vulnerabilities = new Map(entry
        .at('vulnerabilities')
        .list()
        .map((item) => [item.at('id').needText(), item]));
    return [
        ...aliasGroups(entry, vulnerabilities).map((group) => osv_scanner_weakness(common, group, vulnerabilities, checkout)),
        ...entry
            .at('license_violations')
            .list()
            .map((license) => violation(common, license.needText(), checkout)),
    ];
};
const osv_scanner_weakness = (common, { ids, aliases, maxSeverity, called }, vulnerabilities, checkout) => {
    const members = ids.flatMap((id) => vulnerabilities.get(id) ?? []);
    const [rule = '', ...others] = [...new Set([...ids, ...aliases])].sort(byAuthority);
    const { name } = common.package;
    return draft({
        ...common,
        category: 'sca',
        severity: osv_scanner_severityOf(maxSeverity, members),
        score: (0,src_ratings/* cvssScore */._k)(maxSeverity) ?? (0,src_ratings/* highestScore */.DI)(members.flatMap(vectorScores)),
        cwes: (0,cwes/* cweIds */.u)(members.flatMap((item) => rawItems(rawAt(item.raw, 'database_specific', 'cwe_ids')))),
        rule,
        message: `${name}: ${members.map((item) => item.at('summary').text()).find(Boolean) ?? rule}`,
        package: { ...common.package, fixedIn: osv_scanner_fixedIn(members, name) },
        aliases: others,
        reachable: called,
        helpUri: `https://osv.dev/${encodeURIComponent(ids[0] ?? rule)}`,
    }, checkout);
};
const violation = (common, license, checkout) => draft({
    ...common,
    category: 'license',
    severity: 'unknown',
    rule: license,
    message: `${common.package.name} has the licence ${license}, which the scanner's allow list does not have`,
}, checkout);
/** A package of a commit, as C and C++ have them, has no name. */
const osv_scanner_nameOf = (entry) => entry.at('package').object().at('name').text() ??
    entry.at('package').at('commit').text() ??
    'unknown package';
/** CVE ids first, as every tool knows them; then the order of the alphabet, so that the choice is stable. */
const byAuthority = (a, b) => Number(b.startsWith('CVE-')) - Number(a.startsWith('CVE-')) || (a < b ? -1 : a > b ? 1 : 0);
/** The score that OSV-Scanner computed; else what the advisories say in words; else their CVSS v3 vectors. */
const osv_scanner_severityOf = (maxSeverity, members) => {
    const score = (0,src_ratings/* cvssScore */._k)(maxSeverity);
    if (score !== undefined)
        return (0,src/* severityOfScore */.FL)(score);
    const labels = members.map((item) => (0,severities/* severityOfLabel */.z)(labelOf(item)));
    const scores = members.flatMap(vectorScores).map(src/* severityOfScore */.FL);
    return worst(labels) ?? worst(scores) ?? 'unknown';
};
/** Each database has its own words in `database_specific`: only a string is a rating. */
const labelOf = (item) => {
    const specific = item.at('database_specific');
    const label = specific.isObject ? specific.at('severity').raw : undefined;
    return typeof label === 'string' ? label : undefined;
};
/** The base scores of an advisory's CVSS v3 vectors. */
const vectorScores = (item) => item
    .at('severity')
    .list()
    .flatMap((entry) => (0,cvss/* baseScoreV3 */.N)(entry.at('score').text() ?? '') ?? []);
const worst = (severities) => severities.filter((severity) => severity !== 'unknown').sort(src/* bySeverity */.Np)[0];
/** The first version that an advisory names as fixed for this package. */
const osv_scanner_fixedIn = (members, name) => members
    .flatMap((item) => item.at('affected').list())
    .filter((affected) => affected.at('package').at('name').text() === name)
    .flatMap((affected) => affected.at('ranges').list())
    .filter((range) => range.at('type').text() !== 'GIT')
    .flatMap((range) => range.at('events').list())
    .map((event) => event.at('fixed').text())
    .find((fixed) => fixed !== undefined);

;// CONCATENATED MODULE: ./packages/findings/src/readers/pip-audit.ts



/**
 * pip-audit (`-f json`): `dependencies`, each with its `vulns` or the reason why it was skipped; up to version 2.2 a bare
 * array of them. It rates nothing, so the severity is unknown. What it skips (a project's own package, say) is not on
 * the index: no failure.
 */
const pipAudit = orEmptyList(jsonReader('pip-audit', (root) => {
    const dependencies = root.isList ? root : root.has('dependencies') ? root.at('dependencies') : undefined;
    if (dependencies?.isList !== true)
        return false;
    const list = dependencies.list();
    if (list.length === 0)
        return root.isObject && root.has('fixes');
    return list.every(isDependency) && (root.isObject || list.some((each) => each.has('vulns')));
}, (root) => ({
    tools: ['pip-audit'],
    coverage: covers('pip-audit', ['sca']),
    drafts: (root.isList ? root : root.at('dependencies')).needList().flatMap(pip_audit_readDependency),
})));
/** dependency-check has `dependencies` too, without names. */
const isDependency = (each) => each.has('name') && (each.has('vulns') || each.has('skip_reason'));
const pip_audit_readDependency = (dependency) => dependency.has('skip_reason')
    ? []
    : dependency
        .at('vulns')
        .needList()
        .map((entry) => pip_audit_weakness(entry.object(), dependency));
const pip_audit_weakness = (entry, dependency) => {
    const name = dependency.at('name').needText();
    const rule = entry.at('id').needText();
    return draft({
        category: 'sca',
        severity: 'unknown',
        tool: 'pip-audit',
        rule,
        message: `${name}: ${entry.at('description').text() ?? rule}`,
        key: [name],
        package: {
            name,
            version: dependency.at('version').text(),
            fixedIn: entry.at('fix_versions').list()[0]?.text(),
        },
        aliases: otherNames(rule, entry
            .at('aliases')
            .list()
            .map((alias) => alias.text())),
        helpUri: `https://osv.dev/${encodeURIComponent(rule)}`,
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/pmd/violation.ts


/** PMD's five priorities, of which 1 is the highest (PMD's documentation, "Rule guidelines"), on our five severities. */
const violation_PRIORITIES = { 1: 'critical', 2: 'high', 3: 'medium', 4: 'low', 5: 'info' };
const severityOfPriority = (priority) => severityOn(violation_PRIORITIES, priority);
/** A violation as a finding. Its message is part of the id: PMD names the variable or method in it, and never a line. */
const violationDraft = (violation, checkout) => {
    const { rule, priority, message, path, line, endLine, helpUri, suppressed, place = [] } = violation;
    return draft({
        category: 'sast',
        severity: severityOfPriority(priority),
        tool: 'pmd',
        rule,
        message,
        key: [message, ...place],
        path,
        line,
        endLine,
        helpUri,
        suppressed,
    }, checkout);
};
/** The sentence for the errors that PMD reports beside its violations; nothing for none. */
const pmdFailure = (errors) => errors === 0 ? {} : { failure: `PMD could not check everything: it reports ${errors} errors.` };

;// CONCATENATED MODULE: ./packages/findings/src/readers/pmd.ts


/**
 * PMD (`-f json`, format version 0): `files` with their `violations`, `suppressedViolations` (with `--show-suppressed`),
 * and errors in files and in the configuration of rules. The severity is the rule's priority, from 1 (critical) to 5.
 */
const pmd = jsonReader('pmd', (root) => root.has('pmdVersion', 'files'), (root, { root: checkout }) => ({
    tools: ['pmd'],
    coverage: covers('pmd', ['sast']),
    drafts: [
        ...readFiles(root.at('files').needList(), checkout),
        ...readFiles(root.at('suppressedViolations').list(), checkout, 'suppressed in the source'),
    ],
    ...pmdFailure(root.at('processingErrors').list().length + root.at('configurationErrors').list().length),
}));
const readFiles = (files, checkout, suppressed) => files.flatMap((file) => file
    .object()
    .at('violations')
    .needList()
    .map((violation) => violationDraft({
    rule: violation.at('rule').needText(),
    priority: violation.at('priority').number() ?? '',
    message: violation.at('description').text() ?? '',
    path: file.at('filename').needText(),
    line: violation.at('beginline').line(),
    endLine: violation.at('endline').line(),
    helpUri: violation.at('externalInfoUrl').text(),
    suppressed: suppressed && (violation.at('usermsg').text() ?? suppressed),
}, checkout)));

;// CONCATENATED MODULE: ./packages/findings/src/readers/pmd-csv.ts




const pmd_csv_COLUMNS = ['Problem', 'Package', 'File', 'Priority', 'Line', 'Description', 'Rule set', 'Rule'];
/**
 * PMD (`-f csv`): one row for each violation. The severity is the rule's priority, from 1 (critical) to 5. This format
 * has no place for PMD's errors: they are seen in its JSON and XML.
 */
const pmdCsv = csvReader('pmd-csv', pmd_csv_COLUMNS, (rows, { root: checkout }) => ({
    tools: ['pmd'],
    coverage: covers('pmd', ['sast']),
    drafts: rows.map((row, index) => violationDraft({
        rule: pmd_csv_needCell(row, 'Rule', index),
        priority: row['Priority'] ?? '',
        message: row['Description'] ?? '',
        path: pmd_csv_needCell(row, 'File', index),
        line: lineOfText(row['Line']),
        place: [row['Package']],
    }, checkout)),
}));
const pmd_csv_needCell = (row, column, index) => {
    const cell = row[column]?.trim() ?? '';
    if (cell === '')
        throw new UnreadableError('not-a-report', `Row ${index + 1} under the header has no ${column}.`);
    return cell;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/pmd-xml.ts



/**
 * PMD (`-f xml`, report 2.0.0): `file` with its `violation`s, `suppressedviolation`s, and `error` and `configerror`. A
 * suppressed violation does not name its rule or priority there. The severity is the rule's priority, from 1 (critical)
 * to 5.
 */
const pmdXml = xmlReader('pmd-xml', (root) => root.localName === 'pmd', (root, { root: checkout }) => ({
    tools: ['pmd'],
    coverage: covers('pmd', ['sast']),
    drafts: [
        ...root
            .all('file')
            .flatMap((file) => file.all('violation').map((violation) => readViolation(file, violation, checkout))),
        ...root.all('suppressedviolation').map((violation) => readSuppressed(violation, checkout)),
    ],
    ...pmdFailure(root.all('error').length + root.all('configerror').length),
}));
const readViolation = (file, violation, checkout) => violationDraft({
    rule: violation.needAttribute('rule'),
    priority: violation.attribute('priority') ?? '',
    message: violation.text,
    path: file.needAttribute('name'),
    line: lineOfText(violation.attribute('beginline')),
    endLine: lineOfText(violation.attribute('endline')),
    helpUri: violation.attribute('externalInfoUrl'),
    place: ['package', 'class', 'method', 'variable'].map((name) => violation.attribute(name)),
}, checkout);
const readSuppressed = (violation, checkout) => violationDraft({
    rule: 'suppressed',
    priority: '',
    message: violation.attribute('msg') ?? '',
    path: violation.needAttribute('filename'),
    suppressed: violation.attribute('usermsg') ?? 'suppressed in the source',
}, checkout);

;// CONCATENATED MODULE: ./packages/findings/src/readers/prisma-cloud.ts





/** Prisma Cloud's twistcli (`--output-file`): for each image its vulnerabilities and compliance issues. */
const prismaCloud = jsonReader('prisma-cloud', (root) => root.has('results') &&
    root.at('results').isList &&
    root.at('results').list().length > 0 &&
    root.at('results').list().every(isImage), (root) => ({
    tools: ['prisma-cloud'],
    coverage: covers('prisma-cloud', ['container']),
    drafts: root.at('results').list().flatMap(readImage),
}));
const isImage = (result) => result.has('id') &&
    ['vulnerabilityDistribution', 'complianceDistribution', 'distro'].some((name) => result.has(name));
const readImage = (result) => {
    const image = imageName(result.at('name').text() ?? '');
    return [
        ...counted(result, 'vulnerabilities', 'vulnerabilityDistribution').map((each) => prisma_cloud_vulnerability(each, image)),
        ...counted(result, 'compliances', 'complianceDistribution').map((each) => compliance(each, image)),
    ];
};
/** A list that may be left out where the distribution beside it counts none. */
const counted = (result, list, distribution) => countedEntries(result.at(list), result.at(distribution).at('total').number());
/** The package as `glibc (used in libc6, libc-bin)`: the source package's name. */
const prisma_cloud_vulnerability = (entry, image) => {
    const rule = entry.at('id').needText();
    const name = entry
        .at('packageName')
        .needText()
        .replace(/ \(used in .*$/s, '');
    return draft({
        category: 'container',
        severity: prisma_cloud_severityOf(entry.at('severity').text()),
        tool: 'prisma-cloud',
        rule,
        message: `${name}: ${entry.at('description').text() ?? rule}`,
        key: [image, name, entry.at('packageType').text()],
        package: {
            name,
            version: entry.at('packageVersion').text(),
            fixedIn: prisma_cloud_fixedIn(entry.at('status').text()),
        },
        helpUri: entry.at('link').text(),
    });
};
/** The cause is not looked at: it quotes the image's configuration. */
const compliance = (entry, image) => {
    const title = entry.at('title').needText();
    const { raw } = entry.at('id');
    return draft({
        category: 'container',
        severity: prisma_cloud_severityOf(entry.at('severity').text()),
        tool: 'prisma-cloud',
        rule: typeof raw === 'number' || (typeof raw === 'string' && raw !== '') ? String(raw) : title,
        message: title,
        key: [image],
    });
};
const prisma_cloud_fixedIn = (status) => /^fixed in ([^,\s]+)/i.exec(status ?? '')?.[1];
/** Beside the common words those of Red Hat (important) and Debian (unimportant). */
const prisma_cloud_severityOf = (label) => {
    if (label === 'important')
        return 'high';
    return label === 'unimportant' ? 'info' : (0,severities/* severityOfLabel */.z)(label);
};

;// CONCATENATED MODULE: ./packages/findings/src/prowler/check.ts


/**
 * The checks that are findings. MANUAL is one that Prowler leaves to a person: it is listed as suppressed, since nothing was
 * found. INFO of version 2 says that there was nothing to check, and WARNING that a failure is allow-listed.
 */
const prowlerFindings = (checks) => checks.filter(({ status }) => !['PASS', 'SUCCESS', 'INFO'].includes(status.toUpperCase())).map(toDraft);
const toDraft = (check) => draft({
    category: 'iac',
    severity: (0,severities/* severityOfLabel */.z)(check.severity),
    tool: 'prowler',
    rule: check.id,
    message: [check.title, check.detail].filter((part) => part !== undefined && part !== '').join(': '),
    key: [check.account, check.region, check.resource],
    helpUri: check.url,
    suppressed: check_suppressionOf(check),
});
const check_suppressionOf = ({ status, isMuted }) => {
    if (isMuted || /^(?:WARNING|MUTED)/i.test(status))
        return 'muted in Prowler’s configuration';
    return status.toUpperCase() === 'MANUAL' ? 'left to a person by Prowler' : undefined;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/prowler.ts


/** Prowler's own JSON: an array in version 3 (`-M json`), an object a line in version 2. */
const prowler = orEmptyList(sequenceReader('prowler', (values) => prowler_entriesOf(values).length > 0 && prowler_entriesOf(values).every((entry) => isThird(entry) || isSecond(entry)), (values) => ({
    tools: ['prowler'],
    coverage: covers('prowler', ['iac']),
    drafts: prowlerFindings(prowler_entriesOf(values).map((entry) => (isThird(entry) ? third(entry) : second(entry)))),
})));
const prowler_entriesOf = (values) => values.flatMap((value) => (value.isList ? value.list() : [value]));
const isThird = (entry) => entry.has('CheckID', 'CheckTitle', 'Status', 'Severity');
const isSecond = (entry) => entry.has('Control', 'Control ID', 'Status', 'Severity', 'Account Number');
const third = (entry) => ({
    id: entry.at('CheckID').needText(),
    title: entry.at('CheckTitle').text() ?? '',
    detail: entry.at('StatusExtended').text(),
    status: entry.at('Status').needText(),
    severity: entry.at('Severity').text(),
    isMuted: false,
    account: entry.at('AccountId').text() ?? entry.at('ProjectId').text() ?? entry.at('Subscription').text(),
    region: entry.at('Region').text(),
    resource: entry.at('ResourceArn').text() ?? entry.at('ResourceId').text(),
    url: entry.at('RelatedUrl').text(),
});
const second = (entry) => ({
    ...control(entry.at('Control').needText()),
    detail: entry.at('Message').text(),
    status: entry.at('Status').needText(),
    severity: entry.at('Severity').text(),
    isMuted: false,
    account: entry.at('Account Number').text(),
    region: entry.at('Region').text(),
    resource: entry.at('Resource ID').text(),
    url: entry.at('Doc link').text(),
});
/** `[check114] Ensure hardware MFA …`: the id in front of the title. */
const control = (text) => {
    const [, id = text, title = text] = /^\[([^\]]+)\]\s*(.*)$/s.exec(text) ?? [];
    return { id, title };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/prowler-csv.ts



/** Prowler 3 to 5 (`-M csv`): semicolons between the cells. */
const prowlerCsv = csvReader('prowler-csv', ['PROVIDER', 'CHECK_ID', 'CHECK_TITLE', 'STATUS', 'SEVERITY'], (rows) => ({
    tools: ['prowler'],
    coverage: covers('prowler', ['iac']),
    drafts: prowlerFindings(rows.map(prowler_csv_read)),
}));
const prowler_csv_read = (row, index) => ({
    id: needCell(row, 'CHECK_ID', index),
    title: row['CHECK_TITLE'] ?? '',
    detail: row['STATUS_EXTENDED'],
    status: needCell(row, 'STATUS', index),
    severity: row['SEVERITY'],
    isMuted: row['MUTED']?.toLowerCase() === 'true',
    account: row['ACCOUNT_UID'] ?? row['ACCOUNT_ID'],
    region: row['REGION'],
    resource: row['RESOURCE_UID'] ?? row['RESOURCE_ARN'] ?? row['RESOURCE_ID'],
    url: row['RELATED_URL'],
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/prowler-legacy-csv.ts




/** Prowler 2 (`-M csv`), which looked at AWS alone. */
const prowlerLegacyCsv = csvReader('prowler-legacy-csv', ['ACCOUNT_NUM', 'TITLE_ID', 'TITLE_TEXT', 'CHECK_RESULT', 'CHECK_SEVERITY'], (rows) => ({
    tools: ['prowler'],
    coverage: covers('prowler', ['iac']),
    drafts: prowlerFindings(rows.map(prowler_legacy_csv_read)),
}));
/** The resource is named only in what was found: a text without numbers that change, as Prowler writes it. */
const prowler_legacy_csv_read = (row, index) => ({
    ...control(needCell(row, 'TITLE_TEXT', index)),
    detail: row['CHECK_RESULT_EXTENDED'],
    status: needCell(row, 'CHECK_RESULT', index),
    severity: row['CHECK_SEVERITY'],
    isMuted: false,
    account: row['ACCOUNT_NUM'],
    region: row['REGION'],
    resource: row['CHECK_RESULT_EXTENDED'],
    url: row['CHECK_DOC'],
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/prowler-ocsf.ts


/** Prowler 3 to 5 in the Open Cybersecurity Schema Framework (`-M json-ocsf`): an array of findings. */
const prowlerOcsf = orEmptyList(jsonReader('prowler-ocsf', (root) => root.isList && root.list().length > 0 && root.list().every(prowler_ocsf_isFinding), (root) => ({
    tools: ['prowler'],
    coverage: covers('prowler', ['iac']),
    drafts: prowlerFindings(root.list().map(prowler_ocsf_read)),
})));
const productOf = (finding) => finding.at('metadata').at('product');
const prowler_ocsf_isFinding = (finding) => finding.has('metadata') &&
    finding.at('metadata').isObject &&
    productOf(finding).isObject &&
    productOf(finding).at('name').raw === 'Prowler' &&
    (finding.has('finding_info') || finding.has('finding'));
/** Version 3 has the check's id as the product's feature, and Success or Failure for a status. */
const prowler_ocsf_read = (finding) => {
    const [resource] = finding.at('resources').list();
    const summary = finding.has('finding_info') ? finding.at('finding_info') : finding.at('finding');
    const account = finding.at('cloud').at('account').at('uid').text();
    const state = finding.at('status').text();
    const code = finding.at('metadata').at('event_code');
    return {
        id: code.absent ? productOf(finding).at('feature').at('uid').needText() : code.needText(),
        title: summary.at('title').text() ?? '',
        detail: finding.at('status_detail').text(),
        status: finding.at('status_code').text() ?? finding.at('status').needText(),
        severity: finding.at('severity').text(),
        isMuted: state === 'Suppressed',
        account,
        region: resource?.at('region').text() ?? finding.at('cloud').at('region').text(),
        resource: resource?.at('uid').text(),
        url: finding.at('unmapped').at('related_url').text() ?? summary.at('src_url').text(),
    };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/retirejs.ts





/**
 * Retire.js (`--outputformat json`): files, the components found in each, and their vulnerabilities. The severity is the
 * advisory's. Two advisories of one CVE in one component of one file are one finding.
 */
const retirejs = jsonReader('retirejs', (root) => root.has('version', 'data', 'errors') &&
    root.at('data').isList &&
    root
        .at('data')
        .list()
        .every((file) => file.has('results')), (root, surroundings) => {
    const errors = root.at('errors').needList().length;
    return {
        tools: ['retirejs'],
        coverage: covers('retirejs', ['sca']),
        drafts: folded(root
            .at('data')
            .needList()
            .flatMap((file) => retirejs_readFile(file, surroundings))),
        ...(errors === 0
            ? {}
            : { failure: `Retire.js could not scan everything: it reports ${errors} errors.` }),
    };
});
/** A component of a package manager's tree has no file. */
const retirejs_readFile = (file, { root }) => file
    .at('results')
    .needList()
    .flatMap((result) => {
    const name = result.object().at('component').needText();
    return result
        .at('vulnerabilities')
        .optionalList()
        .map((entry) => retirejs_weakness(entry.object(), name, result, file.at('file').text(), root));
});
const retirejs_weakness = (entry, name, result, path, checkout) => {
    const version = result.at('version').text();
    const { rule, summary, names } = retirejs_namesOf(entry, name);
    return draft({
        category: 'sca',
        severity: (0,severities/* severityOfLabel */.z)(entry.at('severity').text()),
        tool: 'retirejs',
        rule,
        message: `${name}: ${summary ?? rule}`,
        // Without an id the summary tells advisories of one component apart.
        key: [name, rule.startsWith('retirejs-') ? summary : undefined],
        path,
        keyPath: version === undefined || version === '' ? path : path?.replaceAll(version, ''),
        package: { name, version, fixedIn: entry.at('below').text() },
        aliases: otherNames(rule, names),
        helpUri: entry.at('info').list()[0]?.text(),
    }, checkout);
};
const retirejs_namesOf = (entry, component) => {
    const identifiers = entry.at('identifiers');
    const ghsa = identifiers.at('githubID').text();
    const names = [
        ...identifiers
            .at('CVE')
            .list()
            .map((cve) => cve.needText()),
        ...(ghsa === undefined ? [] : [ghsa]),
    ];
    return { rule: names[0] ?? `retirejs-${component}`, summary: identifiers.at('summary').text(), names };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/rubocop.ts



/**
 * RuboCop's words (rubocop.org, "Severity"). Its cops have the word of their department and not of what they are about,
 * so that convention, refactor and warning say the same of a security cop.
 */
const rubocop_SCALE = {
    info: 'info',
    refactor: 'medium',
    convention: 'medium',
    warning: 'medium',
    error: 'high',
    fatal: 'critical',
};
/**
 * RuboCop (`-f json`): `files` with their `offenses`. Cops of a department called Security are findings, as are those of
 * rubocop-gitlab-security; the others judge style. A file that it could not parse (`Lint/Syntax`) was not checked.
 */
const rubocop = jsonReader('rubocop', (root) => root.has('files', 'summary') && root.at('metadata').has('rubocop_version'), (root, { root: checkout }) => {
    const offenses = root.at('files').needList().flatMap(rubocop_readFile);
    const broken = offenses.filter(({ cop }) => cop === 'Lint/Syntax').length;
    return {
        tools: ['rubocop'],
        coverage: covers('rubocop', ['sast']),
        drafts: offenses
            .filter(({ cop }) => /security\//i.test(cop))
            .map((offense) => readOffense(offense, checkout)),
        ...(broken === 0
            ? {}
            : { failure: `RuboCop could not parse everything: it reports ${broken} errors.` }),
    };
});
const rubocop_readFile = (file) => file
    .object()
    .at('offenses')
    .needList()
    .map((body) => ({ path: file.at('path').needText(), cop: body.at('cop_name').needText(), body }));
const readOffense = ({ path, cop, body }, checkout) => draft({
    category: 'sast',
    severity: severityOn(rubocop_SCALE, body.at('severity').text()),
    tool: 'rubocop',
    rule: cop,
    message: body.at('message').text() ?? '',
    key: [body.at('message').text()],
    path,
    line: body.at('location').at('start_line').line() ?? body.at('location').at('line').line(),
    endLine: body.at('location').at('last_line').line(),
}, checkout);

;// CONCATENATED MODULE: ./packages/findings/src/rusty-hog.ts
/**
 * What tells an entry of Rusty Hog from truffleHog's, whose names it took over: Choctaw Hog (Git) has the blobs and lines
 * of both sides, Duroc Hog (files) the line, Essex (Confluence), Göttingen (Jira), Ankamali (Google Drive) and Hante Hog
 * (Slack) their page, issue, file and channel.
 */
const MARKS = [
    'old_file_id',
    'new_file_id',
    'new_line_num',
    'linenum',
    'page_id',
    'issue_id',
    'g_drive_id',
    'channel_id',
];
const isOfRustyHog = (entry) => entry.has('reason', 'stringsFound') && MARKS.some((mark) => entry.has(mark));

;// CONCATENATED MODULE: ./packages/findings/src/readers/rusty-hog.ts





/**
 * Rusty Hog (`--outputfile`): an array of what one of its scanners found. It rates nothing: the severity is unknown.
 * `diff` holds the secrets as well and is not looked at.
 */
const rustyHog = orEmptyList(jsonReader('rusty-hog', (root) => root.isList && root.list().length > 0 && root.list().every(isOfRustyHog), (root, { root: checkout }) => ({
    tools: ['rusty-hog'],
    coverage: covers('rusty-hog', ['secrets']),
    drafts: root.list().map((entry) => rusty_hog_read(entry, checkout)),
})));
const rusty_hog_read = (entry, checkout) => {
    const reason = entry.at('reason').needText();
    return draft({
        category: 'secrets',
        severity: 'unknown',
        tool: 'rusty-hog',
        rule: reason,
        message: `A secret was found: ${reason}`,
        key: [rusty_hog_pageOf(entry)],
        path: entry.at('path').text(),
        line: rusty_hog_lineOf(entry.at('new_line_num')) ?? rusty_hog_lineOf(entry.at('linenum')),
        helpUri: entry.at('url').text(),
        found: { values: rawItems(rawAt(entry.raw, 'stringsFound')) },
    }, checkout);
};
/** Outside of a repository: the page, issue, file or channel, which Rusty Hog writes as text. */
const rusty_hog_pageOf = (entry) => ['page_id', 'issue_id', 'g_drive_id', 'channel_id']
    .map((name) => entry.at(name))
    .find((value) => !value.absent)
    ?.text();
/** Some of its scanners write lines as numbers, some as text. */
const rusty_hog_lineOf = (value) => typeof value.raw === 'string' ? lineOfText(value.raw) : value.line();

;// CONCATENATED MODULE: ./packages/findings/src/readers/safety.ts





/**
 * Safety: `safety check --json` of versions 2 and 3 (`report_meta`), `safety scan --output json` (`scan_results`), and the
 * array of arrays of version 1: package, range, version, text, id. The severity is the CVSS v3 one, where an account's
 * report has it, else unknown. What the policy ignores is suppressed.
 */
const safety = orEmptyList(jsonReader('safety', (root) => isCheck(root) || safety_isScan(root) || isLegacy(root), (root, { root: checkout }) => {
    const drafts = isCheck(root)
        ? safety_readCheck(root)
        : safety_isScan(root)
            ? safety_readScan(root, checkout)
            : root.list().map(readRow);
    return { tools: ['safety'], coverage: covers('safety', ['sca']), drafts };
}));
const isCheck = (root) => root.has('report_meta', 'vulnerabilities', 'scanned_packages');
const safety_isScan = (root) => root.has('meta', 'scan_results') && root.at('scan_results').has('projects');
const isLegacy = (root) => root.isList &&
    root.list().length > 0 &&
    root.list().every((row) => row.isList &&
        row.list().length >= 5 &&
        row
            .list()
            .slice(0, 5)
            .every((cell) => typeof cell.raw === 'string'));
const safety_weakness = ({ id, name, version, text, ...more }, checkout) => {
    const label = (0,severities/* severityOfLabel */.z)(more.cvss?.at('base_severity').text());
    return draft({
        category: 'sca',
        severity: label === 'unknown' ? (0,src_ratings/* severityOfCvss */.qG)(more.cvss?.at('base_score').number()) : label,
        tool: 'safety',
        rule: id,
        message: `${name}: ${text ?? id}`,
        key: [name],
        path: more.path,
        package: { name, version, fixedIn: more.fixedIn },
        aliases: otherNames('', [more.cve]),
        helpUri: more.url,
        suppressed: more.suppressed,
    }, checkout);
};
const safety_readCheck = (root) => [
    ...root
        .at('vulnerabilities')
        .needList()
        .map((entry) => safety_readEntry(entry)),
    ...root
        .at('ignored_vulnerabilities')
        .list()
        .map((entry) => safety_readEntry(entry, 'ignored by Safety’s policy')),
];
const safety_readEntry = (entry, ignored) => safety_weakness({
    id: safety_idOf(entry.object().at('vulnerability_id')),
    name: entry.at('package_name').needText(),
    version: entry.at('analyzed_version').text(),
    text: entry.at('advisory').text(),
    cve: entry.at('CVE').text(),
    cvss: entry.at('severity').at('cvssv3'),
    fixedIn: entry.at('fixed_versions').list()[0]?.text(),
    url: entry.at('more_info_url').text(),
    suppressed: entry.at('ignored').flag() === true
        ? (entry.at('ignored_reason').text() ?? 'ignored by Safety’s policy')
        : ignored,
});
const safety_readScan = (root, checkout) => {
    const results = root.at('scan_results');
    const files = [
        ...results.at('files').list(),
        ...results
            .at('projects')
            .needList()
            .flatMap((project) => project.object().at('files').needList()),
    ];
    return files.flatMap((file) => file
        .at('results')
        .at('dependencies')
        .needList()
        .flatMap((dependency) => dependency
        .object()
        .at('specifications')
        .needList()
        .flatMap((specification) => readSpecification(specification, dependency, file, checkout))));
};
/** `raw` is the requirement as it is written: `django==1.8.0`. */
const readSpecification = (specification, dependency, file, checkout) => specification
    .object()
    .at('vulnerabilities')
    .object()
    .at('known_vulnerabilities')
    .needList()
    .map((entry) => safety_weakness({
    id: safety_idOf(entry.object().at('id')),
    name: dependency.at('name').needText(),
    version: specification.at('raw').text()?.split('==')[1],
    text: entry.at('cve').at('advisory').text(),
    cve: entry.at('cve').at('name').text(),
    cvss: entry.at('cve').at('cvssv3'),
    fixedIn: specification.at('vulnerabilities').at('remediation').at('recommended').text(),
    path: file.at('location').text(),
    suppressed: ignoredBy(entry.at('ignored')),
}, checkout));
/** `null`, or an object that says by which code: by hand, by policy, as a cyclic import. */
const ignoredBy = (ignored) => ignored.absent || ignored.at('code').needText() === '' ? undefined : 'ignored by Safety’s policy';
const readRow = (row) => {
    const [name, , version, text, id] = row.list().map((cell) => cell.text() ?? '');
    return safety_weakness({ id: id ?? '', name: name ?? '', version, text });
};
const safety_idOf = (id) => (typeof id.raw === 'number' ? String(id.raw) : id.needText());

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/repeated.ts
/**
 * The index of the first member's name, in a JSON text that is valid, that its object had before; `undefined` where there
 * is none. Of two members of one name programs take the first or the last: a text that has them says two things.
 */
const repeatedMember = (text) => {
    /** The names of each open object; of an open array nothing. */
    const open = [];
    let isName = false;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '"') {
            const start = index;
            index = closingQuote(text, index);
            if (isName && isRepeated(open.at(-1), text.slice(start, index + 1)))
                return start;
            isName = false;
        }
        else if (character === '{') {
            open.push(new Set());
            isName = true;
        }
        else if (character === '[') {
            open.push(undefined);
            isName = false;
        }
        else if (character === '}' || character === ']') {
            open.pop();
            isName = false;
        }
        else if (character === ',')
            isName = open.at(-1) !== undefined;
    }
    return undefined;
};
const isRepeated = (names, literal) => names !== undefined && names.size === names.add(JSON.parse(literal)).size;
const closingQuote = (text, start) => {
    let index = start + 1;
    while (text[index] !== '"')
        index += text[index] === '\\' ? 2 : 1;
    return index;
};

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/scan-fault.ts
/**
 * Why a document cannot be scanned: it is no JSON (`truncated`, `malformed`), nests too deep, names a member of an object
 * twice (of which programs take the first or the last, so that it says two things), or is not of the kind that the
 * caller reads (`foreign`). The offset is in bytes.
 */
class ScanFault extends Error {
    fault;
    offset;
    constructor(fault, offset) {
        super(fault);
        this.fault = fault;
        this.offset = offset;
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/sarif/category.ts
/** The category of a rule of a run's tool: the tool's, unless the tool scans for several things and the rule says which. */
const categoryOfRule = (run, tool, rule, ruleId) => {
    if (tool.name === 'trivy')
        return trivyCategory(run, rule);
    if (tool.name === 'checkov' && ruleId.startsWith('CKV_SECRET_'))
        return 'secrets';
    return tool.category;
};
/** What a run speaks for. Of a Trivy run on a directory without any rule it can't be told which scanners ran. */
const categoriesOfRun = (run, tool) => {
    if (tool.name !== 'trivy')
        return [tool.category];
    const rules = run.at('tool').at('driver').at('rules').list();
    return [...(category_isImage(run) ? ['container'] : []), ...rules.map((rule) => trivyCategory(run, rule))];
};
/** Trivy tags each rule with what its scanner looks for. */
const trivyCategory = (run, rule) => {
    const tags = rule
        ?.at('properties')
        .at('tags')
        .list()
        .map((tag) => tag.text()) ?? [];
    if (tags.includes('secret'))
        return 'secrets';
    if (tags.includes('misconfiguration'))
        return 'iac';
    if (tags.includes('license'))
        return 'license';
    return category_isImage(run) || rule?.at('name').text() === 'OsPackageVulnerability' ? 'container' : 'sca';
};
const category_isImage = (run) => run.at('properties').has('imageName');

;// CONCATENATED MODULE: ./packages/findings/src/sarif/fields.ts
/** The fields of a result that was parsed. All raise UnreadableError for a field of the wrong type. */
const valueFields = (result) => {
    const message = () => result.object().at('message');
    // The first location: GitHub, too, looks at no other.
    const place = () => result.at('locations').list()[0]?.object().at('physicalLocation');
    const artifact = () => place()?.at('artifactLocation');
    const properties = result.object().at('properties');
    return {
        ruleId: () => result.at('ruleId').text() ?? result.at('rule').at('id').text(),
        ruleIndex: () => result.at('rule').at('index').number() ?? result.at('ruleIndex').number(),
        component: () => result.at('rule').at('toolComponent').at('index').number(),
        kind: () => result.at('kind').text(),
        baselineState: () => result.at('baselineState').text(),
        level: () => result.at('level').text(),
        text: () => message().at('text').text(),
        cleanText: () => undefined,
        markdown: () => message().at('markdown').text(),
        messageId: () => message().at('id').text(),
        messageArguments: () => message()
            .at('arguments')
            .list()
            .map((argument) => argument.text() ?? ''),
        uri: () => artifact()?.at('uri').text(),
        uriBaseId: () => artifact()?.at('uriBaseId').text(),
        artifact: () => artifact()?.at('index').number(),
        startLine: () => place()?.at('region').at('startLine').line(),
        endLine: () => place()?.at('region').at('endLine').line(),
        snippet: () => place()?.at('region').at('snippet').at('text').text() ??
            place()?.at('contextRegion').at('snippet').at('text').text(),
        fingerprints: () => {
            const own = result.at('fingerprints');
            return own.isObject ? own.raw : undefined;
        },
        lineHash: () => result.at('partialFingerprints').at('primaryLocationLineHash').text(),
        suppressions: () => suppressionsOf(result.at('suppressions')),
        score: () => (properties.isObject ? properties.at('security-severity').raw : undefined),
        subject: () => (properties.isObject ? properties.at('package').raw : undefined),
        aliases: () => (properties.isObject ? properties.at('aliases').raw : undefined),
    };
};
/** @throws UnreadableError when an element is no object. */
const suppressionsOf = (suppressions) => suppressions.list().map((each) => ({
    status: each.object().at('status').text(),
    justification: each.at('justification').text(),
}));

;// CONCATENATED MODULE: ./packages/findings/src/sarif/fingerprint.ts

/**
 * Tools whose fingerprints are not to be trusted: gitleaks puts commit, author and date into them, and Grype's line hash
 * changes with every version.
 */
const MOVING = new Set(['gitleaks', 'grype', 'trivy']);
/**
 * The tool's fingerprint; else the hash of the line that CodeQL and GitHub write (its `:1` counts copies); else the
 * line's own text; else the message, without the numbers that move.
 */
const fingerprintOf = (tool, result, message) => {
    if (MOVING.has(tool))
        return { key: [fingerprint_contentOf(result, message)] };
    const own = result.fingerprints();
    const lineHash = result.lineHash();
    if (own !== undefined && Object.keys(own).length > 0)
        return { key: [stable(own)], anchor: [fingerprint_contentOf(result, message)], lineHash };
    return { key: [lineHash === undefined ? fingerprint_contentOf(result, message) : withoutCopy(lineHash)], lineHash };
};
/** Most are a first copy. */
const withoutCopy = (lineHash) => lineHash.endsWith(':1') ? lineHash.slice(0, -2) : lineHash.replace(/:\d+$/, '');
const fingerprint_contentOf = (result, message) => result.snippet()?.replace(/\s+/g, '') ?? message.replace(/\d+/g, '#');
/** Semgrep counts copies in the fingerprint: `…_0`. Nested values, which SARIF forbids and tools write, are kept. */
const stable = (fingerprints) => (0,src/* canonicalJson */.dj)(Object.fromEntries(Object.entries(fingerprints).map(([key, value]) => [
    key,
    key === 'matchBasedId/v1' && typeof value === 'string' ? value.replace(/_\d+$/, '') : value,
])));

;// CONCATENATED MODULE: ./packages/findings/src/sarif/location.ts

/** Finds paths through the run's artifacts and URI bases (§3.4). Results name the same files again and again. */
const pathFinder = (run, checkout) => {
    const known = new Map();
    const artifacts = run.at('artifacts');
    return (result) => {
        const index = result.artifact();
        const ownUri = result.uri();
        const ownBase = result.uriBaseId();
        const isWhole = index === undefined || (ownUri !== undefined && ownBase !== undefined);
        const artifact = isWhole ? undefined : artifacts.item(index)?.at('location');
        const uri = ownUri ?? artifact?.at('uri').text();
        if (uri === undefined || uri.trim() === '')
            return undefined;
        const base = ownBase ?? artifact?.at('uriBaseId').text();
        const before = known.get(base)?.get(uri);
        if (before !== undefined)
            return before;
        const path = repositoryPath(pathOfUri(basePath(base, run, new Set()) + uri.trim()), checkout);
        if (path === '')
            return undefined;
        const paths = known.get(base) ?? new Map();
        if (known.size < MOST_BASES && paths.size < MOST_PATHS)
            known.set(base, paths.set(uri, path));
        return path;
    };
};
/** Of a log that names more bases and files, the paths are found anew for each. */
const MOST_BASES = 100;
const MOST_PATHS = 100_000;
/**
 * The path from the outermost base: `SRC` → `src/` when it is declared so relative to another. The outermost, absolute
 * or undeclared base is taken for the repository's root, which is what tools mean by it.
 */
const basePath = (id, run, seen) => {
    if (id === undefined || seen.has(id))
        return '';
    const base = run.at('originalUriBaseIds').at(id);
    const outer = base.at('uriBaseId').text();
    const uri = base.at('uri').text()?.trim() ?? '';
    if (outer === undefined)
        return '';
    return basePath(outer, run, new Set([...seen, id])) + (uri === '' || uri.endsWith('/') ? uri : `${uri}/`);
};

;// CONCATENATED MODULE: ./packages/findings/src/sarif/message.ts
/** A result's message: its text, or the rule's string that it names by id, with its arguments put in (§3.11). */
const message_messageOf = (result, rule) => {
    const text = result.text() ?? result.markdown() ?? ruleText(result, rule.value) ?? rule.description();
    const filled = fill(text ?? '', result.messageArguments());
    return withoutLinks(filled);
};
/** Embedded links (§3.11.6) are for viewers that know the log: `[text](1)` becomes its text. */
const withoutLinks = (text) => {
    if (!text.includes(']('))
        return text;
    let bare = '';
    let from = 0;
    for (let open = text.indexOf('['); open !== -1;) {
        const close = text.indexOf(']', open);
        if (close === -1)
            break;
        const end = targetEnd(text, close + 1);
        if (end !== -1) {
            bare += text.slice(from, open) + text.slice(open + 1, close);
            from = end;
        }
        open = text.indexOf('[', end === -1 ? close + 1 : end);
    }
    return bare + text.slice(from);
};
/** Behind the target of a link that is at `start`: `(1)`; -1 where there is none. */
const targetEnd = (text, start) => {
    if (text[start] !== '(')
        return -1;
    const end = text.indexOf(')', start);
    return end === -1 || /[\s(]/.test(text.slice(start + 1, end)) ? -1 : end + 1;
};
/** What a rule is about, in a line. */
const describe = (rule) => rule?.at('shortDescription').at('text').text() ??
    rule?.at('fullDescription').at('text').text() ??
    rule?.at('name').text();
const ruleText = (result, rule) => {
    const id = result.messageId();
    return id === undefined ? undefined : rule?.at('messageStrings').at(id).at('text').text();
};
/** `{0}` is the first argument; `{{` and `}}` are braces. */
const fill = (text, args) => args.length === 0
    ? text
    : text.replace(/\{\{|\}\}|\{(\d+)\}/g, (match, index) => index === undefined ? match.charAt(0) : (args[Number(index)] ?? match));

;// CONCATENATED MODULE: ./packages/findings/src/sarif/severity.ts


const severity_LEVELS = new Map([
    ['error', 'high'],
    ['warning', 'medium'],
    ['recommendation', 'low'],
    ['note', 'low'],
    ['none', 'info'],
]);
/**
 * A result's severity: the number in `security-severity` (GitHub's property; the scale of CVSS), or the label that some
 * tools write there, of the rule before that of the result; else the level, the rule's default level, or CodeQL's
 * `problem.severity`; else SARIF's default, `warning` (§3.27.10).
 */
const severity_severityOfResult = (result, rule) => rule.rated() ?? rated(result.score()) ?? leveled(result.level()) ?? rule.byDefault();
/** What a rule's `security-severity` says. */
const ratedByRule = (rule) => rated(propertyOf(rule, 'security-severity'));
/** What a rule says of results that say nothing themselves. */
const severityByDefault = (rule) => leveled(rule?.at('defaultConfiguration').at('level').text()) ??
    leveled(textOf(propertyOf(rule, 'problem.severity'))) ??
    'medium';
const rated = (property) => {
    const text = textOf(property)?.trim() ?? '';
    if (text === '')
        return undefined;
    const score = Number(text);
    if (score >= 0 && score <= 10)
        return (0,src/* severityOfScore */.FL)(score);
    const label = (0,severities/* severityOfLabel */.z)(text);
    return label === 'unknown' || text.toLowerCase() === 'none' ? undefined : label;
};
const leveled = (level) => level === undefined ? undefined : (severity_LEVELS.get(level) ?? severity_LEVELS.get(level.toLowerCase()));
const propertyOf = (rule, key) => {
    const properties = rule?.at('properties');
    return properties?.isObject === true ? properties.at(key).raw : undefined;
};
/** A property bag's member as text; what is neither a string nor a number says nothing. */
const textOf = (property) => typeof property === 'string' || typeof property === 'number' ? String(property) : undefined;

;// CONCATENATED MODULE: ./packages/findings/src/sarif/rules.ts






/**
 * Looks rules up as SARIF 2.1.0 §3.27.7, §3.52 says. Rules may live in the driver or in an extension (CodeQL's packs),
 * and a result's id may be a rule's id followed by `/` and more (§3.52.4).
 */
const ruleFinder = (run, tool) => {
    const components = [run.at('tool').at('driver'), ...run.at('tool').at('extensions').list()];
    const rules = components.map((component) => component
        .at('rules')
        .list()
        .map((value) => rules_ruleOf(run, tool, value)));
    const byId = new Map();
    for (const rule of rules.flat().reverse())
        byId.set(rule.value?.object().at('id').text() ?? '', rule);
    const none = rules_ruleOf(run, tool, undefined);
    return (result) => {
        const id = result.ruleId();
        const component = result.component();
        const indexed = rules[component === undefined ? 0 : component + 1]?.[result.ruleIndex() ?? -1];
        if (indexed !== undefined && agrees(indexed, id))
            return indexed;
        return id === undefined ? none : (byId.get(id) ?? byId.get(id.replace(/\/[^/]*$/, '')) ?? none);
    };
};
const rules_ruleOf = (run, tool, value) => ({
    value,
    id: remembered(() => value?.at('id').text()),
    description: remembered(() => describe(value)),
    cwes: remembered(() => (0,cwes/* cweIds */.u)(rawItems(rawAt(value?.raw, 'properties', 'tags')).filter(isNamed))),
    helpUri: remembered(() => webAddress(value?.at('helpUri').text())),
    rated: remembered(() => ratedByRule(value)),
    byDefault: remembered(() => severityByDefault(value)),
    category: lastOne((ruleId) => categoryOfRule(run, tool, value, ruleId)),
});
/** A tag that is a number alone names nothing. */
const isNamed = (tag) => typeof tag === 'string' && /cwe/i.test(tag);
/** An index that points at another rule is a fault that tools make; the id is what they meant. */
const agrees = (rule, id) => {
    const own = rule.id();
    return id === undefined || own === undefined || id === own || id.startsWith(`${own}/`);
};
/** Does the work once; where it throws, it throws again. */
const remembered = (work) => {
    let done;
    return () => (done ??= { value: work() }).value;
};
/** Does the work once for the same word in a row. */
const lastOne = (work) => {
    let last;
    return (word) => {
        if (last?.word !== word)
            last = { word, value: work(word) };
        return last.value;
    };
};

;// CONCATENATED MODULE: ./packages/findings/src/sarif/result.ts








/** @throws UnreadableError for a rule that is none. */
const contextOf = (run, tool, { root, renames }) => ({
    tool,
    ruleOf: ruleFinder(run, tool),
    pathOf: pathFinder(run, root),
    renames,
});
/** The kinds of a result that claims no weakness (§3.27.9); a word that is not known is no good news. */
const result_HARMLESS = new Set([
    'informational',
    'notApplicable',
    'open',
    'pass',
    'review',
]);
/** Whether a result claims a weakness: by its `kind`, which is `fail` by default, and no baseline says that it is gone. */
const result_isFinding = (result) => !result_HARMLESS.has(result.kind()) && result.baselineState() !== 'absent';
/** Reads a SARIF result (§3.27). A secret's message and line are the rule's, as tools write the secret into theirs. */
const result_readResult = (result, { tool, ruleOf, pathOf, renames }) => {
    const rule = ruleOf(result);
    const ruleId = named(result.ruleId()) ?? named(rule.id()) ?? 'unnamed-rule';
    const category = rule.category(ruleId);
    const isSecret = category === 'secrets';
    const clean = isSecret ? undefined : result.cleanText();
    const message = clean ?? (isSecret ? (rule.description() ?? 'A secret was found') : message_messageOf(result, rule));
    const path = pathOf(result);
    const line = result.startLine();
    const subject = isSecret ? undefined : sarif_result_packageOf(tool.name, result);
    const { key, anchor, lineHash } = isSecret
        ? NO_FINGERPRINT
        : subject === undefined
            ? fingerprintOf(tool.name, result, message)
            : ofPackage(subject);
    const fields = {
        line,
        endLine: result.endLine() ?? line,
        category,
        severity: severity_severityOfResult(result, rule),
        tool: tool.name,
        rule: ruleId,
        message,
        isClean: clean !== undefined,
        key,
        anchor,
        lineHash,
        cwes: rule.cwes(),
        helpUri: rule.helpUri(),
        suppressed: result_suppressionOf(result),
        found: isSecret ? { texts: [result.snippet()] } : undefined,
    };
    const aliases = tool.name === 'sbom' ? otherNames(ruleId, rawItems(result.aliases()).map(rawText)) : [];
    const all = subject === undefined ? fields : { ...fields, package: subject, aliases };
    return draftAt(path, path, all, path !== undefined && renames?.has(path) === true);
};
const named = (id) => (id?.trim() ? id : undefined);
/** A secret is known by its rule and file alone. */
const NO_FINGERPRINT = { key: [] };
const ofPackage = ({ name }) => ({ key: [name] });
/** Suppressed when there are suppressions and none of them is under review or rejected (§3.27.23, §3.35.3). */
const result_suppressionOf = (result) => {
    const suppressions = result.suppressions();
    if (suppressions.length === 0)
        return undefined;
    const isOpen = suppressions.some(({ status = '' }) => ['underReview', 'rejected'].includes(status));
    if (isOpen)
        return undefined;
    return suppressions.map(({ justification }) => justification).find(Boolean) ?? 'suppressed by the tool';
};
/** The package that a result is about, of the tools that say it. */
const sarif_result_packageOf = (tool, result) => {
    if (tool === 'trivy')
        return trivyPackage(result);
    return tool === 'sbom' ? ownPackage(result) : undefined;
};
/** The action `sbom` of this suite says it in the result's properties, as the merged log of security-gate does. */
const ownPackage = (result) => {
    const subject = result.subject();
    const [name, version, fixedIn, purl] = ['name', 'version', 'fixedIn', 'purl'].map((key) => rawText(rawAt(subject, key)));
    return name === undefined ? undefined : { name, version, fixedIn, purl };
};
/** Trivy's SARIF says the package in the message's first lines alone. */
const trivyPackage = (result) => {
    const text = result.text() ?? '';
    const name = /^Package: (.+)$/m.exec(text)?.[1];
    const version = /^Installed Version: (.+)$/m.exec(text)?.[1];
    return name === undefined ? undefined : { name, version, fixedIn: /^Fixed Version: (.+)$/m.exec(text)?.[1] };
};

;// CONCATENATED MODULE: ./packages/findings/src/sarif/run.ts





/** The tool of a run. @throws UnreadableError when it has no name. */
const toolOfRun = (run) => {
    const name = run.at('tool').at('driver').at('name');
    if (name.absent)
        throw name.fault('a string');
    return toolOf(name.text() ?? '');
};
/** Reads a run that was parsed. */
const readRun = (run, surroundings) => {
    const tool = toolOfRun(run);
    const failure = run_failureOf(run);
    const context = contextOf(run, tool, surroundings);
    const drafts = run
        .at('results')
        .list()
        .map(valueFields)
        .filter(result_isFinding)
        .map((result) => result_readResult(result, context));
    return extractOf(run, tool, failure, drafts);
};
/** What a run says, whose results were read. */
const extractOf = (run, tool, failure, drafts) => ({
    tools: [tool.name],
    coverage: covers(tool.name, [
        ...categoriesOfRun(run, tool),
        ...new Set(drafts.map(({ category }) => category)),
    ]),
    drafts,
    ...(failure === undefined ? {} : { failure }),
});
/**
 * What a run says of its own success. A run without `results` did not scan (§3.14.23); results in other files
 * (§3.14.2) are not followed.
 */
const run_failureOf = (run) => {
    const failed = run
        .at('invocations')
        .list()
        .some((each) => each.object().at('executionSuccessful').flag() === false);
    if (failed)
        return `${run.path} says that its tool failed: executionSuccessful is false.`;
    if (run.at('externalPropertyFileReferences').at('results').list().length > 0) {
        return `${run.path} has its results in other files, which are not followed.`;
    }
    return run.at('results').absent
        ? `${run.path} has no results, not even none: its tool did not scan.`
        : undefined;
};
/** What all runs of a log say. */
const mergeRuns = (runs) => {
    const [only, another] = runs;
    if (only !== undefined && another === undefined)
        return only;
    const failures = runs.flatMap(({ failure }) => failure ?? []);
    return {
        tools: [...new Set(runs.flatMap(({ tools }) => tools))],
        coverage: runs.flatMap(({ coverage }) => coverage),
        drafts: runs.flatMap(({ drafts }) => drafts),
        ...(failures.length === 0 ? {} : { failure: failures.join(' ') }),
    };
};

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/characters.ts
/* The bytes that mean something in JSON (RFC 8259). */
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const characters_QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const characters_OPEN_BRACKET = 0x5b;
const characters_BACKSLASH = 0x5c;
const characters_CLOSE_BRACKET = 0x5d;
const LOWER_F = 0x66;
const LOWER_N = 0x6e;
const LOWER_T = 0x74;
const LOWER_U = 0x75;
const characters_OPEN_BRACE = 0x7b;
const characters_CLOSE_BRACE = 0x7d;
const bytesOf = (characters) => new Set(new TextEncoder().encode(characters));
/** What may follow a backslash, beside `u`. */
const ESCAPED = bytesOf('"\\/bfnrt');
const HEXADECIMAL = bytesOf('0123456789abcdefABCDEF');
/** What a number may consist of. */
const NUMERIC = bytesOf('0123456789+-.eE');
const isSpace = (byte) => byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB;

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/tokens.ts

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** The tokens of a JSON document: strings, numbers, literals, and the white space between them. All raise ScanFault. */
class Tokens {
    #window;
    /** Where the string that was read last lies in the window, without its quotes. */
    #start = 0;
    #stop = 0;
    /** Whether it is anything but plain ASCII: each byte of it, by its bits. */
    #seen = 0;
    constructor(window) {
        this.#window = window;
    }
    /** The next byte that is no white space; the window stands at it. */
    peek() {
        const window = this.#window;
        for (;;) {
            if (window.at === window.end)
                window.slide(1);
            const byte = window.bytes[window.at] ?? 0;
            if (byte > SPACE)
                return byte;
            if (!isSpace(byte))
                throw window.fault('malformed');
            window.at++;
        }
    }
    /** Whether nothing but white space follows. */
    isAtEnd() {
        const window = this.#window;
        for (;;) {
            if (window.at === window.end && !window.refill())
                return true;
            if (!isSpace(window.bytes[window.at] ?? 0))
                return false;
            window.at++;
        }
    }
    /** Goes over a string that is not kept: it need not lie in the window as a whole. */
    skipString() {
        const window = this.#window;
        window.at++;
        for (;;) {
            const at = (window.at = this.#afterText(window.at));
            if (at === window.end)
                window.slide(1);
            else if (window.bytes[at] === characters_QUOTE)
                break;
            else
                window.at = this.#afterEscape(at);
        }
        window.at++;
    }
    /** A string. */
    string() {
        const window = this.#window;
        let at = window.at + 1;
        this.#seen = 0;
        for (;;) {
            at = this.#afterText(at);
            if (at === window.end)
                at = window.have(at, 1);
            else if (window.bytes[at] === characters_QUOTE)
                break;
            else
                at = this.#afterEscape(at);
        }
        this.#start = window.at + 1;
        this.#stop = at;
        window.at = at + 1;
        return this.#decoded();
    }
    /** A number. */
    number() {
        const window = this.#window;
        let at = window.at;
        for (;;) {
            const length = at - window.at;
            if (at < window.end) {
                if (!NUMERIC.has(window.bytes[at] ?? 0))
                    break;
                at++;
            }
            else {
                const isMore = window.refill();
                at = window.at + length;
                if (!isMore)
                    break;
            }
        }
        const text = window.bytes.toString('latin1', window.at, at);
        if (!NUMBER.test(text))
            throw window.fault('malformed');
        window.at = at;
        return Number(text);
    }
    /** A literal. */
    literal(text, value) {
        const window = this.#window;
        const at = window.have(window.at, text.length);
        for (let index = 0; index < text.length; index++) {
            if (window.bytes[at + index] !== text.charCodeAt(index))
                throw window.fault('malformed', at + index);
        }
        window.at = at + text.length;
        return value;
    }
    /** The place of the next quote, backslash or control character from `start` on, or the window's end. */
    #afterText(start) {
        const { bytes, end } = this.#window;
        let at = start;
        let seen = this.#seen;
        for (; at < end; at++) {
            const byte = bytes[at] ?? 0;
            if (byte === characters_QUOTE || byte === characters_BACKSLASH || byte < SPACE)
                break;
            seen |= byte;
        }
        this.#seen = seen;
        return at;
    }
    /** The place behind the escape sequence at `place`; a control character is none. */
    #afterEscape(place) {
        const window = this.#window;
        if (window.bytes[place] !== characters_BACKSLASH)
            throw window.fault('malformed', place);
        this.#seen |= 0x80;
        const at = window.have(place, 2);
        const byte = window.bytes[at + 1] ?? 0;
        if (byte !== LOWER_U) {
            if (!ESCAPED.has(byte))
                throw window.fault('malformed', at);
            return at + 2;
        }
        const start = window.have(at, 6);
        for (let digit = start + 2; digit < start + 6; digit++) {
            if (!HEXADECIMAL.has(window.bytes[digit] ?? 0))
                throw window.fault('malformed', digit);
        }
        return start + 6;
    }
    #decoded() {
        const { bytes } = this.#window;
        if ((this.#seen & 0x80) === 0)
            return bytes.toString('latin1', this.#start, this.#stop);
        return decodeText(bytes, this.#start, this.#stop);
    }
}
/**
 * The text of a string between its quotes, with its escape sequences resolved. A malformed sequence of UTF-8 becomes
 * U+FFFD, as in a text that is decoded whole.
 */
const decodeText = (bytes, from, to) => {
    const text = bytes.toString('utf8', from, to);
    return text.includes('\\') ? JSON.parse(`"${text}"`) : text;
};

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/window.ts


/** Large enough for few calls, small enough for the processor's cache. In bytes. */
const window_WINDOW = 1024 * 1024;
/** A part of a file, which slides from its start to its end; it grows when a token is kept that is longer. */
class Window {
    bytes = Buffer.alloc(0);
    /** The place of the next byte; the window slides no further than to here. */
    at = 0;
    /** The window's length. */
    end = 0;
    /** Whether the bytes lie in `room`. */
    isInRoom = false;
    /** The offset in the file of the window's first byte. */
    #base = 0;
    #source;
    #size;
    #room = undefined;
    /** Of `size` bytes. */
    constructor(source, size) {
        this.#source = source;
        this.#size = size;
    }
    /** From now on the bytes lie in `room`, with zeros behind them, as long as there is enough of it. */
    moveTo(room) {
        const bytes = this.bytes.subarray(0, this.end);
        this.#room = room;
        if (!this.#isRoomFor(bytes.length))
            return;
        room.set(bytes);
        this.#settle(room, bytes.length);
    }
    /** Where `at` is in the file. */
    get offset() {
        return this.#base + this.at;
    }
    /** Has so many bytes from `place` on in the window, which slides to `at` for it; gives where `place` is then. */
    have(place, count) {
        if (place + count <= this.end)
            return place;
        const behind = place - this.at;
        this.slide(behind + count);
        return this.at + behind;
    }
    /** Slides until there are so many bytes from `at` on. @throws ScanFault `truncated` when there are fewer. */
    slide(count) {
        while (this.end - this.at < count) {
            if (!this.refill())
                throw this.fault('truncated', this.end);
        }
    }
    /** Slides to `at`, and grows when there is nothing but one long token; false at the file's end. */
    refill() {
        const rest = this.end - this.at;
        const offset = this.offset;
        const size = Math.max(this.#size, 2 * rest);
        const length = this.#isRoomFor(size)
            ? this.#fill(offset, size)
            : this.#hold(this.#source.read(offset, size));
        this.#base = offset;
        this.end = length;
        this.at = 0;
        return length > rest;
    }
    /** As refill, into the room. */
    refillsRoom() {
        return this.refill() && this.isInRoom;
    }
    /** The fault at a place of the window. */
    fault(fault, place = this.at) {
        return new ScanFault(fault, this.#base + place);
    }
    #isRoomFor(size) {
        return this.#room !== undefined && size + ZEROS <= this.#room.length;
    }
    /** Reads into the room, without any memory but it. */
    #fill(offset, size) {
        const room = this.#room ?? this.bytes;
        const length = readInto(this.#source, offset, room.subarray(0, size));
        this.#settle(room, length);
        return length;
    }
    #settle(room, length) {
        room.fill(0, length, length + ZEROS);
        this.bytes = room;
        this.isInRoom = true;
    }
    #hold(bytes) {
        this.isInRoom = false;
        this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
        return bytes.length;
    }
}
/** What row-scan.ts may look at behind the window's end, on which it stops. */
const ZEROS = 64;

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/scan.ts




/** What the fast scan does not go over may be its fault or the window's: it goes over the same bytes at most so often. */
const TRIES = 4;
/**
 * Scans a JSON document (RFC 8259) in UTF-8, once, from its start to its end, by recursive descent, and gives what the
 * caller asks for on the way. Every byte is checked as JSON.parse would, also of what is not kept. Memory is what is kept
 * and a window (or the longest string that is kept, where that is longer), so a document may be longer than the longest
 * string. All methods raise ScanFault.
 */
class Scanner {
    #window;
    #tokens;
    #rows = undefined;
    #depth;
    #open = 0;
    constructor(source, { depth, window = window_WINDOW }) {
        this.#window = new Window(source, window);
        this.#tokens = new Tokens(this.#window);
        this.#depth = depth;
    }
    /** From now on `rows` goes over what is not kept, and over rows: many times as fast. */
    use(rows) {
        this.#rows = rows;
        this.#window.moveTo(rows.room);
    }
    /** The whole document; `read` reads its one value. */
    document(read) {
        const window = this.#window;
        window.refill();
        if (window.bytes[0] === 0xef && window.bytes[1] === 0xbb && window.bytes[2] === 0xbf)
            window.at = 3;
        const value = read();
        if (!this.#tokens.isAtEnd())
            throw window.fault('malformed');
        return value;
    }
    /** Goes to the next value, and gives its offset in the file. */
    next() {
        this.#tokens.peek();
        return this.offset;
    }
    /** Where the last value ended, or, in eachElement, the next one begins. */
    get offset() {
        return this.#window.offset;
    }
    /** The next value is an object (or `foreign`): `read` reads each member's value, or says that the member is `foreign`. */
    eachMember(read) {
        if (this.#tokens.peek() !== characters_OPEN_BRACE)
            throw this.#window.fault('foreign');
        this.#eachMember((name) => {
            if (read(name) === 'foreign')
                throw this.#window.fault('foreign');
        });
    }
    /** The next value is an array (or `foreign`): `read` reads each of its elements. */
    eachElement(read) {
        if (this.#tokens.peek() !== characters_OPEN_BRACKET)
            throw this.#window.fault('foreign');
        this.#eachElement(read);
    }
    /** The next value, as JSON.parse would give it of what the shape names. */
    value(shape) {
        // What is kept as a whole may be many levels deep: each of them would be tried anew.
        const from = shape.every ? undefined : this.#takes(0);
        if (from === undefined)
            return this.#valueSlowly(shape);
        return picked(JSON.parse(this.#window.bytes.toString('utf8', from, this.#window.at)), shape);
    }
    /** Goes over the next value. */
    skip() {
        this.#skip(TRIES);
    }
    /** Goes over the next value, whose fields are then those of `rows`; false, without doing so, where it is no regular row. */
    row() {
        return this.#takes(this.#rows?.root ?? 0) !== undefined;
    }
    /** Where the next value begins in the window, when the fast scan goes over it. */
    #takes(node) {
        const [rows, window] = [this.#rows, this.#window];
        if (rows === undefined)
            return undefined;
        this.#tokens.peek();
        if (!window.isInRoom)
            return undefined;
        const depth = this.#depth - this.#open;
        let end = rows.scan(window.at, node, depth);
        // It may be that the value goes on behind the window: a new one is read at most for each half of one.
        if (end === undefined && window.at > window.end / 2 && window.refillsRoom())
            end = rows.scan(window.at, node, depth);
        if (end === undefined)
            return undefined;
        const from = window.at;
        window.at = end;
        return from;
    }
    #valueSlowly(shape) {
        const tokens = this.#tokens;
        const byte = tokens.peek();
        if (byte === characters_QUOTE)
            return tokens.string();
        if (byte === characters_OPEN_BRACE)
            return this.#object(shape);
        if (byte === characters_OPEN_BRACKET)
            return this.#list(shape);
        return this.#scalar(byte);
    }
    /** What is longer than the window may hold values that are not: they are tried, too, so many levels deep. */
    #skip(tries) {
        if (tries > 0 && this.#takes(0) !== undefined)
            return;
        const inner = () => this.#skip(tries - 1);
        const byte = this.#tokens.peek();
        if (byte === characters_QUOTE)
            this.#tokens.skipString();
        else if (byte === characters_OPEN_BRACE)
            this.#eachMember(inner);
        else if (byte === characters_OPEN_BRACKET)
            this.#eachElement(inner);
        else
            this.#scalar(byte);
    }
    #scalar(byte) {
        const tokens = this.#tokens;
        if (byte === MINUS || (byte >= ZERO && byte <= NINE))
            return tokens.number();
        if (byte === LOWER_T)
            return tokens.literal('true', true);
        if (byte === LOWER_F)
            return tokens.literal('false', false);
        if (byte === LOWER_N)
            return tokens.literal('null', null);
        throw this.#window.fault('malformed');
    }
    #object(shape) {
        const kept = {};
        this.#eachMember((name) => {
            const member = memberOf(shape, name);
            if (member === undefined)
                this.skip();
            else
                keep(kept, name, this.value(member));
        });
        return kept;
    }
    #list(shape) {
        const kept = [];
        this.#eachElement(() => {
            if (shape.element !== undefined && kept.length < shape.most)
                kept.push(this.value(shape.element));
            else
                this.skip();
        });
        return kept;
    }
    /** Of the object that the window stands at. */
    #eachMember(read) {
        const names = new Set();
        this.#enter();
        if (!this.#isEmpty(characters_CLOSE_BRACE)) {
            do {
                if (this.#tokens.peek() !== characters_QUOTE)
                    throw this.#window.fault('malformed');
                const { offset } = this;
                const name = this.#tokens.string();
                if (names.has(name))
                    throw new ScanFault('repeated', offset);
                names.add(name);
                if (this.#tokens.peek() !== COLON)
                    throw this.#window.fault('malformed');
                this.#window.at++;
                read(name);
            } while (this.#goesOn(characters_CLOSE_BRACE));
        }
        this.#open--;
    }
    /** Of the array that the window stands at. */
    #eachElement(read) {
        this.#enter();
        if (!this.#isEmpty(characters_CLOSE_BRACKET)) {
            do {
                this.#tokens.peek();
                read();
            } while (this.#goesOn(characters_CLOSE_BRACKET));
        }
        this.#open--;
    }
    #enter() {
        if (++this.#open > this.#depth)
            throw this.#window.fault('too-deep');
        this.#window.at++;
    }
    /** Behind an opening bracket: whether the closing one follows; it is taken. */
    #isEmpty(close) {
        if (this.#tokens.peek() !== close)
            return false;
        this.#window.at++;
        return true;
    }
    /** Behind an element or member: whether another one follows. */
    #goesOn(close) {
        const byte = this.#tokens.peek();
        if (byte !== COMMA && byte !== close)
            throw this.#window.fault('malformed');
        this.#window.at++;
        return byte === COMMA;
    }
}
/** As JSON.parse does: `__proto__`, too, is a member like others. */
const keep = (kept, name, value) => {
    if (name !== '__proto__')
        kept[name] = value;
    else
        Object.defineProperty(kept, name, { value, enumerable: true, configurable: true, writable: true });
};
const memberOf = (shape, name) => shape.every ? shape : shape.members.find((each) => each.name === name)?.shape;
/** What the shape names of a value that was parsed. */
const picked = (value, shape) => {
    if (Array.isArray(value)) {
        const { element, most } = shape;
        return element === undefined ? [] : value.slice(0, most).map((each) => picked(each, element));
    }
    if (typeof value !== 'object' || value === null || shape.every)
        return value;
    const kept = {};
    for (const [name, member] of Object.entries(value)) {
        const own = memberOf(shape, name);
        if (own !== undefined)
            keep(kept, name, picked(member, own));
    }
    return kept;
};

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/shape.ts
const NOTHING = { members: [], every: false, element: undefined, most: 0 };
/** A scalar. */
const scalar = { ...NOTHING };
/** An object of which the named members are kept. */
const objectOf = (members) => ({
    ...NOTHING,
    members: membersOf(members),
});
/** An array, with what is kept of each element. */
const shape_listOf = (element) => ({ ...NOTHING, element, most: Infinity });
/** An array of which the first element is kept. */
const firstOf = (element) => ({ ...NOTHING, element, most: 1 });
/** Any value, with all that is in it. */
const whole = wholeShape();
function wholeShape() {
    const shape = { ...NOTHING, every: true, most: Infinity };
    shape.element = shape;
    return shape;
}
/** A field of the row, at a place of its own: whatever value stands there. */
const field = (place) => ({ kind: 'field', place, holds: 'value' });
/** A field that is most often one of few strings: a rule's id, a path, a level. */
const wordField = (place) => ({ kind: 'field', place, holds: 'word' });
/** A message, which is told as a line where it cannot hold a credential. A row has one. */
const phraseField = (place) => ({ kind: 'field', place, holds: 'phrase' });
/** An object that holds fields. */
const rowOf = (members) => ({
    kind: 'object',
    members: membersOf(members),
});
/** An array whose first element holds fields. */
const firstRowOf = (element) => ({ kind: 'first', element });
function membersOf(members) {
    return Object.entries(members).map(([name, shape]) => ({ name, shape }));
}

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/layout.ts
/*
 * Where things lie in the memory that assembly/row-scan.ts and row-scan.ts share, and what its numbers mean. This file is
 * read by both compilers, AssemblyScript's and TypeScript's. Places and lengths are in bytes.
 */
/** What is done with a value of the shape: a node's number → its action. Nothing is kept of node 0. */
const ACTIONS = 1024;
const SCALAR = 1;
const WORD = 2;
const PHRASE = 3;
const MEMBERS = 4;
const FIRST = 5;
/** A node's number → its field's place. */
const PLACES = 1088;
/** A node's number and a name's → the node of the member, or 0; without a name, the node of an array's first element. */
const CHILDREN = 2048;
const SHAPE_NAMES = 64;
/** What was found: four integers for each field, of which the first is its kind. */
const NOTES = 8192;
const NOTE_BYTES = 16;
/** Nothing, or null. */
const ABSENT = 0;
/** A string of plain ASCII without an escape sequence, and any other string: from, to. */
const PLAIN = 1;
const TEXT = 2;
/** A word: from, to, its place. */
const REPEATED = 3;
/** A small integer without a sign: its value. */
const INTEGER = 4;
/** Any other value: from, to. */
const OTHER = 5;
/** A plain string that cannot hold a credential, as of a field that is a phrase: from, to, the length of its line or 0. */
const layout_HARMLESS = 6;
/** A credential has at least so many word characters or dashes in a row; or it stands in an address, before an @. */
const CREDENTIAL_LENGTH = 10;
/** The names of members: length, next, other, inner, then the text with its closing quote. */
const NAMES = 16384;
const NAME_BYTES = 128;
const NAME_NEXT = 4;
const NAME_OTHER = 8;
const NAME_INNER = 12;
const NAME_TEXT = 16;
const LONGEST_NAME = 104;
const MOST_NAMES = 256;
/** A name's hash → its number. */
const NAME_INDEX = 49152;
const NAME_PLACES = 1024;
/** By depth, up to 896, a bit for each name that the open object has. */
const SEEN = 53248;
const SEEN_BYTES = 32;
/** The phrase that was found last, as one line without links. */
const LINE = 81920;
const LONGEST_LINE = 32768;
/** A word's place → 1 when the caller holds its string. */
const HELD = 114688;
/** Words: length + 1, the row that had it last, then the text. A word's place is one of a few that its hash leaves it. */
const layout_WORDS = 131072;
const WORD_BYTES = 104;
const WORD_ROW = 4;
const WORD_TEXT = 8;
const LONGEST_WORD = 96;
const WORD_PLACES = 16384;
const WORD_CHOICES = 4;
/** The bytes that are scanned, and behind them zeros, on which everything stops. */
const layout_WINDOW = 2097152;

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/row-scan.gen.ts
// Written by scripts/wasm.ts from packages/findings/assembly/row-scan.ts. Change that, then run `npm run wasm`.
const ROW_SCAN = 'AGFzbQEAAAABIwVgBH9/f38Bf2ABfwF/YAJ/fwF/YAV/f39/fwF/YAN/f38AAg8BA2VudgZtZW1vcnkCAAADCwoAAwEAAAECBAIABhUEfwFBAQt/AUEBC38BQQALfwFBAAsHGgMGbmFtZUF0AAIEc2NhbgAJBm1lbW9yeQIACpwnCoYFAQN/IAAtAAAiBkEiRgRAIAAgARAIDwtBBSEEIAZB+wBGBH8gAEEAIAIgAxADBSAGQdsARgR/IABBACACIAMQBAUgBkEtRgR/QQEFIAZBMGtB/wFxQQpJCwR/IAAiAkEBaiAAIAAtAABBLUYbIgMhAANAIAAtAABBMGtB/wFxIgRBCU0EQCAFQQpsIARqIQUgAEEBaiEADAELCwJ/QQAgACADayIEBH8gBEEBSgR/IAMtAABBMEYFQQALBUEBCw0AGiAEQQlMQQAgAiADRkEAIAAtAAAiBEEuRyIDBEAgBEEgckHlAEchAwsgAxsbBEAgAQRAIAFBwAhqLQAAQQR0QYBAayIBQQQ2AgAgASAFNgIEIAFBADYCCAsgAAwBCyADRQRAAn8gAC0AAEEuRgRAIABBAWoiAyEAA0AgAC0AAEEwa0H/AXFBCkkEQCAAQQFqIQAMAQsLQQAgAEEAIAAgA0cbIgBFDQEaCyAAIAAtAABBIHJB5QBHDQAaIABBAmogAEEBaiAALQABIgBBLUYgAEErRnIbIgMhAANAIAAtAABBMGtB/wFxQQpJBEAgAEEBaiEADAELCyAAQQAgACADRxsLIQALIAEEQCABQcAIai0AAEEEdEGAQGsiAUEFNgIAIAEgAjYCBCABIAA2AggLIAALDwUgBkH0AEYEfyAAQQRqQQAgACgCAEH05NWrBkYbBSAGQeYARgR/IABBBWpBACAAKAIBQeHYzasGRhsFIAZB7gBGBH9BACEEIABBBGpBACAAKAIAQe7qseMGRhsFQQALCwsLCwshAiABBEAgAUHACGotAABBBHRBgEBrIgEgBDYCACABIAA2AgQgASACNgIICyACC2IBAn8gAUGACGotAAAiBkEERiAALQAAIgVB+wBGcQRAIAAgASACIAMQAw8LIAZBBUYgBUHbAEZxBEAgACABIAIgAxAEDwtBASAEIAVB7gBHGwRAQQAkAAsgAEEAIAIgAxAAC44DAQZ/IAAQBSIBIABrIQIjAUUgAUVyIAJB6ABOcgRAQQAPCyACIgEgACIDaiABQQNxayEEA0AgAyAESARAIAEgAygCAHMgAUENdnNBsfPd8XlsIQEgA0EEaiEDDAELCyACQQNxIgQEQCABIAMoAgBBASAEQQN0dEEBa3FzIAFBDXZzQbHz3fF5bCEBCyABQQ92IAFzQf8HcSEFA0AgBUEBdEGAgANqLwEAIgYEQCAAIQEgBkEHdCIDQZCAAWohBCADQYCAAWooAgBBAWohAwJ/A0AgA0EITgRAQQAgBCkDACABKQMAUg0CGiAEQQhqIQQgAUEIaiEBIANBCGshAwwBCwtCASADQQN0rIZCAX0gBCkDACABKQMAhYNQCwR/IAIgBkEHdEGAgAFqKAIARgVBAAsEQCAGDwUgBUEBakH/B3EhBQwCCwALCyMCQf8BRgRAQQAPCyMCQQFqJAIgBUEBdEGAgANqIwI7AQAjAkEHdEGAgAFqIgEgAjYCACABQRBqIAAgAkEBavwKAAAjAguSCwEHfyADRQRAQQAPCyADQQV0QYCgA2oiCUEAQSD8CwAgAEEBaiIALQAAQSBNBEADfwJ/IAAtAAAiBEEgRgR/A0AgACAA/QAEAP0MICAgICAgICAgICAgICAgIP0j/WRBf3NB//8DcSIFaGohBCAFRQRAIABBEGohAAwBCwsgBAUgBEENRiAEQQpGciAEQQlGcgR/IABBAWoFIAAMAgsLIQAMAQsLIQALIAAtAABB/QBGBEAgAEEBag8LQQEhBgNAIAAtAABBIkcEQEEADwsgBgRAIABBAWohBCACQQd0QYCAAWoiCCgCDCICBH8gBCEGIAJBB3QiB0GQgAFqIQUgB0GAgAFqKAIAQQFqIQoCfwNAIApBCE4EQEEAIAUpAwAgBikDAFINAhogBUEIaiEFIAZBCGohBiAKQQhrIQoMAQsLQgEgCkEDdKyGQgF9IAUpAwAgBikDAIWDUAsFQQALRQRAIAggBBACIgI2AgwLBSAAQQFqIQQgAkEHdEGAgAFqIgcoAgQiCCECAkAgCAR/IAQhBSAIQQd0IgZBkIABaiEKIAZBgIABaigCAEEBaiEGAn8DQCAGQQhOBEBBACAKKQMAIAUpAwBSDQIaIApBCGohCiAFQQhqIQUgBkEIayEGDAELC0IBIAZBA3SshkIBfSAKKQMAIAUpAwCFg1ALBUEACw0AIAcoAggiAgR/IAQhBSACQQd0IgZBkIABaiEKIAZBgIABaigCAEEBaiEGAn8DQCAGQQhOBEBBACAKKQMAIAUpAwBSDQIaIApBCGohCiAFQQhqIQUgBkEIayEGDAELC0IBIAZBA3SshkIBfSAKKQMAIAUpAwCFg1ALBUEACw0AIAQQAiECIAcgCDYCCCAHIAI2AgQLC0EAIQYgAgR/IAkgAkEDdWoiBC0AACEFIAQgBUEBIAJBB3F0IgRyOgAAIAQgBXEFQQELBEBBAA8LIAAgAkEHdEGAgAFqKAIAakECaiIALQAAQSBNBEADfwJ/IAAtAAAiBEEgRgR/A0AgACAA/QAEAP0MICAgICAgICAgICAgICAgIP0j/WRBf3NB//8DcSIFaGohBCAFRQRAIABBEGohAAwBCwsgBAUgBEENRiAEQQpGciAEQQlGcgR/IABBAWoFIAAMAgsLIQAMAQsLIQALIAAtAABBOkcEQEEADwsgAEEBaiIALQAAQSBNBEADfwJ/IAAtAAAiBEEgRgR/A0AgACAA/QAEAP0MICAgICAgICAgICAgICAgIP0j/WRBf3NB//8DcSIFaGohBCAFRQRAIABBEGohAAwBCwsgBAUgBEENRiAEQQpGciAEQQlGcgR/IABBAWoFIAAMAgsLIQAMAQsLIQALIANBAWshBQJ/IAFFIAJBwABOcgRAIABBACACIAUQAAwBCyABQQZ0QYAQaiACai0AACIEBH8gBEGACGotAABBA00FQQELBEAgACAEIAIgBRAADAELIAAgBCACIAVBABABCyIARQRAQQAPCyAALQAAQSBNBEADfwJ/IAAtAAAiBEEgRgR/A0AgACAA/QAEAP0MICAgICAgICAgICAgICAgIP0j/WRBf3NB//8DcSIFaGohBCAFRQRAIABBEGohAAwBCwsgBAUgBEENRiAEQQpGciAEQQlGcgR/IABBAWoFIAAMAgsLIQAMAQsLIQALIAAtAAAiBEH9AEYEQCAAQQFqDwsgBEEsRgRAIABBAWoiAC0AAEEgTQRAA38CfyAALQAAIgRBIEYEfwNAIAAgAP0ABAD9DCAgICAgICAgICAgICAgICD9I/1kQX9zQf//A3EiBWhqIQQgBUUEQCAAQRBqIQAMAQsLIAQFIARBDUYgBEEKRnIgBEEJRnIEfyAAQQFqBSAADAILCyEADAELCyEACwwBCwtBAAuaBAECfyADRQRAQQAPCyAAQQFqIgAtAABBIE0EQAN/An8gAC0AACIEQSBGBH8DQCAAIAD9AAQA/QwgICAgICAgICAgICAgICAg/SP9ZEF/c0H//wNxIgRoaiEFIARFBEAgAEEQaiEADAELCyAFBSAEQQ1GIARBCkZyIARBCUZyBH8gAEEBagUgAAwCCwshAAwBCwshAAsgAC0AAEHdAEYEQCAAQQFqDwsgAQR/IAFBBnRBgBBqLQAABUEACyEBA0AgAQR/IAAgASACIANBAWtBARABBSAAQQAgAiADQQFrEAALIgBFBEBBAA8LQQAhASAALQAAQSBNBEADfwJ/IAAtAAAiBEEgRgR/A0AgACAA/QAEAP0MICAgICAgICAgICAgICAgIP0j/WRBf3NB//8DcSIEaGohBSAERQRAIABBEGohAAwBCwsgBQUgBEENRiAEQQpGciAEQQlGcgR/IABBAWoFIAAMAgsLIQAMAQsLIQALIAAtAAAiBEHdAEYEQCAAQQFqDwsgBEEsRgRAIABBAWoiAC0AAEEgTQRAA38CfyAALQAAIgRBIEYEfwNAIAAgAP0ABAD9DCAgICAgICAgICAgICAgICD9I/1kQX9zQf//A3EiBGhqIQUgBEUEQCAAQRBqIQAMAQsLIAUFIARBDUYgBEEKRnIgBEEJRnIEfyAAQQFqBSAADAILCyEADAELCyEACwwBCwtBAAv/AgIFfwF7A0ACQCAA/QAEACIG/QwiIiIiIiIiIiIiIiIiIiIi/SMgBv0MXFxcXFxcXFxcXFxcXFxcXP0j/VAgBv0MICAgICAgICAgICAgICAgIP0m/VD9ZCIBRQRAIAIgBv1kciECIABBEGohAAwCCyACIAb9ZEEBIAFoIgF0QQFrcXIhAiAAIAFqIgAtAAAiAUEiRg0AIAFB3ABHBEBBAA8LQQEhBAJAIABBAWoiAy0AACIAQfUARwRAIANBAWpBAAJ/AkACQCAAQSJGDQAgAEHcAEYNACAAQS9GDQAgAEHiAEYNACAAQeYARg0AIABB7gBGDQAgAEHyAEYNACAAQfQARg0ADAELQQEMAQtBAAsbIQEMAQsgA0EBaiEAA0AgACADQQVqSARAQQAhASAALQAAIgVBMGtB/wFxQQpJBH9BAQUgBUEgckHhAGtB/wFxQQZJC0UNAiAAQQFqIQAMAQsLIANBBWohAQsgASIADQFBAA8LCyACIARyRSQBIAALvAMBB38gASAAa0GAgAJKBEBBAA8LQYCABSEHIAAhAwNAIAEgA0oEfyADLQAAQdsARwVBAAsEQCADQQFqIQMMAQsLA0AgASADSgRAAkAgAyECA0AgASACSgR/IAItAABB3QBHBUEACwRAIAJBAWohAgwBCwsgASACRg0AIAIiBUEBaiEEQQAhAgJAIAEgBEYEf0EBBSAELQAAQShHCw0AIARBAWohAgNAIAEgAkoEQCACLQAAIQggAkEBaiIEIQIgCEEpRg0CQQAhAiAIQSBGIAhBKEZyDQIgBCECDAELC0EAIQILIAIEQCAHIAAgAyAAa/wKAAAgAyAHaiAAayIAIANBAWoiAyAFIANr/AoAACAAIAVqIANrIQcgAiEACyACIAVBAWogAhshAwNAIAEgA0oEfyADLQAAQdsARwVBAAsEQCADQQFqIQMMAQsLDAILCwsgByAAIAEgAGv8CgAAIAEgB2ogAGsiAkGAgAVrQSAhAUGAgAUhAwJAA0AgAiADSgRAIAMtAAAiAEH/AEYEf0EBBSABQSBGIABBIEZxCw0CIAAhASADQQFqIQMMAQsLIAFBIEchBgtBACAGGwufBAEJf0F/IQMjAyEHIAIgASIEayIIIgUgBGogBUEDcWshBgNAIAQgBkgEQCAFIAQoAgBzIAVBDXZzQbHz3fF5bCEFIARBBGohBAwBCwsgCEEDcSIGBEAgBSAEKAIAQQEgBkEDdHRBAWtxcyAFQQ12c0Gx893xeWwhBQsgBUEPdiAFc0H8/wBxIgshBQNAIAUgC0EEakgEQCAFQegAbEGAgAhqIgooAgAgCEEBakYEfyAKQQhqIQkgASEEIAghBgJ/A0AgBkEITgRAQQAgCSkDACAEKQMAUg0CGiAJQQhqIQkgBEEIaiEEIAZBCGshBgwBCwtCASAGQQN0rIZCAX0gCSkDACAEKQMAhYNQCwVBAAsEQCAFQegAbEGAgAhqIwM2AgQgAEHACGotAABBBHRBgEBrIgNBAzYCACADIAE2AgQgAyACNgIIIABBwAhqLQAAQQR0QYBAayAFNgIMDwsgCigCBCIEIAdIBEAgBCEHIAUhAwsgBUEBaiEFDAELCyADQX9GBEAgAEHACGotAABBBHRBgEBrIgBBATYCACAAIAE2AgQgACACNgIIDwsgA0HoAGwiBEGAgAhqIgUgCEEBajYCACAEQYiACGogASAI/AoAACADQYCAB2pBADoAACAFIwM2AgQgAEHACGotAABBBHRBgEBrIgRBAzYCACAEIAE2AgQgBCACNgIIIABBwAhqLQAAQQR0QYBAayADNgIMC50DAQh/IABBAWoiAxAFIgVFIAFFcgRAIAVBAWpBACAFGw8LIAFBgAhqLQAAIQAjAQRAIABBAkYgBSADa0HgAExxBEAgASADIAUQBwUgAEEDRgR/IAMhBAJ/A0AgBCAFSARAIAQtAAAiAEHfAEYgAEEtRiEJIABBIHJB4QBrQf8BcUEaSQR/QQEFIABBMGtB/wFxQQpJCyAJcnIEQEEAIAZBAWoiBkEKRg0DGgUgAEHAAEYEQEEADAQFIAJB3QBGIABBKEZxBEBBASEHBSAAQSlGBEBBACEHBUEAIAYgB0UgAEHdAEcgAEHbAEdxcRshBgsLCwsgACECIARBAWohBAwBCwtBAQsFQQALBEAgAUHACGotAABBBHRBgEBrIgBBBjYCACAAIAM2AgQgACAFNgIIIAFBwAhqLQAAQQR0QYBAayADIAUQBjYCDAUgAUHACGotAABBBHRBgEBrIgBBATYCACAAIAM2AgQgACAFNgIICwsFIAFBwAhqLQAAQQR0QYBAayIAQQI2AgAgACADNgIEIAAgBTYCCAsgBUEBagtwAQJ/IAAtAAAiBUHbAEcgBUH7AEdxIAVBIkdxBEBBAA8LQQEkACMDQQFqJAMDQCACIARKBEAgBEEEdEGAQGtBADYCACAEQQFqIQQMAQsLIAEEfyAAIAFBACADQQEQAQUgAEEAQQAgAxAAC0EAIwAbCw==';

;// CONCATENATED MODULE: ./packages/findings/src/json-scan/row-scan.ts




let compiled;
/** Takes a millisecond or two: for who needs it, and once. */
const compile = () => (compiled ??= new WebAssembly.Module(Buffer.from(ROW_SCAN, 'base64')));
const PAGE = 65_536;
/** Integers of a note. */
const NOTE = NOTE_BYTES / 4;
/**
 * Goes over JSON values in WebAssembly and tells the fields of those that look like one another: rows. The code is in
 * assembly/row-scan.ts.
 */
class RowScan {
    /** Where the window has to lie. */
    room;
    /** The row's first node. */
    root;
    #bytes;
    /** Where fields were found: see layout.ts. */
    #notes;
    #code;
    /** How many fields a row has. */
    #fields;
    /** Words, by their place; and whether the one that is now there is among them. */
    #words = new Array(WORD_PLACES).fill('');
    #held;
    /** Rows of this form, with so many fields. */
    constructor(row, fields) {
        const memory = new WebAssembly.Memory({ initial: Math.ceil((layout_WINDOW + window_WINDOW + ZEROS) / PAGE) });
        this.#code = new WebAssembly.Instance(compile(), { env: { memory } }).exports;
        this.#bytes = Buffer.from(memory.buffer);
        this.room = this.#bytes.subarray(layout_WINDOW);
        this.#notes = new Int32Array(memory.buffer, NOTES, fields * NOTE);
        this.#held = this.#bytes.subarray(HELD, HELD + WORD_PLACES);
        this.#fields = fields;
        this.root = new Tables(this.#bytes, this.#code).add(row);
    }
    /**
     * Goes over the value at a place of the window, and gives where it ends. `undefined` where it does not end in the window, is
     * wrong, or not of the form that the node stands for (0: any form). So many arrays and objects may be open at once.
     */
    scan(place, node, depth) {
        const end = this.#code.scan(layout_WINDOW + place, node, this.#fields, depth);
        return end === 0 ? undefined : end - layout_WINDOW;
    }
    /** A field of the row that was gone over last, as JSON.parse would give it; `undefined` for none and for null. */
    field(place) {
        const notes = this.#notes;
        const at = place * NOTE;
        const kind = notes[at];
        if (kind === ABSENT)
            return undefined;
        const from = notes[at + 1] ?? 0;
        const to = notes[at + 2] ?? 0;
        if (kind === PLAIN || kind === layout_HARMLESS)
            return this.#bytes.toString('latin1', from, to);
        if (kind === REPEATED)
            return this.#word(notes[at + 3] ?? 0, from, to);
        if (kind === INTEGER)
            return from;
        if (kind === TEXT)
            return decodeText(this.#bytes, from, to);
        return JSON.parse(this.#bytes.toString('utf8', from, to));
    }
    /**
     * A phrase as one line without links, where it is plain and cannot hold a credential: see layout.ts. It is the last phrase
     * that was gone over: a row has one.
     */
    line(place) {
        const at = place * NOTE;
        if (this.#notes[at] !== layout_HARMLESS)
            return undefined;
        const length = this.#notes[at + 3] ?? 0;
        return length === 0 ? undefined : this.#bytes.toString('latin1', LINE, LINE + length);
    }
    #word(place, from, to) {
        if (this.#held[place] === 1)
            return this.#words[place];
        this.#held[place] = 1;
        return (this.#words[place] = this.#bytes.toString('latin1', from, to));
    }
}
const row_scan_ACTIONS = { value: SCALAR, word: WORD, phrase: PHRASE };
/** The tables that tell the code in WebAssembly what a row looks like. */
class Tables {
    #bytes;
    #code;
    #nodes = 0;
    constructor(bytes, code) {
        this.#bytes = bytes;
        this.#code = code;
    }
    /** The node's number. */
    add(row) {
        const node = ++this.#nodes;
        switch (row.kind) {
            case 'field':
                this.#bytes[ACTIONS + node] = row_scan_ACTIONS[row.holds];
                this.#bytes[PLACES + node] = row.place;
                break;
            case 'object':
                this.#bytes[ACTIONS + node] = MEMBERS;
                for (const { name, shape } of row.members)
                    this.#setChild(node, this.#nameOf(name), this.add(shape));
                break;
            case 'first':
                this.#bytes[ACTIONS + node] = FIRST;
                this.#setChild(node, 0, this.add(row.element));
                break;
        }
        return node;
    }
    #setChild(node, name, child) {
        this.#bytes[CHILDREN + node * SHAPE_NAMES + name] = child;
    }
    #nameOf(text) {
        this.#bytes.write(`${text}"\0`, layout_WINDOW, 'latin1');
        return this.#code.nameAt(layout_WINDOW);
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/sarif/shape.ts

/*
 * What the reader of SARIF asks for, and nothing else: a field that it comes to ask for is to be named here, too.
 */
const shape_TEXT = objectOf({ text: scalar });
const RULE = objectOf({
    id: scalar,
    name: scalar,
    shortDescription: shape_TEXT,
    fullDescription: shape_TEXT,
    messageStrings: whole,
    helpUri: scalar,
    defaultConfiguration: objectOf({ level: scalar }),
    properties: objectOf({ 'security-severity': scalar, 'problem.severity': scalar, tags: shape_listOf(scalar) }),
});
const COMPONENT = objectOf({ name: scalar, rules: shape_listOf(RULE) });
/** The members of a run (§3.14) that are kept, beside its results. */
const RUN = {
    tool: objectOf({ driver: COMPONENT, extensions: shape_listOf(COMPONENT) }),
    invocations: shape_listOf(objectOf({ executionSuccessful: scalar })),
    artifacts: shape_listOf(objectOf({ location: objectOf({ uri: scalar, uriBaseId: scalar }) })),
    originalUriBaseIds: whole,
    externalPropertyFileReferences: objectOf({ results: firstOf(scalar) }),
    properties: objectOf({ imageName: scalar }),
};
/** The fields of a result that decide: name → its place in the row. */
const FIELD = {
    ruleId: 0,
    ruleIndex: 1,
    nestedRuleId: 2,
    nestedRuleIndex: 3,
    component: 4,
    kind: 5,
    level: 6,
    text: 7,
    markdown: 8,
    messageId: 9,
    arguments: 10,
    uri: 11,
    uriBaseId: 12,
    artifact: 13,
    startLine: 14,
    endLine: 15,
    snippet: 16,
    contextSnippet: 17,
    fingerprints: 18,
    lineHash: 19,
    baselineState: 20,
    suppressions: 21,
    score: 22,
    subject: 23,
    aliases: 24,
};
const snippet = (place) => rowOf({ text: field(place) });
/** A result (§3.27), of which the first location counts (see placeOf). */
const RESULT = rowOf({
    ruleId: wordField(FIELD.ruleId),
    ruleIndex: field(FIELD.ruleIndex),
    rule: rowOf({
        id: wordField(FIELD.nestedRuleId),
        index: field(FIELD.nestedRuleIndex),
        toolComponent: rowOf({ index: field(FIELD.component) }),
    }),
    kind: wordField(FIELD.kind),
    level: wordField(FIELD.level),
    message: rowOf({
        text: phraseField(FIELD.text),
        markdown: field(FIELD.markdown),
        id: wordField(FIELD.messageId),
        arguments: field(FIELD.arguments),
    }),
    locations: firstRowOf(rowOf({
        physicalLocation: rowOf({
            artifactLocation: rowOf({
                uri: wordField(FIELD.uri),
                uriBaseId: wordField(FIELD.uriBaseId),
                index: field(FIELD.artifact),
            }),
            region: rowOf({
                startLine: field(FIELD.startLine),
                endLine: field(FIELD.endLine),
                snippet: snippet(FIELD.snippet),
            }),
            contextRegion: rowOf({ snippet: snippet(FIELD.contextSnippet) }),
        }),
    })),
    fingerprints: field(FIELD.fingerprints),
    partialFingerprints: rowOf({ primaryLocationLineHash: field(FIELD.lineHash) }),
    baselineState: wordField(FIELD.baselineState),
    suppressions: field(FIELD.suppressions),
    properties: rowOf({
        'security-severity': field(FIELD.score),
        package: field(FIELD.subject),
        aliases: field(FIELD.aliases),
    }),
});

;// CONCATENATED MODULE: ./packages/findings/src/sarif/row-fields.ts




/** Thrown where a field of a scanned result is not of the type that it should have. */
class IrregularError extends Error {
}
const NONE = [];
/** The fields of the result that was gone over last: one object for all results. All raise IrregularError. */
class RowFields {
    scan = new RowScan(RESULT, Object.keys(FIELD).length);
    ruleId = () => this.#text(FIELD.ruleId) ?? this.#text(FIELD.nestedRuleId);
    ruleIndex = () => this.#number(FIELD.nestedRuleIndex) ?? this.#number(FIELD.ruleIndex);
    component = () => this.#number(FIELD.component);
    kind = () => this.#text(FIELD.kind);
    baselineState = () => this.#text(FIELD.baselineState);
    level = () => this.#text(FIELD.level);
    text = () => this.#text(FIELD.text);
    cleanText = () => (this.scan.field(FIELD.arguments) === undefined ? this.scan.line(FIELD.text) : undefined);
    markdown = () => this.#text(FIELD.markdown);
    messageId = () => this.#text(FIELD.messageId);
    uri = () => this.#text(FIELD.uri);
    uriBaseId = () => this.#text(FIELD.uriBaseId);
    artifact = () => this.#number(FIELD.artifact);
    startLine = () => this.#line(FIELD.startLine);
    endLine = () => this.#line(FIELD.endLine);
    snippet = () => this.#text(FIELD.snippet) ?? this.#text(FIELD.contextSnippet);
    lineHash = () => this.#text(FIELD.lineHash);
    score = () => this.scan.field(FIELD.score);
    subject = () => this.scan.field(FIELD.subject);
    aliases = () => this.scan.field(FIELD.aliases);
    messageArguments = () => {
        const list = this.scan.field(FIELD.arguments);
        if (list === undefined)
            return NONE;
        if (!Array.isArray(list))
            throw new IrregularError();
        return list.map((each) => asText(each) ?? '');
    };
    fingerprints = () => {
        const own = this.scan.field(FIELD.fingerprints);
        return typeof own === 'object' && own !== null && !Array.isArray(own) ? own : undefined;
    };
    suppressions = () => {
        const list = this.scan.field(FIELD.suppressions);
        return list === undefined ? NONE : suppressionsOf(new Value('', list));
    };
    #text(place) {
        const value = this.scan.field(place);
        return typeof value === 'string' ? value : asText(value);
    }
    #number(place) {
        const value = this.scan.field(place);
        if (typeof value === 'number')
            return value;
        if (value === undefined || value === null)
            return undefined;
        throw new IrregularError();
    }
    #line(place) {
        const line = this.#number(place);
        return line !== undefined && Number.isSafeInteger(line) && line > 0 ? line : undefined;
    }
}
const asText = (value) => {
    if (typeof value === 'string')
        return value;
    if (value === undefined || value === null)
        return undefined;
    throw new IrregularError();
};

;// CONCATENATED MODULE: ./packages/findings/src/sarif/scan-log.ts













/**
 * Reads a SARIF log (§3.13) from its bytes, in memory that does not grow with it. What results have in common
 * may stand behind them: then they are gone over once more.
 * @param window how many bytes are held of the file, where another number than the scanner's is wanted
 * @throws ScanFault where it is not a regular log, UnreadableError where it is none that can be read.
 */
const scanLog = (source, surroundings, window) => {
    const scanner = new Scanner(source, { depth: MAX_DOCUMENT_DEPTH, window });
    const root = {};
    const runs = [];
    let fields;
    const nextRun = () => {
        if (fields === undefined) {
            fields = new RowFields();
            scanner.use(fields.scan);
        }
        const run = new RunScan(source, runs.length, surroundings, fields);
        runs.push(run);
        return run;
    };
    try {
        scanner.document(() => readRoot(scanner, root, () => nextRun().read(scanner)));
    }
    catch (error) {
        // Of what breaks before its runs it cannot be told that it is a log.
        if (error instanceof ScanFault && !('runs' in root))
            throw new ScanFault('foreign', error.offset);
        throw error;
    }
    if (!isSarif(new Value(source.file, root)) || runs.length === 0)
        throw new ScanFault('foreign', 0);
    return mergeRuns(runs.map((run) => run.extract()));
};
const readRoot = (scanner, root, run) => {
    scanner.eachMember((name) => {
        if (name !== 'runs' && !LOG_MEMBERS.has(name))
            return 'foreign';
        root[name] = [];
        if (name === 'runs')
            scanner.eachElement(run);
        else if (name === 'version')
            root[name] = scanner.value(whole);
        else
            scanner.skip();
        return undefined;
    });
};
/** Whether a document's root is a log's: SARIF 2.1.0, or a release candidate, which names itself 2.1.0-rtm. */
const isSarif = (root) => root.has('version') && String(root.at('version').raw).startsWith('2.1') && 'runs' in root.raw;
/** A log has no other members (§3.13); what has, is parsed, and judged by that. */
const LOG_MEMBERS = new Set([
    '$schema',
    'version',
    'inlineExternalProperties',
    'properties',
]);
const isRunMember = (name) => Object.hasOwn(RUN, name);
/** Of the members that follow the results: whether one says what a result is, or where. */
const concernsResults = (name, value) => ['tool', 'artifacts', 'originalUriBaseIds'].includes(name) ||
    (name === 'properties' && new Value('', value).has('imageName'));
/** One run that is scanned: what it says beside its results, and the drafts of these. */
class RunScan {
    #source;
    #surroundings;
    #run;
    #members = {};
    #fields;
    #drafts = undefined;
    /** Where the results are, when they are to be read once more. */
    #again = undefined;
    /** What is wrong with the first result that cannot be read. */
    #fault = undefined;
    constructor(source, index, surroundings, fields) {
        this.#source = source;
        this.#surroundings = surroundings;
        this.#fields = fields;
        const runs = new Value(source.file, [], new Value(source.file, {}), 'runs');
        this.#run = new Value(source.file, this.#members, runs, index);
    }
    read(scanner) {
        let results;
        scanner.eachMember((name) => {
            if (name === 'results') {
                const from = scanner.next();
                this.#readAtOnce(scanner);
                results = { from, to: scanner.offset };
                this.#members[name] = [];
            }
            else if (isRunMember(name)) {
                const value = scanner.value(RUN[name]);
                this.#members[name] = value;
                if (results !== undefined && concernsResults(name, value))
                    this.#again = results;
            }
            else
                scanner.skip();
            return undefined;
        });
        if (this.#drafts === undefined)
            this.#again = results;
    }
    /** @throws UnreadableError as `readRun` does. */
    extract() {
        const tool = toolOfRun(this.#run);
        const failure = run_failureOf(this.#run);
        const context = this.#context();
        if (this.#again !== undefined)
            this.#readAgain(this.#again, context);
        if (this.#fault !== undefined)
            throw this.#fault;
        return extractOf(this.#run, tool, failure, this.#drafts ?? []);
    }
    /** What cannot be read yet, for lack of something that may follow, is read at the end. */
    #readAtOnce(scanner) {
        const context = attempt(() => this.#context());
        if (context instanceof UnreadableError)
            scanner.eachElement(() => scanner.skip());
        else
            this.#readResults(scanner, 0, context);
    }
    #context() {
        return contextOf(this.#run, toolOfRun(this.#run), this.#surroundings);
    }
    #readAgain({ from, to }, context) {
        const scanner = new Scanner(partOf(this.#source, from, to), { depth: MAX_DOCUMENT_DEPTH });
        scanner.use(this.#fields.scan);
        scanner.document(() => this.#readResults(scanner, from, context));
    }
    /** `base` is where the scanner's source begins in the file. Behind the first fault results are only scanned. */
    #readResults(scanner, base, context) {
        const drafts = [];
        this.#drafts = drafts;
        this.#fault = undefined;
        let index = -1;
        scanner.eachElement(() => {
            const from = base + scanner.offset;
            const isRegular = scanner.row();
            if (!isRegular)
                scanner.skip();
            const to = base + scanner.offset;
            index++;
            if (this.#fault !== undefined)
                return;
            const regular = isRegular ? readRegular(this.#fields, context) : 'irregular';
            const read = regular === 'irregular' ? attempt(() => this.#readIrregular(from, to, index, context)) : regular;
            if (read instanceof UnreadableError)
                this.#fault = read;
            else if (read !== undefined)
                drafts.push(read);
        });
    }
    /** A result with a field of the wrong type is parsed: its reader says what is wrong with it, if it matters. */
    #readIrregular(from, to, index, context) {
        const results = new Value(this.#source.file, [], this.#run, 'results');
        if (to - from > MAX_DOCUMENT_BYTES) {
            const where = new Value(this.#source.file, {}, results, index);
            throw where.refusal('refused', `there is a result of ${to - from} bytes`);
        }
        const raw = JSON.parse(decode(this.#source.read(from, to - from)));
        const fields = valueFields(new Value(this.#source.file, raw, results, index));
        return result_isFinding(fields) ? result_readResult(fields, context) : undefined;
    }
}
const readRegular = (fields, context) => {
    try {
        return result_isFinding(fields) ? result_readResult(fields, context) : undefined;
    }
    catch (error) {
        if (error instanceof IrregularError || error instanceof UnreadableError)
            return 'irregular';
        throw error;
    }
};
/** What the work gives, or the UnreadableError that it throws. */
const attempt = (work) => {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof UnreadableError)
            return error;
        throw error;
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/sarif.ts








/**
 * SARIF 2.1.0 (OASIS). A log is scanned: it may be longer than a string can be. What the scan stumbles over, and what is
 * not in UTF-8, is parsed as a whole (`parsedSarif`), which then says what is wrong, if anything is.
 */
const sarif = {
    format: 'sarif',
    recognises: (document, surroundings) => scanned(document, surroundings) !== undefined || parsedSarif.recognises(document),
    read: (document, surroundings) => scanned(document, surroundings) ?? parsedSarif.read(document, surroundings),
};
/** The same format, read by parsing the whole log: what a scan has to agree with. */
const parsedSarif = jsonReader('sarif', isSarif, (root, surroundings, document) => {
    refuseRepetition(document);
    const runs = root.at('runs').needList();
    if (runs.length === 0)
        throw root.at('runs').refusal('not-a-report', 'there is no run: no tool reports here');
    return mergeRuns(runs.map((run) => readRun(run, surroundings)));
});
const refuseRepetition = ({ source, text }) => {
    const index = repeatedMember(text());
    if (index === undefined)
        return;
    const offset = byteOffset(source.read(0, source.size), text(), index);
    throw repetition(source.file, offset);
};
const repetition = (file, offset) => new UnreadableError('refused', `${file} names a member of an object twice (byte ${offset}): it says two things.`);
/** Recognising and reading are one: what came of it is kept for the one document that is being read. */
const scans = new WeakMap();
const scanned = (document, surroundings) => {
    const known = scans.get(document);
    if (known !== undefined && known.surroundings === surroundings)
        return known.extract;
    const extract = scan(document.source, surroundings ?? {});
    scans.set(document, { surroundings, extract });
    return extract;
};
/** `undefined` where it is to be parsed. @throws UnreadableError for a log that is too large to be parsed. */
const scan = (source, surroundings) => {
    if (encodingOf(source.read(0, 4)) !== 'utf-8')
        return undefined;
    try {
        return scanLog(source, surroundings);
    }
    catch (error) {
        const isParsable = source.size <= MAX_DOCUMENT_BYTES;
        if (error instanceof ScanFault) {
            if (isParsable || error.fault === 'foreign')
                return undefined;
            throw sarif_unreadable(source.file, error);
        }
        if (error instanceof UnreadableError && isParsable)
            return undefined;
        throw error;
    }
};
const sarif_unreadable = (file, { fault, offset }) => {
    switch (fault) {
        case 'truncated':
            return new UnreadableError('truncated', `${file} ends at byte ${offset} in the middle of its JSON.`);
        case 'too-deep':
            return new UnreadableError('refused', `${file} nests too deep (byte ${offset}).`);
        case 'repeated':
            return repetition(file, offset);
        case 'malformed':
        case 'foreign':
            return new UnreadableError('not-a-report', `${file} is not valid JSON (byte ${offset}).`);
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/secretlint.ts


/**
 * secretlint (`--format json`): an array with an entry for each file that it looked at, with the whole of its text. Messages
 * and their data may quote the secret, so they are not looked at; of the text no more than a keyed hash of the place that
 * the message names is kept.
 */
const secretlint = orEmptyList(jsonReader('secretlint', (root) => root.isList &&
    root.list().length > 0 &&
    root.list().every((file) => file.has('filePath', 'sourceContentType', 'messages')), (root, surroundings) => ({
    tools: ['secretlint'],
    coverage: covers('secretlint', ['secrets']),
    drafts: root.list().flatMap((file) => secretlint_readFile(file, surroundings)),
})));
const secretlint_readFile = (file, surroundings) => file
    .at('messages')
    .needList()
    .map((message) => secretlint_readMessage(message, file, surroundings));
const secretlint_readMessage = (message, file, { root, hashSecret }) => {
    const rule = secretlint_ruleOf(message);
    const { start, end } = { start: message.at('loc').at('start'), end: message.at('loc').at('end') };
    return draft({
        category: 'secrets',
        severity: secretlint_severityOf(message.at('severity')),
        tool: 'secretlint',
        rule,
        message: `A secret was found: ${rule}`,
        key: [],
        path: file.at('filePath').needText(),
        line: start.at('line').line(),
        endLine: end.at('line').line(),
        helpUri: message.at('docsUrl').text(),
        secretHash: hashSecret?.(secretlint_valueOf(message, file)),
        found: { values: [secretlint_valueOf(message, file)] },
    }, root);
};
/** `@secretlint/secretlint-rule-github` and its message `GITHUB_TOKEN`: `github/GITHUB_TOKEN`. */
const secretlint_ruleOf = (message) => {
    const rule = message
        .at('ruleId')
        .needText()
        .replace(/^(?:@secretlint\/)?secretlint-rule-/, '');
    const id = message.at('messageId').text();
    return id === undefined || id === '' ? rule : `${rule}/${id}`;
};
/** The text between the offsets of `range`, which count UTF-16 code units. */
const secretlint_valueOf = (message, file) => {
    const [from, to] = message
        .at('range')
        .list()
        .map((offset) => offset.number());
    if (from === undefined || to === undefined)
        return undefined;
    return file.at('sourceContent').text()?.slice(from, to);
};
/** The configuration's: error, unless it says otherwise. */
const secretlint_severityOf = (severity) => {
    switch (severity.text() ?? 'error') {
        case 'error':
            return 'high';
        case 'warning':
            return 'medium';
        case 'info':
            return 'low';
        default:
            throw severity.fault('error, warning or info');
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/semgrep.ts





/** Semgrep (`--json`): `results` and `errors`. An empty scan is told by `paths` or `version`. */
const semgrep = jsonReader('semgrep', (root) => root.has('results', 'errors') &&
    !root.has('metrics') &&
    (root.has('paths') || root.has('version') || first(root)?.has('check_id') === true), (root, { root: checkout }) => {
    const drafts = root
        .at('results')
        .needList()
        .map((result) => semgrep_read(result, checkout));
    const errors = root.at('errors').needList().filter(isFatal).length;
    return {
        tools: ['semgrep'],
        coverage: covers('semgrep', ['sast', ...drafts.map(({ category }) => category)]),
        drafts,
        ...(errors === 0 ? {} : { failure: `Semgrep could not finish its scan: it reports ${errors} errors.` }),
    };
});
const first = (root) => root.at('results').isList ? root.at('results').list()[0] : undefined;
/** Warnings (a file that is only partly parsed) are part of every large scan; an error without a level counts as one. */
const isFatal = (error) => !['warn', 'warning', 'info'].includes(error.at('level').text() ?? 'error');
const semgrep_read = (result, checkout) => {
    const extra = result.at('extra');
    const isDependency = extra.has('sca_info');
    return draft({
        category: isDependency ? 'sca' : 'sast',
        severity: semgrep_severityOf(extra.at('severity').text()),
        tool: 'semgrep',
        rule: result.at('check_id').needText(),
        message: extra.at('message').text() ?? '',
        key: [isDependency ? semgrep_nameOf(extra) : (fingerprint(extra) ?? code(extra))],
        // The fingerprint is made of the path, too.
        anchor: isDependency || fingerprint(extra) === undefined
            ? undefined
            : [code(extra) ?? extra.at('message').text()],
        path: result.at('path').needText(),
        line: result.at('start').at('line').line(),
        endLine: result.at('end').at('line').line(),
        cwes: (0,cwes/* cweIds */.u)(rawAt(extra.raw, 'metadata', 'cwe')),
        helpUri: extra.at('metadata').at('source').text(),
        reachable: reachableOf(extra),
        suppressed: extra.at('is_ignored').flag() === true ? 'nosemgrep' : undefined,
        found: isAboutSecrets(result) ? { texts: codeIn(extra) } : undefined,
        ...semgrep_dependency(extra),
    }, checkout);
};
/** Semgrep's older words ERROR, WARNING and INFO stand for high, medium and low; INVENTORY and EXPERIMENT for neither. */
const semgrep_severityOf = (label) => {
    switch (label?.toUpperCase()) {
        case 'ERROR':
            return 'high';
        case 'WARNING':
            return 'medium';
        case 'INFO':
            return 'low';
        case 'INVENTORY':
        case 'EXPERIMENT':
            return 'info';
        case undefined:
        default:
            return (0,severities/* severityOfLabel */.z)(label);
    }
};
/** By the rule's id, or CWE-259, CWE-321 or CWE-798: a credential in the code. Its message may quote what it matched. */
const isAboutSecrets = ({ raw }) => /secret|credential|passw|token|api[-_]?key|private[-_]?key|hard-?coded/i.test(String(rawAt(raw, 'check_id'))) || (0,cwes/* cweIds */.u)(rawAt(raw, 'extra', 'metadata', 'cwe')).some((cwe) => /^CWE-(?:259|321|798)$/.test(cwe));
/** The lines, and what the rule's variables stand for. */
const codeIn = ({ raw }) => [
    rawAt(raw, 'lines'),
    ...Object.values(rawAt(raw, 'metavars') ?? {}).map((variable) => rawAt(variable, 'abstract_content')),
];
/** The fingerprint without the `_0`, `_1` that counts its copies. Without an account Semgrep writes "requires login". */
const fingerprint = (extra) => {
    const text = extra.at('fingerprint').text();
    return text === undefined || text === 'requires login' ? undefined : text.replace(/_\d+$/, '');
};
const code = (extra) => {
    const lines = extra.at('lines').text();
    return lines === 'requires login' ? undefined : lines?.replace(/\s+/g, '');
};
/** Whether the code uses what is vulnerable, and not only the package. */
const reachableOf = (extra) => {
    const reachable = rawAt(extra.raw, 'sca_info', 'reachable');
    return typeof reachable === 'boolean' ? reachable : undefined;
};
const found = (extra) => extra.at('sca_info').at('dependency_match').at('found_dependency');
const semgrep_nameOf = (extra) => found(extra).at('package').text();
const semgrep_dependency = (extra) => {
    const name = semgrep_nameOf(extra);
    return name === undefined ? {} : { package: { name, version: found(extra).at('version').text() } };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/semgrep-platform.ts





/**
 * The findings of a Semgrep deployment (`GET /api/v1/deployments/{slug}/findings`), one page or several after one another.
 * A page without findings does not tell whose it is. `state`, `status` and `triage_state` say what was settled on the
 * platform.
 */
const semgrepPlatform = sequenceReader('semgrep-platform', (values) => values.some((page) => findingsOf(page).length > 0) &&
    values.every((page) => page.has('findings') && findingsOf(page).every((each) => each.has('rule_name', 'match_based_id'))), (values, { root: checkout }) => {
    const drafts = values
        .flatMap((page) => page.at('findings').needList())
        .map((each) => semgrep_platform_read(each, checkout));
    return {
        tools: ['semgrep'],
        coverage: covers('semgrep', drafts.map(({ category }) => category)),
        drafts,
    };
});
const findingsOf = (page) => page.isObject && page.at('findings').isList ? page.at('findings').list() : [];
const semgrep_platform_read = (finding, checkout) => {
    const dependency = finding.at('found_dependency');
    const name = dependency.at('package').text();
    const category = semgrep_platform_categoryOf(finding);
    return draft({
        category,
        severity: (0,severities/* severityOfLabel */.z)(finding.at('severity').text()),
        tool: 'semgrep',
        rule: finding.at('rule_name').needText(),
        message: finding.at('rule_message').text() ?? finding.at('rule').at('message').text() ?? '',
        // The number behind the last _ counts copies. Of a secret the id is a digest.
        key: [
            name ?? (category === 'secrets' ? '' : finding.at('match_based_id').needText().replace(/_\d+$/, '')),
        ],
        path: finding.at('location').at('file_path').text(),
        line: finding.at('location').at('line').line(),
        endLine: finding.at('location').at('end_line').line(),
        cwes: (0,cwes/* cweIds */.u)(rawAt(finding.raw, 'rule', 'cwe_names')),
        suppressed: semgrep_platform_suppressionOf(finding),
        ...(name === undefined ? {} : { package: { name, version: dependency.at('version').text() } }),
    }, checkout);
};
const semgrep_platform_categoryOf = (finding) => {
    if (finding.has('found_dependency'))
        return 'sca';
    return finding.has('validation_state') ? 'secrets' : 'sast';
};
/** A finding that was muted, ignored, fixed or removed: the platform still lists it. */
const semgrep_platform_suppressionOf = (finding) => {
    const words = ['state', 'status', 'triage_state'].map((name) => finding.at(name).text()?.toLowerCase());
    const settled = ['muted', 'ignored', 'fixed', 'removed'].find((word) => words.includes(word));
    return settled === undefined ? undefined : `Semgrep: ${settled}`;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/semgrep-supply-chain.ts







/**
 * The vulnerable dependencies of a Semgrep deployment (`…/ssc-vulns`): `vulns`, one page or several after one another. The
 * severity is the advisory's. A page that has `hasMore` is not the last: where the last is missing, the report fails.
 */
const semgrepSupplyChain = sequenceReader('semgrep-supply-chain', (values) => values.every((page) => page.has('vulns', 'hasMore')), (values, { root: checkout }) => ({
    tools: ['semgrep'],
    coverage: covers('semgrep', ['sca']),
    drafts: values.flatMap((page) => page.at('vulns').needList()).map((each) => semgrep_supply_chain_read(each, checkout)),
    ...(values.at(-1)?.at('hasMore').flag() === true
        ? { failure: 'The report is one page of several: Semgrep says that there are more.' }
        : {}),
}));
const semgrep_supply_chain_read = (vulnerability, checkout) => {
    const advisory = vulnerability.at('advisory').object();
    const dependency = vulnerability.at('matchedDependency').object();
    const place = vulnerability.at('dependencyFileLocation');
    const ids = advisory
        .at('references')
        .at('cveIds')
        .list()
        .map((id) => id.needText());
    const [rule = advisory.at('ruleId').needText()] = [...ids].sort(byRank);
    const name = dependency.at('name').needText();
    return draft({
        category: 'sca',
        severity: (0,severities/* severityOfLabel */.z)(advisory.at('severity').text()),
        tool: 'semgrep',
        rule,
        message: `${name}: ${advisory.at('title').text() ?? rule}`,
        key: [name],
        path: place.at('path').text(),
        line: lineOfText(place.at('startLine').text()),
        package: {
            name,
            version: dependency.at('versionSpecifier').text(),
            fixedIn: vulnerability.at('closestSafeDependency').at('versionSpecifier').text(),
        },
        cwes: (0,cwes/* cweIds */.u)(rawAt(advisory.raw, 'references', 'cweIds')),
        aliases: otherNames(rule, ids),
        reachable: semgrep_supply_chain_reachableOf(rawAt(vulnerability.raw, 'reachability')),
        suppressed: semgrep_supply_chain_suppressionOf(vulnerability.at('triage').at('status').text()),
    }, checkout);
};
/** Semgrep's other words leave it to a person, or say that nothing was analysed. */
const semgrep_supply_chain_reachableOf = (reachability) => reachability === 'REACHABLE' || reachability === 'ALWAYS_REACHABLE'
    ? true
    : reachability === 'UNREACHABLE'
        ? false
        : undefined;
const semgrep_supply_chain_suppressionOf = (status) => status === 'DISMISSED' || status === 'IGNORED' || status === 'FIXED'
    ? `Semgrep: ${status.toLowerCase()}`
    : undefined;

;// CONCATENATED MODULE: ./packages/findings/src/readers/snyk.ts









/**
 * Snyk (`snyk test --json`, `snyk container test --json`, `snyk iac test --json`): an object, or an array with one for
 * each project. It tells a vulnerability once for each path to the package; here it is one finding for each id, package and
 * target. The severity is Snyk's own, not the one of its CVSS score: they differ where Snyk or the organisation says so.
 * `filtered` holds what a policy file ignores or patches. `snyk code test` writes SARIF.
 */
const snyk = jsonReader('snyk', (root) => {
    const parts = root.isList ? root.list() : [root];
    return parts.length > 0 && parts.every((part) => isProject(part) || isFailure(part));
}, (root, { root: checkout }) => {
    const parts = root.isList ? root.list() : [root];
    const failures = parts.filter(isFailure).length;
    const subjects = parts.filter((part) => !isFailure(part)).flatMap((part) => withApplications(part));
    const drafts = subjects.flatMap((subject) => readProject(subject, checkout));
    const categories = [...subjects, ...drafts].map(({ category }) => category);
    return {
        tools: ['snyk'],
        coverage: covers('snyk', categories),
        drafts,
        ...(failures === 0 ? {} : { failure: `Snyk could not test everything: ${failures} projects failed.` }),
    };
});
const isProject = (part) => part.has('vulnerabilities') &&
    ['packageManager', 'dependencyCount', 'infrastructureAsCodeIssues', 'licensesPolicy'].some((key) => part.has(key));
/** `{ ok: false, error, path }`, alone or among the projects. */
const isFailure = (part) => part.has('error', 'path') && part.has('ok') && part.at('ok').raw === false && !part.has('vulnerabilities');
/** The test of an image holds one project for the system and, as `applications`, one for each application in it. */
const withApplications = (project) => {
    const category = snyk_categoryOf(project);
    const image = category === 'container' ? imageName(project.at('path').text() ?? '') : undefined;
    return [project, ...project.at('applications').optionalList()].map((part) => ({
        project: part,
        category,
        image,
    }));
};
const SYSTEMS = new Set(['apk', 'deb', 'linux', 'rpm']);
/** `terraformconfig`, `k8sconfig`, `multiiacconfig` … */
const snyk_INFRASTRUCTURE = /config$/;
const snyk_categoryOf = (project) => {
    const manager = project.at('packageManager').text() ?? '';
    if (project.has('infrastructureAsCodeIssues') || snyk_INFRASTRUCTURE.test(manager))
        return 'iac';
    const isImage = project.has('docker') || SYSTEMS.has(manager);
    return isImage ? 'container' : 'sca';
};
const readProject = (subject, checkout) => {
    const { project } = subject;
    const read = (entry, suppressed) => snyk_weakness(entry, subject, suppressed, checkout);
    const filtered = project.at('filtered');
    return folded([
        ...project
            .at('vulnerabilities')
            .needList()
            .map((entry) => read(entry)),
        ...filtered
            .at('ignore')
            .list()
            .map((entry) => read(entry, 'ignored by a Snyk policy')),
        ...filtered
            .at('patch')
            .list()
            .map((entry) => read(entry, 'patched by Snyk')),
        ...issuesOf(project).map((issue) => misconfiguration(issue, project, checkout)),
    ]);
};
/** Whether a project is infrastructure as code says that it has these. */
const issuesOf = (project) => snyk_categoryOf(project) === 'iac' ? project.at('infrastructureAsCodeIssues').needList() : [];
const fileOf = (project) => project.at('displayTargetFile').text() ?? project.at('targetFile').text();
/** `function` where a path to the vulnerable function was found; `package` and `no-info` say nothing of it. */
const snyk_reachableOf = (reachability) => reachability === 'function' ? true : reachability === 'not-reachable' ? false : undefined;
const snyk_weakness = (entry, { project, category, image }, suppressed, checkout) => {
    const rule = entry.at('id').needText();
    const name = entry.at('packageName').text() ?? entry.at('name').needText();
    const file = fileOf(project);
    const identifiers = entry.at('identifiers');
    return draft({
        category: entry.at('type').text() === 'license' ? 'license' : category,
        severity: (0,severities/* severityOfLabel */.z)(entry.at('severity').text()),
        tool: 'snyk',
        rule,
        message: `${name}: ${entry.at('title').text() ?? rule}`,
        key: [name, image ?? (file === undefined ? project.at('projectName').text() : undefined)],
        path: image === undefined ? file : file?.replace(/^\/+/, ''),
        package: { name, version: entry.at('version').text(), fixedIn: snyk_fixedIn(entry) },
        score: (0,src_ratings/* cvssScore */._k)(rawAt(entry.raw, 'cvssScore')),
        cwes: (0,cwes/* cweIds */.u)(rawAt(identifiers.raw, 'CWE')),
        reachable: snyk_reachableOf(rawAt(entry.raw, 'reachability')),
        image,
        aliases: otherNames(rule, ['CVE', 'GHSA'].flatMap((key) => identifiers
            .at(key)
            .list()
            .map((each) => each.text()))),
        helpUri: `https://security.snyk.io/vuln/${encodeURIComponent(rule)}`,
        suppressed,
    }, checkout);
};
const snyk_fixedIn = (entry) => entry.at('nearestFixedInVersion').text() ??
    (entry.at('fixedIn').isList ? entry.at('fixedIn').list()[0]?.text() : undefined);
/** `msg` is the setting's path in its resource. */
const misconfiguration = (issue, project, checkout) => draft({
    category: 'iac',
    severity: (0,severities/* severityOfLabel */.z)(issue.at('severity').text()),
    tool: 'snyk',
    rule: issue.at('publicId').text() ?? issue.at('id').needText(),
    message: issue.at('title').text() ?? '',
    key: [issue.at('msg').text()],
    path: fileOf(project),
    line: issue.at('lineNumber').line(),
    helpUri: issue.at('documentation').text(),
    suppressed: issue.at('isIgnored').flag() === true ? 'ignored by a Snyk policy' : undefined,
}, checkout);

;// CONCATENATED MODULE: ./packages/findings/src/readers/sonar.ts




/** Sonar's five severities, worst first, and the words of its newer `impacts` and of hotspots. */
const sonar_SCALE = {
    blocker: 'critical',
    critical: 'high',
    high: 'high',
    major: 'medium',
    medium: 'medium',
    minor: 'low',
    low: 'low',
    info: 'info',
};
const sonar_KINDS = ['issues', 'hotspots'];
/**
 * Issues and hotspots of SonarQube and SonarCloud (`GET /api/issues/search`, `GET /api/hotspots/search`), one page or
 * several after one another. All types of issues are findings: ask for `types=VULNERABILITY` to leave the others out. A
 * page counts the issues of all of them: where some are missing, the report fails.
 */
const sonar = sequenceReader('sonar', (values) => values.every((page) => sonar_KINDS.some((kind) => isPageOf(kind, page))), (values, { root: checkout }) => ({
    tools: ['sonar'],
    coverage: covers('sonar', ['sast']),
    drafts: sonar_KINDS.flatMap((kind) => values.flatMap((page) => page.at(kind).list()).map((entry) => sonar_read(kind, entry, checkout))),
    ...(sonar_KINDS.some((kind) => isPartial(kind, values))
        ? {
            failure: 'The report does not have all issues that Sonar counts: give all of its pages as one file.',
        }
        : {}),
}));
const isPageOf = (kind, page) => {
    if (!page.has(kind) || !page.at(kind).isList)
        return false;
    const entries = page.at(kind).list();
    if (entries.length > 0)
        return entries.every((entry) => entry.has('key', 'component', 'project'));
    return page.has('paging', 'components') && page.at('paging').has('pageIndex', 'pageSize', 'total');
};
const isPartial = (kind, values) => {
    const pages = values.filter((page) => page.has(kind));
    const counted = pages.map((page) => page.at('paging').at('total').number() ?? page.at('total').number() ?? 0);
    const held = pages.reduce((sum, page) => sum + page.at(kind).list().length, 0);
    return held < Math.max(0, ...counted);
};
const sonar_read = (kind, entry, checkout) => {
    const rule = (kind === 'issues' ? entry.at('rule') : entry.at('ruleKey')).needText();
    const isSecret = rule.startsWith('secrets:');
    const project = entry.at('project').text() ?? '';
    const component = entry.at('component').needText();
    return draft({
        category: isSecret ? 'secrets' : 'sast',
        severity: sonar_severityOf(kind, entry),
        tool: 'sonar',
        rule,
        message: entry.at('message').text() ?? '',
        // `hash` is a digest of the line, and of a secret's line a digest of the secret.
        key: isSecret ? [] : [entry.at('message').text(), entry.at('hash').text()],
        path: component.startsWith(`${project}:`) ? component.slice(project.length + 1) : component,
        line: entry.at('line').line(),
        endLine: entry.at('textRange').at('endLine').line(),
        suppressed: sonar_suppressionOf(entry),
    }, checkout);
};
const sonar_severityOf = (kind, entry) => {
    const word = entry.at(kind === 'issues' ? 'severity' : 'vulnerabilityProbability').text();
    if (word !== undefined)
        return severityOn(sonar_SCALE, word);
    return (0,src_ratings/* worstOf */.hm)(entry
        .at('impacts')
        .list()
        .map((impact) => severityOn(sonar_SCALE, impact.at('severity').text())));
};
/** What somebody settled in Sonar: `FALSE-POSITIVE`, `WONTFIX`, `FIXED`, of hotspots `SAFE`, `ACKNOWLEDGED`. */
const sonar_suppressionOf = (entry) => {
    const isSettled = ['RESOLVED', 'CLOSED', 'REVIEWED', 'ACCEPTED', 'FALSE_POSITIVE', 'FIXED'].includes(entry.at('issueStatus').text() ?? entry.at('status').text() ?? '');
    return isSettled ? `Sonar: ${(entry.at('resolution').text() ?? 'resolved').toLowerCase()}` : undefined;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/spotbugs.ts




/** SpotBugs' priorities (`edu.umd.cs.findbugs.Priorities`): high, normal, low, experimental, ignore. */
const spotbugs_PRIORITIES = { 1: 'high', 2: 'medium', 3: 'low', 4: 'low', 5: 'info' };
/**
 * SpotBugs and FindBugs (`-xml`, `-xml:withMessages`): `BugInstance`s. Paths are those of the Java packages, as SpotBugs
 * reads classes and not sources. `Errors` counts the classes that it could not analyse.
 */
const spotbugs = xmlReader('spotbugs', (root) => root.localName === 'BugCollection', (root, { root: checkout }) => {
    const errors = Number(root.first('Errors')?.attribute('errors') ?? 0);
    if (!Number.isSafeInteger(errors))
        throw root.refusal('the number of Errors is none');
    return {
        tools: ['spotbugs'],
        coverage: covers('spotbugs', ['sast']),
        drafts: root.all('BugInstance').map((bug) => spotbugs_read(bug, checkout)),
        ...(errors === 0
            ? {}
            : { failure: `SpotBugs could not analyse everything: it reports ${errors} errors.` }),
    };
});
const spotbugs_read = (bug, checkout) => {
    const rule = bug.needAttribute('type');
    const line = primary(bug, 'SourceLine') ?? primary(bug, 'Class')?.first('SourceLine');
    return draft({
        category: 'sast',
        severity: severityOn(spotbugs_PRIORITIES, bug.needAttribute('priority')),
        tool: 'spotbugs',
        rule,
        message: bug.textOf('LongMessage') ?? bug.textOf('ShortMessage') ?? rule,
        key: ['Class', 'Method', 'Field', 'LocalVariable'].flatMap((name) => {
            const part = primary(bug, name);
            return ['classname', 'name', 'signature'].map((attribute) => part?.attribute(attribute));
        }),
        path: line?.attribute('sourcepath') ?? line?.attribute('sourcefile'),
        line: lineOfText(line?.attribute('start')),
        endLine: lineOfText(line?.attribute('end')),
    }, checkout);
};
/** The element that is marked as primary; else the first, which is the same where SpotBugs marks none. */
const primary = (bug, name) => bug.all(name).find((element) => element.attribute('primary') === 'true') ?? bug.first(name);

;// CONCATENATED MODULE: ./packages/findings/src/readers/talisman.ts




/**
 * Talisman (`--scan`): `results` by file, with failures, warnings (what is below the threshold of `.talismanrc`) and what
 * `.talismanrc` ignores. The severity is Talisman's own. A `message` quotes the secret: it is not shown.
 */
const talisman = jsonReader('talisman', (root) => root.has('summary', 'results') &&
    root.at('summary').has('types') &&
    root.at('summary').at('types').has('filecontent', 'filename'), (root, { root: checkout }) => ({
    tools: ['talisman'],
    coverage: covers('talisman', ['secrets']),
    drafts: root
        .at('results')
        .needList()
        .flatMap((result) => talisman_readFile(result, checkout)),
}));
const talisman_readFile = (result, checkout) => {
    const file = result.at('filename').needText();
    return [
        ...[...result.at('failure_list').needList(), ...result.at('warning_list').list()].map((entry) => talisman_read(entry, file, checkout)),
        ...result
            .at('ignore_list')
            .list()
            .map((entry) => talisman_read(entry, file, checkout, 'ignored in .talismanrc')),
    ];
};
const talisman_read = (entry, file, checkout, suppressed) => {
    const type = entry.at('type').needText();
    return draft({
        category: 'secrets',
        severity: (0,severities/* severityOfLabel */.z)(entry.at('severity').text()),
        tool: 'talisman',
        rule: type,
        message: MESSAGES.get(type) ?? `A secret was found: ${type}`,
        key: [],
        path: file,
        suppressed,
        found: { values: [quotedIn(rawAt(entry.raw, 'message'))], texts: [rawAt(entry.raw, 'message')] },
    }, checkout);
};
/** `… hex encoded texts such as: 68756e…`, `Potential secret pattern : …` */
const quotedIn = (message) => typeof message === 'string' ? /\s?: (.+)$/s.exec(message)?.[1] : undefined;
const MESSAGES = new Map([
    ['filecontent', 'A secret was found in the content of the file'],
    ['filename', 'The name of the file says that it holds secrets'],
    ['filesize', 'The file is larger than files of source are'],
]);

;// CONCATENATED MODULE: ./packages/findings/src/readers/terrascan.ts





/**
 * Terrascan (`-o json`): `results` with violations, those that a comment or annotation skips, and with `--find-vuln` the
 * vulnerabilities of images. Its three words (HIGH, MEDIUM, LOW) are the severities.
 */
const terrascan = jsonReader('terrascan', (root) => root.has('results') &&
    root.at('results').has('scan_summary') &&
    Object.hasOwn(root.at('results').raw, 'violations'), (root, { root: checkout }) => {
    const results = root.at('results');
    const vulnerabilities = results.at('vulnerabilities').list();
    const errors = results.at('scan_errors').list().filter(terrascan_isFailure).length;
    return {
        tools: ['terrascan'],
        coverage: covers('terrascan', vulnerabilities.length > 0 ? ['iac', 'container'] : ['iac']),
        drafts: [
            ...countedEntries(results.at('violations'), results.at('scan_summary').at('violated_policies').number()).map((entry) => terrascan_violation(entry, {}, checkout)),
            ...results
                .at('skipped_violations')
                .list()
                .map((entry) => terrascan_violation(entry, { suppressed: comment(entry) }, checkout)),
            ...vulnerabilities.map((entry) => terrascan_vulnerability(entry, checkout)),
        ],
        ...(errors === 0
            ? {}
            : { failure: `Terrascan could not scan everything: it reports ${errors} errors.` }),
    };
});
/**
 * Without `--iac-type` Terrascan tries every kind of file, and calls it an error that there are none of one. What says
 * that there is nothing of a kind is no failure; every other error is.
 */
const terrascan_isFailure = (error) => !/\bnot found in the directory\b|^no .+ found in (?:the )?directory\b|\bhas no .+ files\b/i.test(error.at('errMsg').text() ?? '');
const comment = (entry) => entry.at('skip_comment').text() ?? 'skipped';
const terrascan_violation = (entry, more, checkout) => draft({
    category: 'iac',
    severity: (0,severities/* severityOfLabel */.z)(entry.at('severity').text()),
    tool: 'terrascan',
    rule: entry.at('rule_id').needText(),
    message: entry.at('description').text() ?? entry.at('rule_name').text() ?? '',
    key: [entry.at('resource_type').text(), entry.at('resource_name').text()],
    path: entry.at('file').text(),
    line: entry.at('line').line(),
    ...more,
}, checkout);
const terrascan_vulnerability = (entry, checkout) => {
    const rule = entry.at('vulnerability_id').needText();
    const name = entry.at('package').text();
    return draft({
        category: 'container',
        severity: (0,severities/* severityOfLabel */.z)(entry.at('severity').text()),
        tool: 'terrascan',
        rule,
        message: `${name ?? 'An image'}: ${entry.at('description').text() ?? rule}`,
        key: [imageName(entry.at('image').needText()), name],
        path: entry.at('file').text(),
        line: entry.at('line').line(),
        helpUri: entry.at('primary_url').text(),
        ...(name === undefined ? {} : { package: { name, version: entry.at('installed_version').text() } }),
    }, checkout);
};

;// CONCATENATED MODULE: ./packages/findings/src/web/testssl.ts


/** The grade and what it is made of (SSL Labs' rating guide) sum up the other checks. */
const SUMMARY = /^(?:rating_(?:spec|doc)|(?:protocol_support|key_exchange|cipher_strength)_score(?:_weighted)?|final_score|overall_grade|grade_cap_reason_.*)$/;
const testssl_isFinding = ({ id, severity }) => !['OK', 'DEBUG', 'FATAL'].includes(severity) && !SUMMARY.test(id);
/** That a scan did not come to its end: FATAL, or a time of the scan that is a warning. */
const testssl_isFailure = ({ id, severity }) => severity === 'FATAL' || (id === 'scanTime' && severity === 'WARN');
/** A finding for each check that is not fine; a check for several CVEs, which are weaknesses of their own, is one for each. */
const tlsChecks = (checks) => {
    const failures = checks.filter(testssl_isFailure).length;
    return {
        drafts: checks.filter(testssl_isFinding).flatMap((check) => {
            const cves = (check.cve ?? '').split(/\s+/).filter((id) => id !== '');
            return cves.length === 0 ? [testssl_toDraft(check)] : cves.map((cve) => testssl_toDraft(check, cve));
        }),
        ...(failures === 0 ? {} : { failure: 'testssl.sh could not test every host to the end.' }),
    };
};
/** The finding's text holds dates and versions, and is no part of the key. */
const testssl_toDraft = ({ id, host, port, severity, finding }, cve) => {
    const name = host.replace(/\/.*$/, '');
    return draft({
        category: 'dast',
        severity: severity === 'WARN' ? 'info' : (0,severities/* severityOfLabel */.z)(severity),
        tool: 'testssl',
        rule: id,
        message: `${name}:${port}: ${finding}`,
        key: [cve, port],
        ...(cve === undefined ? {} : { aliases: [cve] }),
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/testssl.ts


/** testssl.sh 3: the flat JSON (`--jsonfile`), an array of checks, and the structured one (`--jsonfile-pretty`). */
const testssl = jsonReader('testssl', (root) => root.isList
    ? root.list().length > 0 &&
        root.list().every((each) => each.has('id', 'ip', 'port', 'severity', 'finding'))
    : root.has('Invocation', 'scanResult'), (root) => {
    const { drafts, failure } = tlsChecks(root.isList ? root.list().map((each) => testssl_read(each, each)) : structured(root));
    const empty = !root.isList && root.at('scanResult').needList().length === 0;
    const reason = failure ?? (empty ? 'testssl.sh tested no host.' : undefined);
    return {
        tools: ['testssl'],
        coverage: covers('testssl', ['dast']),
        drafts,
        ...(reason === undefined ? {} : { failure: reason }),
    };
});
/** Each host has a list of checks for each section, under the section's name. */
const structured = (root) => root
    .at('scanResult')
    .needList()
    .flatMap((host) => host.has('id', 'severity')
    ? [testssl_read(host, host)]
    : host
        .members()
        .filter((section) => section.isList)
        .flatMap((section) => section.list().map((each) => testssl_read(each, host))));
const testssl_read = (check, host) => ({
    id: check.at('id').needText(),
    host: check.at('ip').text() ?? host.at('targetHost').text() ?? host.at('ip').text() ?? '',
    port: check.at('port').text() ?? host.at('port').text() ?? '',
    severity: check.at('severity').needText(),
    finding: check.at('finding').text() ?? '',
    cve: check.at('cve').text(),
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/testssl-csv.ts



/** testssl.sh 3 (`--csvfile`). */
const testsslCsv = csvReader('testssl-csv', ['id', 'fqdn/ip', 'port', 'severity', 'finding'], (rows) => ({ tools: ['testssl'], coverage: covers('testssl', ['dast']), ...tlsChecks(rows.map(testssl_csv_read)) }));
const testssl_csv_read = (row, index) => ({
    id: needCell(row, 'id', index),
    host: row['fqdn/ip'] ?? '',
    port: row['port'] ?? '',
    severity: needCell(row, 'severity', index),
    finding: row['finding'] ?? '',
    cve: row['cve'],
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/tfsec.ts



/**
 * tfsec (`--format json`), up to its end with 1.28: `results`, which is `null` where nothing was found. A bare
 * `{"results": []}` names no tool and is not taken for tfsec's.
 */
const tfsec = jsonReader('tfsec', (root) => isNothingFound(root) || (root.has('results') && tfsec_isResults(root.at('results'))), (root, { root: checkout }) => ({
    tools: ['tfsec'],
    coverage: covers('tfsec', ['iac']),
    drafts: root
        .at('results')
        .list()
        .filter((result) => !isPassed(result))
        .map((result) => tfsec_read(result, checkout)),
}));
const isNothingFound = (root) => root.isObject && root.at('results').raw === null && Object.keys(root.raw).length === 1;
const tfsec_isResults = (results) => results.isList &&
    results.list().length > 0 &&
    results.list().every((result) => result.has('rule_id', 'location', 'rule_description'));
/** `passed` before 0.59, then `status`: a word, and since 1.0 a number with 0 for failed, 1 passed and 2 ignored. */
const isPassed = (result) => result.at('passed').flag() === true || [1, 'passed'].includes(result.at('status').raw);
const isIgnored = (result) => [2, 'ignored'].includes(result.at('status').raw);
const tfsec_read = (result, checkout) => {
    const place = result.at('location');
    const description = result.at('description').text() ?? '';
    return draft({
        category: 'iac',
        severity: tfsec_severityOf(result.at('severity').text()),
        tool: 'tfsec',
        rule: result.at('long_id').text() ?? result.at('rule_id').needText(),
        message: description === '' ? (result.at('rule_description').text() ?? '') : description,
        // Older versions name the resource only in the description: Resource 'aws_s3_bucket.logs' …
        key: [result.at('resource').text() ?? /'([^']+)'/.exec(description)?.[1]],
        path: place.at('filename').needText(),
        line: place.at('start_line').line(),
        endLine: place.at('end_line').line(),
        helpUri: result.at('links').list()[0]?.text(),
        suppressed: isIgnored(result) ? 'tfsec:ignore' : undefined,
    }, checkout);
};
/** Before 0.40 tfsec rated with ERROR and WARNING. */
const tfsec_severityOf = (label) => {
    switch (label?.toUpperCase()) {
        case 'ERROR':
            return 'high';
        case 'WARNING':
            return 'medium';
        case undefined:
        default:
            return (0,severities/* severityOfLabel */.z)(label);
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/trivy/score.ts


/**
 * The CVSS score of a vulnerability (`CVSS`, by vendor): that of the vendor whose severity Trivy took, else of the National
 * Vulnerability Database, else the highest; of one vendor's scores the one of the newest version of CVSS.
 */
const score_scoreOf = (entry) => {
    const scores = rawAt(entry.raw, 'CVSS');
    if (typeof scores !== 'object' || scores === null)
        return undefined;
    const source = rawText(rawAt(entry.raw, 'SeveritySource'));
    return ((source === undefined ? undefined : newest(rawAt(scores, source))) ??
        newest(rawAt(scores, 'nvd')) ??
        (0,src_ratings/* highestScore */.DI)(Object.values(scores).map(newest)));
};
const newest = (vendor) => (0,src_ratings/* cvssScore */._k)(...['V40Score', 'V3Score', 'V2Score'].map((name) => rawAt(vendor, name)));

;// CONCATENATED MODULE: ./packages/findings/src/trivy/results.ts





/** Reads an entry of `Results[]` (trivy/pkg/types, `Result`). Misconfigurations are findings unless they passed. */
const results_readResult = (result, subject, checkout) => {
    const context = { result, subject, checkout, packages: packageCategory(result, subject) };
    const entries = (name) => result.object().at(name).optionalList();
    return {
        category: categoryOfClass(result.at('Class').text()) ?? (hasPackages(result) ? context.packages : undefined),
        drafts: [
            ...vulnerabilitiesOf(result).map((entry) => results_vulnerability(entry, context)),
            ...entries('Misconfigurations')
                .filter((entry) => !results_HARMLESS.has(entry.at('Status').text() ?? 'FAIL'))
                .map((entry) => results_misconfiguration(entry, context)),
            ...entries('Secrets').map((entry) => results_secret(entry, context)),
            ...entries('Licenses').map((entry) => license(entry, context)),
            ...entries('ExperimentalModifiedFindings').flatMap((entry) => modified(entry, context)),
        ],
    };
};
/** Results of the legacy schema, which have no class, have `null` where there are none. */
const vulnerabilitiesOf = (result) => {
    const list = result.at('Vulnerabilities');
    return result.at('Class').absent ? list.list() : list.optionalList();
};
/** What a misconfiguration's status may be beside `FAIL`. A word that is not known is no good news. */
const results_HARMLESS = new Set(['PASS', 'EXCEPTION']);
const CLASSES = new Map([
    ['config', 'iac'],
    ['secret', 'secrets'],
    ['license', 'license'],
    ['license-file', 'license'],
]);
const categoryOfClass = (name) => CLASSES.get(name);
/** Classes of packages; reports of the legacy schema have no class, and are about packages. */
const hasPackages = (result) => ['os-pkgs', 'lang-pkgs', undefined].includes(result.at('Class').text());
/** `Type` of a result of the legacy schema for operating systems, which came from images then. */
const results_SYSTEMS = /^(?:alma|alpine|amazon|cbl-mariner|centos|debian|fedora|opensuse|oracle|photon|redhat|rocky|suse|ubuntu|wolfi)/;
const isOfSystem = (result) => result.at('Class').text() === 'os-pkgs' || results_SYSTEMS.test(result.at('Type').text() ?? '');
const packageCategory = (result, { isImage }) => isImage || isOfSystem(result) ? 'container' : 'sca';
const results_shape = (entry, context, fields) => draft({
    tool: 'trivy',
    severity: (0,severities/* severityOfLabel */.z)(entry.at('Severity').text()),
    suppressed: context.suppressed,
    image: context.subject.image,
    ...fields,
    key: [context.subject.name, ...fields.key],
}, context.checkout);
/** Of an operating system's package the target is the image, which is no file; of a library it is a file. */
const results_vulnerability = (entry, context) => {
    const target = isOfSystem(context.result) ? undefined : context.result.at('Target').text();
    const path = entry.at('PkgPath').text() ?? target;
    const version = entry.at('InstalledVersion').text();
    const rule = entry.at('VulnerabilityID').text() ?? 'unknown-vulnerability';
    const name = entry.at('PkgName').needText();
    return results_shape(entry, context, {
        category: context.packages,
        rule,
        message: `${name}: ${entry.at('Title').text() ?? entry.at('Description').text() ?? rule}`,
        path,
        // A jar's path holds its version: log4j-core-2.14.1.jar.
        keyPath: path === undefined || version === undefined || version === '' ? path : path.replaceAll(version, ''),
        key: [name, context.result.at('Type').text()],
        package: {
            name,
            version,
            fixedIn: entry.at('FixedVersion').text(),
            purl: rawText(rawAt(entry.raw, 'PkgIdentifier', 'PURL')),
        },
        score: score_scoreOf(entry),
        cwes: (0,cwes/* cweIds */.u)(rawAt(entry.raw, 'CweIDs')),
        aliases: entry
            .at('VendorIDs')
            .list()
            .map((alias) => alias.needText()),
        helpUri: entry.at('PrimaryURL').text(),
    });
};
const results_misconfiguration = (entry, context) => {
    const cause = entry.at('CauseMetadata');
    return results_shape(entry, context, {
        category: 'iac',
        rule: entry.at('ID').needText(),
        message: entry.at('Message').text() ?? entry.at('Title').text() ?? '',
        path: context.result.at('Target').needText(),
        line: cause.at('StartLine').line(),
        endLine: cause.at('EndLine').line(),
        key: [cause.at('Resource').text()],
        helpUri: entry.at('PrimaryURL').text(),
    });
};
/** Match and Code hold the secret where Trivy did not mask it. */
const results_secret = (entry, context) => results_shape(entry, context, {
    category: 'secrets',
    rule: entry.at('RuleID').needText(),
    message: entry.at('Title').text() ?? 'A secret was found',
    path: context.result.at('Target').needText(),
    line: entry.at('StartLine').line(),
    endLine: entry.at('EndLine').line(),
    key: [],
    found: { texts: [rawAt(entry.raw, 'Match'), ...results_linesOfCode(entry)] },
});
const results_linesOfCode = ({ raw }) => rawItems(rawAt(raw, 'Code', 'Lines'))
    .filter((line) => rawAt(line, 'IsCause') === true)
    .map((line) => rawAt(line, 'Content'));
const license = (entry, context) => {
    const name = entry.at('Name').needText();
    const owner = entry.at('PkgName').text();
    const kind = entry.at('Category').text() ?? 'unclassified';
    return results_shape(entry, context, {
        category: 'license',
        rule: name,
        message: `${owner === undefined || owner === '' ? 'A file' : owner} has the licence ${name} (${kind})`,
        path: entry.at('FilePath').text(),
        key: [owner],
        ...(owner === undefined || owner === '' ? {} : { package: { name: owner } }),
        helpUri: entry.at('Link').text(),
    });
};
/** What a VEX document or an ignore file took out: shown as suppressed. */
const modified = (entry, context) => {
    const suppressed = `${entry.at('Status').text() ?? 'ignored'}: ${entry.at('Statement').text() ?? 'no reason given'}`;
    const finding = entry.at('Finding').object();
    switch (entry.at('Type').text()) {
        case 'vulnerability':
            return [results_vulnerability(finding, { ...context, suppressed })];
        case 'misconfiguration':
            return [results_misconfiguration(finding, { ...context, suppressed })];
        case 'secret':
            return [results_secret(finding, { ...context, suppressed })];
        case 'license':
            return [license(finding, { ...context, suppressed })];
        case undefined:
        default:
            return [];
    }
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/trivy.ts



/** Trivy (`--format json`): schema version 2, and the array of results that it wrote before 0.20. */
const trivy = jsonReader('trivy', (root) => root.isList
    ? root.list().length > 0 && root.list().every((entry) => entry.has('Target'))
    : root.has('SchemaVersion') && (root.has('ArtifactName') || root.has('ArtifactType')), (root, { root: checkout }) => {
    const results = resultsOf(root).map((result) => results_readResult(result, trivy_subjectOf(root, result), checkout));
    const drafts = results.flatMap((result) => result.drafts);
    const told = [...results.map(({ category }) => category), ...drafts.map(({ category }) => category)];
    const known = told.filter((category) => category !== undefined);
    return {
        tools: ['trivy'],
        coverage: covers('trivy', [...spokenFor(root), ...known]),
        drafts,
    };
});
const SCHEMA = 2;
/** @throws UnreadableError `unknown-format` for a schema that has not been seen: its fields may mean something else. */
const resultsOf = (root) => {
    if (root.isList)
        return root.list();
    if (root.at('SchemaVersion').number() === SCHEMA)
        return root.at('Results').list();
    throw root
        .at('SchemaVersion')
        .refusal('unknown-format', `there is another version of Trivy's schema than ${SCHEMA}`);
};
const trivy_subjectOf = (root, result) => {
    if (root.isList)
        return { isImage: false, name: imageName(result.at('Target').text() ?? '') };
    // A file system's name is where it was checked out: it says nothing that lasts.
    if (root.at('ArtifactType').text() !== 'container_image')
        return { isImage: false, name: '' };
    const name = imageName(root.at('ArtifactName').text() ?? '');
    return { isImage: true, name, image: name };
};
/**
 * What a report without results speaks for. Of a directory it can't be told which scanners ran: then the report speaks
 * for nothing, and the caller names the category.
 */
const spokenFor = (root) => {
    const type = root.isList ? undefined : root.at('ArtifactType').text();
    if (type === 'container_image')
        return ['container'];
    return type === 'cyclonedx' || type === 'spdx' ? ['sca'] : [];
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/trivy-kubernetes.ts


/** The lists of cluster objects: `Resources` and `Findings` now, the other two before 0.35. */
const LISTS = ['Resources', 'Findings', 'Vulnerabilities', 'Misconfigurations'];
/** `trivy k8s --format json`: cluster objects, each with its results or the error that kept it from being scanned. */
const trivyKubernetes = jsonReader('trivy-kubernetes', (root) => root.isObject &&
    Object.hasOwn(root.raw, 'ClusterName') &&
    LISTS.some((name) => root.at(name).isList), (root, { root: checkout }) => {
    const objects = LISTS.flatMap((name) => root
        .at(name)
        .list()
        .map((object) => object.object()));
    const drafts = objects.flatMap((object) => readObject(object, checkout));
    const failed = objects.filter((object) => (object.at('Error').text() ?? '') !== '').length;
    return {
        tools: ['trivy'],
        coverage: covers('trivy', ['iac', 'container', ...drafts.map(({ category }) => category)]),
        drafts,
        ...(failed === 0
            ? {}
            : { failure: `Trivy could not scan everything: it reports ${failed} failed objects.` }),
    };
});
const readObject = (object, checkout) => {
    const name = ['Kind', 'Namespace', 'Name'].map((key) => object.at(key).text() ?? '').join('/');
    return object
        .at('Results')
        .optionalList()
        .flatMap((result) => results_readResult(result, { isImage: true, name }, checkout).drafts);
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/trivy-operator.ts







/**
 * The custom resources of Trivy operator (aquasecurity.github.io/v1alpha1) as `kubectl get … -o json` writes them: one, an
 * array, a List, or lists by the resources' full names (`vulnerabilityreports.aquasecurity.github.io`). Severities are
 * Trivy's; a compliance check without one takes its control's.
 */
const trivyOperator = jsonReader('trivy-operator', (root) => {
    const resources = resourcesOf(root);
    return resources.length === 0 ? isOwnList(root) : resources.every(trivy_operator_isReport);
}, (root) => merged(resourcesOf(root).map(readReport)));
const GROUP = 'aquasecurity.github.io';
const resourcesOf = (root) => {
    if (root.isList)
        return root.list();
    if (!root.isObject)
        return [];
    if (root.at('items').isList && root.has('kind'))
        return root.at('items').list();
    const isByName = Object.keys(root.raw).some((name) => name.endsWith(`.${GROUP}`));
    return isByName ? root.members().flatMap((list) => list.list()) : [root];
};
/** A List of the API without items names what it is of; kubectl's own List does not. */
const isOwnList = (root) => root.isObject && (root.at('items').isList ? isOfGroup(root) : !root.has('kind') && !root.has('apiVersion'));
const isOfGroup = (value) => String(value.at('apiVersion').raw).startsWith(`${GROUP}/`);
const trivy_operator_KINDS = /^(?:Cluster)?(?:Vulnerability|ConfigAudit|RbacAssessment|InfraAssessment|ExposedSecret|Compliance|Sbom)Report$/;
const trivy_operator_isReport = (value) => value.has('apiVersion', 'kind') && isOfGroup(value) && trivy_operator_KINDS.test(String(value.at('kind').raw));
const merged = (extracts) => {
    const failure = extracts.map((each) => each.failure).find((each) => each !== undefined);
    return {
        tools: ['trivy'],
        coverage: extracts.flatMap(({ coverage }) => coverage),
        drafts: extracts.flatMap(({ drafts }) => drafts),
        ...(failure === undefined ? {} : { failure }),
    };
};
const readReport = (resource) => {
    const kind = resource
        .at('kind')
        .needText()
        .replace(/^Cluster/, '');
    const report = resource.at('report');
    const read = (category, name, entry) => {
        const list = report.at(name);
        if (list.absent)
            throw list.fault('an array');
        return {
            tools: ['trivy'],
            coverage: covers('trivy', [category]),
            drafts: countedEntries(list, countOf(report.at('summary')))
                .filter(trivy_operator_isFailed)
                .map((each) => entry(each, trivy_operator_subjectOf(resource))),
        };
    };
    switch (kind) {
        case 'VulnerabilityReport':
            return read('container', 'vulnerabilities', trivy_operator_vulnerability);
        case 'ExposedSecretReport':
            return read('secrets', 'secrets', trivy_operator_secret);
        case 'ComplianceReport':
            return trivy_operator_compliance(resource);
        case 'SbomReport':
            return { tools: ['trivy'], coverage: [], drafts: [] };
        default:
            return read('iac', 'checks', check);
    }
};
/** How many findings a report's summary counts; those of checks count what failed. */
const countOf = (summary) => ['criticalCount', 'highCount', 'mediumCount', 'lowCount', 'unknownCount'].reduce((sum, name) => sum + (summary.at(name).number() ?? 0), 0);
const trivy_operator_subjectOf = (resource) => {
    const labels = resource.at('metadata').at('labels');
    const label = (name) => labels.at(`trivy-operator.${name}`).text() ?? '';
    const kind = label('resource.kind');
    const name = label('resource.name') || (resource.at('metadata').at('name').text() ?? '');
    const namespace = label('resource.namespace');
    const container = label('container.name');
    return {
        text: [namespace, kind, name, container].filter((part) => part !== '').join('/'),
        key: [namespace, kind, stableObjectName(kind, name), container],
    };
};
const trivy_operator_shape = (entry, subject, fields) => draft({
    tool: 'trivy',
    severity: (0,severities/* severityOfLabel */.z)(entry.at('severity').text()),
    ...fields,
    message: `${fields.message} (${subject.text})`,
    key: [...subject.key, ...fields.key],
});
const trivy_operator_vulnerability = (entry, subject) => {
    const name = entry.at('resource').needText();
    const rule = entry.at('vulnerabilityID').needText();
    const version = entry.at('installedVersion').text();
    return trivy_operator_shape(entry, subject, {
        category: 'container',
        rule,
        message: `${name}: ${entry.at('title').text() ?? rule}`,
        key: [name],
        package: {
            name,
            version,
            fixedIn: entry.at('fixedVersion').text(),
            purl: rawText(rawAt(entry.raw, 'packagePURL')),
        },
        score: (0,src_ratings/* cvssScore */._k)(rawAt(entry.raw, 'score')),
        helpUri: entry.at('primaryLink').text(),
    });
};
const check = (entry, subject) => trivy_operator_shape(entry, subject, {
    category: 'iac',
    rule: entry.at('checkID').needText(),
    message: entry.at('title').text() ?? '',
    key: [],
});
/** `match` holds the secret where Trivy did not mask it. */
const trivy_operator_secret = (entry, subject) => trivy_operator_shape(entry, subject, {
    category: 'secrets',
    rule: entry.at('ruleID').needText(),
    message: `${entry.at('title').text() ?? 'A secret was found'} in ${entry.at('target').text() ?? 'the image'}`,
    key: [entry.at('target').text()],
    found: { texts: [rawAt(entry.raw, 'match')] },
});
/** A compliance report has all checks of each control, or with `reportType: summary` a count for each. */
const trivy_operator_compliance = (resource) => {
    const status = resource.at('status');
    const results = status.at('detailReport').at('results');
    const controls = status.at('summaryReport').at('controlCheck');
    const none = results.absent && controls.absent;
    return {
        tools: ['trivy'],
        coverage: covers('trivy', ['iac']),
        drafts: [
            ...results.list().flatMap((control) => control
                .object()
                .at('checks')
                .list()
                .filter(trivy_operator_isFailed)
                .map((each) => detail(each, control))),
            ...controls
                .list()
                .filter((control) => (control.at('totalFail').number() ?? 0) > 0)
                .map(summary),
        ],
        ...(none ? { failure: 'Trivy operator has not evaluated a compliance report yet.' } : {}),
    };
};
const trivy_operator_isFailed = (each) => each.at('success').flag() !== true;
const detail = (each, control) => {
    const own = each.at('severity').text() ?? '';
    const target = each.at('target').text() ?? '';
    const rule = each.at('checkID').text() ?? '';
    return draft({
        category: 'iac',
        severity: (0,severities/* severityOfLabel */.z)(own === '' ? control.at('severity').text() : own),
        tool: 'trivy',
        rule: rule === '' ? control.at('id').needText() : rule,
        message: `${each.at('title').text() ?? control.at('name').text() ?? ''} (${target})`,
        key: [control.at('id').text(), target],
    });
};
const summary = (control) => draft({
    category: 'iac',
    severity: (0,severities/* severityOfLabel */.z)(control.at('severity').text()),
    tool: 'trivy',
    rule: control.at('id').needText(),
    message: control.at('name').text() ?? '',
    key: [],
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/trufflehog.ts




/**
 * TruffleHog 3 (`--json`): one JSON document for each secret. It writes nothing when it finds nothing, which cannot be
 * told from a scan that did not run. Redacted and StructuredData are not looked at.
 */
const trufflehog = sequenceReader('trufflehog', (values) => values.every((value) => value.has('SourceMetadata', 'DetectorName')), (values, surroundings) => ({
    tools: ['trufflehog'],
    coverage: covers('trufflehog', ['secrets']),
    drafts: values.map((value) => trufflehog_read(value, surroundings)),
}));
const trufflehog_read = (result, { root, hashSecret }) => {
    const detector = result.at('DetectorName').needText();
    const { kind, place } = trufflehog_placeOf(result.at('SourceMetadata').at('Data').object());
    return draft({
        category: 'secrets',
        severity: trufflehog_severityOf(result),
        tool: 'trufflehog',
        rule: detector,
        message: `A secret was found: ${detector}, ${result.at('Verified').flag() === true ? 'which is live' : 'not verified'}`,
        key: [kind],
        path: PATHS.map((name) => place?.at(name).text()).find((path) => path !== undefined && path !== ''),
        line: place?.at('line').line(),
        secretHash: hashSecret?.(trufflehog_valueOf(result)),
        found: { values: trufflehog_valuesIn(result) },
    }, root);
};
/** Raw may be a part of the credential, such as its public id: RawV2 has all of it, where that is more than one part. */
const trufflehog_valueOf = ({ raw }) => rawText(rawAt(raw, 'RawV2')) ?? rawText(rawAt(raw, 'Raw'));
/** Raw is in base64 where the detector decoded it. */
const trufflehog_valuesIn = ({ raw }) => ['Raw', 'RawV2'].flatMap((name) => {
    const value = rawText(rawAt(raw, name));
    return value === undefined ? [] : [value, ofBase64(value)];
});
/** A credential that works is critical; one that could not be tried is worse than one that was tried and did not work. */
const trufflehog_severityOf = (result) => {
    const verified = result.at('Verified').flag();
    if (verified === undefined)
        throw result.at('Verified').fault('true or false');
    if (verified)
        return 'critical';
    return (result.at('VerificationError').text() ?? '') === '' ? 'medium' : 'high';
};
/** Where the sources that have paths write them (`source_metadata.proto`): Git, Filesystem and S3 `file`, GCS `filename`. */
const PATHS = ['file', 'filename'];
/** `Data` has one member, named for the source: `Git`, `Github`, `Filesystem`, `Docker` … */
const trufflehog_placeOf = (data) => {
    const [kind] = Object.keys(data.raw);
    const [place] = data.members();
    return { kind, place: place?.object() };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/trufflehog3.ts





/**
 * truffleHog3 from 3 (`--format json`; a Python fork, not version 3 of TruffleHog): an array of finds with their `rule`,
 * whose severity it is. Of `secret` no more than a keyed hash is kept; `context` is not looked at.
 */
const trufflehog3 = orEmptyList(jsonReader('trufflehog3', (root) => root.isList &&
    root.list().length > 0 &&
    root.list().every((entry) => entry.has('rule', 'path', 'secret') && entry.at('rule').has('id')), (root, surroundings) => ({
    tools: ['trufflehog3'],
    coverage: covers('trufflehog3', ['secrets']),
    drafts: root.list().map((entry) => trufflehog3_read(entry, surroundings)),
})));
const trufflehog3_read = (entry, { root, hashSecret }) => {
    const rule = entry.at('rule');
    const line = entry.at('line');
    return draft({
        category: 'secrets',
        severity: (0,severities/* severityOfLabel */.z)(rule.at('severity').text()),
        tool: 'trufflehog3',
        rule: rule.at('id').needText(),
        message: `A secret was found: ${rule.at('message').text() ?? rule.at('id').needText()}`,
        key: [],
        path: entry.at('path').needText(),
        line: typeof line.raw === 'string' ? lineOfText(line.raw) : line.line(),
        secretHash: hashSecret?.(rawText(rawAt(entry.raw, 'secret'))),
        found: { values: [rawAt(entry.raw, 'secret')] },
    }, root);
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/trufflehog-legacy.ts





/**
 * truffleHog 2 (`--json`, one document for each find) and truffleHog3 up to 2 (an array of them): `reason` and
 * `stringsFound`. They rate nothing and verify nothing, so the severity is unknown. `diff` and `printDiff` are not
 * looked at.
 */
const trufflehogLegacy = orEmptyList(sequenceReader('trufflehog-legacy', (values) => {
    const entries = entriesOf(values);
    return (entries.length > 0 &&
        entries.every((entry) => entry.has('reason', 'stringsFound', 'path') && !isOfRustyHog(entry)));
}, (values, { root: checkout }) => ({
    tools: ['trufflehog'],
    coverage: covers('trufflehog', ['secrets']),
    drafts: entriesOf(values).map((entry) => trufflehog_legacy_read(entry, checkout)),
})));
const trufflehog_legacy_read = (entry, checkout) => {
    const reason = entry.at('reason').needText();
    return draft({
        category: 'secrets',
        severity: 'unknown',
        tool: 'trufflehog',
        rule: reason,
        message: `A secret was found: ${reason}`,
        key: [],
        path: entry.at('path').needText(),
        found: { values: rawItems(rawAt(entry.raw, 'stringsFound')) },
    }, checkout);
};

;// CONCATENATED MODULE: ./packages/findings/src/veracode/components.ts
/** A library's file name without its version: `commons-text-1.9.jar` → `commons-text.jar`. */
const versionless = (file, version) => {
    if (version === undefined || version === '')
        return file;
    return file.replace(version, '').replace(/[-_](?=\.|$)/, '');
};
/**
 * The name in a Veracode library id: `maven:org.apache.commons:commons-text:1.9:` → `org.apache.commons:commons-text`,
 * `npm:lodash::4.17.20:` → `lodash`.
 */
const nameInLibraryId = (id, version) => {
    const [, ...parts] = id.split(':');
    const name = parts.filter((part) => part !== '' && part !== version).join(':');
    return name === '' ? undefined : name;
};

;// CONCATENATED MODULE: ./packages/findings/src/veracode/levels.ts

/** Veracode's levels: very high, high, medium, low, very low, informational. */
const levels_LEVELS = { 5: 'critical', 4: 'high', 3: 'medium', 2: 'low', 1: 'info', 0: 'info' };
/** The severity of a level, which JSON reports write as a number, some as text. */
const severityOfLevel = (level) => severityOn(levels_LEVELS, typeof level.raw === 'number' ? level.raw : level.text());
/** The severity of a level in an XML report. */
const severityOfLevelText = (level) => severityOn(levels_LEVELS, level);

;// CONCATENATED MODULE: ./packages/findings/src/readers/veracode.ts







/** The lists of flaws under a CWE, and the parts of the report that say that such a scan was made. */
const SCANS = [
    ['staticflaws', 'static-analysis', 'sast'],
    ['dynamicflaws', 'dynamic-analysis', 'dast'],
    ['manualflaws', 'manual-analysis', 'dast'],
];
const COMPOSITION = 'software_composition_analysis';
/**
 * Veracode's detailed report (XML, version 1.5): flaws by severity, category and CWE, and the vulnerable components of
 * software composition analysis. A flaw whose mitigation was accepted, or that is fixed, is still listed.
 */
const veracode = xmlReader('veracode', (root) => root.localName === 'detailedreport', (root, { root: checkout }) => ({
    tools: ['veracode'],
    coverage: covers('veracode', [
        ...SCANS.filter(([, part]) => root.first(part) !== undefined).map(([, , category]) => category),
        ...(root.first(COMPOSITION) === undefined ? [] : ['sca']),
    ]),
    drafts: [...readFlaws(root, checkout), ...readComponents(root, checkout)],
}));
const readFlaws = (root, checkout) => root
    .all('severity')
    .flatMap((severity) => severity.all('category'))
    .flatMap((category) => category.all('cwe'))
    .flatMap((cwe) => SCANS.flatMap(([list, , category]) => cwe
    .all(list)
    .flatMap((each) => each.all('flaw'))
    .map((flaw) => readFlaw(flaw, category, checkout))));
const readFlaw = (flaw, category, checkout) => {
    const file = flaw.attribute('sourcefile');
    return draft({
        category,
        severity: severityOfLevelText(flaw.needAttribute('severity')),
        tool: 'veracode',
        rule: `CWE-${flaw.needAttribute('cweid')}`,
        message: flaw.attribute('categoryname') ?? '',
        key: [
            flaw.attribute('type'),
            flaw.attribute('functionprototype'),
            urlPath(flaw.attribute('url')),
            flaw.attribute('vuln_parameter'),
        ],
        cwes: (0,cwes/* cweIds */.u)(flaw.attribute('cweid')),
        path: file === undefined ? undefined : `${flaw.attribute('sourcefilepath') ?? ''}${file}`,
        line: lineOfText(flaw.attribute('line')),
        suppressed: veracode_suppressionOf(flaw),
    }, checkout);
};
const veracode_suppressionOf = (flaw) => {
    if (flaw.attribute('remediation_status')?.toLowerCase() === 'fixed')
        return 'Veracode: fixed';
    return flaw.attribute('mitigation_status')?.toLowerCase() === 'accepted'
        ? 'Veracode: mitigation accepted'
        : undefined;
};
/** Of a page the path alone: hosts and queries change from scan to scan. */
const urlPath = (url) => url === undefined || !URL.canParse(url) ? url?.replace(/[?#].*$/s, '') : new URL(url).pathname;
const readComponents = (root, checkout) => root
    .all(COMPOSITION)
    .flatMap((part) => part.all('vulnerable_components'))
    .flatMap((list) => list.all('component'))
    .flatMap((component) => component
    .all('vulnerabilities')
    .flatMap((list) => list.all('vulnerability'))
    .map((vulnerability) => veracode_readVulnerability(vulnerability, component, checkout)));
const veracode_readVulnerability = (vulnerability, component, checkout) => {
    const version = component.attribute('version');
    const name = nameInLibraryId(component.attribute('library_id') ?? '', version) ??
        versionless(component.needAttribute('library'), version);
    const rule = vulnerability.needAttribute('cve_id');
    return draft({
        category: 'sca',
        severity: severityOfLevelText(vulnerability.needAttribute('severity')),
        tool: 'veracode',
        rule,
        message: `${name}: ${vulnerability.attribute('cve_summary') ?? rule}`,
        key: [name],
        path: component.first('file_paths')?.first('file_path')?.attribute('value'),
        // The path goes through the archives that were uploaded, whose names hold versions.
        keyPath: '',
        package: { name, version },
        score: (0,src_ratings/* cvssScore */._k)(vulnerability.attribute('cvss_score')),
        cwes: (0,cwes/* cweIds */.u)(vulnerability.attribute('cwe_id')),
        suppressed: vulnerability.attribute('mitigation')?.toLowerCase() === 'true'
            ? 'Veracode: mitigation accepted'
            : undefined,
    }, checkout);
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/veracode-findings.ts








const CATEGORIES = new Map([
    ['STATIC', 'sast'],
    ['DYNAMIC', 'dast'],
    ['MANUAL', 'dast'],
    ['SCA', 'sca'],
]);
/**
 * The findings of an application in Veracode (`GET /appsec/v2/applications/{guid}/findings`, or `{"findings": …}` made of
 * it), one page or several after one another. A page counts the findings of all of them: where some are missing, the
 * report fails. A page without findings does not tell whose it is.
 */
const veracodeFindings = sequenceReader('veracode-findings', (values) => values.some((page) => veracode_findings_findingsOf(page).length > 0) &&
    values.every((page) => veracode_findings_findingsOf(page).every((each) => each.has('scan_type', 'finding_details'))), (values, { root: checkout }) => {
    const entries = values.flatMap(veracode_findings_findingsOf);
    const drafts = entries.map((entry) => veracode_findings_read(entry, checkout));
    const total = Math.max(0, ...values.map((page) => page.at('page').at('total_elements').number() ?? 0));
    return {
        tools: ['veracode'],
        coverage: covers('veracode', drafts.map(({ category }) => category)),
        drafts,
        ...(entries.length < total
            ? {
                failure: 'The report does not have all findings that Veracode counts: give all of its pages as one file.',
            }
            : {}),
    };
});
const veracode_findings_findingsOf = (page) => {
    if (!page.isObject)
        return [];
    const embedded = page.at('_embedded');
    const findings = embedded.isObject ? embedded.at('findings') : page.at('findings');
    return findings.isList ? findings.list() : [];
};
const veracode_findings_read = (finding, checkout) => {
    const details = finding.at('finding_details').object();
    const type = finding.at('scan_type').needText();
    const status = finding.at('finding_status');
    const common = {
        category: CATEGORIES.get(type) ?? 'sast',
        severity: severityOfLevel(details.at('severity')),
        tool: 'veracode',
        cwes: (0,cwes/* cweIds */.u)(rawAt(details.raw, 'cwe', 'id')),
        suppressed: status.at('status').text() === 'CLOSED' ? closedAs(status) : undefined,
    };
    return draft({ ...common, ...(type === 'SCA' ? component(details) : flaw(details)) }, checkout);
};
const closedAs = (status) => `Veracode: ${(status.at('resolution').text() ?? 'closed').toLowerCase()}`;
const flaw = (details) => {
    const cwe = details.at('cwe');
    const line = details.at('file_line_number');
    return {
        rule: cwe.at('id').absent
            ? details.at('finding_category').at('name').needText()
            : `CWE-${String(cwe.at('id').raw)}`,
        message: details.at('finding_category').at('name').text() ?? cwe.at('name').text() ?? '',
        key: ['procedure', 'attack_vector', 'plugin', 'vulnerable_parameter', 'path', 'hostname'].map((name) => details.at(name).text()),
        path: details.at('file_path').text(),
        line: typeof line.raw === 'string' ? lineOfText(line.raw) : line.line(),
    };
};
const component = (details) => {
    const version = details.at('version').text();
    const name = versionless(details.at('component_filename').needText(), version);
    const rule = details.at('cve').at('name').needText();
    return {
        rule,
        message: `${name}: ${details.at('cwe').at('name').text() ?? rule}`,
        key: [name],
        package: { name, version },
        score: (0,src_ratings/* cvssScore */._k)(rawAt(details.raw, 'cve', 'cvss3', 'score'), rawAt(details.raw, 'cve', 'cvss')),
        helpUri: details.at('cve').at('href').text(),
    };
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/veracode-pipeline.ts




/**
 * A Veracode pipeline scan (`results.json`, `filtered_results.json`): `findings`, and `scan_status`, which is SUCCESS when
 * the scan did its work. The hashes of `flaw_match` are of the code around the flaw, without its line.
 */
const veracodePipeline = jsonReader('veracode-pipeline', (root) => root.has('findings') && (root.has('pipeline_scan') || root.has('scan_status', 'scan_id')), (root, { root: checkout }) => {
    const status = root.at('scan_status').text() ?? 'SUCCESS';
    return {
        tools: ['veracode'],
        coverage: covers('veracode', ['sast']),
        drafts: root
            .at('findings')
            .needList()
            .map((finding) => veracode_pipeline_read(finding, checkout)),
        ...(status === 'SUCCESS' ? {} : { failure: 'Veracode says that the scan did not succeed.' }),
    };
});
const veracode_pipeline_read = (finding, checkout) => {
    const source = finding.at('files').at('source_file');
    const match = finding.at('flaw_match');
    return draft({
        category: 'sast',
        severity: severityOfLevel(finding.at('severity')),
        tool: 'veracode',
        rule: `CWE-${wordOf(finding.at('cwe_id')) ?? finding.at('issue_type_id').needText()}`,
        message: finding.at('issue_type').text() ?? finding.at('title').text() ?? '',
        key: [
            source.at('function_prototype').text(),
            ...['procedure_hash', 'flaw_hash', 'cause_hash'].map((name) => wordOf(match.at(name))),
        ],
        path: source.at('file').text(),
        line: source.at('line').line(),
        cwes: (0,cwes/* cweIds */.u)(finding.at('cwe_id').raw),
        helpUri: finding.at('flaw_details_link').text(),
    }, checkout);
};
/** Some versions write these numbers as text. */
const wordOf = (value) => typeof value.raw === 'number' ? String(value.raw) : value.text();

;// CONCATENATED MODULE: ./packages/findings/src/web/wapiti.ts


/** Wapiti's levels (wapitiCore.model: INFO_LEVEL 0 to CRITICAL_LEVEL 4). */
const wapiti_LEVELS = ['info', 'low', 'medium', 'high', 'critical'];
/** A parameter may come with its value (`name=value&…`), of which only the first name is told. */
const wapitiEntry = ({ name, level, method, path = '', parameter, info, reference, }) => {
    const argument = parameter?.replace(/[=&].*$/s, '');
    const detail = /credential|password/i.test(name) ? undefined : info;
    const place = [
        method,
        pathPattern(path),
        argument === undefined || argument === '' ? undefined : `[${argument}]`,
    ];
    return draft({
        category: 'dast',
        severity: wapiti_LEVELS[level] ?? 'unknown',
        tool: 'wapiti',
        rule: name,
        message: `${name}: ${place.filter((part) => part !== undefined && part !== '').join(' ')}${detail === undefined ? '' : `: ${detail}`}`,
        key: [method, pathPattern(path), argument, withoutNumbers(detail ?? '')],
        helpUri: reference,
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/wapiti.ts


/**
 * Wapiti 3 (`-f json`): `vulnerabilities` and `anomalies`, each by name. What it calls additional is knowledge of the
 * application, such as the software that it runs, and no weakness.
 */
const wapiti = jsonReader('wapiti', (root) => root.has('vulnerabilities', 'infos') && root.at('vulnerabilities').isObject && root.has('anomalies'), (root) => ({
    tools: ['wapiti'],
    coverage: covers('wapiti', ['dast']),
    drafts: ['vulnerabilities', 'anomalies'].flatMap((section) => entries(root.at(section), root)),
}));
const entries = (section, root) => {
    const names = Object.keys(section.object().raw);
    return section.members().flatMap((list, index) => {
        const name = names[index] ?? '';
        const reference = referenceOf(root.at('classifications').at(name));
        return list.needList().map((entry) => wapiti_read(entry, name, reference));
    });
};
const referenceOf = (classification) => {
    const references = classification.at('ref');
    return references.isObject ? references.members()[0]?.text() : undefined;
};
const wapiti_read = (entry, name, reference) => wapitiEntry({
    name,
    level: entry.at('level').number() ?? -1,
    method: entry.at('method').text(),
    path: entry.at('path').text(),
    parameter: entry.at('parameter').text(),
    info: entry.at('info').needText(),
    reference,
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/wapiti-xml.ts


/** Wapiti 3 (`-f xml`): a `report` that says who wrote it, with vulnerabilities and anomalies. */
const wapitiXml = xmlReader('wapiti-xml', (root) => root.name === 'report' && generatorOf(root) === 'wapiti', (root) => ({
    tools: ['wapiti'],
    coverage: covers('wapiti', ['dast']),
    drafts: [
        ...root.need('vulnerabilities').all('vulnerability'),
        ...(root.first('anomalies')?.all('anomaly') ?? []),
    ].flatMap((group) => group
        .need('entries')
        .all('entry')
        .map((entry) => wapiti_xml_read(entry, group))),
}));
const generatorOf = (root) => root
    .first('report_infos')
    ?.all('info')
    .find((info) => info.attribute('name') === 'generatorName')
    ?.text.toLowerCase();
const wapiti_xml_read = (entry, group) => wapitiEntry({
    name: group.needAttribute('name'),
    level: Number(entry.needTextOf('level')),
    method: entry.textOf('method'),
    path: entry.textOf('path'),
    parameter: entry.textOf('parameter'),
    info: entry.textOf('info'),
    reference: group.first('references')?.first('reference')?.textOf('url'),
});

;// CONCATENATED MODULE: ./packages/findings/src/readers/yarn-audit.ts


/** What `yarn audit --json` of yarn 1 prints, one a line. */
const yarn_audit_TYPES = new Set(['auditAction', 'auditAdvisory', 'auditSummary', 'error', 'info', 'warning']);
/**
 * `yarn audit --json` of yarn 1: an `auditAdvisory` for each path to each vulnerable package, which is one finding for each
 * advisory's number and package, and an `auditSummary` at the end. `--level` leaves advisories out and counts them still; it
 * cannot leave out critical ones.
 */
const yarnAudit = sequenceReader('yarn-audit', (values) => values.length > 0 &&
    values.every((value) => value.has('type', 'data') && yarn_audit_TYPES.has(String(value.at('type').raw))), (values) => {
    const of = (type) => values.filter((value) => value.at('type').raw === type).map((value) => value.at('data'));
    const drafts = distinct(of('auditAdvisory').map((data) => data.object().at('advisory').object())).map((advisory) => readAdvisory(advisory, 'yarn-audit', 'yarn.lock'));
    const failure = yarn_audit_failureOf(of('error').length, of('auditSummary'), drafts);
    if (failure === undefined && of('auditSummary').length === 0)
        throw lastOf(values).refusal('truncated', 'the report ends, and yarn’s summary has not come');
    return {
        tools: ['yarn-audit'],
        coverage: covers('yarn-audit', ['sca']),
        drafts,
        ...(failure === undefined ? {} : { failure }),
    };
});
/** The advisories, each once. */
const distinct = (advisories) => [
    ...new Map(advisories.map((each) => [JSON.stringify([each.at('id').raw, each.at('module_name').raw]), each])).values(),
];
const lastOf = (values) => values.at(-1);
const yarn_audit_failureOf = (errors, summaries, drafts) => {
    if (errors > 0)
        return `yarn could not finish the audit: it reports ${errors} errors.`;
    const counted = summaries.some((summary) => (summary.object().at('vulnerabilities').at('critical').number() ?? 0) > 0);
    const listed = drafts.some(({ severity }) => severity === 'critical');
    return counted && !listed ? 'yarn counts critical vulnerabilities and does not list them.' : undefined;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/yarn-berry.ts






/**
 * `yarn npm audit --json` of yarn 4: a line for each advisory, `value` with the package and `children` with the rest. A
 * deprecated package is told as well, with an id that says so. Without findings yarn writes nothing, which is an empty
 * report: to be told from a run that failed, it must be given as something else.
 */
const yarnBerry = sequenceReader('yarn-berry', (values) => values.length > 0 &&
    values.every((value) => value.has('value', 'children') && value.at('children').has('ID', 'Severity')), (values) => ({
    tools: ['yarn-audit'],
    coverage: covers('yarn-audit', ['sca']),
    drafts: folded(values.map(yarn_berry_read)),
}));
const yarn_berry_read = (value) => {
    const name = value.at('value').needText();
    const advisory = value.at('children');
    const url = advisory.at('URL').text();
    const rule = advisoryIn(url) ?? numberOf(advisory.at('ID'));
    return draft({
        category: 'sca',
        severity: (0,severities/* severityOfLabel */.z)(advisory.at('Severity').text()),
        tool: 'yarn-audit',
        rule,
        message: `${name}: ${advisory.at('Issue').text() ?? rule}`,
        key: [name],
        path: 'yarn.lock',
        keyPath: '',
        package: { name, version: advisory.at('Tree Versions').list()[0]?.text() },
        helpUri: url,
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/web/zap.ts



/** `risk` of ZAP's alerts (org.parosproxy.paros.core.scanner.Alert). */
const RISKS = {
    '3': 'high',
    '2': 'medium',
    '1': 'low',
    '0': 'info',
};
/**
 * One finding for each alert of a site, as ZAP counts them; its instances are places of it. Evidence, attack and parameter
 * are not looked at, since they quote what the application answered.
 */
const zapAlert = (alert) => draft({
    category: 'dast',
    severity: severityOn(RISKS, alert.riskCode),
    tool: 'zap',
    rule: alert.rule,
    message: `${alert.name}${zap_placeOf(alert)}`,
    key: [],
    helpUri: /https?:\/\/[^\s<"]+/.exec(alert.reference ?? '')?.[0],
    suppressed: alert.confidence === '0' ? 'marked as a false positive in ZAP' : undefined,
});
const zap_placeOf = ({ method, uri, instances }) => {
    if (uri === undefined)
        return '';
    const more = instances > 1 ? ` and ${instances - 1} more` : '';
    return `: ${[method, endpointOf(uri)].filter((part) => part !== undefined).join(' ')}${more}`;
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/zap.ts


/** ZAP's traditional JSON report: `@programName` or `@version`, and for each site its alerts. */
const zap = jsonReader('zap', (root) => (root.has('@version') || root.has('@programName')) &&
    (root.at('site').isList || root.at('site').isObject) &&
    sitesOf(root).every((site) => site.has('alerts')), (root) => ({
    tools: ['zap'],
    coverage: covers('zap', ['dast']),
    drafts: sitesOf(root).flatMap((site) => site.at('alerts').needList().map(zap_read)),
    ...(sitesOf(root).length === 0 ? { failure: 'ZAP saw no site.' } : {}),
}));
/** An array; a single object in reports of 2.8 and before. */
const sitesOf = (root) => {
    const site = root.at('site');
    return site.isList ? site.list() : [site];
};
const zap_read = (alert) => {
    const instances = alert.at('instances').list();
    return zapAlert({
        rule: alert.at('alertRef').text() ?? alert.at('pluginid').needText(),
        name: alert.at('alert').text() ?? alert.at('name').needText(),
        riskCode: alert.at('riskcode').needText(),
        confidence: alert.at('confidence').text(),
        method: instances[0]?.at('method').text(),
        uri: instances[0]?.at('uri').text(),
        instances: instances.length,
        reference: alert.at('reference').text(),
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/zap-xml.ts


/** ZAP's traditional XML report: `OWASPZAPReport`, and for each site its alert items. */
const zapXml = xmlReader('zap-xml', (root) => root.name === 'OWASPZAPReport', (root) => ({
    tools: ['zap'],
    coverage: covers('zap', ['dast']),
    drafts: root.all('site').flatMap((site) => site.need('alerts').all('alertitem').map(zap_xml_read)),
    ...(root.all('site').length === 0 ? { failure: 'ZAP saw no site.' } : {}),
}));
const zap_xml_read = (item) => {
    const instances = item.first('instances')?.all('instance') ?? [];
    return zapAlert({
        rule: item.textOf('alertRef') ?? item.needTextOf('pluginid'),
        name: item.textOf('alert') ?? item.needTextOf('name'),
        riskCode: item.needTextOf('riskcode'),
        confidence: item.textOf('confidence'),
        method: instances[0]?.textOf('method'),
        uri: instances[0]?.textOf('uri'),
        instances: instances.length,
        reference: item.textOf('reference'),
    });
};

;// CONCATENATED MODULE: ./packages/findings/src/readers/index.ts



























































































/**
 * Every format there is. Each recognises its own content and no other's, so the order does not matter, but for one: a SARIF log may
 * be too long to be parsed, so its reader, which scans, is asked before those that parse.
 */
const READERS = [
    sarif,
    aqua,
    auditjs,
    bandit,
    brakeman,
    bundlerAudit,
    bundlerAuditText,
    cargoAudit,
    checkmarx,
    checkmarxOne,
    checkov,
    cyclonedx,
    cyclonedxXml,
    dependencyCheck,
    dependencyCheckXml,
    detectSecrets,
    dockerBench,
    dockle,
    eslint,
    falco,
    generic,
    ggshield,
    githubCodeScanning,
    githubDependabot,
    githubDependabotGraphql,
    githubSecretScanning,
    gitlab,
    gitleaks,
    gitleaksLegacy,
    gosec,
    govulncheck,
    grype,
    hadolint,
    horusec,
    inspec,
    kics,
    kubeaudit,
    kubeBench,
    kubeHunter,
    kubescape,
    mobsfscan,
    nancy,
    nikto,
    niktoCsv,
    niktoXml,
    njsscan,
    noseyparker,
    npmAudit,
    npmAudit6,
    nuclei,
    osvScanner,
    pipAudit,
    pmd,
    pmdCsv,
    pmdXml,
    prismaCloud,
    prowler,
    prowlerCsv,
    prowlerLegacyCsv,
    prowlerOcsf,
    retirejs,
    rubocop,
    rustyHog,
    safety,
    secretlint,
    semgrep,
    semgrepPlatform,
    semgrepSupplyChain,
    snyk,
    sonar,
    spotbugs,
    talisman,
    terrascan,
    testssl,
    testsslCsv,
    tfsec,
    trivy,
    trivyKubernetes,
    trivyOperator,
    trufflehog,
    trufflehog3,
    trufflehogLegacy,
    veracode,
    veracodeFindings,
    veracodePipeline,
    wapiti,
    wapitiXml,
    yarnAudit,
    yarnBerry,
    zap,
    zapXml,
];

;// CONCATENATED MODULE: ./packages/findings/src/secrets/forms.ts
/** Shorter ones are found by chance in hashes and words. In UTF-16 code units. */
const SHORTEST = 6;
/**
 * The ways in which a value is commonly written into a text: as it is, on one line, escaped for JSON, JavaScript, HTML and
 * addresses, in hexadecimal digits, backwards, and in base64 wherever it begins in what was encoded.
 */
const formsOf = (value) => {
    const bytes = Buffer.from(value);
    const json = JSON.stringify(value).slice(1, -1);
    const forms = [
        value,
        value.replace(/\s+/g, ' '),
        json,
        JSON.stringify(json).slice(1, -1),
        value.replaceAll('"', String.raw `\"`),
        value.replaceAll("'", String.raw `\'`),
        ...inAddresses(value),
        ...inMarkup(value),
        ...hexadecimal(bytes),
        ...inBase64(bytes),
        codeUnits(value).join(''),
        codeUnits(value).join('').toUpperCase().replaceAll('U', 'u'),
        Array.from(value).reverse().join(''),
    ];
    return new Set(forms.filter((form) => form.length >= SHORTEST));
};
/** Percent-encoded, once and twice, with digits of either case, and as a form's field. */
const inAddresses = (value) => {
    const strict = encodeURIComponent(value.toWellFormed());
    const whole = strict.replace(/[!'()*~._-]/g, (each) => `%${Buffer.from(each).toString('hex').toUpperCase()}`);
    const encoded = [strict, encodeURI(value.toWellFormed()), whole, strict.replaceAll('%20', '+')];
    return [...encoded, ...encoded.map(lowerDigits), encodeURIComponent(strict)];
}; // prettier-ignore
const lowerDigits = (encoded) => encoded.replace(/%[0-9A-F]{2}/g, (each) => each.toLowerCase());
/** With and without quotes, by name and by number. */
const inMarkup = (value) => {
    const bare = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return [
        bare,
        bare.replaceAll('"', '&quot;'),
        bare.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
        bare.replaceAll('"', '&#34;').replaceAll("'", '&apos;'),
    ];
};
const hexadecimal = (bytes) => {
    const digits = bytes.toString('hex');
    return [digits, digits.toUpperCase()];
};
const codeUnits = (value) => Array.from({ length: value.length }, (_, at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, '0')}`);
/**
 * Base64 writes three bytes as four digits, so a value that stands in a longer text has three forms. Of each what depends
 * on the value alone.
 */
const inBase64 = (bytes) => [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const own = encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
});

;// CONCATENATED MODULE: ./packages/findings/src/secrets/finder.ts


/** Finds any of many texts in one pass: by the hash of their first characters, which rolls over the text. */
class Finder {
    #buckets = new Map();
    /** Whether there is a form with this hash, cut to so many bits: most places of a text need no more. */
    #filter;
    constructor(forms) {
        this.#filter = new Uint8Array(2 ** Math.ceil(Math.log2(forms.length * 16 + 1024)));
        for (const form of forms) {
            const hash = hashAt(form.text, 0);
            this.#filter[hash & (this.#filter.length - 1)] = 1;
            this.#buckets.set(hash, [...(this.#buckets.get(hash) ?? []), form]);
        }
        for (const bucket of this.#buckets.values())
            bucket.sort((a, b) => b.text.length - a.text.length);
    }
    /** The text with each of them replaced; `inNames`: those that are no mere words. */
    hide(text, inNames = false) {
        let [shown, from] = ['', 0];
        let hash = hashAt(text, 0);
        for (let at = 0; at + SHORTEST <= text.length; at++) {
            if (at > 0)
                hash = rolled(hash, text.charCodeAt(at - 1), text.charCodeAt(at + SHORTEST - 1));
            if (at < from || this.#filter[hash & (this.#filter.length - 1)] === 0)
                continue;
            const form = this.#buckets.get(hash)?.find((each) => isHere(each, text, at, inNames));
            if (form === undefined)
                continue;
            shown += text.slice(from, at) + redaction/* REDACTED */.XF;
            from = at + form.text.length;
        }
        return from === 0 ? text : shown + text.slice(from);
    }
    /** How long the end of a text is with which one of them begins: a text that was cut may end in the middle of one. */
    begunAtEnd(text) {
        for (let at = Math.max(0, text.length - LONGEST_BEGINNING); at + SHORTEST <= text.length; at++) {
            const rest = text.slice(at);
            const bucket = this.#buckets.get(hashAt(text, at)) ?? [];
            if (bucket.some((form) => form.text.startsWith(rest)))
                return rest.length;
        }
        return 0;
    }
}
/** Nothing that is longer is looked for at the end of a text that was cut. */
const LONGEST_BEGINNING = 1000;
const isHere = (form, text, at, inNames) => text.startsWith(form.text, at) &&
    (!form.isWord || (!inNames && isBoundary(text, at - 1) && isBoundary(text, at + form.text.length)));
const isBoundary = (text, at) => !/\w/.test(text.charAt(at));
const BASE = 0x01000193;
const HIGHEST = Array.from({ length: SHORTEST }).reduce((power) => Math.imul(power, BASE), 1);
const hashAt = (text, at) => {
    let hash = 0;
    for (let index = at; index < at + SHORTEST; index++)
        hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0;
    return hash;
};
const rolled = (hash, gone, come) => (Math.imul(hash, BASE) + come - Math.imul(gone, HIGHEST)) | 0;

;// CONCATENATED MODULE: ./packages/findings/src/secrets/secrets.ts


/**
 * The values of secrets that reports hold, for as long as a run lasts and nowhere but in memory: no text that is shown may
 * hold one, whichever tool wrote the text. Nothing gives a value back, and JSON has nothing of it.
 */
class Secrets {
    #values = new Set();
    #finder;
    get size() {
        return this.#values.size;
    }
    /** Takes note of values: texts, or lists of them. What is masked, short, or says no more than `password` is left out. */
    note(...found) {
        for (const value of found) {
            if (Array.isArray(value))
                this.note(...value);
            else if (typeof value === 'string')
                this.#noteText(value);
        }
    }
    /** Takes note of what in a text, such as a line of code, may be the secret: what is quoted, assigned, or looks random. */
    noteIn(...texts) {
        for (const text of texts)
            if (typeof text === 'string')
                this.note(...likelyValues(text));
    }
    /** Takes note of all that another knows. */
    add(other) {
        for (const value of other.#values)
            this.#keep(value);
    }
    /** A text without any of the values, however they are written. A text that was cut, and says so with `…`, may end in one. */
    hide(text) {
        const hidden = this.#find().hide(text);
        if (!hidden.endsWith('…'))
            return hidden;
        const begun = this.#find().begunAtEnd(hidden.slice(0, -1));
        return begun === 0 ? hidden : `${hidden.slice(0, -1 - begun)}…`;
    }
    /** The same of a name, such as a path or a package's, of which a mere word is rightly a part. */
    hideInName(name) {
        return this.#find().hide(name, true);
    }
    /** Never part of any document. */
    toJSON() {
        return undefined;
    }
    #noteText(text) {
        const value = text.trim();
        if (value.length < SHORTEST || SAYS_NOTHING.test(value) || MASKED.test(value))
            return;
        this.#keep(value);
        for (const line of value.split(/\s*[\r\n]+\s*/))
            if (line.length >= SHORTEST_LINE && line !== value && !/^-----/.test(line))
                this.#keep(line);
    }
    #keep(value) {
        this.#values.add(value);
        this.#finder = undefined;
    }
    #find() {
        this.#finder ??= new Finder([...this.#values].flatMap(asForms));
        return this.#finder;
    }
}
const asForms = (value) => {
    const isWord = value.length < secrets_LONGEST_WORD && secrets_WORD.test(value);
    return [...formsOf(value)].map((text) => ({ text, isWord: isWord && secrets_WORD.test(text) }));
};
/** Of a key of several lines each line tells, but not one such as `end`. */
const SHORTEST_LINE = 12;
const secrets_WORD = /^[a-z][a-z_-]*$/i;
const secrets_LONGEST_WORD = 16;
/** Messages say these of every secret. */
const SAYS_NOTHING = /^(?:pass(?:word|wd|phrase)|secrets?|tokens?|api[_-]?keys?|credentials?|redacted|string)$/i;
const MASKED = /^\W*redacted\W*$|\*{3}|…|^(.)\1*$|<SECRET-MASKED-ON-PURPOSE>/i;
const likelyValues = (text) => [
    ...(/[\s=:]/.test(text.trim()) ? [] : [text]),
    ...[...text.matchAll(QUOTED)].map(([, , value = '']) => value),
    ...[...text.matchAll(ASSIGNED)].map(([, value = '']) => value),
    ...[...text.matchAll(ASSIGNED_WHOLE)].map(([, value = '']) => value),
    ...[...text.matchAll(IN_ADDRESS)].map(([, value = '']) => value),
    ...(text.match(RANDOM) ?? []).filter((token) => /\d/.test(token) && /[a-z]/i.test(token)),
]; // prettier-ignore
const QUOTED = /(["'`])((?:\\.|(?!\1)[^\s\\]){6,}?)\1/g;
const ASSIGNED = /[=:>]\s*(?!["'`]|\/\/)([^\s"'`,;]{6,})/g;
const ASSIGNED_WHOLE = /[=:]\s*(?!["'`]|\/\/)(\S{6,})/g;
const IN_ADDRESS = /:\/\/[^\s/:@]*:([^\s/@]+)@/g;
const RANDOM = /[\w+/=~-]{16,}/g;

;// CONCATENATED MODULE: ./packages/findings/src/read.ts







/**
 * Reads one report file, whatever its format. It does not throw for what a file holds: a file that cannot be trusted
 * is a reading with `unreadable`, and whatever findings it still held.
 */
const read_read = (source, options = {}) => {
    const { source: hashed, digest } = digesting(source);
    try {
        const document = openDocument(hashed);
        const reader = options.format === undefined ? recognise(document, options) : read_named(options.format, document, options);
        const reading = readWith(reader, document, options);
        return { file: source.file, sha256: digest(), format: reader.format, ...reading };
    }
    catch (error) {
        if (!(error instanceof UnreadableError))
            throw error;
        return { ...unreadableReading(source.file, error.code, error.message), sha256: digest() };
    }
};
/** The reading of a file of which nothing can be said, such as one that could not be opened. */
const unreadableReading = (file, code, message) => ({
    file,
    tools: [],
    categories: [],
    coverage: [],
    findings: [],
    unreadable: { code, message },
});
/** The reader of a document's format. @throws UnreadableError `not-a-report`, `unknown-format` or `truncated`. */
const recognise = (document, options) => {
    const { file } = document.source;
    const reader = READERS.find((each) => each.recognises(document, options));
    if (reader !== undefined)
        return reader;
    if (document.kind().startsWith('json') && isSomeReport(document)) {
        throw new UnreadableError('unknown-format', `${file} is JSON, but of no report format that is read here.`);
    }
    throw new UnreadableError('not-a-report', `${file} is not a scanner's report, but ${read_describe(document)}.`);
};
/** The reader of the format that the caller named. @throws UnreadableError `not-a-report` when the content is not of it. */
const read_named = (format, document, options) => {
    const reader = READERS.find((each) => each.format === format);
    if (reader !== undefined &&
        (reader.recognises(document, options) || (reader.writesEmptyList && isEmptyList(document))))
        return reader;
    throw new UnreadableError('not-a-report', `${document.source.file} is not a report of the format ${format}, which the input names for it.`);
};
const isEmptyList = (document) => document.kind() === 'json' && document.json().isList && document.json().list().length === 0;
const read_describe = (document) => {
    switch (document.kind()) {
        case 'json':
            return 'an empty object, a single value or an error';
        case 'json-sequence':
            return 'a sequence of JSON documents that no tool known here writes';
        case 'xml':
            return 'HTML, or XML that no tool known here writes';
        case 'text':
            return 'text';
    }
};
/** An array or object that could be a report of a tool that is not known here, and not an API's error. */
const isSomeReport = (document) => {
    const [root, second] = document.sequence();
    if (root === undefined || second !== undefined || root.isList)
        return true;
    if (!root.isObject || Object.keys(root.raw).length === 0)
        return false;
    return !root.has('error') && !root.has('message');
};
const readWith = (reader, document, options) => {
    const { tools, coverage, drafts, failure } = reader.read(document, options);
    const said = drafts.map((each) => shown(each, read_categoryOf(each, options)));
    const secrets = secretsOf(drafts);
    const claimed = options.categories?.flatMap((category) => tools.map((tool) => ({ tool, category })));
    const own = options.format === undefined && drafts.length === 0 && saysNothing(document) ? [] : coverage;
    const all = uniqueCoverage([...(claimed ?? own), ...said]);
    return {
        tools,
        categories: src/* CATEGORIES */.R6.filter((category) => all.some((each) => each.category === category)),
        coverage: all,
        findings: identify(said, options.renames),
        ...(secrets === undefined ? {} : { secrets }),
        ...(failure === undefined
            ? {}
            : { unreadable: { code: 'tool-failed', message: `${document.source.file}: ${failure}` } }),
    };
};
/** In bytes, white space included: what is longer is a document, and may be too long to be parsed. */
const LONGEST_NOTHING = 64 * 1024;
/** A bare `[]` or `null` is what many tools write that found nothing, and some that failed: alone it speaks for no category. */
const saysNothing = (document) => document.source.size <= LONGEST_NOTHING &&
    document.kind() === 'json' &&
    (document.json().raw === null || isEmptyList(document));
/** Few drafts have anything that must not be shown: the others stay as they are, as there may be a million of them. */
const shown = (draft, category) => {
    if (draft.found === undefined && draft.category === category)
        return draft;
    const copy = { ...draft, category };
    delete copy.found;
    return copy;
};
const secretsOf = (drafts) => {
    const secrets = new Secrets();
    for (const { found } of drafts) {
        secrets.note(found?.values);
        secrets.noteIn(...(found?.texts ?? []));
    }
    return secrets.size === 0 ? undefined : secrets;
};
const uniqueCoverage = (all) => [
    ...new Map(all.map(({ tool, category }) => [`${category}/${tool}`, { tool, category }])).values(),
];
/** The caller's word counts, but a secret stays a secret: no name given to a file may lower its threshold. */
const read_categoryOf = ({ category }, { categories = [] }) => {
    if (category === 'secrets' || categories.includes(category))
        return category;
    return categories[0] ?? category;
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/sbom/src/collect/scanners/scanner.ts
var scanners_scanner = __webpack_require__(28662);
;// CONCATENATED MODULE: ./actions/sbom/src/collect/scanners/run.ts





/** Both need seconds; grype may have to fetch its database of some hundred megabytes first. */
const TIMEOUT_MS = 10 * 60_000;
/**
 * Runs scanners on our document, one after another, in a folder of this run alone. What goes wrong is `unavailable` with its reason, and
 * never an empty answer.
 *
 * @param advisories the database that was given, if any: then no scanner is to use the network
 */
const runVulnerabilityScanners = (scanners, document, advisories, io, tools) => tools.inPrivateFolder(async (folder) => {
    const file = (0,external_node_path_.join)(folder, 'bom.cdx.json');
    (0,external_node_fs_.writeFileSync)(file, document);
    const database = advisories === undefined ? undefined : cacheFor(advisories, folder, io);
    const answers = [];
    for (const scanner of scanners)
        answers.push({ scanner, outcome: await ask(scanner, { document: file, database }, folder, io, tools) });
    return answers;
});
/** OSV-Scanner looks for `osv-scanner/<ecosystem>/all.zip` in a folder; a database without that folder is linked under its name. */
const cacheFor = (advisories, folder, io) => {
    const given = (0,external_node_path_.resolve)(io.files.workspace, advisories);
    if ((0,external_node_path_.basename)(given) === 'osv-scanner')
        return (0,external_node_path_.dirname)(given);
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(given, 'osv-scanner')))
        return given;
    (0,external_node_fs_.symlinkSync)(given, (0,external_node_path_.join)(folder, 'osv-scanner'), 'junction');
    return folder;
};
const ask = async (scanner, asked, folder, io, tools) => {
    const program = await tools.which(scanner);
    if (program === undefined)
        return (0,src/* unavailable */.hU)('it is not on PATH; install it in a step before');
    const { args, env } = scanners_scanner/* COMMANDS */.L[scanner];
    const report = (0,external_node_path_.join)(folder, `${scanner}.json`);
    const run = await tools.run({
        program,
        args: args(asked),
        env: env(asked),
        timeoutMs: TIMEOUT_MS,
        stdout: report,
    });
    return outcomeOf(scanner, run, () => run_readReport(scanner, report, io, tools));
};
const outcomeOf = (scanner, { exitCode, stderr }, readingOf) => {
    if (exitCode === undefined)
        return (0,src/* unavailable */.hU)(`it was ended after ${TIMEOUT_MS / 60_000} minutes`);
    const said = scanners_scanner/* COMMANDS */.L[scanner].exits[exitCode];
    if (said === undefined)
        return (0,src/* unavailable */.hU)(`it ended with exit code ${exitCode}${lastLine(stderr)}`);
    const reading = readingOf();
    if (reading === undefined)
        return (0,src/* unavailable */.hU)('it ended well, but left no report');
    if (reading.unreadable !== undefined)
        return (0,src/* unavailable */.hU)(reading.unreadable.message.replace(/\.$/, ''));
    const findings = reading.findings.filter(({ category }) => category === 'sca');
    return said === 'findings' && findings.length === 0
        ? (0,src/* unavailable */.hU)(`it says by exit code ${exitCode} that it found something, and its report has nothing`)
        : (0,src/* found */.F9)(findings);
};
/** What it said last, without what looks like a credential. */
const lastLine = (stderr) => {
    const line = stderr.trim().split(/\r?\n/).at(-1) ?? '';
    return line === '' ? '' : `: ${(0,redaction/* withoutSecrets */.cT)('', line).slice(0, 300)}`;
};
const run_readReport = (scanner, report, io, tools) => {
    try {
        const opened = tools.open(report);
        try {
            const source = { file: `what ${scanner} printed`, size: opened.size, read: opened.read };
            return read_read(source, { root: io.files.workspace, format: scanner });
        }
        finally {
            opened.close();
        }
    }
    catch (error) {
        if (error instanceof src/* ConfigurationError */.j1)
            return undefined;
        throw error;
    }
};

;// CONCATENATED MODULE: ./actions/sbom/src/collect/vulnerabilities.ts







/**
 * Looks for vulnerabilities: in the database that the input names, and by the scanners that it names, which are given our own document.
 * `absent` where nobody asks.
 */
const findVulnerabilities = async (input, graphs, setting, io, openTools) => {
    const { advisories: path, 'scan-with': scanners } = input;
    if (path === undefined && scanners.length === 0)
        return src/* absent */.Ge;
    const components = graphs.flatMap((graph) => graph.components);
    const database = path === undefined ? src/* absent */.Ge : readDatabase(path, components, io.files);
    const advised = database.state === 'found' ? (0,from_advisories/* fromAdvisories */.si)(graphs, database.value.advisories) : vulnerabilities_NOTHING;
    const scans = scanners.length === 0
        ? []
        : await runVulnerabilityScanners(scanners, documentFor(graphs, setting), path, io, await openTools());
    return (0,src/* found */.F9)({
        database: database.state === 'found' ? (0,src/* found */.F9)(toldOf(database.value)) : database,
        scans: scans.map(({ scanner, outcome }) => ({
            scanner,
            outcome: outcome.state === 'found' ? (0,src/* found */.F9)(outcome.value.length) : outcome,
        })),
        unknown: advised.unknown,
        vulnerabilities: joinVulnerabilities([
            ...advised.vulnerabilities,
            ...scans.flatMap(({ outcome }) => outcome.state === 'found' ? fromScanner(outcome.value, graphs) : []),
        ]),
    });
};
const vulnerabilities_NOTHING = { vulnerabilities: [], unknown: [] };
/** What is told of a database, without its records. */
const toldOf = ({ path, sha256, count, latest, broken }) => ({
    ...{ path, sha256, count, latest, broken },
});
/** The document of everything, in the format that both scanners read. */
const documentFor = (graphs, setting) => {
    const documents = (0,write/* documentsOf */.u)(graphs, setting, ['cyclonedx-1.6']);
    const whole = documents.find(({ kind }) => kind === 'merged') ?? documents[0];
    return whole === undefined ? '' : [...whole.text()].join('');
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
