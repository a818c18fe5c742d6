export const id = 5033;
export const ids = [5033];
export const modules = {

/***/ 55033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toMilestoneError: () => (/* binding */ toMilestoneError)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46836);

/** Errors of the system become ours, with what it said. */
function toMilestoneError(error) {
    if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO) {
        return error;
    }
    const message = nameQuota(error instanceof Error ? error.message : String(error));
    if (!(0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error)) {
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("INTERNAL", `A mistake in this program: ${message.replace(/\.$/, "")}.`, {
            state: "Nothing was switched.",
            fix: ["Report it with this message; the store is safe."],
            cause: error,
        });
    }
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .MilestoneError */ .lO("IO", message.endsWith(".") ? message : `${message}.`, {
        state: "Nothing was switched.",
        fix: ["Mend what the message names (disk, rights), then run it again."],
        cause: error,
    });
}
/** The one error of a full disk that Node has no name for; its number is Linux's, or that of macOS and the BSDs. */
function nameQuota(message) {
    return message.replace(/^(?:Unknown system error -(?:122|69): )?Unknown system error -(?:122|69)/, "EDQUOT: disk quota exceeded");
}


/***/ })

};
