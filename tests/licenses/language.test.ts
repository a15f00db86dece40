import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/licenses/language.ts";
import { QUILLON, ZORBLAX } from "./custom.ts";

const CHINESE = "本许可授予你使用本模型的权利，你可以复制和分发本模型，但应当保留本声明。".repeat(
  8,
);

describe("language", () => {
  it.each([
    ["en", ZORBLAX],
    ["en", "See https://example.org/license"],
    ["zh", CHINESE],
    ["en+zh", `${CHINESE}\n\n${ZORBLAX}${QUILLON}`],
    ["en", `${ZORBLAX}\n许可协议适用于中华人民共和国境内的用户和机构以及`],
    [
      "other",
      "Esta licencia permite copiar y distribuir el modelo siempre que se conserve el aviso. ".repeat(
        6,
      ),
    ],
    ["other", "このモデルのライセンスは、使用、複製および配布を許可します。".repeat(6)],
  ])("is %s", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
