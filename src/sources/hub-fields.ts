import type { HubFields } from "../model/snapshot.ts";
import type { JsonObject } from "./json.ts";
import { isObject, stringOf, stringsOf } from "./json.ts";

/** The Hub's own fields, from an answer of `/api/models/…`; what is missing or odd is `null`. */
export function hubFieldsOf(info: JsonObject): HubFields {
  return {
    gated: gatedOf(info["gated"]),
    disabled: info["disabled"] === true,
    private: info["private"] === true,
    tags: stringsOf(info["tags"]),
    cardData: objectOrNull(info["cardData"]),
    config: objectOrNull(info["config"]),
    libraryName: stringOf(info["library_name"]),
    pipelineTag: stringOf(info["pipeline_tag"]),
    createdAt: stringOf(info["createdAt"]),
    baseModels: basesOf(info["baseModels"]),
  };
}

function gatedOf(value: unknown): HubFields["gated"] {
  // Some mirrors send `true`; the stricter reading is that a person has to approve.
  if (value === true) return "manual";
  return value === "auto" || value === "manual" ? value : false;
}

function objectOrNull(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

function basesOf(value: unknown): HubFields["baseModels"] {
  if (!isObject(value)) return null;
  const models: readonly unknown[] = Array.isArray(value["models"]) ? value["models"] : [];
  const ids = models.flatMap((model) => {
    const id = isObject(model) ? stringOf(model["id"]) : null;
    return id === null ? [] : [id];
  });
  return { relation: stringOf(value["relation"]), ids };
}
