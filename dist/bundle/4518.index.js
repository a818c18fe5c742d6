export const id = 4518;
export const ids = [4518];
export const modules = {

/***/ 92427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ lazily)
/* harmony export */ });
/**
 * Makes something when it is first asked for, and then no more: a schema takes as long to make as it takes to read a
 * hundred records, and most runs check nothing with it.
 */
function lazily(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ }),

/***/ 14592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ep: () => (/* binding */ parseServerUrl),
  Rg: () => (/* binding */ showTarget)
});

// UNUSED EXPORTS: SSL_MODES

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./dist/lib/server/secret.js

/** A text that no log, report or error shows by accident: only {@link Secret.reveal} gives it. */
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return "***";
    }
    toJSON() {
        return "***";
    }
    [external_node_util_.inspect.custom]() {
        return "***";
    }
}

;// CONCATENATED MODULE: ./dist/lib/server/server-url.js

const SSL_MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
/**
 * Stricter than any client: no reserved character stands for itself. A password with `@`, `/`, `?` or `#` in it that nobody
 * encoded would make other clients see a host or database in part of the password, and name it in their errors.
 */
const SHAPE = /^postgres(?:ql)?:\/\/(?:([^\s@/?#[\]]*)@)?([^\s@/?#,[\]]*|\[[0-9a-f:.]+\](?::\d*)?)(?:\/([^\s@/?#]*))?(?:\?([^\s#]*))?$/i;
/** Parameters that mean something to libpq and change nothing here: what they ask for is always or never done. */
const WITHOUT_EFFECT = new Set([
    "application_name",
    "fallback_application_name",
    "client_encoding",
    "gssencmode",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
    "sslcompression",
    "sslsni",
    "uselibpqcompat",
]);
const READ = new Set([
    "host",
    "port",
    "dbname",
    "user",
    "password",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "sslnegotiation",
    "connect_timeout",
    "options",
]);
/** Parameters that other programs know, by which their users recognise them. */
const UNKNOWN_BY_NAME = new Set([
    "channel_binding",
    "connection_limit",
    "hostaddr",
    "passfile",
    "pgbouncer",
    "pool_timeout",
    "replication",
    "schema",
    "service",
    "sslcrl",
    "sslpassword",
    "target_session_attrs",
]);
/** Reads a `postgresql://` URL, all of it: a parameter that is not understood is refused, not left out. */
function parseServerUrl(url, defaults) {
    try {
        return { kind: "target", target: toTarget(url, defaults) };
    }
    catch (error) {
        if (error instanceof WrongUrl) {
            return { kind: "wrong", message: error.message };
        }
        throw error;
    }
}
class WrongUrl extends Error {
}
const NOT_A_URL = "expected a postgresql:// URL with reserved characters percent-encoded; its value is not shown";
function toTarget(url, defaults) {
    const shape = SHAPE.exec(url);
    if (shape === null) {
        throw new WrongUrl(NOT_A_URL);
    }
    const [, who = "", where = "", path = "", query] = shape;
    const [user, password] = cutAt(who, ":").map((part) => part && decode(part));
    const [host = "", port] = /^\[(.*)\](?::(.*))?$/.exec(where)?.slice(1) ?? cutAt(where, ":");
    const given = readParameters(query);
    const said = (name, inUrl) => given.get(name) || inUrl || undefined;
    const chosenUser = said("user", user) ?? defaults.user;
    const secret = said("password", password) ?? defaults.password;
    return {
        host: said("host", decode(host)) ?? "localhost",
        port: toPort(said("port", port)),
        database: said("dbname", decode(path)) ?? chosenUser,
        user: chosenUser,
        password: secret === undefined ? undefined : new Secret(secret),
        tls: toTls(given),
        connectTimeoutSeconds: toSeconds(given.get("connect_timeout")),
        options: given.get("options"),
    };
}
function readParameters(query) {
    const given = new Map();
    for (const pair of query ? query.split("&") : []) {
        const [name = "", value] = cutAt(pair, "=");
        if (value === undefined) {
            throw new WrongUrl(NOT_A_URL);
        }
        if (READ.has(name)) {
            given.set(name, decode(value));
        }
        else if (!WITHOUT_EFFECT.has(name)) {
            // A name that we do not know may be part of a password that nobody encoded.
            const which = UNKNOWN_BY_NAME.has(name) ? `the parameter ${name}` : "a parameter";
            throw new WrongUrl(`has ${which} that this program does not know; its value is not shown`);
        }
    }
    return given;
}
function toTls(given) {
    const word = given.get("sslmode") ?? "prefer";
    const mode = SSL_MODES.find((known) => known === word);
    if (mode === undefined) {
        throw new WrongUrl(`sslmode: expected ${SSL_MODES.slice(0, -1).join(", ")} or ${SSL_MODES.at(-1)}`);
    }
    const rootCertificate = given.get("sslrootcert") || undefined;
    const verifies = mode === "verify-ca" || mode === "verify-full";
    if (verifies && rootCertificate === undefined) {
        throw new WrongUrl(`sslmode=${mode} needs sslrootcert: a file, or "system"`);
    }
    if (rootCertificate === "system" && mode !== "verify-full") {
        throw new WrongUrl("sslrootcert=system needs sslmode=verify-full, since anybody can have a certificate of that kind");
    }
    const [certificate, key] = [given.get("sslcert") || undefined, given.get("sslkey") || undefined];
    if ((certificate === undefined) !== (key === undefined)) {
        throw new WrongUrl("sslcert and sslkey need each other");
    }
    return { mode, rootCertificate, certificate, key, direct: isDirect(given.get("sslnegotiation"), mode) };
}
function isDirect(word, mode) {
    if (word !== undefined && word !== "postgres" && word !== "direct") {
        throw new WrongUrl("sslnegotiation: expected postgres or direct");
    }
    if (word === "direct" && (mode === "disable" || mode === "allow" || mode === "prefer")) {
        throw new WrongUrl("sslnegotiation=direct needs sslmode=require or stricter");
    }
    return word === "direct";
}
function toPort(text) {
    const port = text === undefined ? 5432 : Number(text);
    if (!/^\d*$/.test(text ?? "") || port < 1 || port > 65_535) {
        throw new WrongUrl(NOT_A_URL);
    }
    return port;
}
function toSeconds(text) {
    if (text !== undefined && !/^\d{1,5}$/.test(text)) {
        throw new WrongUrl("connect_timeout: expected a whole number of seconds");
    }
    // As libpq has it, 0 is "as long as it takes", which here is the setting's time.
    return Number(text ?? 0) || undefined;
}
function cutAt(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
/** The protocol ends its texts with NUL. */
function decode(part) {
    try {
        const text = decodeURIComponent(part);
        if (!text.includes("\0")) {
            return text;
        }
    }
    catch {
        // Not percent-encoded UTF-8, which is said below.
    }
    throw new WrongUrl(NOT_A_URL);
}
/** For people: where it is and which database, and nothing of who asks. */
function showTarget({ host, port, database }) {
    const where = host.startsWith("/") ? `${host} (port ${port})` : `${host.includes(":") ? `[${host}]` : host}:${port}`;
    return `database ${JSON.stringify(database)} on ${where}`;
}


/***/ })

};
