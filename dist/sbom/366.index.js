export const id = 366;
export const ids = [366];
export const modules = {

/***/ 99366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attest: () => (/* binding */ attest)
/* harmony export */ });
/* harmony import */ var _devsecops_attestation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94340);
/* harmony import */ var _devsecops_bom__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87243);
/* harmony import */ var _devsecops_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84520);
/* harmony import */ var _devsecops_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18887);




/**
 * Signs a statement for each document, about the subjects or the image that it is of, verifies its own bundle, and keeps it with the repository. A bundle that does not verify is neither kept
 * nor written.
 */
const attest = async (documents, subjects, setting, client) => {
    const all = [];
    for (const document of documents.filter(({ faults }) => faults.length === 0))
        all.push(await attestOne(document, subjects, setting, client));
    return {
        files: all.flatMap(({ files }) => files),
        entries: all.flatMap(({ entries }) => entries),
        reasons: all.flatMap(({ reasons }) => reasons),
    };
};
const attestOne = async (document, subjects, setting, client) => {
    const { path, sha256, format, image } = document;
    const about = image === undefined ? subjects : subjectsOfImage(image);
    if (about.length === 0)
        return told([
            {
                ...FAILED,
                message: `${path} was not attested: ${image} is named without its digest, so it may be another one tomorrow.`,
            },
        ]);
    const bill = { file: path, sha256, format, document: document.value() };
    const attester = `${setting.serverUrl}/${setting.repository}`;
    const { statement, extent } = (0,_devsecops_attestation__WEBPACK_IMPORTED_MODULE_0__/* .billStatement */ .H3)(bill, about, attester);
    const signed = await signedBy(setting, statement);
    if ('failure' in signed)
        return told([{ ...FAILED, message: `${path} was not attested: ${signed.failure}.` }]);
    const fault = faultOf(signed.bundle, statement, setting);
    if (fault !== undefined)
        return told([
            { ...FAILED, message: `The attestation of ${path} does not verify: ${fault}.`, subject: path },
        ]);
    const kept = await keep(signed.bundle, setting.repository, client);
    const file = path.replace(/\.json$/, '.sigstore.json');
    return {
        files: [{ path: file, parts: [(0,_devsecops_core__WEBPACK_IMPORTED_MODULE_1__/* .prettyJson */ .D_)(signed.bundle)] }],
        entries: [{ file, sbom: path, extent, 'predicate-type': statement.predicateType, ...kept.id }],
        reasons: [...extentReasons(path, extent), ...kept.reasons, attestedReason(path, setting)],
    };
};
/** By its digest; a tag is what its owner makes it. */
const subjectsOfImage = (image) => {
    const { name, digest = '' } = (0,_devsecops_bom__WEBPACK_IMPORTED_MODULE_3__/* .parseImage */ .z)(image) ?? { name: image };
    const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(digest) ?? [];
    return sha256 === undefined ? [] : [{ name, digest: { sha256 } }];
};
const FAILED = { code: 'attest-failed', effect: 'warns' };
const told = (reasons) => ({ files: [], entries: [], reasons });
const signedBy = async ({ sign }, statement) => {
    try {
        return { bundle: await sign(statement) };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { failure: `${why}; it needs the permission id-token: write, which forks never have` };
    }
};
const faultOf = (bundle, { subject, predicateType }, { trustedRoot, serverUrl, repository }) => {
    if (trustedRoot === undefined)
        return (0,_devsecops_attestation__WEBPACK_IMPORTED_MODULE_0__/* .selfConsistencyFault */ .Fp)(bundle)?.message;
    const verdict = (0,_devsecops_attestation__WEBPACK_IMPORTED_MODULE_0__/* .verifyAttestation */ .oe)(bundle, (0,_devsecops_attestation__WEBPACK_IMPORTED_MODULE_0__/* .readTrustedRoots */ .Pn)(trustedRoot.text, trustedRoot.file), {
        serverUrl,
        sourceRepository: repository,
        digests: subject[0]?.digest ?? {},
        predicateTypes: [predicateType],
    });
    return verdict.ok ? undefined : verdict.message;
};
const keep = async (bundle, repository, client) => {
    const answer = await client?.storeAttestation(repository, bundle);
    if (answer?.state === 'found')
        return { id: { id: answer.value }, reasons: [] };
    const why = answer?.state === 'unavailable' ? (0,_devsecops_publishing__WEBPACK_IMPORTED_MODULE_2__/* .explained */ .to)(answer) : 'there is no token';
    return {
        id: {},
        reasons: [
            { code: 'attest-not-kept', effect: 'warns', message: `GitHub does not keep the attestation: ${why}.` },
        ],
    };
};
const extentReasons = (path, extent) => {
    if (extent === 'whole')
        return [];
    const how = extent === 'reference' ? 'refers to it by its digest' : 'leaves out single files';
    const message = `${path} is larger than an attestation may be, which therefore ${how}.`;
    return [{ code: 'attest-trimmed', effect: 'warns', message, subject: path }];
};
const attestedReason = (path, { trustedRoot }) => ({
    code: 'attested',
    effect: 'notes',
    message: trustedRoot === undefined
        ? `${path} was attested, and its signature checked; who signed is checked only with a trusted root.`
        : `${path} was attested, and verified against the trusted root.`,
    subject: path,
});


