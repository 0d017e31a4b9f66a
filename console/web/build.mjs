// Bundles src/ into the folder that the page is served from: node build.mjs [folder]. The names of files carry a hash of their content.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? join(here, '../src/main/resources/dev/dialtone/console');

const bundled = await build({
    absWorkingDir: here,
    entryPoints: ['src/main.js', 'src/style.css'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    outdir: 'out',
    write: false,
});

mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) {
    rmSync(join(folder, old));
}

let page = readFileSync(join(here, 'src/index.html'), 'utf8');
const files = bundled.outputFiles.map(file => [file.path.split(/[\\/]/).pop(), file.contents]);
files.push(['icon.svg', readFileSync(join(here, 'src/icon.svg'))]);
for (const [name, contents] of files) {
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
    const [stem, ending] = name.split('.');
    const hashed = `${stem}-${hash}.${ending}`;
    writeFileSync(join(folder, hashed), contents);
    page = page.replace(`{${name}}`, `/_dialtone/console/${hashed}`);
}
writeFileSync(join(folder, 'index.html'), page);
