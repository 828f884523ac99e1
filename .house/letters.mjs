/**
 * `npm run letters`: makes the fonts for Chinese and Arabic anew, each with only the letters its texts use. Needed when a
 * translation brings a new one (a test says so). Fetches the whole fonts by npm, some 75 MB, which is why they are no dependency.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";

const folder = "src/language/fonts";

/** Inter has the Latin letters; the quotation marks and dashes of a Chinese text are as wide as its characters. */
const languages = [
  {
    texts: ["src/language/locales/zh.po", "src/lessons/*/zh.json", "src/tour/zh.json"],
    letters: /[\p{Script=Han}\u2018-\u201d\u2014\u2026\u3000-\u303f\uff00-\uffef]/gu,
    fonts: [400, 600].map((weight) => ({
      from: "@fontsource/noto-sans-sc@5.3.0",
      file: `files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
      to: `noto-sans-sc-${weight}.woff2`,
    })),
  },
  {
    texts: ["src/language/locales/ar.po", "src/tour/ar.json"],
    letters: /[\p{Script=Arabic}\u060c\u061b\u061f\u0640]/gu,
    fonts: [
      {
        from: "@fontsource-variable/noto-sans-arabic@5.3.0",
        file: "files/noto-sans-arabic-arabic-wght-normal.woff2",
        to: "noto-sans-arabic.woff2",
      },
    ],
  },
];

/** Files of a text; `*` is each folder of lessons. */
const filesOf = (path) => {
  const [before, after] = path.split("*");
  const files = after === undefined ? [path] : readdirSync(before).map((name) => `${before}${name}${after}`);
  return files.filter((file) => existsSync(file));
};

const temporary = mkdtempSync(join(tmpdir(), "quasimoon-letters-"));
mkdirSync(folder, { recursive: true });
for (const { texts, letters, fonts } of languages) {
  const text = texts
    .flatMap(filesOf)
    .map((file) => readFileSync(file, "utf8"))
    .join("");
  const used = [...new Set([...text.matchAll(letters)].map(([letter]) => letter))].sort().join("");
  for (const { from, file, to } of fonts) {
    const pack = execFileSync("npm", ["pack", "--silent", "--pack-destination", temporary, from], { encoding: "utf8" });
    execFileSync("tar", ["xzf", join(temporary, pack.trim()), "-C", temporary, `package/${file}`]);
    const whole = readFileSync(join(temporary, "package", file));
    const small = await subsetFont(whole, used, { targetFormat: "woff2" });
    writeFileSync(join(folder, to), small);
    console.log(`${to}: ${[...used].length} letters, ${Math.round(small.length / 1000)} kB`);
  }
}
rmSync(temporary, { recursive: true });