/***/ }),

/***/ 94340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H3: () => (/* reexport */ billStatement),
  Pn: () => (/* reexport */ readTrustedRoots),
  Fp: () => (/* reexport */ selfConsistencyFault),
  oe: () => (/* reexport */ verifyAttestation),
  rm: () => (/* reexport */ verifyAttestations)
});

// UNUSED EXPORTS: PREDICATE_TYPES, REFUSALS, readBundle, verifyBundle

// EXTERNAL MODULE: ./packages/attestation/src/predicate.ts
var predicate = __webpack_require__(60751);
;// CONCATENATED MODULE: ./packages/attestation/src/without-files.ts
/**
 * A bill of materials without the entries of single files, and without what refers to them: what a document that is too large to be signed can
 * do without. Packages, and what they need, stay. Whatever is not as the format has it stays as it is.
 */
const withoutFiles = (format, document) => {
    if (!isShape(document))
        return document;
    if (format.startsWith('cyclonedx-'))
        return cycloneDx(document);
    return format.startsWith('spdx-3') ? spdx3(document) : spdx2(document);
};
const cycloneDx = (document) => {
    const gone = new Set();
    const kept = (list) => shapes(list).flatMap((component) => {
        if (component['type'] === 'file') {
            forget(component, gone);
            return [];
        }
        const { components, ...rest } = component;
        return components === undefined ? [component] : [{ ...rest, components: kept(components) }];
    });
    const components = kept(document['components']);
    const present = (refs) => listOf(refs).filter((ref) => !gone.has(ref));
    const members = {
        components,
        dependencies: shapes(document['dependencies'])
            .filter(({ ref }) => !gone.has(ref))
            .map((entry) => withLists(entry, ['dependsOn', 'provides'], present)),
        compositions: shapes(document['compositions']).map((entry) => withLists(entry, ['assemblies', 'dependencies'], present)),
    };
    return replaced(document, members);
};
/** A file's own reference, and those of what it holds. */
const forget = (component, gone) => {
    if (component['bom-ref'] !== undefined)
        gone.add(component['bom-ref']);
    for (const inner of shapes(component['components']))
        forget(inner, gone);
};
const spdx2 = (document) => {
    const gone = new Set([...shapes(document['files']), ...shapes(document['snippets'])].map(({ SPDXID }) => SPDXID));
    return replaced(without(document, ['files', 'snippets']), {
        packages: shapes(document['packages']).map(withoutAnalysis),
        relationships: shapes(document['relationships']).filter(({ spdxElementId, relatedSpdxElement }) => !gone.has(spdxElementId) && !gone.has(relatedSpdxElement)),
        documentDescribes: listOf(document['documentDescribes']).filter((id) => !gone.has(id)),
    });
};
/** A package whose files are not listed was, to its readers, not analysed (SPDX 2.3, 7.8 and 7.9). */
const withoutAnalysis = (entry) => {
    if (entry['hasFiles'] === undefined && entry['packageVerificationCode'] === undefined)
        return entry;
    const rest = without(entry, ['hasFiles', 'packageVerificationCode', 'licenseInfoFromFiles']);
    return { ...rest, filesAnalyzed: false };
};
const FILE_TYPES = ['software_File', 'software_Snippet'];
const spdx3 = (document) => {
    const graph = shapes(document['@graph']);
    const gone = new Set(graph.filter(({ type }) => FILE_TYPES.includes(type)).map(({ spdxId }) => spdxId));
    const present = (refs) => listOf(refs).filter((ref) => !gone.has(ref));
    const kept = graph
        .filter(({ spdxId, from }) => !gone.has(spdxId) && !gone.has(from))
        .filter(({ to }) => !Array.isArray(to) || to.length === 0 || present(to).length > 0)
        .map((element) => withLists(element, ['to', 'element', 'rootElement'], present));
    return replaced(document, { '@graph': kept });
};
const without = (object, keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
/** The object with members in the place of those it has; a member that it lacks is not added. */
const replaced = (object, members) => ({
    ...object,
    ...Object.fromEntries(Object.entries(members).filter(([key]) => key in object)),
});
const withLists = (object, keys, change) => replaced(object, Object.fromEntries(keys.filter((key) => Array.isArray(object[key])).map((key) => [key, change(object[key])])));
const isShape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value) => (Array.isArray(value) ? value : []);
const shapes = (value) => listOf(value).filter(isShape);

