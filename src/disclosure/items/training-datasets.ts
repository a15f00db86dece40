import type { Evidence } from "../../model/evidence.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import { squash } from "../../facts/own-name.ts";
import { nothingTrained } from "./nothing-trained.ts";
import { isAboutTraining } from "./prose-about.ts";
import { unitsWith } from "./prose-index.ts";
import { distinctPlaces, placeOf } from "./prose.ts";
import { trainerConfigs } from "./trainer-config.ts";

const SEARCHED = ["`datasets` in front matter", "README.md", "trainer configurations"];
const ONLY =
  /\b(?:(?:train|tun)ed (?:only|solely|exclusively|entirely) (?:on|with|using)|(?:only|solely|exclusively|entirely) (?:pre-?|fine-?)?(?:train|tun)ed (?:on|with|using))\b/;
/** A shorter name stands in too many sentences by chance. */
const LEAST_NAME = 4;
const OF_A_PART =
  /\b(?:tokeni[sz]er|adapter|head|stage|phase|encoder|reward|first|second|then|initially)\b/;

/** D21: are the training data sets listed? */
export const trainingDatasets: Item = {
  id: "D21",
  read: (context) => contradicted(context) ?? listed(context),
};

function listed(context: ItemContext): ItemReading {
  const { level, datasets, evidence } = context.trainingData;
  const configured = trainerConfigs(context).flatMap((config) => config.datasets);
  const confidence = "medium";
  const searched = SEARCHED;
  const places = distinctPlaces([...evidence, ...configured.map((one) => one.evidence)]);
  const names = new Set([...datasets, ...configured].map(({ name }) => tail(name)));
  if (names.size > 0) {
    const told = datasets.filter((one) => !configured.some((other) => samePlace(one, other)));
    const added = configured.filter(({ name }) => !told.some((one) => same(one.name, name)));
    const also =
      added.length > 0 ? `, ${added.length} of them only in a trainer configuration` : "";
    const detail = `${names.size} ${names.size === 1 ? "source is" : "sources are"} named${also}`;
    return { state: "present", detail, confidence, evidence: places, searched };
  }
  if (level === "vague") {
    const detail = "data is described by kind or amount, and no source is named";
    return { state: "vague", detail, confidence, evidence: places, searched };
  }
  const none = nothingTrained(context);
  if (none !== null) {
    const detail = "the card says that nothing was trained";
    return { state: "stated-none", detail, confidence, evidence: [none], searched };
  }
  const detail = "no data set is listed and no sentence names one";
  return { state: "absent", detail, confidence, evidence: [], searched };
}

/** "Trained only on X" beside another data set that front matter or a trainer lists. */
function contradicted(context: ItemContext): ItemReading | null {
  const { body, snapshot, trainingData } = context;
  const inFields = trainingData.datasets.filter(
    ({ evidence }) => evidence.endLine < body.card.bodyLine,
  );
  const lists = [...inFields, ...trainerConfigs(context).flatMap((config) => config.datasets)];
  if (lists.length === 0) return null;
  for (const unit of unitsWith(body, ["only", "solely", "exclusively", "entirely"])) {
    if (!ONLY.test(unit.lower) || OF_A_PART.test(unit.lower) || !isAboutTraining(unit)) continue;
    const said = squash(unit.text);
    const named = trainingData.datasets.filter(
      ({ name }) => tail(name).length >= LEAST_NAME && said.includes(tail(name)),
    );
    if (named.length === 0) continue;
    const other = lists.find(
      ({ name }) => !said.includes(tail(name)) && !named.some((one) => same(one.name, name)),
    );
    if (other === undefined) continue;
    const evidence: readonly Evidence[] = [
      placeOf(body, unit, snapshot.subject.commit),
      other.evidence,
    ];
    const detail = `the card says that it was trained on one source only, and \`${other.name}\` is listed too`;
    return { state: "contradicted", detail, confidence: "low", evidence, searched: SEARCHED };
  }
  return null;
}

interface Placed {
  readonly evidence: Evidence;
}

/** A data set that was told by the configuration itself. */
function samePlace({ evidence: one }: Placed, { evidence: other }: Placed): boolean {
  return one.file === other.file && one.startLine === other.startLine;
}

function tail(name: string): string {
  return squash(name.split("/").at(-1) ?? name);
}

function same(a: string, b: string): boolean {
  const [one, other] = [tail(a), tail(b)];
  return one.includes(other) || other.includes(one);
}
