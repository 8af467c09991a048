// Writes NAME.br and NAME.gz beside every text file under a folder: node compress.mjs FOLDER
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = /\.(css|js|json|svg|webmanifest)$/;
const WORTH_IT = 512;

for (const name of readdirSync(process.argv[2], { recursive: true })) {
  if (!TEXT.test(name)) continue;
  const path = join(process.argv[2], name);
  const content = readFileSync(path);
  if (content.length < WORTH_IT) continue;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: quality }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
}
