"use strict";
// The GitHub Action. Runners bring their own Node; one that is too old must still parse this file to say what it
// lacks: like bin.ts it is compiled apart from the rest, as a plain script of 2015 whose only newer syntax is `import()`.
(function startAction() {
    const found = process.versions.node;
    // SQLite's binaries ask for Node-API 10, which came with 22.14 and 23.6; an older Node dies of them without a word.
    if (Number(found.split(".")[0]) < 22 || Number(process.versions.napi) < 10) {
        process.stdout.write(`::error title=Node is too old::milestone-migrate needs Node 22.14 or later (of the 23s, 23.6); this runner has ${found}. The Action asks for node24: update the runner (actions/runner 2.327 or later).\n`);
        process.exitCode = 2;
        return;
    }
    keepCompiledCodeOfAction();
    const bundle = "./bundle/index.js";
    const program = import(bundle);
    program
        .then(({ start }) => start("action"))
        .catch((error) => {
        process.stdout.write(`::error::milestone-migrate broke off: ${String(error.message).replace(/[\r\n%]/g, " ")}\n`);
        process.exitCode = 3;
    });
})();
/** On a runner of one's own, which stays: saves a good part of the start-up. In the user's own cache folder, as cli.js does. */
function keepCompiledCodeOfAction() {
    const { XDG_CACHE_HOME, HOME, LOCALAPPDATA } = process.env;
    const base = XDG_CACHE_HOME || (HOME && `${HOME}/.cache`) || LOCALAPPDATA;
    if (base) {
        process.getBuiltinModule("node:module").enableCompileCache(`${base}/milestone-migrate`);
    }
}
