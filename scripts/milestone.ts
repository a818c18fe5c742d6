// `npm run milestone -- <arguments>`: npm starts scripts in the package's folder, but the store is looked for from
// where the person stands.
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import("../src/main.ts");

export {};
