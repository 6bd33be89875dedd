export const id = 217;
export const ids = [217];
export const modules = {

/***/ 4217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openOctokit: () => (/* binding */ openOctokit)
});

// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 12 modules
var dist_src = __webpack_require__(4730);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(4475);
;// CONCATENATED MODULE: ./packages/github/src/transport.ts
/** How long one attempt may take, from the first byte sent to the last received, beside the time for a large body. */
const ATTEMPT_MS = 15_000;
/** The slowest line on which an upload is still waited for: 2 Mbit/s. */
const BYTES_PER_MS = 250;
/** Far above the largest answer asked for (a comparison with 300 patches), far below what would exhaust the runner. */
const LARGEST_ANSWER = 32 * 1024 * 1024;
/** Statuses that have no body (Fetch standard, "null body status"). */
const NO_BODY = [204, 205, 304];
/**
 * fetch with a bound on time and size that reads the whole body before it answers. Octokit takes a body that breaks off
 * for an empty one: here a broken body is a broken connection, so that it is asked for again and never passed on.
 */
const boundedFetch = async (url, init) => {
    try {
        const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeFor(init.body)) });
        const body = await readAll(response);
        return new Response(NO_BODY.includes(response.status) ? null : body, response);
    }
    catch (error) {
        throw new TypeError(causeOf(error), { cause: error });
    }
};
const timeFor = (body) => ATTEMPT_MS + (typeof body === 'string' ? Math.ceil(body.length / BYTES_PER_MS) : 0);
const readAll = async (response) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of (response.body ?? [])) {
        size += chunk.byteLength;
        if (size > LARGEST_ANSWER)
            throw new Error(`the answer is larger than ${LARGEST_ANSWER} bytes`);
        chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
};
/** What fetch knows of the fault lies in its `cause`: the message itself is "fetch failed". */
const causeOf = (error) => {
    const { message = 'unknown fault', cause } = (error ?? {});
    return cause?.message || cause?.code || message;
};

;// CONCATENATED MODULE: ./packages/github/src/octokit.ts




/** How often a request is sent again after a 5xx or a broken connection. */
const RETRIES = 3;
/** Pauses of 0.5, 2 and 4.5 seconds: long enough for a blip, short enough for a gate that people wait for. */
const RETRY_AFTER_MS = 500;
/** How long to wait, once, for a rate limit to lift. Above it the fact is unavailable: an hour's sleep costs more. */
const LONGEST_WAIT_SECONDS = 60;
/** An answer of 4xx will not change by asking again; limits (403, 429) are throttling's to repeat. */
const NOT_RETRIED = Array.from({ length: 200 }, (_, index) => 300 + index);
/** The version that every supported GitHub Enterprise Server speaks; without it GitHub would choose one. */
const API_VERSION = '2022-11-28';
/** Octokit with bounded retries, waits and answers. */
const openOctokit = (options) => {
    const { token, apiUrl, userAgent = 'devsecops', log } = options;
    const wait = onLimit(options);
    const octokit = new (dist_src/* Octokit */.E.plugin(dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A))({
        ...(token === '' ? {} : { auth: token }),
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent,
        log: { debug: log.debug, info: log.debug, warn: log.warning, error: log.warning },
        request: { fetch: boundedFetch },
        retry: {
            doNotRetry: NOT_RETRIED,
            retries: RETRIES,
            retryAfterBaseValue: options.retryAfterMs ?? RETRY_AFTER_MS,
        },
        throttle: { enabled: options.paced !== false, onRateLimit: wait, onSecondaryRateLimit: wait },
    });
    octokit.hook.before('request', (request) => {
        request.headers['x-github-api-version'] = API_VERSION;
    });
    return octokit;
};
/** Whether to wait for a limit to lift and ask again: once, and not for long. */
const onLimit = ({ log }) => (seconds, request, _, retries) => {
    const again = retries === 0 && seconds <= LONGEST_WAIT_SECONDS;
    const next = again ? `asking again in ${seconds} s` : 'not asking again';
    log.warning(`${request.method} ${request.url}: GitHub's rate limit is reached; ${next}`);
    return again;
};


/***/ })

};