;// CONCATENATED MODULE: ./packages/attestation/src/bill-statement.ts


/**
 * The statement that a bill of materials is that of the subjects. One over the limit is trimmed, and where that is not enough, referred to by its
 * digest.
 *
 * @param attester the URI of who says so, for a reference
 */
const billStatement = (bill, subjects, attester, limit = predicate/* PREDICATE_LIMIT */.YS) => {
    const type = (0,predicate/* billTypeOf */.Jc)(bill.format);
    if (sizeOf(bill.document) <= limit)
        return { statement: (0,predicate/* statementOf */.T8)(subjects, type, bill.document), extent: 'whole' };
    const trimmed = withoutFiles(bill.format, bill.document);
    if (sizeOf(trimmed) <= limit)
        return { statement: (0,predicate/* statementOf */.T8)(subjects, type, trimmed), extent: 'without-files' };
    return {
        statement: (0,predicate/* statementOf */.T8)(subjects, predicate/* REFERENCE_TYPE */.pz, (0,predicate/* referenceTo */.Po)(bill, attester)),
        extent: 'reference',
    };
};
const sizeOf = (document) => Buffer.byteLength(JSON.stringify(document));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(61040);
;// CONCATENATED MODULE: ./packages/attestation/src/envelope.ts
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** Versions of the statement, which mean the same. */
const STATEMENT_TYPES = [
    'https://in-toto.io/Statement/v1',
    'https://in-toto.io/Statement/v0.1',
];
/** The in-toto statement in a bundle; `undefined` where it holds something else. */
const statementIn = ({ content }) => {
    if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== PAYLOAD_TYPE)
        return undefined;
    const statement = parsed(content.dsseEnvelope.payload);
    const { _type: type, predicateType, subject, predicate } = statement;
    if (!STATEMENT_TYPES.includes(type) || typeof predicateType !== 'string' || !Array.isArray(subject))
        return undefined;
    return { predicateType, subject: subject.filter(isDescriptor), predicate };
};
const parsed = (payload) => {
    try {
        const value = JSON.parse(Buffer.from(payload).toString('utf8'));
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
};
const isDescriptor = (value) => isObject(value) && (value['digest'] === undefined || isObject(value['digest']));
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./packages/attestation/src/json-lines.ts
/**
 * The JSON values of a file: the one it is, those of the list it is, or one for each line (`gh attestation download` and `gh attestation
 * trusted-root` write lines).
 * @returns `undefined` in the place of a line that is no JSON
 */
const jsonValues = (text) => {
    const whole = json_lines_parsed(text);
    if (whole !== undefined)
        return Array.isArray(whole) ? whole : [whole];
    return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(json_lines_parsed);
};
const json_lines_parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(83917);
;// CONCATENATED MODULE: ./packages/attestation/src/signer.ts

const SOURCE_REPOSITORY = '1.3.6.1.4.1.57264.1.12';
const identityOf = ({ identity }) => ({
    workflow: identity?.subjectAlternativeName ?? '',
    issuer: identity?.extensions?.issuer ?? '',
    sourceRepository: textOf(identity?.oids?.find(({ oid }) => oid?.id.join('.') === SOURCE_REPOSITORY)?.value ?? Buffer.alloc(0)),
});
/** An extension's value is a UTF8String in DER. */
const textOf = (der) => {
    try {
        return core_dist.ASN1Obj.parseBuffer(Buffer.from(der)).value.toString('utf8');
    }
    catch {
        return '';
    }
};
/** Who issues the tokens of workflows on a server (GitHub's documentation, "OpenID Connect"). */
const issuerOf = (serverUrl) => {
    const { host } = new URL(serverUrl);
    if (host === 'github.com')
        return 'https://token.actions.githubusercontent.com';
    // Tenants of GitHub Enterprise Cloud have an issuer of their own; a server's stands under its address.
    return host.endsWith('.ghe.com')
        ? `https://token.actions.${host}`
        : `${serverUrl.replace(/\/$/, '')}/_services/token`;
};
/** Why a signer is not the one that is expected; `undefined` where it is. Names of owners and repositories know no case. */
const signerFault = ({ workflow, issuer, sourceRepository }, expected) => {
    const server = expected.serverUrl.replace(/\/$/, '');
    const wantedIssuer = issuerOf(expected.serverUrl);
    if (issuer !== wantedIssuer)
        return wrong('wrong-signer', 'its signer’s token is from', issuer, wantedIssuer);
    if (expected.signerWorkflow !== undefined && !isWorkflow(workflow, `${server}/${expected.signerWorkflow}`))
        return wrong('wrong-signer', 'it was signed by', workflow, `${server}/${expected.signerWorkflow}`);
    const source = expected.sourceRepository;
    if (source !== undefined && sourceRepository.toLowerCase() !== `${server}/${source}`.toLowerCase())
        return wrong('wrong-source', 'it was made from', sourceRepository, `${server}/${source}`);
    return undefined;
};
const wrong = (code, what, found, expected) => ({
    code,
    message: `${what} ${found === '' ? 'nobody that it names' : found}, expected ${expected}`,
});
/** Owner and repository are compared without case, path and ref as they are. */
const isWorkflow = (found, expected) => {
    const [path, ref] = halves(found);
    const [wantedPath, wantedRef] = halves(expected);
    return foldedOwner(path) === foldedOwner(wantedPath) && (wantedRef === '' || ref === wantedRef);
};
/** A ref may hold an @; a path of a workflow before it does not need to. */
const halves = (uri) => {
    const at = uri.indexOf('@');
    return at < 0 ? [uri, ''] : [uri.slice(0, at), uri.slice(at + 1)];
};
const foldedOwner = (path) => path
    .split('/')
    .map((part, index) => (index < 5 ? part.toLowerCase() : part))
    .join('/');

;// CONCATENATED MODULE: ./packages/attestation/src/verify.ts





const REFUSALS = (/* unused pure expression or super */ null && ([
    'unreadable',
    'untrusted',
    'wrong-signer',
    'wrong-source',
    'not-a-statement',
    'wrong-subject',
    'wrong-predicate',
]));
/**
 * Judges every bundle of a file (JSON, or one a line) by itself, offline, in its order. Whoever asks for one attestation is content with one
 * that is verified.
 */
const verifyAttestations = (bundles, verifiers, expected) => jsonValues(bundles).map((value) => verifyAttestation(value, verifiers, expected));
/** Judges one bundle: what it is, whether the root vouches for its signer, who that is, and then what it says. */
const verifyAttestation = (value, verifiers, expected) => {
    const bundle = readBundle(value);
    if ('code' in bundle)
        return bundle;
    const signer = verifyBundle(bundle, verifiers);
    if ('code' in signer)
        return signer;
    const identity = identityOf(signer);
    const fault = signerFault(identity, expected);
    if (fault !== undefined)
        return refused(fault.code, fault.message);
    const statement = statementIn(bundle);
    if (statement === undefined)
        return refused('not-a-statement', 'what was signed is no in-toto statement');
    return statementFault(statement, expected) ?? { ok: true, signer: identity, statement };
};
/** The bundle, or why it is none. */
const readBundle = (value) => {
    if (value === undefined)
        return refused('unreadable', 'it is no JSON');
    try {
        return (0,bundle_dist.bundleFromJSON)(value);
    }
    catch (error) {
        return refused('unreadable', `it is no Sigstore bundle: ${messageOf(error)}`);
    }
};
/**
 * The signer, if one of the roots vouches for it and the signature is that of the content.
 * @param artifact what was signed, where the bundle holds its digest alone
 */
const verifyBundle = (bundle, verifiers, artifact) => {
    const whys = new Set();
    for (const verifier of verifiers)
        try {
            return verifier.verify((0,dist/* toSignedEntity */.DC)(bundle, artifact && Buffer.from(artifact)));
        }
        catch (error) {
            whys.add(messageOf(error));
        }
    return refused('untrusted', `the trusted root does not vouch for it: ${[...whys].join('; ')}`);
};
const statementFault = ({ predicateType, subject }, { digests, predicateTypes }) => {
    const isSubject = subject.some(({ digest = {} }) => agrees(digest, digests));
    if (!isSubject)
        return refused('wrong-subject', 'it is about something else: no subject has the digest');
    return predicateTypes.includes(predicateType)
        ? undefined
        : refused('wrong-predicate', `it says something else: a ${predicateType}, expected ${predicateTypes.join(' or ')}`);
};
/** At least one digest is the same, and none that both sides have differs. */
const agrees = (found, expected) => {
    const shared = Object.entries(expected).filter(([algorithm]) => Object.hasOwn(found, algorithm));
    return (shared.length > 0 &&
        shared.every(([algorithm, digest]) => String(found[algorithm]).toLowerCase() === digest.toLowerCase()));
};
const refused = (code, message) => ({ ok: false, code, message });
const messageOf = (error) => (error instanceof Error ? error.message : 'unknown fault');

;// CONCATENATED MODULE: ./packages/attestation/src/own.ts



/**
 * Whether the signature of a bundle is that of its own certificate's key over its content: all that can be told without a trusted root. It finds
 * bytes that changed, and nothing about who signed.
 */
const selfConsistencyFault = (value) => {
    const bundle = readBundle(value);
    if ('code' in bundle)
        return bundle;
    const fault = { ok: false, code: 'untrusted', message: 'its signature is not that of its content' };
    try {
        const { key, signature } = (0,dist/* toSignedEntity */.DC)(bundle);
        if (key.$case !== 'certificate')
            return fault;
        const own = (0,external_node_crypto_.createPublicKey)({ key: key.certificate.publicKey, format: 'der', type: 'spki' });
        return signature.verifySignature(own) ? undefined : fault;
    }
    catch {
        return fault;
    }
};

// EXTERNAL MODULE: ./packages/core/src/index.ts + 15 modules
var src = __webpack_require__(84520);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
;// CONCATENATED MODULE: ./packages/attestation/src/trusted-root.ts




/**
 * Verifiers for the roots in a file (`trusted_root.json`, or lines of several), each of which may vouch for a bundle.
 *
 * What is asked of a bundle follows from the root: where it has transparency logs, an entry in one; where it has certificate logs, a
 * certificate that was logged; always a time that was countersigned, by a log or by a timestamp authority.
 * @throws ConfigurationError `bad-syntax` for what is no trusted root.
 */
const readTrustedRoots = (text, file) => {
    const values = jsonValues(text);
    if (values.length === 0)
        throw faulty(file, 'it is empty');
    return values.map((value) => verifierOf(value, file));
};
const verifierOf = (value, file) => {
    try {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON(value);
        if (!root.mediaType.startsWith('application/vnd.dev.sigstore.trustedroot'))
            throw new Error('its media type is not that of one');
        return new dist/* Verifier */.BL((0,dist/* toTrustMaterial */.jO)(root), {
            tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
            ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
            timestampThreshold: 1,
        });
    }
    catch (error) {
        throw faulty(file, error instanceof Error ? error.message : 'unknown fault');
    }
};
const faulty = (file, why) => new src/* ConfigurationError */.j1({
    code: 'bad-syntax',
    file,
    message: `It is no Sigstore trusted root: ${why}; expected what \`gh attestation trusted-root\` writes.`,
});

;// CONCATENATED MODULE: ./packages/attestation/src/index.ts







/***/ })

};
