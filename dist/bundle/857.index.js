export const id = 857;
export const ids = [857];
export const modules = {

/***/ 80857:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7066);
/* harmony import */ var _commands_hook_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59781);
/* harmony import */ var _errors_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46836);
/* harmony import */ var _process_start_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48120);
/* harmony import */ var _report_escape_controls_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4115);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82266);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61280);









// process.stderr and process.stdout are made when they are first asked for, which takes half as long as starting Node.
const colour = (0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(2) && !process.env.NO_COLOR;
function writeAll(text) {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) {
        try {
            at += node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync(2, bytes, at);
        }
        catch (error) {
            // A pipe that is full for the moment; where nobody reads any more there is nobody to tell.
            if (!(0,_errors_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, "EAGAIN")) {
                return;
            }
        }
    }
}
const door = {
    cwd: process.cwd(),
    env: process.env,
    processes: { host: node_os__WEBPACK_IMPORTED_MODULE_1__.hostname(), pid: process.pid, command: process.argv.slice(2).join(" "), startOf: _process_start_js__WEBPACK_IMPORTED_MODULE_5__/* .startOf */ .G },
    /** Whoever interrupts the push interrupts this: there is nothing to be undone. Made when it is asked for. */
    get signal() {
        return new AbortController().signal;
    },
    version: _version_js__WEBPACK_IMPORTED_MODULE_8__/* .VERSION */ .x,
    interactive: false,
    colour,
    now: () => new Date(),
    input: _standard_input_js__WEBPACK_IMPORTED_MODULE_7__/* .readStandardInput */ .e,
    out: () => { },
    err: (text) => writeAll((0,_report_escape_controls_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeControls */ .U)(text, { colour })),
    confirm: async () => false,
    choose: async () => undefined,
};
const [, , ...words] = process.argv.slice(2);
try {
    process.exitCode = await (0,_commands_hook_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runHook */ .D)(door, words[0] === "--" ? words.slice(1) : words);
}
catch (error) {
    const { toMilestoneError } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(24), __webpack_require__.e(847)]).then(__webpack_require__.bind(__webpack_require__, 26024));
    const { code, message, fix, exitCode } = toMilestoneError(error);
    door.err(`${code}: ${message}\n${fix.map((line) => `  ${line}\n`).join("")}`);
    process.exitCode = exitCode;
}
// What still waits for the end of stdin keeps nobody waiting.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
