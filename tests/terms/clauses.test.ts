import { describe, expect, test } from "vitest";
import type { Terms } from "../../src/model/terms.ts";
import { OPEN_LICENSE, spdx, terms } from "./reading.ts";

type Clause = Exclude<keyof Terms, "thresholds">;

/** Sentence, clause, and the status it has to give when added to a licence that grants everything. */
const CASES: readonly (readonly [Clause, string, string])[] = [
  ["acceptableUsePolicy", "inline", "You will not use the Model for military purposes."],
  ["acceptableUsePolicy", "inline", "You agree not to use the Model to harass others."],
  [
    "acceptableUsePolicy",
    "by-reference",
    "Your use must comply with the Acceptable Use Policy at https://example.com/aup, which is incorporated by reference.",
  ],
  [
    "acceptableUsePolicy",
    "none",
    "You must comply with the laws of your country when you export the Model.",
  ],
  ["attributionNotice", "present", "You must retain all copyright notices in every copy."],
  ["attributionNotice", "present", "You shall give appropriate credit to the authors."],
  ["attributionNotice", "unstated", "You may add your own copyright notice to your changes."],
  [
    "namingRequirement",
    "present",
    'If you distribute the Model, you must prominently display "Made with Example" on a related website.',
  ],
  [
    "namingRequirement",
    "present",
    'Any derivative must include "Example" at the beginning of its name.',
  ],
  [
    "namingRequirement",
    "unstated",
    'You are encouraged to display "Made with Example" on your website.',
  ],
  ["namingRequirement", "unstated", "You may not use the name Example to promote your products."],
  [
    "derivativeLicense",
    "same",
    "Any derivative must be distributed only under the terms of this License.",
  ],
  [
    "derivativeLicense",
    "flow-down-use-restrictions",
    "You must include the use restrictions as an enforceable provision in any agreement on derivatives.",
  ],
  [
    "derivativeLicense",
    "any",
    "You may provide additional or different license terms for your modifications.",
  ],
  [
    "derivativeLicense",
    "same-or-compatible",
    "Derivatives must be distributed under this license or a compatible license.",
  ],
  ["fineTuning", "prohibited", "You may not modify the Model."],
  ["fineTuning", "allowed", "You may not modify the notices in the Model files."],
  ["redistribution", "prohibited", "You may not distribute the Model."],
  [
    "redistribution",
    "conditional",
    "Any derivative must be distributed only under the terms of this License.",
  ],
  ["redistribution", "allowed", "You may not distribute harmful content made with the Model."],
  ["outputs", "allowed", "We claim no ownership rights in the Outputs you generate."],
  ["outputs", "conditional", "You may not use Outputs for commercial purposes."],
  ["outputs", "unstated", "You may not remove notices."],
  [
    "outputsTrainOtherModels",
    "prohibited",
    "You will not use the Model or any output to improve any other large language model.",
  ],
  [
    "outputsTrainOtherModels",
    "conditional",
    "You may not use Outputs to train a model that is competitive with the Model.",
  ],
  [
    "outputsTrainOtherModels",
    "conditional",
    'If you use the outputs to train another model, you must include "Example" in the name of that model.',
  ],
  [
    "outputsTrainOtherModels",
    "allowed",
    "This agreement does not impose any restrictions on the use of outputs.",
  ],
  [
    "territoryExclusions",
    "excluded",
    "The rights granted here do not apply in the European Union.",
  ],
  ["territoryExclusions", "none", "This agreement is governed by the laws of the United Kingdom."],
  [
    "patent",
    "grant",
    "Each contributor grants you a patent license to make, have made, use and sell the Model.",
  ],
  [
    "patent",
    "litigation-termination",
    "If you institute litigation alleging that the Model infringes a patent, your license terminates.",
  ],
  ["patent", "none", "No rights are granted under any patent."],
  ["termination", "present", "We may terminate this agreement if you breach any of its terms."],
  ["termination", "unstated", "The parties may terminate their talks."],
  ["governingLaw", "present", "This agreement is governed by the laws of Norway."],
  ["governingLaw", "unstated", "You must obey applicable law."],
  [
    "hostedService",
    "prohibited",
    "You may not provide the Model to third parties as a hosted service.",
  ],
  ["hostedService", "unstated", "The Model is described on our web page."],
  ["gating", "required-for-commercial", "For commercial use you must register with the licensor."],
  ["gating", "none", "Our registered office is in Oslo."],
  ["research", "allowed", "Nothing else is agreed."],
  ["research", "prohibited", "You may not use the Model for research."],
];

