export const id = 965;
export const ids = [965];
export const modules = {

/***/ 97965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signStatement: () => (/* binding */ signStatement),
/* harmony export */   signingPlace: () => (/* binding */ signingPlace)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15179);


/** The public Sigstore for public repositories, GitHub's own for all others, as actions/attest chooses. */
const signingPlace = (serverUrl, visibility) => {
    const { host } = new URL(serverUrl);
    if (host === 'github.com' && visibility === 'public')
        return { fulcioUrl: 'https://fulcio.sigstore.dev', rekorUrl: 'https://rekor.sigstore.dev' };
    const domain = host === 'github.com' ? 'githubapp.com' : host;
    return { fulcioUrl: `https://fulcio.${domain}`, tsaUrl: `https://timestamp.${domain}` };
};
/** How often a request is made again, and how long an attempt may take. */
const PATIENCE = { retry: 3, timeout: 15_000 };
/**
 * Signs a statement with a key that is thrown away afterwards; the certificate names the workflow that runs.
 *
 * @param identity gives the token that says who runs; by default the runner's, which it gives to jobs with `id-token: write`
 * @returns the bundle, as JSON
 * @throws Error where no token, certificate or witness can be had
 */
const signStatement = async (statement, place, identity = new _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__/* .CIContextProvider */ .Zk('sigstore')) => {
    const builder = new _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__/* .DSSEBundleBuilder */ .VV({
        signer: new _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__/* .FulcioSigner */ .$o({
            fulcioBaseURL: place.fulcioUrl,
            identityProvider: identity,
            ...PATIENCE,
        }),
        witnesses: witnessesOf(place),
    });
    const bundle = await builder.create({
        data: Buffer.from(JSON.stringify(statement)),
        type: 'application/vnd.in-toto+json',
    });
    return (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__.bundleToJSON)(bundle);
};
const witnessesOf = ({ tsaUrl, rekorUrl }) => [
    ...(rekorUrl === undefined
        ? []
        : [new _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__/* .RekorWitness */ .fU({ rekorBaseURL: rekorUrl, entryType: 'dsse', ...PATIENCE })]),
    ...(tsaUrl === undefined ? [] : [new _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__/* .TSAWitness */ .gs({ tsaBaseURL: tsaUrl, ...PATIENCE })]),
];


/***/ })

};
