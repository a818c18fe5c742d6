#!/usr/bin/env node
"use strict";
// The `milestone` command. A Node too old for the program must still parse this file to say what it lacks: it is
// compiled apart from the rest (tsconfig.bin.json), as a plain script of 2015 whose only newer syntax is `import()`.
(function start() {
    const found = process.versions.node;
    // SQLite's binaries ask for Node-API 10, which came with 22.14 and 23.6; an older Node dies of them without a word.
    if (Number(found.split(".")[0]) < 22 || Number(process.versions.napi) < 10) {
        process.stderr.write(`milestone needs Node 22.14 or later (of the 23s, 23.6); ${process.execPath} is Node ${found}. Get one from https://nodejs.org/ or with your version manager ("nvm install 24").\n`);
        process.exitCode = 2;
        return;
    }
    keepCompiledCode();
    const bundle = "./bundle/index.js";
    // A push waits for it: of the program, only what judges a push is loaded.
    const [verb, action, ...rest] = process.argv.slice(2);
    const isHook = verb === "hook" && action === "run" && rest.every((word) => word === "--" || word[0] !== "-");
    const program = import(bundle);
    program
        .then(({ start }) => start(isHook ? "hook" : "terminal"))
        .catch((error) => {
        process.stderr.write(`milestone broke off: ${error.message}\n  See in what state the store is: milestone status\n`);
        process.exitCode = 3;
    });
})();
/** Saves a fifth of the start-up. In the user's own cache folder: what stands in a shared one could be anybody's. */
function keepCompiledCode() {
    const { XDG_CACHE_HOME, HOME, LOCALAPPDATA } = process.env;
    const base = XDG_CACHE_HOME || (HOME && `${HOME}/.cache`) || LOCALAPPDATA;
    if (base) {
        process.getBuiltinModule("node:module").enableCompileCache(`${base}/milestone-migrate`);
    }
}
