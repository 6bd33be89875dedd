export const id = 387;
export const ids = [387];
export const modules = {

/***/ 73387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verification: () => (/* binding */ verification)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 15 modules
var src = __webpack_require__(84520);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 10 modules
var report_src = __webpack_require__(46609);
// EXTERNAL MODULE: ./actions/sbom/src/policy.ts
var src_policy = __webpack_require__(79553);
// EXTERNAL MODULE: ./actions/sbom/src/report.ts + 4 modules
var report = __webpack_require__(63276);
// EXTERNAL MODULE: ./actions/sbom/src/supply/read.ts
var read = __webpack_require__(13311);
// EXTERNAL MODULE: ./packages/attestation/src/index.ts + 8 modules
var attestation_src = __webpack_require__(94340);
;// CONCATENATED MODULE: ./actions/sbom/src/supply/verify.ts

/**
 * Judges the attestations of an artifact: one that holds is enough, and then the others are only told.
 * @throws ConfigurationError for a trusted root that is none
 */
const verify = ({ artifact, bundle, trustedRoot }, expected) => {
    const roots = (0,attestation_src/* readTrustedRoots */.Pn)(trustedRoot.text, trustedRoot.path);
    const judged = (0,attestation_src/* verifyAttestations */.rm)(bundle.text, roots, expected);
    const verified = judged.filter((each) => each.ok);
    const effect = verified.length > 0 ? 'notes' : 'blocks';
    return [
        ...(judged.length === 0 ? [emptyReason(bundle.path)] : []),
        ...verified.map((each) => verifiedReason(each, artifact)),
        ...judged.flatMap((each, index) => each.ok ? [] : [refusedReason(each, `Attestation ${index + 1} of ${bundle.path}`, effect)]),
    ];
};
const emptyReason = (path) => ({
    code: 'attestation-unreadable',
    effect: 'blocks',
    message: `${path} holds no attestation.`,
    subject: path,
});
const verifiedReason = ({ signer, statement }, artifact) => ({
    code: 'attestation-verified',
    effect: 'notes',
    message: `${artifact} has a ${statement.predicateType}, signed by ${signer.workflow} for ${signer.sourceRepository}.`,
    subject: artifact,
});
const refusedReason = ({ code, message }, which, effect) => ({
    code: `attestation-${code}`,
    effect,
    message: `${which} does not count: ${message}.`,
});

;// CONCATENATED MODULE: ./actions/sbom/src/supply/verification.ts






/**
 * Judges the attestations of an artifact, and nothing else. Without an expectation of its own the source is this repository.
 * @throws ConfigurationError for an input that is missing, and for a file that is missing or no trusted root
 */
const verification = async (artifact, input, io) => {
    const [bundle, trustedRoot] = [needed(input, 'bundle'), needed(input, 'trusted-root')].map(([name, path]) => ({ path, text: (0,read/* textOf */.b)(io, name, path) }));
    const { policy, commit, evidence } = await (0,src_policy/* findPolicy */.i)(input, io);
    const digests = (0,read/* digestsOf */.n)(io, artifact);
    const { 'signer-workflow': signerWorkflow, 'predicate-types': predicateTypes } = input;
    const sourceRepository = input['source-repository'] ?? io.context.repository;
    const found = verify({ artifact, bundle, trustedRoot }, {
        serverUrl: io.context.serverUrl,
        digests: { ...digests },
        predicateTypes,
        sourceRepository,
        ...(signerWorkflow !== undefined && { signerWorkflow }),
    });
    const verdict = (0,src/* conclude */.Ep)('sbom', policy.mode, [...policy.remarks, ...found], {
        measures: {
            environment: policy.environment,
            verified: { artifact, sha256: digests.sha256, 'source-repository': sourceRepository },
        },
    });
    return {
        verdict,
        commit,
        evidence: {
            environment: policy.environment,
            policy: evidence,
            inputs: [
                { name: artifact, digest: { sha256: digests.sha256 } },
                ...[bundle, trustedRoot].map(({ path: name, text }) => ({ name, digest: { sha256: (0,src/* sha256 */.sc)(text) } })),
            ],
        },
        outputs: { components: '0', complete: 'false', quality: (0,src/* canonicalJson */.dj)({}) },
        fileOutputs: { 'diff-file': report/* DIFF_FILE */.dy },
        fileLists: { sboms: [], attestations: [] },
        summary: (0,report_src/* blocks */.Bv)((0,report_src/* verdictHeading */.G8)(verdict), (0,report_src/* reasonList */.nJ)(verdict.reasons)),
        text: (0,report_src/* reasonText */.uV)(verdict.reasons),
        annotations: [],
        files: [{ path: report/* DIFF_FILE */.dy, parts: [(0,src/* prettyJson */.D_)({ state: 'absent' })] }],
    };
};
const needed = (input, name) => {
    const path = input[name];
    if (path !== undefined)
        return [name, path];
    throw new src/* ConfigurationError */.j1({
        code: 'bad-input',
        message: `Input ${name}: found nothing, expected the path of a file; verify needs it.`,
    });
};


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
