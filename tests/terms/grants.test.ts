import { describe, expect, test } from "vitest";
import { reading, spdx, terms } from "./reading.ts";

const granted = (text: string): readonly string[] => {
  const { research, commercialUse, fineTuning, redistribution } = terms(text);
  return [research, commercialUse, fineTuning, redistribution].map(({ status }) => status);
};
const ALL = ["allowed", "allowed", "allowed", "allowed"];
const NONE = ["unstated", "unstated", "unstated", "unstated"];

describe("ways of granting everything", () => {
  test.each([
    "Acme permits You to use, reproduce, fine-tune and distribute the weights, including for commercial purposes.",
    "We allow anyone to use, copy, modify and share the model, free of charge.",
    "You can do whatever you want with this model.",
    "You may use, copy, modify and distribute the Model for commercial as well as for non-commercial purposes.",
  ])("%s", (text) => {
    expect(granted(text)).toEqual(ALL);
  });

  test.each([
    "Nothing in this text permits you to use, copy, modify or distribute the Model.",
    "Unless the law permits you to use, copy, modify or distribute the Model, ask us first.",
    "You can't do whatever you want with this model.",
  ])("not granted: %s", (text) => {
    expect(granted(text)).toEqual(NONE);
  });

  test.each(["PostgreSQL", "ODbL-1.0", "ODC-By-1.0", "WTFPL", "PDDL-1.0"])(
    "%s is a general grant",
    (id) => {
      expect(reading(spdx(id)).generalGrant).toMatchObject({ present: true, limited: null });
      expect(terms(spdx(id)).commercialUse.status).toBe("allowed");
    },
  );

  test.each([
    "for research only",
    "for research",
    "for research, provided that you cite us",
    "for research and teaching",
    "for academic study only",
    "for education",
    "for scholarly work",
    "without charge for evaluation",
    "for your private enjoyment",
    "in your own research",
    "for personal, non-profit use",
    "at home",
  ])("a grant %s is no right to commercial use", (purpose) => {
    const text = `Acme permits you to use, copy, modify and distribute the Model ${purpose}.`;
    expect(terms(text).commercialUse.status).not.toBe("allowed");
    expect(reading(text).generalGrant.limited).not.toBeNull();
  });

  test.each(["for research and commercial use", "for any purpose, research included"])(
    "a grant %s is one",
    (purpose) => {
      const text = `You may use, copy, modify and distribute the Model ${purpose}.`;
      expect(terms(text).commercialUse.status).toBe("allowed");
    },
  );

  test("a kind of research is a limit, whatever else the sentence names", () => {
    const both =
      "You may use and copy the Model for commercial and non-commercial research purposes.";
    expect(reading(both).generalGrant.limited).toContain("research");
  });
});

describe("size limits as conditions", () => {
  test.each([
    [
      "If your products have more than 5 million monthly active users, you must request a license from us.",
      "at most 5,000,000 monthly active users, or a separate licence",
    ],
    [
      "Companies whose annual revenue is at least $1,000,000 may not use the Model.",
      "less than USD 1,000,000 revenue a year",
    ],
    [
      "If your service has more than 10,000 daily active users, you must obtain a license from us.",
      "at most 10,000 daily users, or a separate licence",
    ],
  ])("%s", (sentence, condition) => {
    const text = `You may use, copy, modify and distribute the Model.\n\n${sentence}\n`;
    expect(terms(text).commercialUse).toMatchObject({
      status: "conditional",
      conditions: [condition],
    });
  });
});
