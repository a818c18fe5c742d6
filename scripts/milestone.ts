// `npm run milestone -- <arguments>`: npm starts scripts in the package's folder, but the store is looked for from
// where the person stands.
process.chdir(process.env.INIT_CWD ?? process.cwd());
const program = new URL("../dist/cli.js", import.meta.url);
await import(program.href);

export {};
