import { describe, expect, test } from "vitest";
import { OPEN_LICENSE, spdx, terms } from "./reading.ts";

const status = (text: string): string => terms(text).commercialUse.status;

describe("commercial use that is granted", () => {
  test.each([
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "CC-BY-4.0",
    "CC0-1.0",
    "Unlicense",
  ])("%s grants it without naming a purpose", (id) => {
    expect(status(spdx(id))).toBe("allowed");
  });

  test.each(["GPL-3.0-only", "AGPL-3.0-only", "GPL-2.0-only", "MPL-2.0", "OpenMDW-1.0"])(
    "%s asks for things in return, and still grants it",
    (id) => {
      expect(status(spdx(id))).toBe("allowed");
    },
  );

  test.each([
    "The Model may be used for both commercial and non-commercial purposes.",
    "In no event shall the licensor be liable for commercial damages or losses.",
    "The licensor will make commercially reasonable efforts to answer questions.",
    "If you use the Model in a commercial product, please display the notice.",
    "There are no restrictions on commercial use.",
    "If you use the Model in your research, please cite our report.",
  ])("stays allowed with: %s", (sentence) => {
    expect(status(`${OPEN_LICENSE}\n${sentence}\n`)).toBe("allowed");
  });
});

const RESTRICTIONS = [
  "Commercial use is prohibited.",
  "The Model may not be used for commercial purposes.",
  "For non-commercial use only.",
  "NOT FOR COMMERCIAL USE",
  "The Model is intended for research purposes only.",
  "You may use the Model solely for academic research.",
  "You agree to use the Model exclusively for evaluation and testing purposes.",
  "Use of the Model is limited to non-commercial purposes.",
  "Any commercial exploitation of the Model requires a separate license.",
  "If you intend to use the Model commercially, you must obtain a license from us.",
  "You may not use the Model to generate revenue.",
  "You must not use the Model for profit.",
  "Business use is not allowed.",
  "All commercial rights are reserved.",
  "The license above excludes commercial use.",
  "Except for commercial purposes, permission is granted to use the Model.",
  "Permission is granted for any purpose other than commercial purposes.",
  "You are free to use it provided that the use is non-commercial.",
  "Only academic users may use the Model.",
  "Not for production use.",
  "本模型仅供学术研究使用,不得用于商业用途。",
  "禁止商用。",
];

describe("a restriction is never lost", () => {
  test.each(RESTRICTIONS)("own licence: %s", (sentence) => {
    expect(status(`${OPEN_LICENSE}\n${sentence}\n`)).toBe("prohibited");
  });

  test.each(RESTRICTIONS)("MIT, before and after: %s", (sentence) => {
    const mit = spdx("MIT");
    expect(status(`${mit}\n\n${sentence}\n`)).toBe("prohibited");
    expect(status(`${sentence}\n\n${mit}`)).toBe("prohibited");
  });

  test.each([
    "Commercial.",
    "The license does not extend to commercial use.",
    "The foregoing applies to noncommercial uses.",
  ])("a sentence on commerce that cannot be read leaves it open: %s", (sentence) => {
    expect(status(`${OPEN_LICENSE}\n${sentence}\n`)).not.toBe("allowed");
  });

  test.each(["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-ND-4.0", "PolyForm-Noncommercial-1.0.0"])(
    "%s is not for commercial use",
    (id) => {
      expect(status(spdx(id))).toBe("prohibited");
    },
  );
});

describe("conditions", () => {
  test.each([
    "Users must register before using the Model for commercial purposes.",
    "For commercial use, please complete the application form.",
    "If your annual revenue exceeds USD 2 million, you must obtain a commercial license.",
    "如需将模型用于商业用途,请填写登记表。",
  ])("%s", (sentence) => {
    const found = terms(`${OPEN_LICENSE}\n${sentence}\n`).commercialUse;
    expect(found.status).toBe("conditional");
    expect(found.conditions?.length).toBeGreaterThan(0);
    expect(found.evidence[0]?.excerpt).toContain(sentence.slice(0, 20));
  });

  test("outputs for any purpose do not open the model", () => {
    const text = `You may use, copy, modify and distribute the Model for non-commercial purposes only.
You may use Outputs for any purpose, including for commercial purposes.`;
    expect(status(text)).toBe("prohibited");
  });

  test("a ban alone, or a grant of use alone, is silence about commerce", () => {
    expect(status("You will not use the Model for any military purpose.")).toBe("unstated");
    expect(status("The licensor grants you a license to use the Model.")).toBe("unstated");
  });

  test("a license the licensee grants back is no permission", () => {
    const text =
      "You hereby grant us a license to use, copy, modify and distribute your feedback for any purpose, including commercial purposes.";
    expect(status(text)).toBe("unstated");
  });
});
