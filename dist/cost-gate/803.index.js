export const id = 803;
export const ids = [803];
export const modules = {

/***/ 3803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileInArchive: () => (/* binding */ fileInArchive)
/* harmony export */ });
/* harmony import */ var _devsecops_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6012);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1306);


/**
 * One file of a zip archive, by its name, in whatever folder it lies. No other is unpacked, so that neither their paths nor
 * their sizes do anything; and of this one no more than the archive's directory announces, which is held against the limit.
 *
 * @param what names the archive in a reason
 */
const fileInArchive = (archive, name, limit, what) => {
    const sizes = [];
    const unzip = () => (0,fflate__WEBPACK_IMPORTED_MODULE_1__/* .unzipSync */ .AO)(archive, {
        filter: (file) => {
            if (file.name.split('/').at(-1) !== name)
                return false;
            sizes.push(file.originalSize);
            return sizes.length === 1 && file.originalSize <= limit;
        },
    });
    try {
        const [content] = Object.values(unzip());
        if (sizes.length > 1)
            return (0,_devsecops_core__WEBPACK_IMPORTED_MODULE_0__/* .unavailable */ .hU)(`${what} has more than one file ${name}`);
        const [size] = sizes;
        if (size === undefined)
            return _devsecops_core__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge;
        if (size > limit)
            return (0,_devsecops_core__WEBPACK_IMPORTED_MODULE_0__/* .unavailable */ .hU)(`${name} in ${what} has ${size} bytes, more than the ${limit} that are read`);
        return content?.length === size ? (0,_devsecops_core__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(content) : (0,_devsecops_core__WEBPACK_IMPORTED_MODULE_0__/* .unavailable */ .hU)(`${name} in ${what} is cut off`);
    }
    catch (error) {
        return (0,_devsecops_core__WEBPACK_IMPORTED_MODULE_0__/* .unavailable */ .hU)(`${what} is not a zip file that can be read (${error instanceof Error ? error.message : 'unknown fault'})`);
    }
};


/***/ })

};
