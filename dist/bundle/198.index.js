export const id = 198;
export const ids = [198];
export const modules = {

/***/ 95198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readCheckedLine),
/* harmony export */   t: () => (/* binding */ writeCheckedLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** A JSON value as one line that shows when it was torn or flipped: checksum, space, JSON. */
function writeCheckedLine(value) {
    const text = JSON.stringify(value);
    return `${checksum(text)} ${text}\n`;
}
/** The value of a line without its line feed; undefined where the checksum does not fit. */
function readCheckedLine(line) {
    const space = line.indexOf(" ");
    const text = line.slice(space + 1);
    return space > 0 && checksum(text) === line.slice(0, space) ? JSON.parse(text) : undefined;
}
function checksum(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", text).slice(0, 16);
}


/***/ })

};
