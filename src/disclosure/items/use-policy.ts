import { evidenceAt } from "../../card/units.ts";
import { absent, answer, hubEvidence } from "./answer.ts";
import type { Item } from "./item.ts";

const searched = ["policy files", "links in README.md", "licence files"];
// Licences of the catalogue that incorporate a policy of their own.
const WITH_POLICY = new Set([
  "llama2", "llama3", "llama3.1", "llama3.2", "llama3.3", "llama4", "gemma",
  "gemma-terms-2024-02-21", "gemma-terms-2025-03-24", "falcon-3-tii", "grok-2-community",
  "databricks-open-model-license", "chameleon-research", "seamless-license",
  "stable-beluga-nc-community", "alphafold3-weights-terms",
]); // prettier-ignore
const POLICY =
  /(?:acceptable|prohibited|responsible)?[-_ ]?use[-_ ]?policy|acceptable[-_ ]use|prohibited[-_ ]use/iu;

/** D05: is the acceptable-use policy there, if the licence has one? */
export const usePolicy: Item = {
  id: "D05",
  read: ({ licenses: { concluded, detected }, body, snapshot }) => {
    const asks = concluded.find(
      ({ scope, key }) => scope === "weights" && WITH_POLICY.has(key ?? ""),
    );
    if (asks === undefined) return null;
    const policy = detected.find(({ kind }) => kind === "policy");
    if (policy !== undefined)
      return answer("present", `\`${policy.file}\` holds it`, [policy.evidence], {
        searched,
        confidence: "high",
      });
    const { commit } = snapshot.subject;
    const file = snapshot.listing.files.find(({ path }) => POLICY.test(path));
    if (file !== undefined)
      return answer(
        "present",
        `\`${file.path}\` is in the repository`,
        snapshot.hub === null ? [] : [hubEvidence("siblings", file.path, commit)],
        { searched },
      );
    const unit = body.units.find(
      ({ lower, links }) => POLICY.test(lower) && (links.length > 0 || /https?:/u.test(lower)),
    );
    if (unit !== undefined)
      return answer("present", "it is linked", [evidenceAt(body, unit.start, unit.end, commit)], {
        searched,
      });
    const detail = `the licence \`${asks.key ?? ""}\` has a policy, which is neither here nor linked`;
    return absent(detail, searched);
  },
};