describe("one sentence, one clause", () => {
  test.each(CASES)("%s is %s: %s", (clause, expected, sentence) => {
    const found = terms(`${OPEN_LICENSE}\n4. Other\n${sentence}\n`)[clause];
    expect(found?.status).toBe(expected);
    if (!["none", "unstated", "allowed"].includes(expected)) {
      expect(found?.evidence.some(({ excerpt }) => sentence.startsWith(excerpt.slice(0, 20)))).toBe(
        true,
      );
    }
  });
});

describe("well-known licences", () => {
  test.each([
    ["MIT", "redistribution", "allowed"],
    ["MIT", "outputs", "unstated"],
    ["MIT", "hostedService", "unstated"],
    ["Apache-2.0", "patent", "grant+litigation-termination"],
    ["Apache-2.0", "derivativeLicense", "any"],
    ["GPL-2.0-only", "redistribution", "conditional"],
    ["GPL-3.0-only", "redistribution", "conditional"],
    ["AGPL-3.0-only", "hostedService", "conditional"],
    ["AGPL-3.0-only", "redistribution", "conditional"],
    ["CC-BY-SA-4.0", "redistribution", "conditional"],
    ["CC-BY-4.0", "redistribution", "allowed"],
    ["CC-BY-ND-4.0", "fineTuning", "conditional"],
    ["CC-BY-ND-4.0", "redistribution", "conditional"],
    ["CC-BY-NC-4.0", "redistribution", "conditional"],
    ["CC-BY-NC-4.0", "research", "conditional"],
    ["OpenMDW-1.0", "outputs", "allowed"],
    ["OpenMDW-1.0", "outputsTrainOtherModels", "allowed"],
    ["OpenMDW-1.0", "patent", "grant+litigation-termination"],
    ["Elastic-2.0", "hostedService", "prohibited"],
  ] as const)("%s: %s is %s", (id, clause, expected) => {
    expect(terms(spdx(id))[clause].status).toBe(expected);
  });

  test("places are listed", () => {
    const text =
      '"Territory" means the worldwide territory, excluding the European Union and South Korea.';
    expect(terms(text).territoryExclusions.excluded).toEqual(["European Union", "South Korea"]);
  });

  test("MIT with a ban on military use has a use policy", () => {
    const text = `${spdx("MIT")}\nUse of the Software for military purposes is prohibited.\n`;
    expect(terms(text).acceptableUsePolicy.status).toBe("inline");
  });
});

/** Each limits a licence that grants everything; none may leave the clause allowed. */
const LIMITS: readonly (readonly [Clause, readonly string[]])[] = [
  [
    "fineTuning",
    [
      "Modification of the Model is prohibited.",
      "You must not create derivative works of the Model.",
      "No derivatives.",
      "You may use the Model in unmodified form only.",
      "The right to modify the Model is not granted.",
      "Fine-tuning is only permitted for non-commercial research.",
      "禁止微调。",
    ],
  ],
  [
    "redistribution",
    [
      "Redistribution is prohibited.",
      "The weights may not be redistributed.",
      "Do not distribute the model weights.",
      "No redistribution.",
      "Distribution to third parties requires our prior written consent.",
      "You may distribute the Model only within your organization.",
      "The weights are confidential and must not be disclosed to third parties.",
      "To upload the Model to another platform, an additional license is required.",
      "您不得分发本模型。",
      "禁止再分发。",
    ],
  ],
  [
    "hostedService",
    [
      "SaaS use is prohibited.",
      "You must not make the Model available over a network to others.",
      "Hosting the Model for others requires a separate license.",
    ],
  ],
  [
    "outputsTrainOtherModels",
    [
      "Training on outputs is prohibited.",
      "Distillation of the Model is prohibited.",
      "Using the Model to generate training data for other models is not allowed.",
      "不得使用输出训练其他模型。",
    ],
  ],
  [
    "outputs",
    [
      "Outputs may not be used commercially.",
      "The outputs are owned by the licensor.",
      "Use of outputs is limited to non-commercial purposes.",
    ],
  ],
];

describe("a limit is never lost", () => {
  const everything = `${OPEN_LICENSE}
You may host the Model as a service. We claim no rights in Outputs, and you may use outputs to train other models.
`;

  test.each([
    "fineTuning",
    "redistribution",
    "hostedService",
    "outputsTrainOtherModels",
    "outputs",
  ] as const)("%s is allowed without one", (clause) => {
    expect(terms(everything)[clause].status).toBe("allowed");
  });

  test.each(LIMITS.flatMap(([clause, all]) => all.map((one) => [clause, one] as const)))(
    "%s: %s",
    (clause, sentence) => {
      expect(terms(`${everything}\n4. Limits\n${sentence}\n`)[clause]?.status).not.toBe("allowed");
    },
  );
});
