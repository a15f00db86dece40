/** Builds hierarchical clause labels (`3(a)(i)`, `Section II.b`) from the markers met in order. */
export interface LabelTracker {
  /** The full label of a block with this marker; `null` for bullets outside any clause. */
  next(marker: string): { label: string | null; kind: string };
  /** The label of a paragraph without a marker: that of the clause, not of its last item. */
  clause(): string | null;
}

function kindOf(marker: string, previousAlpha: string): string {
  if (marker === "-") return "bullet";
  if (/^[A-Za-z]{4,}/.test(marker) || marker.startsWith("第")) {
    return `named ${marker
      .replace(/[\s\d一二三四五六七八九十百零]+.*$/, "")
      .toLowerCase()
      .slice(0, 10)}`;
  }
  const bare = marker.replace(/[()()]/g, "");
  const round = bare === marker ? "" : "()";
  if (/^\d+(?:\.\d+)+$/.test(bare)) return `dotted${bare.split(".").length}`;
  if (/^\d+$/.test(bare)) return `number${round}`;
  if (/^[一二三四五六七八九十]+$/.test(bare)) return `han${round}`;
  const following = String.fromCharCode(previousAlpha.charCodeAt(0) + 1);
  if (/^[ivx]+$/.test(bare) && bare !== following) return `roman${round}`;
  if (/^[IVXLC]{2,}$|^I$/.test(bare) && bare !== following) return `ROMAN${round}`;
  return /^[a-z]/.test(bare) ? `alpha${round}` : `ALPHA${round}`;
}

/** A fresh tracker. State is bounded by the nesting depth (at most 8). */
export function trackLabels(): LabelTracker {
  const stack: { kind: string; label: string; bare: string }[] = [];
  return {
    clause() {
      return (
        stack.findLast((entry) => /^(?:named|dotted|number$|han)/.test(entry.kind))?.label ?? null
      );
    },
    next(marker) {
      const lastAlpha = stack.findLast((entry) => entry.kind.toLowerCase().startsWith("alpha"));
      const kind = kindOf(marker, lastAlpha?.bare ?? "\0");
      const at = stack.findIndex((entry) => entry.kind === kind);
      if (at >= 0) stack.length = at;
      if (stack.length > 7) stack.length = 7;
      if (kind.startsWith("named")) stack.length = 0;
      if (kind.startsWith("dotted")) {
        const depth = stack.findIndex((entry) => !/^(?:named|dotted|number$)/.test(entry.kind));
        if (depth >= 0) stack.length = depth;
      }
      const parent = stack.findLast((entry) => entry.kind !== "bullet")?.label ?? "";
      if (kind === "bullet") {
        stack.push({ kind, label: parent, bare: "" });
        return { label: parent === "" ? null : parent, kind };
      }
      const bare = marker.replace(/[()()]/g, "");
      let label = bare;
      if (kind.startsWith("named")) label = marker;
      else if (parent !== "" && !kind.startsWith("dotted")) {
        label = stack.at(-1)?.kind.startsWith("named") ? `${parent}.${bare}` : `${parent}(${bare})`;
      }
      if (label.length > 40) label = bare;
      stack.push({ kind, label, bare });
      return { label, kind };
    },
  };
}
