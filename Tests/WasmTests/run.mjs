// Runs a module on a file, and writes what it says to another: node run.mjs MODULE INPUT OUTPUT
import { openSync, readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [module, input, output] = process.argv.slice(2);
const wasi = new WASI({
  version: 'preview1', stdin: openSync(input), stdout: openSync(output, 'w'),
});
const compiled = await WebAssembly.compile(readFileSync(module));
const status = wasi.start(await WebAssembly.instantiate(compiled, wasi.getImportObject()));
process.exit(status);
